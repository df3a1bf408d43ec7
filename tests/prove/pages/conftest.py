"""Every page of the portal, with rehearsals left at the stages that pages need."""

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
from playwright.sync_api import Browser, Page

from tests.left import LeftRehearsals
from tests.prove.pages.looking import Look
from tests.web.browsers import browser_type_launch_args, page, people, portal, shot
from tests.web.pages import PageVisit
from tests.web.portal import Portal
from tests.web.weighing import Loaded, Scales

__all__ = ["browser_type_launch_args", "page", "people", "portal", "shot"]


@pytest.fixture(scope="session")
def weighing(portal: Portal, browser: Browser) -> Scales:
    return Scales(browser, portal)


@pytest.fixture
def look(weighing: Scales, portal: Portal, rehearsals: LeftRehearsals) -> Iterator[Look]:
    """Opens pages by their visits. What a page did that it should not have fails the test."""
    weighing.wrong.clear()
    with ExitStack() as opened:

        def at(visit: PageVisit) -> tuple[Page, Loaded]:
            address, who = visit.address(portal, rehearsals), visit.person(rehearsals)
            found = opened.enter_context(weighing.visit(address, who))
            # One answer leads to the next question, between which nothing seems to be awaited.
            found[0].wait_for_load_state("networkidle")
            return found

        yield at
    assert weighing.wrong == []
