"""The words of codes: who has them already, and under which kind those of a list stand."""

from typing import Any

import pytest

from contracts.code_words import coded
from kit.caching import has_already
from kit.words import kind_of, name_kinds


@pytest.mark.parametrize(
    ("header", "known"),
    [
        (None, False),
        ("", False),
        ('"a"', True),
        ('W/"a"', True),
        ('"b", "a"', True),
        ("*", True),
        ('"b"', False),
        ("a", False),
    ],
)
def test_who_has_it_already(header: str | None, known: bool) -> None:
    assert has_already(header, '"a"') is known


TABLES = {
    "State": coded({"open": ("开", "Open"), "closed": ("关", "Closed")}),
    "Answer": coded({"yes": ("是", "Yes"), "no": ("否", "No"), "open": ("未定", "Open")}),
}


@pytest.mark.parametrize(
    ("name", "codes", "kind"),
    [
        ("State", {"open", "closed"}, "State"),
        ("Answer", {"open"}, "Answer"),
        ("Ticket", {"open"}, "State"),  # the smallest that has them
        ("Ticket", {"yes", "open"}, "Answer"),
        ("Ticket", {"yes", "closed"}, None),
        ("State", {"open", "new"}, None),
    ],
)
def test_a_list_of_codes_has_its_kind(name: str, codes: set[str], kind: str | None) -> None:
    assert kind_of(name, frozenset(codes), TABLES) == kind


def test_a_document_names_the_kind_beside_each_list() -> None:
    lists = {"type": "string", "enum": ["yes", "no"]}
    nested: dict[str, Any] = {
        "properties": {"state": {"enum": ["open", "closed"]}, "n": {"type": "integer"}}
    }
    document: dict[str, Any] = {
        "components": {"schemas": {"Answer": dict(lists), "Ticket": nested}},
        "paths": {"/x": {"get": {"parameters": [{"schema": {"enum": ["open", "closed"]}}]}}},
    }
    name_kinds(document, TABLES)
    schemas = document["components"]["schemas"]
    assert schemas["Answer"] == lists | {"x-words": "Answer"}
    assert nested["properties"]["state"]["x-words"] == "State"
    parameter = document["paths"]["/x"]["get"]["parameters"][0]["schema"]
    assert parameter["x-words"] == "State"
