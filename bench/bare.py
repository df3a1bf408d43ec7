"""B1's denominator: intake's own app, endpoint, validation, authorisation, decision, fact, leaf and signature, with everything but the database.

Rows are read into memory at the start; what would be written is kept in memory. There is no batch to wait for, so none is waited for.
"""

import asyncio
import gc
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from fastapi import FastAPI

from contracts.problem import Problem
from kit import gates
from kit.db import driver
from kit.gates import CampaignNow, CampaignPlan
from kit.settings import ServiceSettings
from services.intake import app as intake
from services.intake.receipts import actions, judging, queries
from services.intake.receipts.batching import Desk
from services.intake.receipts.filing import Granted
from services.intake.receipts.judging import Known
from services.intake.receipts.queries import Entered
from services.intake.receipts.types import Ask, Carried, Kept, Standing, Window


class MemoryDesk(Desk):
    """Judges and files one by one with the product's own functions."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk.db, desk.has)
        self.reading = asyncio.Lock()
        self.standings: dict[UUID, Standing] = {}
        self.manifests: dict[UUID, tuple[Carried, ...]] = {}
        self.campaigns: dict[UUID, CampaignPlan] = {}
        self.opened: dict[UUID, dict[str, Any]] = {}
        self.kept: dict[tuple[str, str], Kept] = {}
        self.revoked: dict[UUID, datetime] = {}
        self.last: dict[UUID, int] = {}

    async def read(self) -> None:
        """Everything that is ready, once."""

        async def all_of_it(tx: Any) -> None:
            async with driver(tx) as db:
                rows = await db.fetch("SELECT id FROM intake.submissions")
            ids = [row["id"] for row in rows]
            found = await queries.standings(tx, ids)
            self.standings = {
                each: replace(standing, number=None, snapshot=0) for each, standing in found.items()
            }
            self.manifests = await queries.manifests(tx, ids)
            for campaign_id in {each.campaign_id for each in self.standings.values()}:
                self.campaigns[campaign_id] = await gates.plan_of(tx, campaign_id)
                first = next(
                    each for each in self.standings.values() if each.campaign_id == campaign_id
                )
                asked = (campaign_id, first.unit, first.organisation_id)
                [self.opened[campaign_id]] = await gates.windows_of(tx, gates.Gate.intake, [asked])

        await self.db.act(all_of_it)
        gc.freeze()  # a store's worth of rows in memory is no work of the collector's

    async def hand_in(self, ask: Ask) -> bytes:
        async with self.reading:
            if not self.standings:
                await self.read()
        known = self.known(ask)
        [outcome] = await judging.judge(None, [ask], known, self.has)  # type: ignore[arg-type]
        if isinstance(outcome, Problem):
            raise outcome
        return self.file(ask, outcome) if isinstance(outcome, Granted) else outcome

    def known(self, ask: Ask) -> Known:
        standing, now, who = (
            self.standings[ask.submission_id],
            datetime.now(UTC),
            ask.who.person_id or ask.submission_id,
        )
        campaign_id, window = standing.campaign_id, self.opened[standing.campaign_id]
        place = {"campaign_id": campaign_id, "handed_in": standing.number is not None}
        return Known(
            entered=Entered({standing.id: place}, {campaign_id: CampaignNow(now, now, False, 1)}),
            kept={
                ask: self.kept.get((ask.principal, ask.key))
                or Kept(None, None, None, self.revoked.get(who))
            },
            standings={standing.id: standing},
            campaigns=self.campaigns,
            windows={ask: Window(now, window["opens_at"], window["closes_at"], window["version"])},
            manifests=self.manifests,
            unfinished={},
            corrections={},
            live={},
        )

    def file(self, ask: Ask, granted: Granted) -> bytes:
        campaign_id = granted.campaign.id
        self.last[campaign_id] = self.last.get(campaign_id, 0) + 1
        [filed] = actions.file_all([granted], self.last, datetime.now(UTC), self.has.signer.key())
        self.kept[(ask.principal, ask.key)] = Kept(ask.body_hash, filed.body, filed.signature, None)
        self.standings[granted.standing.id] = replace(
            granted.standing, number=filed.number, snapshot=1
        )
        return filed.answer()


def build(settings: ServiceSettings) -> FastAPI:
    """The app of intake, its desk exchanged."""
    app = intake.build(settings)
    app.state.desk = MemoryDesk(app.state.desk)
    return app
