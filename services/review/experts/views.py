"""Which persons are experts now."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from kit.db import Writing
from services.review.experts.models import ExpertCopy


async def experts_among(tx: Writing, people: Collection[UUID]) -> set[UUID]:
    """Those of the people who are experts now."""
    query = select(col(ExpertCopy.person_id)).where(
        col(ExpertCopy.person_id).in_(people),
        col(ExpertCopy.expert),
    )
    return set((await tx.execute(query)).scalars())
