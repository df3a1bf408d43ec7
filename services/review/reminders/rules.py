"""Pure: who still has to act, of what the room knows."""

from collections import Counter
from collections.abc import Iterable
from typing import Final, Literal, cast

from services.review.cases.rules import CaseState

Kind = Literal["rule", "deliver", "score", "accept"]
KINDS: Final = ("rule", "deliver", "score", "accept")
STATES: Final[dict[str, tuple[CaseState, ...]]] = {
    "rule": (CaseState.in_review,),
    "deliver": (CaseState.in_review, CaseState.recommended),
    "accept": (CaseState.delivered,),
}
CITY: Final = "city"


def kind_of(kind: str) -> Kind | None:
    """The kinds that are review's to say. Others are intake's."""
    return cast(Kind, kind) if kind in KINDS else None


def of_units(kind: str, units: Iterable[str]) -> dict[str, int]:
    """Open items by target, from the unit of each open case.

    Units are reminded to rule and to deliver, the city is reminded to accept.
    """
    by_unit = Counter(units)
    if kind == "accept":
        count = by_unit.total()
        return {CITY: count} if count else {}
    return {f"unit:{unit}": count for unit, count in sorted(by_unit.items())}


def of_experts(experts: Iterable[str]) -> dict[str, int]:
    """Open seats by expert."""
    by_expert = Counter(experts)
    return {f"expert:{expert}": count for expert, count in sorted(by_expert.items())}
