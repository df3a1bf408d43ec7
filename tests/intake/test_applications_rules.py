"""Rules of drafts without a server: merge patch as RFC 7396 has it, what changed, what is
reopened.
"""

from datetime import datetime, timedelta
from typing import Any

import pytest

from contracts.application import Severity, check, split_contact
from contracts.policy import Plan
from kit.exact_json import exact
from services.intake.applications import problems, rules
from services.intake.findings.rules import (
    Duplicates,
    blocking,
    duplicate_findings,
    evidence_findings,
    organisation_findings,
    place_findings,
    without_record_asked,
)
from services.intake.submissions.problems import NotEditable
from services.intake.submissions.rules import (
    changed,
    duplicate_key,
    factory_key,
    may_edit,
    reopens_evidence,
    text_at,
    with_contact,
)
from tests.forms import FORM
from tests.plan import plan

CLOSES = datetime.fromisoformat("2023-09-18T00:00:00+08:00")
# the examples of RFC 7396, appendix A
EXAMPLES = [
    ({"a": "b"}, {"a": "c"}, {"a": "c"}),
    ({"a": "b"}, {"b": "c"}, {"a": "b", "b": "c"}),
    ({"a": "b"}, {"a": None}, {}),
    ({"a": "b", "b": "c"}, {"a": None}, {"b": "c"}),
    ({"a": ["b"]}, {"a": "c"}, {"a": "c"}),
    ({"a": "c"}, {"a": ["b"]}, {"a": ["b"]}),
    ({"a": {"b": "c"}}, {"a": {"b": "d", "c": None}}, {"a": {"b": "d"}}),
    ({"a": [{"b": "c"}]}, {"a": [1]}, {"a": [1]}),
    (["a", "b"], ["c", "d"], ["c", "d"]),
    ({"a": "b"}, ["c"], ["c"]),
    ({"a": "foo"}, None, None),
    ({"a": "foo"}, "bar", "bar"),
    ({"e": None}, {"a": 1}, {"e": None, "a": 1}),
    ([1, 2], {"a": "b", "c": None}, {"a": "b"}),
    ({}, {"a": {"bb": {"ccc": None}}}, {"a": {"bb": {}}}),
]


@pytest.mark.parametrize(("target", "patch", "result"), EXAMPLES)
def test_merge_patch(target: Any, patch: Any, result: Any) -> None:
    assert rules.merge(target, patch) == result


def test_a_patch_is_normalised_and_unknown_keys_are_refused() -> None:
    kept = rules.patched({}, {"basic": {"factory_address": "e\u0301\r\n", "total_investment": 1.5}})
    assert kept == {"basic": {"factory_address": "\u00e9\n", "total_investment": "1.5"}}
    rules.only_known(kept, check(FORM, kept))
    for patch in ({"nothing": 1}, {"basic": {"contact_phone": "13800000000"}}):
        unknown = rules.patched({}, patch)
        content, _ = split_contact(unknown)
        with pytest.raises(problems.UnknownFields):
            rules.only_known(unknown, check(FORM, content))
    deep: Any = 1
    for _ in range(30):
        deep = {"basic": deep}
    with pytest.raises(problems.DraftUnreadable):
        rules.patched({}, deep)


@pytest.mark.parametrize("sent", ["NaN", "Infinity", "-Infinity"])
def test_what_is_no_number_is_refused_by_its_place(sent: str) -> None:
    body = f'{{"basic": {{"total_investment": {sent}, "industries": ["a", {sent}]}}}}'
    with pytest.raises(problems.NotFinite) as refused:
        rules.only_finite(exact(body.encode()))
    told = {error["pointer"] for error in refused.value.document()["errors"]}
    assert told == {"/basic/total_investment", "/basic/industries/1"}
    word = {"basic": {"factory_address": sent}}  # as text it is a text like any other
    rules.only_finite(word)
    assert rules.patched({}, word) == word


@pytest.mark.parametrize(
    ("sent", "kept", "findings"),
    [
        ("1200.50", "1200.50", set()),
        ("9999999999.99", "9999999999.99", set()),
        ("99999999999999.99", "99999999999999.99", {"not_money"}),
        ("0.1000000000000000055511151231257827", None, {"not_money"}),
        ("1e400", None, {"not_money"}),
        ("9007199254740993", None, {"not_money"}),
        ("9" * 5000, None, {"not_money"}),
    ],
)
def test_a_number_keeps_every_digit_that_was_sent(
    sent: str, kept: str | None, findings: set[str]
) -> None:
    body = f'{{"basic": {{"total_investment": {sent}}}}}'
    draft = rules.patched({}, exact(body.encode()))
    assert draft == {"basic": {"total_investment": kept or sent}}
    path = "/basic/total_investment"
    assert {each.code for each in check(FORM, draft) if each.path == path} == findings


def test_prefilling_never_overwrites() -> None:
    filled = rules.prefilled({"cover": {"applicant_name": "甲"}}, "乙", "C")
    assert filled == {"cover": {"applicant_name": "甲"}, "extra": {"credit_code": "C"}}


