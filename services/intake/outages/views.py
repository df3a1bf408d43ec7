"""Reads of recorded outages."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Select, or_, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

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
    """Those that touch the stretch, newest first."""
    query = _touching(since, until)
    if service is not None:
        query = query.where(col(Outage.service) == service)
    rows = list((await session.execute(query.limit(limit + 1))).scalars())
    return Outages(
        items=tuple(_shown(row) for row in rows[:limit]),
        next=rows[limit - 1].began_at.isoformat() if len(rows) > limit else None,
    )


async def before(
    session: AsyncSession, cut_off: datetime, hours: int, *, rehearsal: bool
) -> tuple[ShownOutage, ...]:
    """What was recorded in the hours before a cut-off. A rehearsal's cut-off is in plan time, so there it is the hours before now."""
    now: datetime = (await session.execute(text("SELECT clock_timestamp()"))).scalar_one()
    until = now if rehearsal else min(now, cut_off)
    rows = (
        await session.execute(_touching(until - timedelta(hours=hours), until).limit(MOST))
    ).scalars()
    return tuple(_shown(row) for row in rows)


async def gaps(session: AsyncSession, ids: Sequence[UUID]) -> set[UUID]:
    """Those of these ids that are recorded gaps; a stretch nobody observed is none."""
    query = select(col(Outage.id)).where(col(Outage.id).in_(ids), col(Outage.kind) == "gap")
    return set((await session.execute(query)).scalars())


def _touching(since: datetime | None, until: datetime | None) -> Select[Outage]:
    query = select(Outage).order_by(col(Outage.began_at).desc(), col(Outage.id))
    if since is not None:
        query = query.where(or_(col(Outage.ended_at).is_(None), col(Outage.ended_at) > since))
    if until is not None:
        query = query.where(col(Outage.began_at) < until)
    return query


def _shown(row: Outage) -> ShownOutage:
    return ShownOutage.model_validate(row.model_dump(include=set(ShownOutage.model_fields)))
