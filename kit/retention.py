"""Until when a file that is stored now stays locked (contracts.retention)."""

from datetime import datetime

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from contracts.policy import Plan
from contracts.retention import retained_until

# Real time: the store's clock is not the campaign's. The end of the day and not the instant: two
# that store one file lock it alike, and neither shortens the other's lock.
DAY_OVER = "date_trunc('day', clock_timestamp(), 'UTC') + interval '1 day'"


async def retained_from_now(session: AsyncSession, plan: Plan) -> datetime:
    """Until when the campaign keeps the file of an act of today."""
    day_over: datetime = (await session.execute(text(f"SELECT {DAY_OVER}"))).scalar_one()
    return retained_until(day_over, plan.retention_years)
