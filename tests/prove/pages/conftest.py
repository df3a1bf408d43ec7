"""Every page of the portal, with rehearsals left at the stages that pages need."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.left import LeftRehearsals
from tests.prove.pages.looking import Desks, Look
from tests.web.browsers import browser_type_launch_args, page, people, portal, shot
from tests.web.pages import PageVisit
from tests.web.portal import Portal

__all__ = ["browser_type_launch_args", "page", "people", "portal", "shot"]


@pytest.fixture(scope="session")
def desks(portal: Portal, rehearsals: LeftRehearsals, browser: Browser) -> Iterator[Desks]:
    made = Desks(browser, portal, rehearsals)
    yield made
    made.close()


@pytest.fixture
def look(desks: Desks) -> Iterator[Look]:
    """Opens pages by their visits. What a page did that it should not have fails the test."""
    opened = []

    def at(visit: PageVisit) -> Page:
        opened.append(desks.page(visit))
        return opened[-1]

    yield at
    for each in opened:
        each.close()
    assert desks.take_wrong() == []