@pytest.mark.parametrize(
    ("before", "after", "paths"),
    [
        ({"a": 1}, {"a": 1}, []),
        ({"a": {"b": 1, "c": 2}}, {"a": {"b": 2, "c": 2}}, ["/a/b"]),
        ({"a": {"b": 1}}, {}, ["/a/b"]),
        ({}, {"a": {"b": [1]}}, ["/a/b"]),
        ({"a": [1, 2]}, {"a": [2, 1]}, ["/a"]),
        ({"a": {"b": 1}}, {"a": 3}, ["/a"]),
    ],
)
def test_what_changed(before: Any, after: Any, paths: list[str]) -> None:
    assert list(changed(before, after)) == paths


def test_what_may_be_edited() -> None:
    may_edit(False, False, None)
    may_edit(True, False, ["/basic"])
    for handed_in, ended, reopened in (
        (True, False, None),
        (True, True, ["/basic"]),
        (False, True, None),
    ):
        with pytest.raises(NotEditable):
            may_edit(handed_in, ended, reopened)


def test_a_point_covers_what_is_under_it() -> None:
    rules.only_reopened(
        FORM, ["/basic/a", "/construction/scenes/rd"], ["/basic/a", "/construction/scenes"]
    )
    with pytest.raises(problems.FieldNotReopened) as refused:
        rules.only_reopened(FORM, ["/basic/ab"], ["/basic/a"])
    [error] = refused.value.errors
    assert (error["path"], error["label"]) == ("/basic/ab", "一、基本信息")
    told = problems.FieldNotReopened(
        FORM, ["/cover/factory_name"], ["/basic/project_overview", "licence"]
    )
    assert told.detail_zh.startswith(
        "本次补正只能修改“项目概况”、“企业营业执照复印件”；“5G全连接工厂名称”未开放"
    )
    assert reopens_evidence("licence", ["licence"])
    assert reopens_evidence("licence", ["/attachments"])
    assert reopens_evidence("licence", ["/attachments/licence"])
    assert not reopens_evidence("licence", ["/attachments/other", "other"])


def test_short_texts() -> None:
    assert text_at({"cover": {"factory_name": " 示例 "}}, "cover", "factory_name") == "示例"
    for content in (
        {},
        {"cover": 1},
        {"cover": {"factory_name": ""}},
        {"cover": {"factory_name": "示" * 201}},
    ):
        assert text_at(content, "cover", "factory_name") is None
    assert factory_key("示例 ５Ｇ A 工厂\n") == factory_key("示例5Ga工厂")
    assert duplicate_key({}) == (None, None)
    assert duplicate_key({"cover": {"factory_name": "示例 A"}, "extra": {"credit_code": "C"}}) == (
        "C",
        "示例a",
    )


def test_the_organisations_record_and_the_evidence() -> None:
    content = {"cover": {"applicant_name": "甲"}, "extra": {"credit_code": "C"}}
    assert organisation_findings(content, "甲", "C") == []
    assert organisation_findings({}, "甲", "C") == []
    assert [f.path for f in organisation_findings(content, "乙", "D")] == [
        "/cover/applicant_name",
        "/extra/credit_code",
    ]
    found = evidence_findings(FORM, {}, {"licence"}, {"other"}, sealed_scan=True)
    assert [(f.path, f.severity) for f in found] == [
        ("/attachments/construction_evidence", Severity.blocks),
        ("/attachments/sealed_scan", Severity.blocks),
        ("/attachments/other", Severity.warns),
    ]


def test_a_record_that_registry_has_is_asked_for_no_more() -> None:
    content = {"extra": {"platform_record": None}}
    found = check(FORM, content, units={}, year=2023, today=CLOSES.date())
    left = without_record_asked(found)
    asked = [finding for finding in found if finding.code == "no_platform_record"]
    assert len(asked) == 1 and len(left) == len(found) - 1 and asked[0] not in left
    assert without_record_asked(left) == left


@pytest.mark.parametrize(
    ("late_bytes", "way_out"), [(True, "随后补传"), (False, "传完并通过校验后提交")]
)
def test_a_required_file_on_its_way_says_what_can_be_done(late_bytes: bool, way_out: str) -> None:
    found = evidence_findings(FORM, {}, (), {"licence"}, sealed_scan=False, late_bytes=late_bytes)
    [missing] = [
        f for f in found if f.code == "evidence_missing" and f.path == "/attachments/licence"
    ]
    [unfinished] = [f for f in found if f.code == "upload_unfinished"]
    assert "有文件尚未传完" in missing.zh and way_out in missing.zh
    assert ("随后补传" in unfinished.zh) == ("with_unfinished" in unfinished.en) == late_bytes
    [other] = [f for f in found if f.path == "/attachments/construction_evidence"]
    assert other.zh == "缺少必需的材料：建设情况佐证材料"


