"""Reads of recorded outages."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Select, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.canonical import plain
from services.intake.outages.models import Outage
from services.intake.outages.schemas import Outages, ShownOutage

MOST = 200


async def page(
    session: AsyncSession,
    since: datetime | None,
    until: datetime | None,
    service: str | None,
    limit: int,
) -> Outages:
    """The outages within a stretch of real time, newest first."""
    query = _touching(since, until)
    if service is not None:
        query = query.where(col(Outage.service) == service)
    result = await session.execute(query.limit(limit + 1))
    rows = list(result.scalars())

    items = tuple(_to_view(row) for row in rows[:limit])
    if len(rows) <= limit:
        return Outages(items=items)
    return Outages(items=items, next=plain(rows[limit - 1].began_at))


async def before(
    session: AsyncSession, cut_off: datetime, hours: int, *, rehearsal: bool
) -> tuple[ShownOutage, ...]:
    """The outages recorded in the hours before a cut-off.

    In a rehearsal, the hours before now: its cut-off is in plan time, outages are in real time.
    """
    # Real time, by the clock that recorded the outages.
    result = await session.execute(text("SELECT clock_timestamp()"))
    now: datetime = result.scalar_one()
    until = now if rehearsal else min(now, cut_off)

    query = _touching(until - timedelta(hours=hours), until).limit(MOST)
    rows = await session.execute(query)
    return tuple(_to_view(row) for row in rows.scalars())


async def gaps(session: AsyncSession, outage_ids: Sequence[UUID]) -> set[UUID]:
    """Which of these are recorded gaps. A time that nobody observed is no gap."""
    query = select(col(Outage.id)).where(col(Outage.id).in_(outage_ids), col(Outage.kind) == "gap")
    return set((await session.execute(query)).scalars())


def _touching(since: datetime | None, until: datetime | None) -> Select[Outage]:
    """Outages that overlap a half-open stretch of real time, newest first."""
    query = select(Outage).order_by(col(Outage.began_at).desc(), col(Outage.id))
    if since is not None:
        query = query.where(or_(col(Outage.ended_at).is_(None), col(Outage.ended_at) > since))
    if until is not None:
        query = query.where(col(Outage.began_at) < until)
    return query


def _to_view(row: Outage) -> ShownOutage:
    return ShownOutage.model_validate(row.model_dump(include=set(ShownOutage.model_fields)))
