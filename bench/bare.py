"""B1's denominator: a hand-in of intake's own app with everything but the database.

The same endpoint, sign-in, judgement, fact, leaf and signature.

Rows are read into memory at the start; what would be written is kept in memory. There is no batch
to wait for, so none is waited for.
"""

import asyncio
import gc
from dataclasses import replace
from datetime import UTC, datetime
from time import monotonic
from typing import Any
from uuid import UUID

from fastapi import FastAPI

from contracts.problem import Problem
from kit import gates
from kit.db import Writing, driver
from kit.gates import CampaignNow, CampaignPlan
from kit.settings import ServiceSettings
from services.intake import app as intake
from services.intake.receipts import judging, queries, writes
from services.intake.receipts.batching import HandInBatcher
from services.intake.receipts.judging import BatchRows, GrantedHandIn
from services.intake.receipts.queries import EnteredGates
from services.intake.receipts.rules import (
    CarriedFile,
    HandInRequest,
    HandInWindow,
    StoredAnswer,
    SubmissionRow,
)


class MemoryBatcher(HandInBatcher):
    """Judges and files one by one with the product's own functions."""

    def __init__(self, real: HandInBatcher) -> None:
        super().__init__(real.db, real.equipment)
        self.reading = asyncio.Lock()
        self.submissions: dict[UUID, SubmissionRow] = {}
        self.manifests: dict[UUID, tuple[CarriedFile, ...]] = {}
        self.campaigns: dict[UUID, CampaignPlan] = {}
        self.opened: dict[UUID, dict[str, Any]] = {}
        self.answers: dict[tuple[str, str], StoredAnswer] = {}
        self.revoked: dict[UUID, datetime] = {}
        self.last: dict[UUID, int] = {}

    async def read(self) -> None:
        """Everything that is ready, once."""
        await self.db.act(self._read_all)
        gc.freeze()  # a store's worth of rows in memory is no work of the collector's

    async def _read_all(self, tx: Writing) -> None:
        async with driver(tx) as db:
            rows = await db.fetch("SELECT id FROM intake.submissions")
        ids = [row["id"] for row in rows]
        found = await queries.submissions(tx, ids)
        for submission_id, row in found.items():
            self.submissions[submission_id] = replace(row, number=None, snapshot=0)
        self.manifests = await queries.manifests(tx, ids)

        for row in found.values():
            if row.campaign_id in self.campaigns:
                continue
            self.campaigns[row.campaign_id] = await gates.plan_of(tx, row.campaign_id)
            asked = (row.campaign_id, row.unit, row.organisation_id)
            [window] = await gates.windows_of(tx, gates.Gate.intake, [asked])
            self.opened[row.campaign_id] = window

    async def hand_in(self, request: HandInRequest) -> bytes:
        async with self.reading:
            if not self.submissions:
                await self.read()
        rows = self.rows_of(request)
        no_database: Any = None
        [outcome] = await judging.judge(no_database, [request], rows, self.equipment)
        if isinstance(outcome, Problem):
            raise outcome
        if isinstance(outcome, GrantedHandIn):
            return self.file(request, outcome)
        return outcome

    def rows_of(self, request: HandInRequest) -> BatchRows:
        """What the queries would have read for this request."""
        submission = self.submissions[request.submission_id]
        campaign_id = submission.campaign_id
        window = self.opened[campaign_id]
        now = datetime.now(UTC)
        person = request.who.person_id or request.submission_id
        place = {"campaign_id": campaign_id, "handed_in": submission.handed_in}
        clock = CampaignNow(now, now, monotonic(), own_clock=False, version=1)
        answer = self.answers.get((request.principal, request.key))
        if answer is None:
            answer = StoredAnswer(None, None, None, self.revoked.get(person))
        judged_by = HandInWindow(now, window["opens_at"], window["closes_at"], window["version"])
        return BatchRows(
            entered=EnteredGates({submission.id: place}, {campaign_id: clock}),
            answers={request: answer},
            submissions={submission.id: submission},
            campaigns=self.campaigns,
            windows={request: judged_by},
            manifests=self.manifests,
            unfinished={},
            corrections={},
            live={},
        )

    def file(self, request: HandInRequest, granted: GrantedHandIn) -> bytes:
        campaign_id = granted.campaign.id
        self.last[campaign_id] = self.last.get(campaign_id, 0) + 1
        key = self.equipment.signer.key()
        [filed] = writes.file_all([granted], self.last, datetime.now(UTC), key)
        self.answers[(request.principal, request.key)] = StoredAnswer(
            request.body_hash, filed.body, filed.signature, None
        )
        self.submissions[granted.submission.id] = replace(
            granted.submission, number=filed.number, snapshot=1
        )
        return filed.answer()


def build(settings: ServiceSettings) -> FastAPI:
    """The app of intake, its batcher exchanged."""
    app = intake.build(settings)
    app.state.hand_ins = MemoryBatcher(app.state.hand_ins)
    return app
