"""Reads of the platform's side."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.vocabulary import Actor
from services.registry.standing.views import seen
from services.registry.sync_5gii.actions import comparison_told, record_told, told
from services.registry.sync_5gii.models import Comparison, PlatformRecord
from services.registry.sync_5gii.schemas import PlatformSide


async def platform_side(session: AsyncSession, who: Actor, submission_id: UUID) -> PlatformSide:
    """Records and comparisons of a submission. Raises NotFound."""
    await seen(session, who, submission_id)
    records = (
        await session.execute(
            select(PlatformRecord)
            .where(col(PlatformRecord.submission_id) == submission_id)
            .order_by(col(PlatformRecord.id))
        )
    ).scalars()
    query = (
        select(Comparison)
        .where(col(Comparison.submission_id) == submission_id)
        .order_by(col(Comparison.id))
    )
    comparisons = (await session.execute(query)).scalars().all()
    newest = [await told(session, row) for row in comparisons[-1:]]
    return PlatformSide(
        records=tuple(record_told(row) for row in records),
        comparisons=(*(comparison_told(row, held=False) for row in comparisons[:-1]), *newest),
    )


async def never_compared(session: AsyncSession, submissions: Iterable[UUID]) -> list[UUID]:
    """Those of the submissions that were never compared with the platform."""
    asked = list(submissions)
    query = (
        select(col(Comparison.submission_id))
        .where(col(Comparison.submission_id).in_(asked))
        .distinct()
    )
    known = set((await session.execute(query)).scalars())
    return [each for each in asked if each not in known]
