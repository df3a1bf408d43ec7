"""One applicant's way through one rehearsal: where its people sign in, and how they look."""

import re
import time
from dataclasses import dataclass
from typing import Final

from playwright.sync_api import Locator, Page, expect
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from cli.demo.applicants import Applicant
from tests.patience import PATIENCE
from tests.web.portal import Portal

BOUND: Final = 3 * PATIENCE
"""It ends a hang, and measures nothing."""
FIRST_LOOK_MS: Final = 3_000
AGAIN_MS: Final = 2_000
"""So long a person waits before pressing again."""


@dataclass(frozen=True)
class Journey:
    """One applicant's way through one rehearsal."""

    portal: Portal
    campaign: str
    who: Applicant

    @property
    def login(self) -> str:
        return f"demo-applicant-{self.who.number:02d}"

    def officer(self, page: Page, path: str) -> None:
        """The unit's officer opens a page."""
        self.portal.sign_in(page, f"demo-officer-{self.who.unit.lower()}", path, self.campaign)

    def head(self, page: Page, path: str) -> None:
        """The unit's head opens a page."""
        self.portal.sign_in(page, f"demo-head-{self.who.unit.lower()}", path, self.campaign)

    def case(self, page: Page, desk: str) -> None:
        """Open the case from the list of a desk, once it is there."""
        row = page.get_by_role("row").filter(has_text=self.who.factory_name)
        look_until(page, row.get_by_role("link"))
        row.get_by_role("link").click()
        expect(page).to_have_url(re.compile(f"/{desk}/cases/"))
        expect(page.get_by_role("tab", name="申报内容")).to_be_visible()


def look_until(page: Page, wanted: Locator) -> None:
    """Open a page again and again until it shows what others bring about.

    A page asks by itself only for what its own person waits for. Each look is longer than the one
    before: a busy machine may need the time to show the page at all.
    """
    bound, look = time.monotonic() + BOUND, FIRST_LOOK_MS
    while True:
        try:
            wanted.first.wait_for(timeout=look)
        except PlaywrightTimeout:
            assert time.monotonic() < bound, f"{wanted} did not come"
            look *= 2
            page.reload()
        else:
            return


def sure(page: Page, name: str) -> None:
    """Say yes in the dialog that asks once more."""
    dialog = page.get_by_role("dialog")
    dialog.get_by_role("button", name=name, exact=True).click()
    expect(dialog).to_be_hidden()
