"""Reads of due instants."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from services.review.corrections.models import CorrectionDue


async def due_of(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, datetime]:
    """By submission, until when its newest correction is or was due."""
    query = select(col(CorrectionDue.submission_id), col(CorrectionDue.due_at)).where(
        col(CorrectionDue.submission_id).in_(ids)
    )
    return dict((await session.execute(query)).tuples().all())
