"""The check of a draft: every rule of the form, one wrong thing at a time."""

from datetime import date
from typing import Any

import pytest

from cli.demo.applicants import OPENING_DAY, UNITS, example_draft
from contracts import credit_code
from contracts.application import FormIncomplete, Severity, check, check_content, parse
from tests.forms import FORM

UNIT_CODES = {code for code, _ in UNITS}
TEXTS: dict[str, Any] = {
    "plan_and_progress": "方案",
    "results_and_highlights": "成效",
    "outlook": "展望",
}
SUBSTITUTE: dict[str, Any] = {
    "level": "city",
    "programme": "示例项目",
    "year": 2022,
    "unchanged": True,
}


def found(draft: dict[str, Any], **policy: Any) -> set[tuple[str, str, str]]:
    given: dict[str, Any] = {"units": UNIT_CODES, "year": 2023, "today": OPENING_DAY} | policy
    return {(item.path, item.code, item.severity.value) for item in check(FORM, draft, **given)}


def changed(part: str, fields: dict[str, Any]) -> dict[str, Any]:
    changes: dict[str, Any] = {part: fields}
    return example_draft(0, **changes)


def test_an_example_is_clean() -> None:
    assert found(example_draft(0)) == set()


def test_an_empty_draft_names_everything_at_once() -> None:
    findings = check(FORM, {})
    assert {item.severity for item in findings} == {Severity.blocks, Severity.warns}
    assert len({item.path for item in findings}) == len(findings) > 35
    for item in findings:
        assert item.zh
        assert item.en
        assert "{" not in item.zh + item.en


