"""What a page weighs, how often it asks before it can be read, and how soon it answers a person."""

import gzip
import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from typing import Final
from unittest.mock import patch
from urllib.parse import urlsplit

from playwright.sync_api import (
    Browser,
    BrowserContext,
    Page,
    Response,
    StorageState,
    ViewportSize,
    expect,
)

from cli.demo.stack import System
from tests.plans import plant, vacuum
from tests.review.many_cases import CASES, CHECKS, TABLES, TURNS
from tests.rooms import plant_campaign
from tests.web.pages import PageVisit, routes
from tests.web.portal import FIRST_ANSWER_MS, Portal, Watch

UNFINISHED: Final = ".loading, p.asked, .ant-skeleton, .ant-spin-spinning, [aria-busy=true]"
"""What a page shows while it still waits for an answer."""


def finished(page: Page) -> None:
    """Wait until a page can be read: it has its name, and waits for nothing."""
    expect(page.get_by_role("heading", level=1).first).to_be_visible()
    expect(page.locator(UNFINISHED)).to_have_count(0)


WIDE: Final[ViewportSize] = {"width": 1440, "height": 900}
MOST_ASKED: Final = 3
"""So often the API may be asked before a case can be read."""
PUBLIC_KB: Final = 200
DESK_KB: Final = 450


def budget_of(visit: PageVisit) -> int:
    """kB of gzipped JavaScript that the first load of a page may weigh."""
    return PUBLIC_KB if visit.route in routes("public") else DESK_KB


@dataclass(frozen=True)
class Loaded:
    """script_kb: kB of JavaScript as gzip sends it. asked: paths of the API, in order."""

    script_kb: float
    asked: tuple[str, ...]


@dataclass(frozen=True)
class Scales:
    """Weighs first loads: each in a browser that keeps nothing but the sign-in's cookie.

    wrong: what pages did that they should not have.
    """

    browser: Browser
    portal: Portal
    wrong: list[str] = field(default_factory=list)
    _cookies: dict[str, StorageState] = field(default_factory=dict)

    def weigh(self, address: str, who: str = "") -> Loaded:
        """Load a page as somebody who has never been there."""
        with self.visit(address, who) as (_, loaded):
            return loaded

    @contextmanager
    def visit(self, address: str, who: str = "") -> Iterator[tuple[Page, Loaded]]:
        """The page, finished, and what its first load weighed."""
        with self._fresh(who) as context:
            page = context.new_page()
            answers: list[Response] = []
            page.on("response", lambda answer: answers.append(answer))
            page.goto(self.portal.address + address)
            finished(page)
            try:
                yield page, _loaded(list(answers))
            finally:
                # A refresh token counts once, so each visit keeps what it was given for the next.
                self._cookies[who] = context.storage_state()

    @contextmanager
    def _fresh(self, who: str) -> Iterator[BrowserContext]:
        if who and who not in self._cookies:
            with self.browser.new_context() as context:
                context.set_default_timeout(FIRST_ANSWER_MS)
                self.portal.sign_in(context.new_page(), who, "/account")
                self._cookies[who] = context.storage_state()
        kept = self._cookies.get(who)
        with self.browser.new_context(viewport=WIDE, storage_state=kept) as context:
            context.set_default_timeout(FIRST_ANSWER_MS)
            watch = Watch(context, {self.portal.address, self.portal.store})
            yield context
            self.wrong.extend(watch.take())


def _loaded(answers: Sequence[Response]) -> Loaded:
    paths = [urlsplit(each.url).path for each in answers]
    scripts = [
        each.body() for each, path in zip(answers, paths, strict=True) if path.endswith(".js")
    ]
    weight = sum(len(gzip.compress(each, 6)) for each in scripts) / 1000
    return Loaded(round(weight, 1), tuple(each for each in paths if each.startswith("/api/")))


OF_ONE_UNIT: Final = "UPDATE review.cases SET unit = :unit WHERE campaign_id = :campaign"


@contextmanager
def many_cases(system: System, unit: str, count: int) -> Iterator[str]:
    """A campaign with so many cases of a unit, planted as rows into a system that runs. Its id."""
    with patch.dict(os.environ, system.environment):
        campaign_id = plant_campaign()
        plant(CASES, campaign=campaign_id, cases=count)
        plant(OF_ONE_UNIT, campaign=campaign_id, unit=unit)
        plant(TURNS, CHECKS, campaign=campaign_id)
        vacuum(*TABLES)
    yield str(campaign_id)


NOTES_PAINTS: Final = """
window.paints = [];
for (const kind of ["click", "keydown"]) addEventListener(kind, (event) => {
  const painted = new MessageChannel();
  painted.port1.onmessage = () => window.paints.push(performance.now() - event.timeStamp);
  // The message is read when the frame that follows the act has been painted.
  requestAnimationFrame(() => painted.port2.postMessage(null));
}, true);
"""


def milliseconds_to_paint(page: Page, act: Callable[[], object]) -> float:
    """From an act of a person, a click or a key, to the paint that follows it."""
    before = page.evaluate("window.paints.length")
    act()
    page.wait_for_function("before => window.paints.length > before", arg=before)
    found: float = page.evaluate("window.paints.at(-1)")
    return found


def acts_on_cases(page: Page) -> list[float]:
    """What each act on a list of cases takes to be seen: ticked, a filter opened, typed into."""
    search = page.get_by_role("searchbox")
    filters = page.get_by_role("combobox", name="全部状态")
    # A long table draws its rows as boxes, so their class tells them.
    box = page.locator(".ant-table-row").get_by_role("checkbox")
    acts: list[Callable[[], object]] = [
        *(partial(box.nth(at).click) for at in (1, 2, 3, 3, 2, 1)),
        filters.click,
        partial(page.keyboard.press, "Escape"),
        partial(search.press, "1"),
        partial(search.press, "Backspace"),
    ]
    return [milliseconds_to_paint(page, act) for act in acts]


HOLDER: Final = ".ant-table-tbody-virtual-holder"
"""Where a long table draws the rows that are seen."""
HEIGHT: Final = f"document.querySelector('{HOLDER}').scrollHeight"


def scroll_to_the_end(page: Page) -> None:
    """Turn the wheel until no page of the list is left."""
    more = page.get_by_role("button", name="更多", exact=True)
    page.locator(HOLDER).hover()
    while more.count():
        height = page.evaluate(HEIGHT)
        page.mouse.wheel(0, height)
        page.wait_for_function(f"before => {HEIGHT} > before", arg=height)
