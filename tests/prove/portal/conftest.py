"""The portal on the proofs' servers.

Tokens of applicants live seconds here: whatever a person does outlives several of them.
"""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from cli.demo.stack import System
from infra.native.servers import Servers
from tests.left import LeftRehearsals
from tests.prove.portal.looking import Desks, Look
from tests.system import system_on
from tests.web.browsers import browser_type_launch_args, page, people, portal, shot
from tests.web.pages import PageVisit
from tests.web.portal import Portal

__all__ = ["browser_type_launch_args", "page", "people", "portal", "shot"]

TOKEN_LIFE = "PT15S"


@pytest.fixture(scope="session")
def system(servers: Servers) -> Iterator[System]:
    with system_on(servers, "portal", QUANLIAN_IDENTITY_APPLICANT_ACCESS=TOKEN_LIFE) as made:
        yield made


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
