"""Rules of Word in: what wins, what is the same in another spelling, what a correction leaves
closed, whose pictures they are.
"""

from typing import Any
from uuid import UUID

import pytest
from hypothesis import given

from cli.demo.applicants import example_draft
from services.intake.applications.rules import merge
from services.intake.readings import rules
from tests.drafts import complete_drafts
from tests.forms import FORM

SUBMISSION = UUID("018f2c00-0000-7000-8000-0000000000ab")
OWN, FOREIGN = "018f2c00-0000-7000-8000-00000000000a", "018f2c00-0000-7000-8000-00000000000b"


def pointers(value: Any, path: str = "") -> dict[str, Any]:
    if isinstance(value, dict):
        return {
            name: each
            for key, item in value.items()
            for name, each in pointers(item, f"{path}/{key}").items()
        }
    return {path: value}


def test_the_file_wins_where_it_says_something_and_erases_nothing() -> None:
    draft = {
        "basic": {"factory_address": "旧地址", "company_profile": "留下"},
        "cover": {"factory_name": "示例工厂"},
    }
    found = {
        "/basic/factory_address": "新地址",
        "/cover/factory_name": "示例工厂",
        "/contact/contact_name": "示例人",
    }
    merged = rules.merged(FORM, draft, found, None)
    assert merged.patch == {
        "basic": {"factory_address": "新地址"},
        "contact": {"contact_name": "示例人"},
    }
    assert merged.overwritten == (rules.BlankChange("/basic/factory_address", "旧地址", "新地址"),)
    assert merged.filled == (rules.BlankChange("/contact/contact_name", None, "示例人"),)
    assert merged.unchanged == 1 and merged.closed == ()
    assert merge(draft, merged.patch)["basic"]["company_profile"] == "留下"


def test_a_blank_of_spaces_is_filled_not_overwritten() -> None:
    merged = rules.merged(
        FORM, {"basic": {"factory_address": " "}}, {"/basic/factory_address": "新地址"}, None
    )
    assert [change.path for change in merged.filled] == [
        "/basic/factory_address"
    ] and not merged.overwritten


def test_a_correction_lets_only_the_named_blanks_change() -> None:
    draft = example_draft(0)
    found = {
        "/basic/project_overview": "新概况",
        "/basic/factory_address": "别处",
        "/construction/edge_nodes": 77,
    }
    merged = rules.merged(FORM, draft, found, ["/basic/project_overview", "/construction"])
    assert merged.patch == {
        "basic": {"project_overview": "新概况"},
        "construction": {"edge_nodes": 77},
    }
    assert [change.path for change in merged.closed] == ["/basic/factory_address"]


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("/basic/industries", ["steel", "power"], ["power", "steel"]),
        ("/basic/total_investment", "1200.50", "1200.5"),
        ("/basic/factory_address", " 示例路1号 ", "示例路1号"),
        ("/basic/company_profile", "一\r\n二", "一\n二"),
        ("/implementation/outlook", "一\n\n\n* 二", "一\n\n- 二"),
        ("/implementation/outlook", "1. 一\n1. 二", "1. 一\n2. 二"),
        ("/construction/edge_nodes", 3, 3),
        ("/elsewhere", "a", "a"),
    ],
)
def test_another_spelling_is_no_change(path: str, before: Any, after: Any) -> None:
    assert rules.same(FORM, path, before, after)
    merged = rules.merged(FORM, {}, {}, None)
    assert merged.patch == {}


@pytest.mark.parametrize(
    ("path", "before", "after"),
    [
        ("/basic/industries", ["steel"], ["power", "steel"]),
        ("/basic/industries", ["steel", "port"], ["power", "steel"]),
        ("/basic/total_investment", "1200.50", "1200"),
        ("/basic/total_investment", "约1200", "1200"),
        ("/basic/factory_address", None, "示例路1号"),
        ("/implementation/outlook", "**一**", "一"),
        ("/implementation/outlook", "1. 一", "2. 一"),
        ("/construction/edge_nodes", "3", 3),
        ("/construction/edge_nodes", True, 1),
    ],
)
def test_what_differs(path: str, before: Any, after: Any) -> None:
    assert not rules.same(FORM, path, before, after)


@given(complete_drafts())
def test_a_draft_that_is_read_into_itself_stays_and_into_nothing_is_whole(
    draft: dict[str, Any],
) -> None:
    found = {path: value for path, value in pointers(draft).items() if value not in (None, [], "")}
    assert rules.merged(FORM, draft, found, None).patch == {}
    assert pointers(merge({}, rules.merged(FORM, {}, found, None).patch)) == found
    assert rules.merged(FORM, {"cover": "wrong"}, found, []).patch == {}


def test_pictures_of_another_submission_are_taken_out() -> None:
    text = (
        f"前![网络图]({OWN})\n\n![外来图]({FOREIGN})\n\n- 项![外来图]({FOREIGN})\n\n| 图 |\n| ---"
        f" |\n| ![外来图]({FOREIGN}) |"
    )
    kept, captions = rules.without_foreign_pictures(text, {OWN})
    assert kept == f"前![网络图]({OWN})\n\n- 项\n\n| 图 |\n| --- |\n|  |"
    assert captions == ("外来图",) * 3
    assert rules.without_foreign_pictures(text, {OWN, FOREIGN}) == (text, ())
    assert rules.without_foreign_pictures(f"![外来图]({FOREIGN})", set()) == ("", ("外来图",))


def test_a_footer_with_another_number_is_told() -> None:
    draft = f"草稿{SUBMISSION.hex[-8:]}"
    assert rules.of_another(["SB-2023-000001", draft], "SB-2023-000001", SUBMISSION) == ()
    assert rules.of_another([draft, "SB-2023-000002"], None, SUBMISSION) == ("SB-2023-000002",)


@pytest.mark.parametrize(
    ("end", "limit", "zh", "en"),
    [
        ("memory", 2 * 1024**3, "内存超过2048 MB", "2048 MB of memory"),
        ("answer", 32 * 1024**2, "读出的内容超过32 MB", "more than 32 MB"),
        ("processor", 50, "50秒内", "50 seconds"),
        ("time", 60, "60秒内", "60 seconds"),
    ],
)
def test_a_file_beyond_a_limit_is_told_the_limit_and_what_to_do(
    end: str, limit: int, zh: str, en: str
) -> None:
    told_zh, told_en = rules.beyond(end, limit)
    assert zh in told_zh and "另存为新的Word文件" in told_zh
    assert en in told_en and "new Word file" in told_en