@pytest.mark.parametrize(
    ("part", "field", "value", "path", "code"),
    [
        ("cover", "factory_name", "  ", "", "missing"),
        ("cover", "factory_name", 7, "", "wrong_type"),
        ("cover", "factory_name", "工" * 201, "", "too_long"),
        ("cover", "factory_name", "甲\n乙", "", "one_line"),
        ("cover", "factory_name", "甲\x07", "", "control_characters"),
        ("cover", "factory_name", "甲\u2028乙", "", "control_characters"),
        ("cover", "factory_name", "甲\u202e乙", "", "control_characters"),
        ("cover", "recommending_unit", "120101", "", "unknown_unit"),
        ("cover", "recommending_unit", "河西区", "", "unknown_unit"),
        ("cover", "recommending_unit", ["120110"], "", "unknown_unit"),
        ("cover", "filled_on", "2022-12-31", "", "wrong_year"),
        ("cover", "filled_on", "2023-02-30", "", "not_a_date"),
        ("cover", "filled_on", "2023-09-06T00:00", "", "not_a_date"),
        ("cover", "colour", "red", "", "unknown_key"),
        ("cover", "contact_name", "某人", "", "unknown_key"),
        ("declaration", "truth_promise", False, "", "must_accept"),
        ("declaration", "truth_promise", None, "", "must_accept"),
        ("declaration", "credit_promise", "true", "", "must_accept"),
        ("declaration", "declared_on", "9月6日", "", "not_a_date"),
        ("basic", "industries", [], "", "missing"),
        ("basic", "industries", "steel", "", "wrong_type"),
        ("basic", "industries", ["steel", "gold"], "/1", "unknown_code"),
        ("basic", "industries", ["steel", "steel"], "/1", "chosen_twice"),
        ("basic", "industries", ["steel", 3], "/1", "wrong_type"),
        ("basic", "factory_type", ["line", "workshop"], "", "one_type_only"),
        ("basic", "factory_type", ["line"], "", "wrong_type"),
        ("basic", "factory_type", "city", "", "unknown_code"),
        ("basic", "factory_type", None, "", "missing"),
        ("basic", "project_stage", ["early", "late"], "", "one_only"),
        ("basic", "project_stage", 1, "", "wrong_type"),
        ("basic", "company_profile", "工" * 301, "", "over_limit"),
        ("basic", "project_overview", "5G " * 301, "", "over_limit"),
        ("basic", "started_month", "2023-13", "", "not_a_month"),
        ("basic", "started_month", "2023-1", "", "not_a_month"),
        ("basic", "started_month", 202301, "", "not_a_month"),
        ("basic", "ends_month", "2019-12", "", "ends_before_start"),
        ("basic", "total_investment", 1200, "", "not_money"),
        ("basic", "total_investment", 1200.5, "", "not_money"),
        ("basic", "total_investment", "1200.555", "", "not_money"),
        ("basic", "total_investment", "1,200", "", "not_money"),
        ("basic", "total_investment", "-1.00", "", "negative"),
        ("basic", "total_investment", "1e9", "", "not_money"),
        ("cover", "factory_name", "\u2800", "", "missing"),
        ("cover", "factory_name", " \u2800\u3164\u200b", "", "missing"),
        ("construction", "outdoor_sites", None, "", "missing"),
        ("construction", "outdoor_sites", -1, "", "negative"),
        ("construction", "outdoor_sites", 1.0, "", "not_a_count"),
        ("construction", "outdoor_sites", True, "", "not_a_count"),
        ("construction", "outdoor_sites", "3", "", "not_a_count"),
        ("construction", "outdoor_sites", 10**9, "", "too_large"),
        ("construction", "scenes", {}, "", "no_scene"),
        ("construction", "scenes", {"rd": [], "rd_other": ""}, "", "no_scene"),
        ("construction", "scenes", ["rd"], "", "wrong_type"),
        (
            "construction",
            "scenes",
            {"rd": ["collaborative_rd"], "sales": []},
            "/sales",
            "unknown_key",
        ),
        ("construction", "scenes", {"rd": ["flexible_manufacturing"]}, "/rd/0", "unknown_code"),
        ("construction", "scenes", {"rd": ["other"]}, "/rd_other", "other_needs_text"),
        ("construction", "security_items", [], "", "missing"),
        ("implementation", "outlook", "", "", "missing"),
        ("implementation", "outlook", "# 标题", "", "markup_not_allowed"),
        (
            "implementation",
            "substitute",
            SUBSTITUTE | {"unchanged": False},
            "/unchanged",
            "must_accept",
        ),
        ("implementation", "substitute", SUBSTITUTE | {"year": "2022"}, "/year", "not_a_year"),
        ("implementation", "substitute", SUBSTITUTE | {"year": 2001}, "/year", "not_a_year"),
        ("implementation", "substitute", SUBSTITUTE | {"year": 2024}, "/year", "not_a_year"),
        (
            "implementation",
            "substitute",
            SUBSTITUTE | {"level": "district"},
            "/level",
            "unknown_code",
        ),
        ("extra", "credit_code", "91350200", "", "credit_code_layout"),
        ("extra", "credit_code", "91350203M0001QAY9B", "", "credit_code_outer_check"),
        ("extra", "credit_code", 91, "", "wrong_type"),
        ("extra", "applicant_kind", "person", "", "unknown_code"),
        ("extra", "legal_representative_name", None, "", "missing"),
        ("extra", "platform_record", {"project_number": " "}, "", "empty_record"),
        ("extra", "platform_record", {"entered_on": "soon"}, "/entered_on", "not_a_date"),
        ("contact", "contact_name", "", "", "missing"),
        ("contact", "contact_phone", "电话", "", "bad_phone"),
        ("contact", "contact_phone", "12345", "", "bad_phone"),
        ("contact", "contact_email", "nobody", "", "bad_email"),
        ("contact", "contact_email", "a@b@c.example", "", "bad_email"),
        *(
            ("contact", "contact_email", text, "", "bad_email")
            for text in (
                "示例联系人/022-00000000/lianxiren@x.example",
                "示例联系人，手机：022-00000000，邮箱：lianxiren@x.example",
                "022-00000000/lianxiren@x.example",
                "邮箱：lianxiren@x.example",
                "示例联系人lianxiren@x.example",
                "a@b.example/c@d.example",
                "a@b.example、c",
                "(a)@b.example",
                "a.@b.example",
                "a@b",
                "a@b.example手机",
                "a@b..example",
            )
        ),
        ("contact", "contact_email", "a..b@c.example", "", "bad_email"),
        ("contact", "contact_email", "a.@c.example", "", "bad_email"),
        ("contact", "contact_email", "张三@c.example", "", "bad_email"),
        ("contact", "wechat", "x", "", "unknown_key"),
    ],
)
def test_each_wrong_thing_blocks_at_its_place(
    part: str, field: str, value: object, path: str, code: str
) -> None:
    draft = changed(part, {field: value})
    assert (f"/{part}/{field}{path}", code, "blocks") in found(draft)
    with pytest.raises(FormIncomplete) as caught:
        parse(FORM, draft, units=UNIT_CODES, year=2023, today=OPENING_DAY)
    assert code in {item.code for item in caught.value.findings}
    assert f"/{part}/{field}{path}" in str(caught.value)


@pytest.mark.parametrize(
    ("part", "fields", "path", "code"),
    [
        (
            "basic",
            {"total_investment": "10.00", "invested_so_far": "10.01"},
            "/basic/invested_so_far",
            "invested_above_total",
        ),
        ("basic", {"started_month": "2014-12"}, "/basic/started_month", "implausible_month"),
        (
            "basic",
            {"project_stage": "late", "ends_month": "2099-12"},
            "/basic/ends_month",
            "implausible_month",
        ),
        (
            "basic",
            {"project_stage": "built", "ends_month": "2023-10"},
            "/basic/ends_month",
            "built_before_end",
        ),
        ("basic", {"industry_other": "示例"}, "/basic/industry_other", "other_not_chosen"),
        ("cover", {"filled_on": "2023-09-07"}, "/cover/filled_on", "date_in_future"),
        (
            "extra",
            {"platform_record": {"entered_on": "2023-09-30"}},
            "/extra/platform_record/entered_on",
            "date_in_future",
        ),
        ("extra", {"platform_record": None}, "/extra/platform_record", "no_platform_record"),
        (
            "extra",
            {"applicant_kind": "public_institution"},
            "/extra/applicant_kind",
            "kind_differs",
        ),
        (
            "implementation",
            {"substitute": SUBSTITUTE},
            "/implementation/substitute",
            "text_and_substitute",
        ),
        ("implementation", {"outlook": "工" * 2901}, "/implementation", "over_soft_limit"),
    ],
)
def test_what_only_warns(part: str, fields: dict[str, Any], path: str, code: str) -> None:
    draft = changed(part, fields)
    assert found(draft) == {(path, code, "warns")}
    parse(FORM, draft, units=UNIT_CODES, year=2023, today=OPENING_DAY)


