"""Rules of drafts without a server: merge patch as RFC 7396 has it, what changed, what is reopened."""

from typing import Any

import pytest

from contracts.application import Severity
from services.intake.applications import problems, rules

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
    with pytest.raises(problems.UnknownFields):
        rules.patched({}, {"nothing": 1})
    deep: Any = 1
    for _ in range(30):
        deep = {"basic": deep}
    with pytest.raises(problems.DraftUnreadable):
        rules.patched({}, deep)


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
    assert list(rules.changed(before, after)) == paths


def test_what_may_be_edited() -> None:
    rules.may_edit(False, False, None)
    rules.may_edit(True, False, ["/basic"])
    for handed_in, ended, reopened in ((True, False, None), (True, True, ["/basic"]), (False, True, None)):
        with pytest.raises(problems.NotEditable):
            rules.may_edit(handed_in, ended, reopened)


def test_a_point_covers_what_is_under_it() -> None:
    rules.only_reopened(["/basic/a", "/construction/scenes/rd"], ["/basic/a", "/construction/scenes"])
    with pytest.raises(problems.FieldNotReopened) as refused:
        rules.only_reopened(["/basic/ab"], ["/basic/a"])
    assert refused.value.errors == ({"path": "/basic/ab"},)
    assert rules.reopens_evidence("licence", ["licence"])
    assert rules.reopens_evidence("licence", ["/attachments"])
    assert rules.reopens_evidence("licence", ["/attachments/licence"])
    assert not rules.reopens_evidence("licence", ["/attachments/other", "other"])


def test_short_texts() -> None:
    assert rules.text_at({"cover": {"factory_name": " 示例 "}}, "cover", "factory_name") == "示例"
    for content in ({}, {"cover": 1}, {"cover": {"factory_name": ""}}, {"cover": {"factory_name": "示" * 201}}):
        assert rules.text_at(content, "cover", "factory_name") is None
    assert rules.factory_key("示例 A 工厂\n") == rules.factory_key("示例a工厂")


def test_the_organisations_record_and_the_evidence() -> None:
    content = {"cover": {"applicant_name": "甲"}, "extra": {"credit_code": "C"}}
    assert rules.organisation_findings(content, "甲", "C") == []
    assert rules.organisation_findings({}, "甲", "C") == []
    assert [f.path for f in rules.organisation_findings(content, "乙", "D")] == [
        "/cover/applicant_name",
        "/extra/credit_code",
    ]
    found = rules.evidence_findings({}, {"licence"}, {"other"}, sealed_scan=True)
    assert [(f.path, f.severity) for f in found] == [
        ("/attachments/construction_evidence", Severity.blocks),
        ("/attachments/sealed_scan", Severity.blocks),
        ("/attachments/other", Severity.warns),
    ]


def test_contact_lies_beside_the_content() -> None:
    assert rules.with_contact({"a": 1}, {}) == {"a": 1}
    assert rules.with_contact({"a": 1}, {"b": 2}) == {"a": 1, "contact": {"b": 2}}
