"""Reads of holds."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.vocabulary import Blocks
from services.registry.holds.models import Hold
from services.registry.holds.schemas import Holds, HoldTold


async def open_holds(
    session: AsyncSession, submissions: Iterable[UUID], *blocks: Blocks
) -> dict[UUID, tuple[str, ...]]:
    """The kinds of open holds that block one of `blocks`, by submission; without one, a submission is not in it."""
    query = select(col(Hold.submission_id), col(Hold.kind)).where(
        col(Hold.submission_id).in_(list(submissions)),
        col(Hold.blocks).in_([str(each) for each in blocks]),
        col(Hold.cleared_at).is_(None),
    )
    kinds: dict[UUID, set[str]] = {}
    for row in (await session.execute(query)).all():
        kinds.setdefault(row.submission_id, set()).add(row.kind)
    return {submission: tuple(sorted(found)) for submission, found in kinds.items()}


async def page(
    session: AsyncSession,
    *,
    campaign_id: UUID | None,
    open_only: bool,
    cursor: UUID | None,
    limit: int,
) -> Holds:
    """Holds in the order of their ids."""
    query = select(Hold).where(col(Hold.blocks).is_not(None))
    if campaign_id is not None:
        query = query.where(col(Hold.campaign_id) == campaign_id)
    if open_only:
        query = query.where(col(Hold.cleared_at).is_(None))
    if cursor is not None:
        query = query.where(col(Hold.id) > cursor)
    rows = (await session.execute(query.order_by(col(Hold.id)).limit(limit + 1))).scalars().all()
    items = tuple(
        HoldTold(hold_id=row.id, **row.model_dump(exclude={"id", "version"}))
        for row in rows[:limit]
    )
    return Holds(items=items, next=str(items[-1].hold_id) if len(rows) > limit else None)
