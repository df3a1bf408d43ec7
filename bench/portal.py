"""W1, W2, W3: the portal in Chromium, on a whole system of its own.

What each page's first load weighs, how often a case's page asks before it can be read, and how soon
a list of 10,000 cases answers a person, beside the same acts on a list of ten.
"""

import asyncio
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median
from typing import Any, Final

from playwright.sync_api import Browser, Page, sync_playwright

from bench.ratios import compared, ratio
from tests.left import LeftRehearsals
from tests.system import whole_system
from tests.web.pages import VISITS
from tests.web.portal import CHROMIUM, Portal, chromium_arguments
from tests.web.weighing import (
    MOST_ASKED,
    NOTES_PAINTS,
    Scales,
    acts_on_cases,
    budget_of,
    many_cases,
    scroll_to_the_end,
)

UNIT: Final = "120111"
MANY: Final = 10_000
FEW: Final = 10
ROUNDS: Final = 5
MOST_MS: Final = 200.0
MOST_TIMES: Final = 2.0
CASE: Final = "/cases/$caseId"


async def measure() -> dict[str, Any]:
    """{"W1": …, "W2": …, "W3": …}."""
    # Playwright waits in its own loop, which a thread of its own lets it have.
    return await asyncio.to_thread(_measure)


def _measure() -> dict[str, Any]:
    with _portal() as (browser, portal, rehearsals):
        weighing = Scales(browser, portal)
        loads = {
            visit: weighing.weigh(visit.address(portal, rehearsals), visit.person(rehearsals))
            for visit in VISITS
        }
        kb = {visit.route: loaded.script_kb for visit, loaded in loads.items()}
        parts = [loaded.script_kb / budget_of(visit) for visit, loaded in loads.items()]
        asked = {
            visit.route: loaded.asked for visit, loaded in loads.items() if CASE in visit.route
        }
        return {
            "W1": {"ratio": ratio(parts), "reach": "≤ 1 on every page", "kb": kb, "steady": True},
            "W2": _asked(asked),
            "W3": _paints(browser, portal),
        }


def _asked(asked: dict[str, tuple[str, ...]]) -> dict[str, Any]:
    return {
        "ratio": ratio([len(each) / MOST_ASKED for each in asked.values()]),
        "reach": "≤ 1 on every page",
        "asked": asked,
        "steady": True,
    }


def _paints(browser: Browser, portal: Portal) -> dict[str, Any]:
    """Acts on the long list and on the short one, in turn."""
    with (
        many_cases(portal.system, UNIT, MANY) as many,
        many_cases(portal.system, UNIT, FEW) as few,
    ):
        long, short = (_list(browser, portal, campaign) for campaign in (many, few))
        scroll_to_the_end(long)
        rounds = [(acts_on_cases(long), acts_on_cases(short)) for _ in range(1 + ROUNDS)][1:]
    slow, quick = zip(*rounds, strict=True)
    return {
        **compared([median(each) for each in slow], [median(each) for each in quick]),
        "reach": f"≤ {MOST_TIMES}, and no act above {MOST_MS:.0f} ms",
        "slowest_ms": round(max(took for each in slow for took in each), 1),
    }


def _list(browser: Browser, portal: Portal, campaign: str) -> Page:
    page = browser.new_context(viewport={"width": 1440, "height": 900}).new_page()
    page.add_init_script(NOTES_PAINTS)
    portal.sign_in(page, f"demo-officer-{UNIT}", "/unit/cases", campaign)
    page.get_by_role("row").nth(FEW // 2).wait_for()
    return page


def reached(name: str, found: dict[str, Any]) -> bool:
    """Whether a result is within its budget."""
    if name == "W3":
        within = bool(found["ratio"]["median"] <= MOST_TIMES)
        return within and bool(found["slowest_ms"] <= MOST_MS)
    return bool(found["ratio"]["max"] <= 1.0)


@contextmanager
def _portal() -> Iterator[tuple[Browser, Portal, LeftRehearsals]]:
    with (
        whole_system() as system,
        tempfile.TemporaryDirectory() as folder,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=chromium_arguments())
        yield browser, Portal(system), LeftRehearsals(system, Path(folder))
        browser.close()


def show(found: dict[str, Any]) -> None:
    """The heaviest pages, each in kB."""
    heaviest = sorted(found["kb"].items(), key=lambda each: -each[1])[:6]
    print("    " + ", ".join(f"{route} {kb:.0f} kB" for route, kb in heaviest))
