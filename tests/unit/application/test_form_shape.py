"""Drafts, contents and the finished form: what is kept, what is split off, what comes back."""

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from cli.demo.applicants import applicant, example_draft
from contracts import credit_code
from contracts.application import (
    ApplicationForm,
    EvidenceKind,
    Severity,
    check,
    normalise_draft,
    parse,
    read,
    read_checked,
    required_evidence,
    split_contact,
)
from contracts.canonical import canonical
from contracts.text import count_zi
from tests.forms import FORM

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=6,
)
PLACES = [(name, field) for name, part in FORM.parts.items() for field in part.blanks]


def blocks(draft: dict[str, Any]) -> bool:
    return any(item.severity is Severity.blocks for item in check(FORM, draft))


@pytest.mark.parametrize("n", range(60))
def test_examples_are_complete_and_varied(n: int) -> None:
    draft = example_draft(n)
    who = applicant(n)
    form = parse(FORM, draft)
    assert who.name.startswith("天津示例")
    assert credit_code.check(who.credit_code).ok
    assert form.cover.applicant_name == who.name
    assert form.basic.factory_type == who.factory_type
    assert 100 <= count_zi(form.basic.company_profile) <= 250
    assert "示例" in form.basic.project_overview
    assert normalise_draft(draft) == draft
    assert example_draft(n) == draft
    assert canonical(form.content()) == canonical(split_contact(draft)[0])


def test_examples_differ() -> None:
    people = [applicant(n) for n in range(100)]
    assert len({who.name for who in people}) == len({who.credit_code for who in people}) == 100
    first = people[:26]
    assert {who.factory_type for who in first} == {"line", "workshop", "factory"}
    assert len({who.unit for who in first}) >= 8
    assert len({who.profile.industries for who in first}) >= 10
    assert {who.kind for who in first} == {"enterprise", "public_institution"}


def test_changes_are_laid_over() -> None:
    draft = example_draft(1, basic={"factory_type": "line"}, contact={"contact_name": "示例甲"})
    assert draft["basic"]["factory_type"] == "line"
    assert draft["basic"]["industries"] == example_draft(1)["basic"]["industries"]
    assert draft["contact"]["contact_name"] == "示例甲"


def test_the_finished_form_is_strict_and_immutable() -> None:
    form = parse(FORM, example_draft(0))
    assert isinstance(form.basic.total_investment, Decimal)
    with pytest.raises(ValidationError, match="frozen"):
        form.basic.__setattr__("factory_address", "x")
    content = form.content()
    for wrong in (
        content | {"contact": {}, "more": 1},
        content | {"basic": content["basic"] | {"company_profile": "工" * 301}},
        content | {"construction": content["construction"] | {"outdoor_sites": "3"}},
        content | {"basic": content["basic"] | {"total_investment": 3}},
        content | {"declaration": content["declaration"] | {"truth_promise": False}},
    ):
        with pytest.raises(ValidationError):
            read_checked(FORM, wrong)


def test_reading_a_content_back() -> None:
    form = parse(FORM, example_draft(4))
    again = read(json.loads(canonical(form.content())))
    assert again == form
    assert ApplicationForm.model_validate_json(form.model_dump_json()) == form


def test_blanks_left_empty_make_no_difference() -> None:
    draft = example_draft(
        0, basic={"industry_other": "", "chain_other": None}, construction={"coverage_other": " "}
    )
    assert parse(FORM, draft) == parse(FORM, example_draft(0))


def test_contact_is_never_in_the_content() -> None:
    draft = example_draft(0) | {
        "cover": example_draft(0)["cover"] | {"contact_name": "甲", "x": [{"contact": 1}]}
    }
    content, contact = split_contact(draft)
    assert contact == draft["contact"]
    assert "contact" not in json.dumps(content)
    assert ("/cover/contact_name", "unknown_key") in {
        (item.path, item.code) for item in check(FORM, draft)
    }
    assert split_contact({"contact": "x"}) == ({}, {})
    assert split_contact({}) == ({}, {})


def test_normalising_a_draft() -> None:
    draft = {
        "cover": {"factory_name": "e\u0301\r\n\x00"},
        "basic": {"total_investment": 1200.5, "industries": ["a\r"], "x": 2**60, "y": True},
        "extra": {"credit_code": " 9135 0200 7760 4965 3a "},
    }
    assert normalise_draft(draft) == {
        "cover": {"factory_name": "é\n"},
        "basic": {"total_investment": "1200.5", "industries": ["a\n"], "x": str(2**60), "y": True},
        "extra": {"credit_code": "91350200776049653A"},
    }
    assert normalise_draft({"extra": 3}) == {"extra": 3}


