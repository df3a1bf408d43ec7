"""Browsers of a run, and the portal that they open: fixtures that tests/web and tests/prove/portal
take from here.
"""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from cli.demo.stack import System
from tests.web.portal import CHROMIUM, FIRST_ANSWER_MS, Portal, Watch, chromium_arguments

expect.set_options(timeout=FIRST_ANSWER_MS)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The distribution's Chromium."""
    ours = {"executable_path": CHROMIUM, "args": chromium_arguments()}
    return {**browser_type_launch_args, **ours}


@pytest.fixture(scope="session")
def portal(system: System) -> Portal:
    return Portal(system)


@pytest.fixture
def people(portal: Portal, browser: Browser) -> Iterator[Callable[..., Page]]:
    """Makes a browser of one person: `people()`, with `viewport` or `locale` where it matters."""
    opened: list[tuple[BrowserContext, Watch]] = []

    def one(**options: Any) -> Page:
        context = browser.new_context(
            **{"viewport": {"width": 1440, "height": 900}, "accept_downloads": True, **options}
        )
        context.set_default_timeout(FIRST_ANSWER_MS)
        opened.append((context, Watch(context, {portal.address, portal.store})))
        return context.new_page()

    yield one
    wrong = [line for _, watch in opened for line in watch.wrong]
    for context, _ in opened:
        context.close()
    assert wrong == []


@pytest.fixture
def page(people: Callable[..., Page]) -> Page:
    """One person's browser."""
    return people()


@pytest.fixture
def shot(tmp_path: Path) -> Callable[[Page, str], Path]:
    """Makes a picture of a page for the guides, and keeps it where QUANLIAN_PICTURES says."""
    folder = Path(os.environ.get("QUANLIAN_PICTURES") or tmp_path)

    def make(page: Page, name: str) -> Path:
        picture = folder / f"{name}.png"
        # Neither a pointer nor a blinking cursor nor a passing motion makes two pictures differ.
        page.screenshot(path=picture, animations="disabled", caret="hide")
        return picture

    return make