@pytest.mark.parametrize(
    ("part", "fields"),
    [
        ("basic", {"company_profile": "工" * 300}),
        ("basic", {"company_profile": "5G " * 300}),
        ("basic", {"network_providers": ["telecom", "mobile", "unicom", "broadnet"]}),
        ("basic", {"started_month": "2023-08", "ends_month": "2023-08"}),
        ("basic", {"industries": ["steel", "other"], "industry_other": "示例行业"}),
        ("basic", {"total_investment": "0", "invested_so_far": "0.00"}),
        ("construction", {"edge_nodes": 0, "outdoor_sites": 0, "terminals": 0}),
        ("construction", {"scenes": {"operations": ["other"], "operations_other": "示例"}}),
        ("construction", {"network_modes": ["virtual", "hybrid", "standalone"]}),
        ("implementation", {**dict.fromkeys(TEXTS, ""), "substitute": SUBSTITUTE}),
        ("implementation", {**TEXTS, "outlook": "工" * 2996}),
        (
            "extra",
            {"credit_code": credit_code.make(3, kind="12"), "applicant_kind": "public_institution"},
        ),
        ("extra", {"platform_record": {"entered_on": "2023-09-06"}}),
        ("contact", {"contact_phone": "+86 22 0000 0001 转 801", "contact_email": None}),
        ("contact", {"contact_phone": "(022)0000-0001"}),
    ],
)
def test_what_is_fine(part: str, fields: dict[str, Any]) -> None:
    draft = changed(part, fields)
    assert not {item for item in found(draft) if item[2] == "blocks"}


def test_phones() -> None:
    for phone in (
        "022-00000001",
        "+86 22 0000 0001 转 801",
        "(022)0000-0001",
        "130 0000 0000",
        "02200000001转8",
    ):
        assert found(example_draft(0, contact={"contact_phone": phone})) == set(), phone


def test_the_override_lets_a_failing_code_pass_but_not_a_bad_layout() -> None:
    wrong = example_draft(0, extra={"credit_code": "91350203M0001QAY9B"})
    assert found(wrong, code_overridden=True) == {
        ("/extra/credit_code", "credit_code_overridden", "warns")
    }
    short = example_draft(0, extra={"credit_code": "91"})
    assert ("/extra/credit_code", "credit_code_layout", "blocks") in found(
        short, code_overridden=True
    )
    assert found(example_draft(0), code_overridden=True) == set()


def test_parts_of_the_wrong_shape() -> None:
    draft = example_draft(0) | {"cover": ["x"], "contact": "x", "a/b~c": 1}
    codes = found(draft)
    assert {("/cover", "wrong_type", "blocks"), ("/contact", "wrong_type", "blocks")} <= codes
    assert ("/a~1b~0c", "unknown_key", "blocks") in codes
    assert ("/cover/factory_name", "missing", "blocks") in codes


def test_without_policy_only_the_form_speaks() -> None:
    draft = example_draft(0, cover={"recommending_unit": "ZONE-ECOCITY", "filled_on": "2031-01-01"})
    assert check(FORM, draft) == []


def test_content_is_checked_without_contact() -> None:
    draft = example_draft(0)
    del draft["contact"]
    assert check_content(FORM, draft, year=2023, today=date(2023, 9, 6)) == []
    assert {item.path for item in check(FORM, draft)} == {
        "/contact/contact_name",
        "/contact/contact_phone",
    }


def test_a_letter_that_only_looks_latin_is_told_and_does_not_block() -> None:
    draft = example_draft(1)
    draft["cover"]["factory_name"] = "示例АBC工厂"
    path = "/cover/factory_name"
    told = [each for each in check(FORM, draft) if each.path == path]
    [found] = [each for each in told if each.code == "mixed_alphabets"]
    assert found.severity is Severity.warns and "U+0410" in found.zh


def test_each_promise_that_is_missing_is_told_by_its_own_words() -> None:
    draft = example_draft(1)
    draft["declaration"] |= {"truth_promise": False, "credit_promise": False}
    told = [each for each in check(FORM, draft) if each.code == "must_accept"]
    assert len(told) == 2 and len({each.zh for each in told}) == 2
    assert len({each.en for each in told}) == 2 and all(len(each.zh) < 70 for each in told)
