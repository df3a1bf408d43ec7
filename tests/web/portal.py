"""The portal as a person meets it: an address, and people who sign in.

A page of these tests fails its test when the console tells an error, the page's policy is
broken, or a request leaves the portal's own addresses.
"""

import os
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from playwright.sync_api import BrowserContext, ConsoleMessage, Page, Request, expect

from cli.demo.stack import System
from tests.patience import PATIENCE

CHROMIUM = "/usr/bin/chromium"
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def chromium_arguments() -> list[str]:
    """It looks up nothing by itself.

    Chromium's own sandbox refuses to be run by root, as continuous integration does.
    """
    return [*QUIET, "--no-sandbox"] if os.geteuid() == 0 else [*QUIET]


FIRST_ANSWER_MS = PATIENCE * 1_000
"""So long a page may take to show what a person looks for. It measures nothing."""
REFUSALS_ARE_TOLD = "Failed to load resource"
"""Chromium writes this for every answer of 400 and above; the page shows the refusal itself."""


@dataclass
class Portal:
    """The portal of a running system."""

    system: System

    @property
    def address(self) -> str:
        return self.system.api

    @property
    def store(self) -> str:
        """The origin of the object store, where browsers put and get evidence."""
        return self.system.environment["QUANLIAN_S3_PUBLIC_ENDPOINT"].rstrip("/")

    @property
    def password(self) -> str:
        """Of everybody in the demo."""
        return self.system.as_stack().password

    def open(self, page: Page, path: str, campaign: str | None = None) -> None:
        """Open a page of the portal, about a campaign where one is named."""
        mark = "&" if "?" in path else "?"
        query = f"{mark}campaign={campaign}" if campaign else ""
        page.goto(f"{self.address}{path}{query}")

    def sign_in(self, page: Page, login: str, path: str = "/waiting", campaign: str = "") -> None:
        """Open a page behind the sign-in and sign in there, as a person types it."""
        self.open(page, path, campaign or None)
        page.get_by_label("登录名").fill(login)
        page.get_by_label("密码").fill(self.password)
        page.get_by_role("button", name="登录", exact=True).click()
        expect(page.get_by_role("navigation").first).to_be_visible(timeout=FIRST_ANSWER_MS)


TELLS_VIOLATIONS = """
addEventListener("securitypolicyviolation", (event) =>
  console.error(`policy: ${event.violatedDirective} refuses ${event.blockedURI}`));
"""


class Watch:
    """What the pages of one browser did that they should not have."""

    def __init__(self, context: BrowserContext, allowed: set[str]) -> None:
        self.allowed = {urlsplit(each).netloc for each in allowed}
        self.wrong: list[str] = []
        context.add_init_script(TELLS_VIOLATIONS)
        context.on("console", self._heard)
        context.on("weberror", lambda error: self.wrong.append(f"error: {error.error}"))
        context.on("request", self._asked)

    def take(self) -> list[str]:
        """What was wrong since this was last asked."""
        found, self.wrong[:] = list(self.wrong), []
        return found

    def _heard(self, message: ConsoleMessage) -> None:
        if message.type == "error" and REFUSALS_ARE_TOLD not in message.text:
            self.wrong.append(f"console: {message.text}")

    def _asked(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if parts.scheme in ("http", "https", "ws", "wss") and parts.netloc not in self.allowed:
            self.wrong.append(f"left the origin: {request.url}")


def problems_of(found: list[dict[str, Any]]) -> list[str]:
    """The serious and critical findings of axe, each in one line."""
    return [
        f"{each['impact']} {each['id']}: {each['nodes'][0]['html'][:160]}"
        for each in found
        if each["impact"] in ("serious", "critical")
    ]
