"""How a year's entries are grouped. Pure."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final, Protocol, TypeVar

from contracts.vocabulary import FactoryType


class ListedFactory(Protocol):
    """What the groups are made by."""

    factory_type: FactoryType
    unit: str
    registry_number: str


Listed = TypeVar("Listed", bound=ListedFactory)
ORDER: Final = {kind: place for place, kind in enumerate(FactoryType)}


def by_type_and_unit(
    entries: Sequence[Listed],
) -> list[tuple[FactoryType, list[tuple[str, list[Listed]]]]]:
    """The types in the form's order, within them the units by code, within them by number."""

    def place(entry: Listed) -> tuple[int, str, str]:
        return ORDER[entry.factory_type], entry.unit, entry.registry_number

    ordered = sorted(entries, key=place)
    grouped = []
    for kind, of_type in groupby(ordered, lambda each: each.factory_type):
        units = [(unit, list(found)) for unit, found in groupby(of_type, lambda each: each.unit)]
        grouped.append((kind, units))
    return grouped
