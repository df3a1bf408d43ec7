"""Every page, as whoever may open it sees it, in Chinese and in English: accessible by WCAG 2.2 AA,
of every width, in one language at a time, without a code, a hole or a slip, and within its weight.
"""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.prove.pages.accessible import serious_on
from tests.prove.pages.languages import Languages, languages_of, said_on
from tests.prove.pages.looking import Look, in_chinese, in_english
from tests.prove.pages.widths import sticks_out
from tests.web.pages import VISITS, PageVisit, routes
from tests.web.portal import Portal
from tests.web.weighing import MOST_ASKED, budget_of

CASES = [each for each in VISITS if each.route.endswith("/cases/$caseId")]


@pytest.fixture(scope="session")
def languages(portal: Portal) -> Languages:
    return languages_of(portal)


def test_no_page_is_forgotten() -> None:
    assert {visit.route for visit in VISITS} == routes()
    assert {visit.route for visit in CASES} == {
        "/unit/cases/$caseId",
        "/city/cases/$caseId",
        "/audit/cases/$caseId",
    }


@pytest.mark.parametrize("visit", VISITS, ids=lambda visit: visit.route)
def test_a_page_is_right_in_both_languages(
    visit: PageVisit, look: Look, languages: Languages
) -> None:
    page, loaded = look(visit)
    said = said_on(page)
    found: dict[str, Any] = {
        "weight": [] if 50 < loaded.script_kb <= budget_of(visit) else [loaded.script_kb],
        "asked": visit in CASES and len(loaded.asked) > MOST_ASKED and loaded.asked,
        "refusals": page.locator(".refusal, .ant-result-error").all_inner_texts(),
        "Chinese: axe": serious_on(page),
        "Chinese: English words": languages.english_in(said),
        "Chinese: codes": languages.slips_in(said),
        "Chinese: sticks out": sticks_out(page),
    }
    in_english(page)
    try:
        said = said_on(page)
        found |= {
            "English: axe": serious_on(page),
            "English: Chinese words": languages.chinese_in(said),
            "English: Chinese marks": languages.marks_in(said),
            "English: codes": languages.slips_in(said),
            "English: sticks out": sticks_out(page),
        }
    finally:
        in_chinese(page)
    assert {judged: wrong for judged, wrong in found.items() if wrong} == {}


def test_the_door_and_a_page_that_is_not_there_are_accessible(portal: Portal, page: Page) -> None:
    portal.open(page, "/account")
    expect(page.get_by_label("登录名")).to_be_visible()
    assert serious_on(page) == []
    portal.open(page, "/no-such-page")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert serious_on(page) == []


def test_axe_would_find_a_button_without_a_name(portal: Portal, page: Page) -> None:
    portal.open(page, "/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert [line for line in serious_on(page) if "button-name" in line]


def test_a_page_that_is_too_wide_would_be_seen(portal: Portal, page: Page) -> None:
    portal.open(page, "/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.evaluate("document.querySelector('main').style.minWidth = '500px'")
    assert list(sticks_out(page)) == [360]


def test_what_a_page_must_not_say_is_heard(languages: Languages) -> None:
    assert languages.chinese_in(["待办", "共 3 条", "示例工厂"]) == ["待办", "共 3 条"]
    assert languages.english_in(["Waiting for me", "3 in all", "5G"]) == [
        "Waiting for me",
        "3 in all",
    ]
    assert languages.marks_in(["5G：", "（3）", "示例（一）", "a: b"]) == ["5G：", "（3）"]
    slips = ["in_review", "undefined", "workflows", "{n}", "全连"]
    assert languages.slips_in(slips) == slips[:-1]
