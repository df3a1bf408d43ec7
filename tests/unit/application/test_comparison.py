"""Two drafts compared as a person reads it, and 字 counted in one place."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cli.demo.applicants import example_draft
from contracts.application import check
from contracts.application.comparison import changed_fields, field_differences, text_pieces
from contracts.application.counting import counted
from contracts.text import count_zi
from tests.forms import FORM

CLAUSES = st.lists(
    st.sampled_from(["示例，", "示例。", "5G ", "工厂", "\n", "，", "x" * 160]), max_size=12
).map("".join)


@given(before=CLAUSES, after=CLAUSES)
def test_pieces_give_both_texts_back(before: str, after: str) -> None:
    pieces = text_pieces(before, after)
    assert "".join(piece.text for piece in pieces if piece.change != "added") == before
    assert "".join(piece.text for piece in pieces if piece.change != "removed") == after
    assert all(piece.text for piece in pieces)


def test_only_what_changed_is_marked() -> None:
    pieces = text_pieces("成立于2001年，现有员工120人。", "成立于2003年，现有员工120人。")
    assert [(piece.change, piece.text) for piece in pieces] == [
        ("same", "成立于200"),
        ("removed", "1"),
        ("added", "3"),
        ("same", "年，现有员工120人。"),
    ]


def test_texts_too_long_to_compare_come_whole() -> None:
    before, after = "甲，" * 600, "乙，" * 600
    assert [(piece.change, piece.text) for piece in text_pieces(before, after)] == [
        ("removed", before),
        ("added", after),
    ]


def test_a_comparison_reads_like_the_form() -> None:
    before = example_draft(1)
    after = example_draft(
        1,
        cover={"recommending_unit": "120112"},
        basic={"factory_type": "factory", "industries": ["other"]},
    )
    after["declaration"] = {**after["declaration"], "truth_promise": False}
    after["construction"] = {**after["construction"], "edge_nodes": 9}
    del after["basic"]["ends_month"]
    found = {
        each.path: each
        for each in field_differences(FORM, before, after, {"120111": "西青区", "120112": "津南区"})
    }
    assert list(found) == [
        "/cover/recommending_unit",
        "/declaration/truth_promise",
        "/basic/industries",
        "/basic/factory_type",
        "/basic/ends_month",
        "/construction/edge_nodes",
    ]
    assert (
        found["/cover/recommending_unit"].before_zh,
        found["/cover/recommending_unit"].after_zh,
    ) == (
        "西青区",
        "津南区",
    )
    assert (
        found["/declaration/truth_promise"].before_zh,
        found["/declaration/truth_promise"].after_zh,
    ) == (
        "同意",
        "（未填）",
    )
    assert (
        found["/basic/factory_type"].after_zh == "工厂级5G全连接工厂"
        and found["/basic/factory_type"].after == "factory"
    )
    assert (
        found["/basic/industries"].after_zh == "其它" and found["/basic/ends_month"].after is None
    )
    assert found["/construction/edge_nodes"].after_zh == "9套"
    assert found["/basic/ends_month"].label == "建设起止日期（止）"


def test_a_wrong_values_own_keys_are_nobodys_path() -> None:
    """Paths are kept in clear: what a person typed where it does not belong stays out of them."""
    assert changed_fields(FORM, {}, {"contact": {"contact_name": {"示例人": 1}}}) == [
        "/contact/contact_name"
    ]
    assert changed_fields(FORM, {"basic": {"factory_address": "x"}}, {"basic": "示例"}) == [
        "/basic"
    ]
    assert changed_fields(FORM, {"basic": {"factory_address": "x"}}, {}) == [
        "/basic/factory_address"
    ]
    shown = field_differences(
        FORM, {}, {"basic": {"factory_address": {"a": 1}, "company_profile": ["x"]}}
    )
    assert [each.path for each in shown] == ["/basic/factory_address", "/basic/company_profile"]
    assert not shown[1].pieces


@pytest.mark.parametrize("profile", ["", "工" * 300, "工" * 301, "5G " * 400, 7, None])
def test_counts_agree_with_the_check(profile: Any) -> None:
    draft = example_draft(
        1, basic={"company_profile": profile}, implementation={"outlook": "**工**" * 2900}
    )
    by_path = {count.path: count for count in counted(FORM, draft)}
    assert list(by_path) == ["/basic/company_profile", "/basic/project_overview", "/implementation"]
    mine = by_path["/basic/company_profile"]
    assert (
        mine.used == (count_zi(profile) if isinstance(profile, str) else 0)
        and mine.limit == 300
        and mine.hard
    )
    codes = {(finding.path, finding.code) for finding in check(FORM, draft)}
    assert (("/basic/company_profile", "over_limit") in codes) == mine.over
    assert by_path["/implementation"].over and ("/implementation", "over_soft_limit") in codes
    assert [count.used for count in counted(FORM, {"basic": "x"})] == [0, 0, 0]
