"""The pictures of the guides: each is of its page as it is now. `make pictures` keeps them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from infra.layout import CHECKOUT
from tests.left import LeftRehearsals
from tests.web.pages import by_route
from tests.web.portal import Portal
from tests.web.weighing import finished

KEPT = CHECKOUT / "docs" / "guide" / "pictures"
LEAST_BYTES = 20_000
PICTURES = {
    "call": by_route("/"),
    "form": by_route("/applications/$submissionId", search="&step=basic"),
    "case": by_route("/unit/cases/$caseId"),
    "list": by_route("/unit/list", stage="cut-off", waits="待上传盖章页"),
    "board": by_route("/city/board"),
    "score": by_route("/expert/seats/$seatId"),
    "timeline": by_route("/audit/submissions/$submissionId"),
}
"""By the name under which the guides show them."""


def test_every_picture_of_the_guides_is_made_here() -> None:
    assert {picture.stem for picture in KEPT.glob("*.png")} == set(PICTURES)


@pytest.mark.parametrize("name", PICTURES)
def test_a_picture_is_made(
    name: str,
    portal: Portal,
    rehearsals: LeftRehearsals,
    people: Callable[..., Page],
    shot: Callable[[Page, str], Path],
) -> None:
    visit = PICTURES[name]
    page = people()
    address, who = visit.address(portal, rehearsals), visit.person(rehearsals)
    if who:
        portal.sign_in(page, who, address)
    else:
        portal.open(page, address)
    finished(page)
    expect(page.get_by_text("演练").first).to_be_visible()
    assert shot(page, name).stat().st_size > LEAST_BYTES
