"""The years of campaigns, for lists that show cases of several years."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession


async def years_of(
    session: AsyncSession,
    campaign_ids: Collection[UUID],
) -> dict[UUID, int]:
    """The years of campaigns, by their ids, in one statement."""
    if not campaign_ids:
        return {}
    query = text("SELECT id, year FROM platform.campaigns WHERE id = ANY(:ids)")
    rows = await session.execute(
        query,
        {"ids": list(campaign_ids)},
    )
    return {row.id: row.year for row in rows}
