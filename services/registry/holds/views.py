"""Reads of holds."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.vocabulary import Blocks, HoldKind
from services.registry.holds.models import RegistryHold
from services.registry.holds.schemas import RegistryHolds, RegistryHoldView


async def open_holds(
    session: AsyncSession,
    submissions: Iterable[UUID],
    *blocks: Blocks,
) -> dict[UUID, tuple[HoldKind, ...]]:
    """The kinds of open holds that block one of `blocks`, by submission.

    A submission without such a hold is left out.
    """
    query = select(col(RegistryHold.submission_id), col(RegistryHold.kind)).where(
        col(RegistryHold.submission_id).in_(list(submissions)),
        col(RegistryHold.blocks).in_(blocks),
        col(RegistryHold.cleared_at).is_(None),
    )
    kinds: dict[UUID, set[HoldKind]] = {}
    for submission_id, kind in (await session.execute(query)).tuples():
        if submission_id is not None:
            kinds.setdefault(submission_id, set()).add(kind)
    return {submission_id: tuple(sorted(found)) for submission_id, found in kinds.items()}


async def page(
    session: AsyncSession,
    *,
    campaign_id: UUID | None,
    open_only: bool,
    cursor: UUID | None,
    limit: int,
) -> RegistryHolds:
    """Holds in the order of their ids."""
    query = select(RegistryHold).where(col(RegistryHold.blocks).is_not(None))
    if campaign_id is not None:
        query = query.where(col(RegistryHold.campaign_id) == campaign_id)
    if open_only:
        query = query.where(col(RegistryHold.cleared_at).is_(None))
    if cursor is not None:
        query = query.where(col(RegistryHold.id) > cursor)
    query = query.order_by(col(RegistryHold.id)).limit(limit + 1)
    rows = (await session.scalars(query)).all()

    items = tuple(to_view(row) for row in rows[:limit])
    following = str(items[-1].hold_id) if len(rows) > limit else None
    return RegistryHolds(items=items, next=following)


def to_view(hold: RegistryHold) -> RegistryHoldView:
    """A hold as the city and auditors read it."""
    fields = hold.model_dump(exclude={"id", "version"})
    return RegistryHoldView(hold_id=hold.id, **fields)
