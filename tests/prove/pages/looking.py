"""How this folder's proofs look at a page."""

from collections.abc import Callable

from playwright.sync_api import Page, expect

from tests.web.pages import PageVisit
from tests.web.weighing import Loaded, finished

Look = Callable[[PageVisit], tuple[Page, Loaded]]
"""Opens a page as its person sees it, and tells what its first load weighed."""


def in_english(page: Page) -> None:
    """Choose English, as a person does."""
    page.get_by_role("button", name="English", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "en")
    finished(page)


def in_chinese(page: Page) -> None:
    page.get_by_role("button", name="中文", exact=True).click()
    expect(page.locator("html")).to_have_attribute("lang", "zh-CN")
