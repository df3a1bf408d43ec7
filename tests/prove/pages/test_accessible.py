"""Every page is accessible by WCAG 2.2 AA, in Chinese and in English."""

from functools import cache
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from infra.portal import WEB, ensure_packages, node
from tests.prove.pages.looking import Look, in_chinese, in_english
from tests.web.pages import VISITS, PageVisit, routes
from tests.web.portal import Portal, problems_of

TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@cache
def axe() -> str:
    """The rules, as web/'s packages have them."""
    ensure_packages(node())
    return (WEB / "node_modules" / "axe-core" / "axe.min.js").read_text(encoding="utf-8")


def problems(page: Page) -> list[str]:
    """What axe finds serious or critical on a page."""
    # Evaluated from outside: the page's own policy would let nobody put a script into it.
    page.evaluate(axe())
    found: dict[str, Any] = page.evaluate(
        "(tags) => axe.run(document, { runOnly: tags, resultTypes: ['violations'] })", TAGS
    )
    return problems_of(found["violations"])


def test_no_page_is_forgotten() -> None:
    assert {visit.route for visit in VISITS} == routes()


@pytest.mark.parametrize("visit", VISITS, ids=lambda visit: visit.route)
def test_axe_finds_nothing_serious(visit: PageVisit, look: Look) -> None:
    page = look(visit)
    assert problems(page) == []
    in_english(page)
    try:
        assert problems(page) == []
    finally:
        in_chinese(page)


def test_the_door_and_a_page_that_is_not_there_are_accessible(portal: Portal, page: Page) -> None:
    portal.open(page, "/account")
    expect(page.get_by_label("登录名")).to_be_visible()
    assert problems(page) == []
    portal.open(page, "/no-such-page")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    assert problems(page) == []


def test_axe_would_find_a_button_without_a_name(portal: Portal, page: Page) -> None:
    portal.open(page, "/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    page.evaluate("document.querySelector('main').append(document.createElement('button'))")
    assert [line for line in problems(page) if "button-name" in line]