def test_earlier_material_is_declared_with_its_file_or_neither() -> None:
    declared = {"implementation": {"substitute": {"year": 2022}}}
    assert [
        f.code
        for f in evidence_findings(
            FORM, declared, {"licence", "construction_evidence"}, (), sealed_scan=False
        )
    ] == ["evidence_missing"]
    both = {"licence", "construction_evidence", "earlier_material"}
    assert evidence_findings(FORM, declared, both, (), sealed_scan=False) == []
    alone = evidence_findings(FORM, {}, both, (), sealed_scan=False)
    assert [(f.path, f.code, f.severity) for f in alone] == [
        ("/attachments/earlier_material", "earlier_material_undeclared", Severity.warns)
    ]


def test_a_save_that_changes_nothing() -> None:
    assert not rules.changes({"a": {"b": [1]}}, {"a": {"b": [1]}})
    assert rules.changes({"a": 1}, {"a": True}) and rules.changes({"a": 1}, {})


def test_who_was_overtaken_is_told_what_to_merge() -> None:
    told = rules.stale(
        FORM,
        7,
        6,
        ["/basic/company_profile", "/basic/factory_address"],
        {"basic": {"company_profile": "甲"}},
    )
    assert told.extra == {"current": 7, "draft_version": 6}
    assert [(e["path"], e["label"], e["also_yours"]) for e in told.errors] == [
        ("/basic/company_profile", "企业简介", True),
        ("/basic/factory_address", "5G全连接工厂地址", False),
    ]
    assert "企业简介" in told.detail_zh and "both changed /basic/company_profile" in told.detail_en
    alone = rules.stale(FORM, 7, 6, [], {"basic": {"company_profile": "甲"}})
    assert alone.errors == () and "both" not in alone.detail_en and "办理状态" in alone.detail_zh


@pytest.mark.parametrize(
    ("changes", "duplicates", "found"),
    [
        ({}, Duplicates(), []),
        ({}, Duplicates(own=("SB-1",)), []),
        (
            {"one_live_submission_per_factory": False},
            Duplicates(own=("SB-1",)),
            [("same_factory_live", "blocks")],
        ),
        ({}, Duplicates(others=True), [("same_factory_live", "blocks")]),
        (
            {"duplicates": {"same_factory_live": "warn"}},
            Duplicates(others=True),
            [("same_factory_live", "warns")],
        ),
        ({"duplicates": {"same_factory_live": "allow"}}, Duplicates(others=True), []),
        ({}, Duplicates(own=("SB-1",), others=True), []),
        ({}, Duplicates(entries=((2022, "TJ5G-2022-0001"),)), [("earlier_entry", "warns")]),
        (
            {"duplicates": {"earlier_entry": "refuse"}},
            Duplicates(entries=((2022, "T"),)),
            [("earlier_entry", "blocks")],
        ),
        ({"duplicates": {"earlier_entry": "allow"}}, Duplicates(entries=((2022, "T"),)), []),
    ],
)
def test_duplicates_by_the_campaigns_policy(
    changes: dict[str, Any], duplicates: Duplicates, found: Any
) -> None:
    made = Plan.model_validate(plan() | changes)
    assert [(f.code, f.severity.value) for f in duplicate_findings(made, duplicates)] == found


@pytest.mark.parametrize(
    ("changes", "duplicates", "found"),
    [
        ({}, Duplicates(live=9), []),
        ({}, Duplicates(own=("SB-1",)), ["same_factory_live"]),
        ({"one_live_submission_per_factory": False}, Duplicates(own=("SB-1",)), []),
        ({"max_per_applicant": 2}, Duplicates(live=1), []),
        ({"max_per_applicant": 2}, Duplicates(live=2), ["too_many_submissions"]),
    ],
)
def test_what_would_leave_no_place(
    changes: dict[str, Any], duplicates: Duplicates, found: list[str]
) -> None:
    told = place_findings(Plan.model_validate(plan() | changes), duplicates)
    assert [f.code for f in told] == found and blocking(told) == len(found)


def test_contact_lies_beside_the_content() -> None:
    assert with_contact({"a": 1}, {}) == {"a": 1}
    assert with_contact({"a": 1}, {"b": 2}) == {"a": 1, "contact": {"b": 2}}


def test_no_draft_is_begun_after_the_closing() -> None:
    rules.may_begin(CLOSES - timedelta(milliseconds=1), CLOSES)
    rules.may_begin(CLOSES, None)
    for late in (timedelta(), timedelta(days=1)):
        with pytest.raises(problems.DraftTooLate) as refusal:
            rules.may_begin(CLOSES + late, CLOSES)
        assert "2023-09-18 00:00" in refusal.value.detail_zh


def test_a_unit_is_not_left_after_its_own_closing() -> None:
    rules.may_leave_unit("120116", CLOSES - timedelta(milliseconds=1), CLOSES)
    rules.may_leave_unit("120116", CLOSES, None)
    with pytest.raises(problems.UnitClosed) as refusal:
        rules.may_leave_unit("120116", CLOSES, CLOSES)
    assert "120116" in refusal.value.detail_zh and "2023-09-18 00:00" in refusal.value.detail_zh
