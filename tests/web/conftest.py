"""A browser of this run, and the portal that it opens."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from cli.demo.stack import System
from tests.web.portal import CHROMIUM, FIRST_ANSWER_MS, Portal, Watch

expect.set_options(timeout=FIRST_ANSWER_MS)


@pytest.fixture(scope="session")
def browser_type_launch_args(browser_type_launch_args: dict[str, Any]) -> dict[str, Any]:
    """The distribution's Chromium. It looks up nothing by itself."""
    quiet = [
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ]
    # Chromium's own sandbox refuses to be run by root, as continuous integration does.
    arguments = [*quiet, "--no-sandbox"] if os.geteuid() == 0 else quiet
    return {**browser_type_launch_args, "executable_path": CHROMIUM, "args": arguments}


@pytest.fixture(scope="session")
def portal(system: System) -> Portal:
    return Portal(system)


@pytest.fixture
def people(browser: Browser, portal: Portal) -> Iterator[Callable[..., Page]]:
    """Makes a browser of one person: `people()`, with `viewport` or `locale` where it matters."""
    opened: list[tuple[BrowserContext, Watch]] = []

    def one(**options: Any) -> Page:
        context = browser.new_context(
            **{"viewport": {"width": 1440, "height": 900}, "accept_downloads": True, **options}
        )
        context.set_default_timeout(FIRST_ANSWER_MS)
        page = context.new_page()
        opened.append((context, Watch(page, {portal.address, portal.store})))
        return page

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
def shot(request: pytest.FixtureRequest) -> Callable[[Page, str], None]:
    """Keeps a picture of a page where QUANLIAN_PICTURES says, for the guides."""
    folder = os.environ.get("QUANLIAN_PICTURES")

    def keep(page: Page, name: str) -> None:
        if folder:
            page.screenshot(path=Path(folder) / f"{name}.png")

    return keep
