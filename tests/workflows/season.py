"""Plays one campaign: its facts through the real `hear`, its wakes as intake would answer them."""

from typing import Any
from uuid import UUID, uuid4

from temporalio.client import Client

from contracts.commands import intake, registry
from contracts.commands.intake import DueTimer, DueTimers
from contracts.facts import Fact
from contracts.facts.intake import CampaignOpenedV1, ClockMovedV1
from contracts.facts.registry import NoticeClosedV1, NoticePublishedV1
from tests.workflows.facts import envelope, instant
from tests.workflows.rooms import Rooms
from workflows.hear import FactSignaller, HearSettings


def wake(what: str, key: str, seconds: float | None, kind: str = "") -> DueTimer:
    closes_at = instant(23) if kind else None
    return DueTimer(
        what=what,
        key=key,
        at=instant(22),
        seconds=seconds,
        kind=kind,
        offset="P1D" if kind else "",
        closes_at=closes_at,
    )


class Season:
    """One campaign, played by its facts and the answers of intake."""

    def __init__(self, client: Client, rooms: Rooms) -> None:
        self.client, self.rooms, self.id = client, rooms, uuid4()
        self.hearing = FactSignaller(
            client, HearSettings(hear_per_second=10_000, hear_burst=10_000)
        )

    async def say(self, fact: Fact) -> None:
        whole = envelope(fact)
        await self.hearing.hear(whole, fact)

    def due_timers(self, *wakes: DueTimer) -> None:
        self.rooms.answer(self.id, intake.due_timers, DueTimers(now=instant(22), wakes=wakes))

    def _of(self, subject: UUID | None = None) -> dict[str, Any]:
        return {"subject": subject or self.id, "campaign_id": self.id}

    def opened(self) -> Fact:
        return CampaignOpenedV1(
            **self._of(), code="c", title="征集", year=2023, rehearsal=True, stage_table=1
        )

    def moved(self) -> Fact:
        return ClockMovedV1(**self._of(), now=instant(23))

    def published(self, notice: UUID) -> Fact:
        day = instant(12, 10).date()
        return NoticePublishedV1(
            **self._of(notice), published_on=day, last_day=day, closes_at=instant(19, 10), items=()
        )

    async def round(self, number: int) -> None:
        """Wait until so many rounds were made."""
        await self.rooms.until(self.id, registry.open_notices, number)

    def names(self) -> list[str]:
        return self.rooms.names(self.id)

    def notice_closed(self, notice: UUID) -> Fact:
        return NoticeClosedV1(**self._of(notice), closed_at=instant(19, 10))
