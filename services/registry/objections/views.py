"""Reads of objections, without the objector."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.registry.objections import rules
from services.registry.objections.models import Objection
from services.registry.objections.rules import GROUND_LABELS, Ground
from services.registry.objections.schemas import Objections, ObjectionTold
from services.registry.publicity.models import Notice

HIDDEN = {"id", "objector", "campaign_id", "recorded_by", "judged_by", "version"}


def told(objection: Objection) -> ObjectionTold:
    """An objection as handlers read it."""
    ground = Ground(objection.ground) if objection.ground else None
    return ObjectionTold(
        objection_id=objection.id,
        admissible=ground is None,
        ground_label=GROUND_LABELS[ground] if ground else None,
        **objection.model_dump(exclude=HIDDEN),
    )


async def in_time(session: AsyncSession, kept: ObjectionTold) -> ObjectionTold:
    """An objection as whoever records it is answered, also when the same is asked again. Raises ObjectionLate for a refused one."""
    if kept.state == "refused":
        notice = await session.get(Notice, kept.notice_id)
        assert notice is not None
        rules.in_time(notice.state, notice.closes_at, kept.received_at)
    return kept


async def page(
    session: AsyncSession,
    *,
    notice_id: UUID | None,
    submission_id: UUID | None,
    cursor: UUID | None,
    limit: int,
) -> Objections:
    """Objections in the order they were recorded."""
    query = select(Objection)
    if notice_id is not None:
        query = query.where(col(Objection.notice_id) == notice_id)
    if submission_id is not None:
        query = query.where(col(Objection.submission_id) == submission_id)
    if cursor is not None:
        query = query.where(col(Objection.id) > cursor)
    rows = (
        (await session.execute(query.order_by(col(Objection.id)).limit(limit + 1))).scalars().all()
    )
    items = tuple(told(row) for row in rows[:limit])
    return Objections(items=items, next=str(items[-1].objection_id) if len(rows) > limit else None)
