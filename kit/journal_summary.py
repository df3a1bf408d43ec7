"""The route at which an auditor asks a room for the figures of its journal."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Request
from pydantic import BaseModel
from sqlalchemy import case, func, select

from contracts.facts import FACTS
from contracts.problem import Forbidden, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.answers import leaves_digest
from kit.db import Database, Reading
from kit.journal import PLUMBING
from kit.problems import problems
from kit.routing import Router
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


def journal_routes(service: str) -> Router:
    """Every room has the route. Registry's audit answers the same figures from its leaves."""
    router = Router(tags=["journal"])

    @router.get(
        "/journal/summary",
        name=f"summarise_{service}_journal",
        responses=problems(Unauthorised, Forbidden),
    )
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
    shared = journal.c.topic.not_in([topic for topic, cls in FACTS.items() if cls.local])
    is_sent = outbox.c.said_at.is_(None)
    # One statement: a fact that is sent between two reads would be neither here nor there. The
    # database reckons it: a year's leaves would hold up every other request of the process.
    query = select(
        func.count().filter(shared).label("facts"),
        func.count().filter(~shared).label("local"),
        func.count().filter(shared, ~is_sent).label("unsent"),
        leaves_digest(case((shared, journal.c.leaf))).label("digest"),
        leaves_digest(case((shared & is_sent, journal.c.leaf))).label("sent_digest"),
        func.min(outbox.c.said_at).filter(shared).label("oldest_unsent_at"),
        # Real time: it tells an age of facts, which are said in real time.
        func.clock_timestamp().label("read_at"),
    ).select_from(journal.outerjoin(outbox, outbox.c.fact_id == journal.c.fact_id))
    if campaign_id:
        query = query.where(journal.c.campaign_id == campaign_id)
    found = (await session.execute(query)).one()
    return JournalSummary.model_validate(found, from_attributes=True)
