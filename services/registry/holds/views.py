"""Reads of holds."""

from collections.abc import Iterable
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.vocabulary import Blocks, HoldKind
from kit import listing
from kit.listing import Sorting
from services.registry.holds.models import RegistryHold
from services.registry.holds.schemas import (
    RegistryHoldQuery,
    RegistryHolds,
    RegistryHoldView,
)

TOLD = sorted(set(RegistryHoldView.model_fields) - {"hold_id"})
COLUMNS = (col(RegistryHold.id), *(col(getattr(RegistryHold, name)) for name in TOLD))


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


async def page(session: AsyncSession, asked: RegistryHoldQuery) -> RegistryHolds:
    """Holds in the order of their ids. Raises InvalidInput."""
    query = select(*COLUMNS).where(col(RegistryHold.blocks).is_not(None))
    if asked.campaign_id is not None:
        query = query.where(col(RegistryHold.campaign_id) == asked.campaign_id)
    if asked.submission_id is not None:
        query = query.where(col(RegistryHold.submission_id) == asked.submission_id)
    if asked.kind:
        query = query.where(col(RegistryHold.kind).in_(asked.kind))
    if asked.open_only:
        query = query.where(col(RegistryHold.cleared_at).is_(None))
    found = await listing.page(session, query, Sorting(col(RegistryHold.id)), asked)
    items = tuple(to_view(row) for row in found.rows)
    return RegistryHolds(items=items, next=found.next, total=found.total)


def to_view(hold: Row[Any]) -> RegistryHoldView:
    """A hold as the city and auditors read it."""
    fields = {name: getattr(hold, name) for name in TOLD}
    return RegistryHoldView(hold_id=hold.id, **fields)
