"""Reads of the platform's side."""

from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.vocabulary import Actor
from services.registry.standing.views import seen
from services.registry.sync_5gii.actions import as_comparison_view, as_record_view, to_view
from services.registry.sync_5gii.models import Comparison, PlatformRecordRow
from services.registry.sync_5gii.schemas import PlatformSide


async def platform_side(session: AsyncSession, who: Actor, submission_id: UUID) -> PlatformSide:
    """Records and comparisons of a submission. Raises NotFound."""
    await seen(session, who, submission_id)
    recorded = (
        select(PlatformRecordRow)
        .where(col(PlatformRecordRow.submission_id) == submission_id)
        .order_by(col(PlatformRecordRow.id))
    )
    compared = (
        select(Comparison)
        .where(col(Comparison.submission_id) == submission_id)
        .order_by(col(Comparison.id))
    )
    records = (await session.scalars(recorded)).all()
    comparisons = (await session.scalars(compared)).all()

    # Only the newest comparison says whether the submission is held now.
    views = [as_comparison_view(row, held=False) for row in comparisons[:-1]]
    for newest in comparisons[-1:]:
        views.append(await to_view(session, newest))
    return PlatformSide(
        records=tuple(as_record_view(row) for row in records),
        comparisons=tuple(views),
    )


async def never_compared(session: AsyncSession, submissions: Iterable[UUID]) -> list[UUID]:
    """Those of the submissions that were never compared with the platform, in their order."""
    asked = list(submissions)
    query = (
        select(col(Comparison.submission_id))
        .where(col(Comparison.submission_id).in_(asked))
        .distinct()
    )
    compared = set(await session.scalars(query))
    return [submission_id for submission_id in asked if submission_id not in compared]
