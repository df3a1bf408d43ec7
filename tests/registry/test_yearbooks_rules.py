"""The yearly directory's groups, without a server."""

from dataclasses import dataclass

from contracts.vocabulary import FactoryType
from services.registry.entries.industries import labels
from services.registry.yearbooks.rules import by_type_and_unit
from tests.forms import FORM


@dataclass
class Listed:
    registry_number: str
    factory_type: FactoryType
    unit: str


def test_types_stand_in_the_forms_order_and_units_by_code() -> None:
    grouped = by_type_and_unit(
        [
            Listed("0004", FactoryType.factory, "120101"),
            Listed("0003", FactoryType.line, "120116"),
            Listed("0002", FactoryType.line, "120101"),
            Listed("0001", FactoryType.line, "120116"),
        ]
    )
    assert [
        (kind, [(unit, [each.registry_number for each in entries]) for unit, entries in units])
        for kind, units in grouped
    ] == [
        (FactoryType.line, [("120101", ["0002"]), ("120116", ["0001", "0003"])]),
        (FactoryType.factory, [("120101", ["0004"])]),
    ]


def test_nothing_has_no_group() -> None:
    assert by_type_and_unit([]) == []


def test_an_industry_is_told_in_the_forms_words() -> None:
    options = {option.code: option for option in FORM.options("/basic/industries")}
    code = next(iter(options))
    assert labels(options, (code, "unheard_of")) == (options[code].zh, "unheard_of")
