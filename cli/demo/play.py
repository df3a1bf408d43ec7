"""One rehearsal while it is played: its clock, its timeline, and what is waited for.

The acts themselves are in `cli.demo.acts`; `cli.demo.stages` says which are played.
"""

import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from pathlib import Path
from typing import Any

from rich.console import Console

from cli.demo.person import DemoPerson, Unexpected, Web, until
from cli.demo.played import LeftToDo, Played
from cli.demo.stack import Stack
from cli.demo.story import FATES

CAMPAIGN = Path("campaigns/tianjin-2023")


class Play(Played):
    """One rehearsal, through the REST API alone."""

    def __init__(self, stack: Stack, web: Web, console: Console) -> None:
        super().__init__(stack, web, console)
        self._began = time.monotonic()

    async def play(self, act: "Act") -> None:
        """Play one act, and keep how long it took."""
        began = time.monotonic()
        await act(self)
        self.seconds[act.__name__] = round(time.monotonic() - began, 2)

    def note(self, when: str, what: str) -> None:
        """Add a line to the timeline and print it."""
        self.timeline.append((when, what))
        passed = f"{time.monotonic() - self._began:6.1f}s"
        self.console.print(
            f"[dim]{passed}[/] [cyan]{when}[/] {what}", soft_wrap=True, highlight=False
        )

    def leave(self, person: DemoPerson, zh: str, en: str) -> None:
        """Say what is left for a person to do."""
        self.waits.append(LeftToDo(person, zh, en))

    async def clock(self, instant: str) -> None:
        """Move the rehearsal's clock, and wait until everything that is due is done."""
        await self.cast.administrator.post(
            f"intake/v1/campaigns/{self.campaign_id}/clock", {"now": instant}
        )
        self.campaign["now"] = datetime.fromisoformat(
            (await self.web.ask("GET", f"intake/v1/campaigns/{self.campaign_id}")).json()["now"]
        )

    async def correction_is_open(self, n: int) -> None:
        """Wait until the applicant may correct."""
        filing = self.filings[n]

        async def look() -> bool:
            answer = await filing.person.ask(
                "GET", f"intake/v1/submissions/{filing.submission_id}/correction", expect=(200, 404)
            )
            return answer.status_code == 200

        await until(f"correction window of {filing.number}", look)

    async def ended(self, n: int) -> dict[str, Any]:
        """Wait until the standing shows the expected ending."""
        filing, wanted = self.filings[n], FATES[n].ending

        async def look() -> dict[str, Any] | None:
            answer = await self.cast.auditor.ask(
                "GET", f"registry/v1/standing/{filing.submission_id}", expect=(200, 404)
            )
            found: dict[str, Any] = answer.json()
            return found if answer.status_code == 200 and found.get("ending") else None

        found = await until(f"ending of {filing.number}", look)
        if found["ending"] != wanted:
            raise Unexpected(f"{filing.number} ended {found['ending']}, the story says {wanted}")
        return found


Act = Callable[[Play], Awaitable[None]]
