"""Pages as this folder's proofs look at them: opened by whoever may, once signed in for all."""

from collections.abc import Callable
from dataclasses import dataclass, field

from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, expect

from tests.left import LeftRehearsals
from tests.web.pages import PageVisit
from tests.web.portal import FIRST_ANSWER_MS, Portal, Watch
from tests.web.weighing import finished

WIDE: ViewportSize = {"width": 1440, "height": 900}


@dataclass
class Desks:
    """One browser a person, signed in once. Each keeps its own watch."""

    browser: Browser
    portal: Portal
    rehearsals: LeftRehearsals
    _open: dict[str, tuple[BrowserContext, Watch]] = field(default_factory=dict)

    def page(self, visit: PageVisit) -> Page:
        """The page as its person sees it, finished, in a tab of its own."""
        address = visit.address(self.portal, self.rehearsals)
        context, _ = self._desk(visit.person(self.rehearsals))
        page = context.new_page()
        page.set_viewport_size(WIDE)
        # One answer often leads to the next question, between which nothing seems to be awaited.
        page.goto(self.portal.address + address, wait_until="networkidle")
        finished(page)
        return page

    def _desk(self, who: str) -> tuple[BrowserContext, Watch]:
        if who not in self._open:
            context = self.browser.new_context(viewport=WIDE)
            context.set_default_timeout(FIRST_ANSWER_MS)
            self._open[who] = context, Watch(context, {self.portal.address, self.portal.store})
            if who:
                page = context.new_page()
                self.portal.sign_in(page, who, "/account")
                page.close()
        return self._open[who]

    def take_wrong(self) -> list[str]:
        """What pages did since that they should not have."""
        return [line for _, watch in self._open.values() for line in watch.take()]

    def close(self) -> None:
        for context, _ in self._open.values():
            context.close()


def in_english(page: Page) -> None:
    """Choose English, as a person does."""
    page.get_by_role("button", name="English", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    finished(page)


def in_chinese(page: Page) -> None:
    page.get_by_role("button", name="中文", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")


Look = Callable[[PageVisit], Page]
