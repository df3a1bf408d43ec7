"""What a first load weighs, and how often a page asks before a case can be read."""

import pytest
from playwright.sync_api import Browser

from tests.left import LeftRehearsals
from tests.web.pages import VISITS, PageVisit
from tests.web.portal import Portal
from tests.web.weighing import MOST_ASKED, Scales, budget_of, scales

CASES = [each for each in VISITS if each.route.endswith("/cases/$caseId")]


@pytest.fixture(scope="module")
def weighing(portal: Portal, browser: Browser) -> Scales:
    return scales(browser, portal)


@pytest.mark.parametrize("visit", VISITS, ids=lambda visit: visit.route)
def test_a_first_load_stays_in_its_budget(
    visit: PageVisit, weighing: Scales, portal: Portal, rehearsals: LeftRehearsals
) -> None:
    loaded = weighing.weigh(visit.address(portal, rehearsals), visit.person(rehearsals))
    assert 50 < loaded.script_kb <= budget_of(visit), visit.route
    if visit in CASES:
        assert len(loaded.asked) <= MOST_ASKED, loaded.asked


def test_every_desk_that_reads_cases_is_counted() -> None:
    assert {visit.route for visit in CASES} == {
        "/unit/cases/$caseId",
        "/city/cases/$caseId",
        "/audit/cases/$caseId",
    }
