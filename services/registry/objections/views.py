"""Reads of objections, without the objector."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.registry.objections import rules
from services.registry.objections.models import Objection
from services.registry.objections.rules import GROUND_LABELS, ObjectionState
from services.registry.objections.schemas import Objections, ObjectionView
from services.registry.publicity.models import Notice

HIDDEN = {"id", "objector", "campaign_id", "recorded_by", "judged_by", "version"}


def to_view(objection: Objection) -> ObjectionView:
    """An objection as its handlers read it."""
    ground = objection.ground
    fields = objection.model_dump(exclude=HIDDEN)
    return ObjectionView(
        objection_id=objection.id,
        admissible=ground is None,
        ground_label=GROUND_LABELS[ground] if ground else None,
        **fields,
    )


async def in_time(session: AsyncSession, recorded: ObjectionView) -> ObjectionView:
    """The objection, as the answer to whoever recorded it, also when the request is repeated.

    Raises ObjectionLate for a refused one.
    """
    if recorded.state is ObjectionState.refused:
        notice = await session.get(Notice, recorded.notice_id)
        assert notice is not None
        rules.in_time(notice.state, notice.closes_at, recorded.received_at)
    return recorded


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
    query = query.order_by(col(Objection.id)).limit(limit + 1)
    rows = (await session.scalars(query)).all()

    items = tuple(to_view(row) for row in rows[:limit])
    following = str(items[-1].objection_id) if len(rows) > limit else None
    return Objections(items=items, next=following)
