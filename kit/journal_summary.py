"""The route at which an auditor asks a room for the figures of its journal."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Request
from pydantic import BaseModel
from sqlalchemy import func, select

from contracts.canonical import sha256_hex
from contracts.facts import FACTS
from contracts.vocabulary import Actor, Role
from kit.db import Database, Reading
from kit.journal import PLUMBING
from kit.security import acting


class JournalSummary(BaseModel):
    """The figures of a room's journal.

    facts: rows that go to other rooms. local: rows that stay in the room.
    digest: SHA-256 over the sorted leaves of `facts`.
    unsent: those of `facts` that are still in the outbox. sent_digest: over the others.
    oldest_unsent_at: when the oldest of the unsent was said. read_at: when this was read.
    """

    facts: int
    local: int
    unsent: int
    digest: str
    sent_digest: str
    oldest_unsent_at: datetime | None
    read_at: datetime


def journal_routes() -> APIRouter:
    """Every room has the route. Registry's audit answers the same figures from its leaves."""
    router = APIRouter(tags=["journal"])

    @router.get("/journal/summary")
    async def journal_summary(
        request: Request,
        who: Annotated[Actor, acting(Role.auditor)],
        campaign_id: UUID | None = None,
    ) -> JournalSummary:
        """Compare this with the audit. Equal figures mean that no fact was lost or added."""
        db: Database = request.app.state.db
        async with db.reading() as session:
            return await _summary(session, campaign_id)

    return router


async def _summary(session: Reading, campaign_id: UUID | None) -> JournalSummary:
    tables = PLUMBING[session.service]
    journal, outbox = tables.journal, tables.outbox
    # One statement: a fact that is sent between two reads would be neither here nor there.
    query = select(
        journal.c.topic,
        journal.c.leaf,
        outbox.c.said_at.label("unsent_since"),
    ).outerjoin(outbox, outbox.c.fact_id == journal.c.fact_id)
    if campaign_id:
        query = query.where(journal.c.campaign_id == campaign_id)
    rows = (await session.execute(query)).all()
    sent_on = [row for row in rows if not FACTS[row.topic].local]
    waiting = [row.unsent_since for row in sent_on if row.unsent_since is not None]
    # Real time: it tells an age of facts, which are said in real time.
    read_at = (await session.execute(select(func.clock_timestamp()))).scalar_one()
    return JournalSummary(
        facts=len(sent_on),
        local=len(rows) - len(sent_on),
        unsent=len(waiting),
        digest=_leaves_digest(row.leaf for row in sent_on),
        sent_digest=_leaves_digest(row.leaf for row in sent_on if row.unsent_since is None),
        oldest_unsent_at=min(waiting, default=None),
        read_at=read_at,
    )


def _leaves_digest(leaves: Iterable[str]) -> str:
    """One figure for a set of leaves, whatever their order."""
    return sha256_hex("\n".join(sorted(leaves)).encode())
