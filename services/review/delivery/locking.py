"""Locking paper and seal of delivered lists in the object store, for as long as the campaign keeps.

A delivery needs no object store: the lock comes right after it, or with the command by the clock.
"""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor, FileRef, system
from kit import gates
from kit.db import Database, Writing
from kit.files import Files
from kit.retention import retained_from_now
from services.review.delivery.models import RecommendationList
from services.review.delivery.rules import FINAL_LISTS

REVIEW = system("review")


async def unlocked(
    session: AsyncSession,
    campaign_id: UUID | None,
    limit: int,
) -> Sequence[UUID]:
    """Delivered lists whose files are not locked yet, the oldest first; of one campaign or all."""
    query = (
        select(col(RecommendationList.id))
        .where(
            col(RecommendationList.state).in_(FINAL_LISTS),
            col(RecommendationList.locked_until).is_(None),
        )
        .order_by(col(RecommendationList.id))
        .limit(limit)
    )
    if campaign_id is not None:
        query = query.where(col(RecommendationList.campaign_id) == campaign_id)
    return (await session.execute(query)).scalars().all()


async def lock_files(db: Database, files: Files, list_id: UUID) -> None:
    """Lock paper and seal of a delivered list. Repeated, it locks no shorter.

    Raises NotFound, FilesDown.
    """
    async with db.reading() as session:
        listing = await session.get(RecommendationList, list_id)
        if listing is None or listing.state not in FINAL_LISTS:
            raise NotFound()
        plan = (await gates.plan_of(session, listing.campaign_id)).plan
        until = await retained_from_now(session, plan)
    for kept in (listing.paper, listing.seal):
        if kept is not None:
            await files.lock(FileRef.model_validate(kept), until)
    await db.act(_note, REVIEW, list_id, until)


async def _note(tx: Writing, who: Actor, list_id: UUID, until: datetime) -> None:
    """Note the lock. No fact and no new version: nobody reads or edits this column."""
    listing = await tx.get(RecommendationList, list_id, with_for_update=True)
    assert listing is not None
    listing.locked_until = until