@pytest.mark.parametrize(
    ("part", "blank", "typed", "kept"),
    [
        ("basic", "total_investment", 1200, "1200"),
        ("basic", "total_investment", 1200.5, "1200.5"),
        ("basic", "total_investment", 0, "0"),
        ("basic", "total_investment", "１２００．５０", "1200.50"),
        ("basic", "total_investment", " 1200。5\u200b", "1200.5"),
        ("basic", "total_investment", "1,200", "1,200"),
        ("basic", "total_investment", 0.1 + 0.2, "0.30000000000000004"),
        ("basic", "total_investment", 1e22, "1e+22"),
        ("basic", "total_investment", -1, "-1"),
        ("basic", "total_investment", True, True),
        ("basic", "total_investment", "1200万元", "1200万元"),
        ("basic", "started_month", "２０２３－０１", "2023-01"),
        ("basic", "started_month", "2023年1月", "2023年1月"),
        ("cover", "filled_on", "2023－09 －06", "2023-09-06"),
        ("cover", "recommending_unit", "１２０１１６", "120116"),
        ("construction", "outdoor_sites", "１２", 12),
        ("construction", "outdoor_sites", 12, 12),
        ("construction", "outdoor_sites", True, True),
        ("construction", "outdoor_sites", "十二", "十二"),
        ("construction", "outdoor_sites", "-3", "-3"),
        ("construction", "outdoor_sites", "12.0", 12),
        ("construction", "outdoor_sites", "12.5", "12.5"),
        ("contact", "contact_phone", "０２２－６６６６０００１转８", "022-66660001转8"),
        ("contact", "contact_phone", "（022）6666 0001", "（022）6666 0001"),
        ("contact", "contact_email", "ａ＠ｂ．example", "a@b.example"),
        ("cover", "factory_name", "１２号工厂（一期）", "１２号工厂（一期）"),
    ],
)
def test_a_number_is_kept_in_the_form_of_its_blank(
    part: str, blank: str, typed: Any, kept: Any
) -> None:
    found = normalise_draft({part: {blank: typed}})[part][blank]
    assert found == kept and type(found) is type(kept)


def test_a_year_inside_a_group_is_folded_too() -> None:
    draft = {"implementation": {"substitute": {"year": "２０２２", "programme": "１２"}}}
    assert normalise_draft(draft)["implementation"]["substitute"] == {
        "year": 2022,
        "programme": "１２",
    }


def test_a_draft_is_only_so_deep() -> None:
    deep: Any = "x"
    for _ in range(20):
        deep = [deep]
    with pytest.raises(ValueError, match="levels"):
        normalise_draft({"cover": deep})


@given(st.dictionaries(st.text(max_size=5), JSON, max_size=4))
def test_any_object_can_be_kept_checked_and_hashed(draft: dict[str, Any]) -> None:
    kept = normalise_draft(draft)
    assert normalise_draft(kept) == kept
    canonical(kept)
    assert blocks(kept)


@given(st.integers(0, 40), st.sampled_from(PLACES), JSON)
def test_what_the_check_lets_through_is_a_form(n: int, place: tuple[str, str], value: Any) -> None:
    changes: dict[str, Any] = {place[0]: {place[1]: value}}
    draft = normalise_draft(example_draft(n, **changes))
    if not blocks(draft):
        assert read(split_contact(draft)[0]) == parse(FORM, draft)


@given(st.integers(280, 320), st.sampled_from(["工", "5G ", "，", "é\u0301 ", "𠀀"]))
def test_300_zi_is_exact(n: int, unit: str) -> None:
    draft = normalise_draft(example_draft(0, basic={"company_profile": unit * n}))
    assert blocks(draft) is (n > 300)


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_any_amount_of_two_places_is_money(amount: Decimal) -> None:
    text = format(amount, "f")
    draft = example_draft(0, basic={"total_investment": text, "invested_so_far": "0"})
    assert parse(FORM, draft).content()["basic"]["total_investment"] == text


@given(st.integers(0, 200), st.integers(0, 200))
def test_months_are_in_order(start: int, end: int) -> None:
    def month(n: int) -> str:
        return f"{2016 + n // 12}-{n % 12 + 1:02d}"

    draft = example_draft(
        0, basic={"started_month": month(start), "ends_month": month(end), "project_stage": "late"}
    )
    assert blocks(draft) is (end < start)


def test_required_evidence() -> None:
    content = example_draft(0)
    assert required_evidence(content) == [EvidenceKind.licence, EvidenceKind.construction_evidence]
    assert required_evidence({}, sealed_scan=True)[-1] is EvidenceKind.sealed_scan
    assert required_evidence(example_draft(7), sealed_scan=True) == [
        EvidenceKind.licence,
        EvidenceKind.construction_evidence,
        EvidenceKind.sealed_scan,
        EvidenceKind.earlier_material,
    ]
    assert required_evidence({"implementation": {"substitute": {}}}) == required_evidence({})
