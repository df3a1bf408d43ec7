"""When something of a campaign is due."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.commands.intake import DueTimers
from kit import gates
from kit.reminders import closings_of
from services.intake.reminders import rules
from services.intake.submissions.models import Correction
from services.intake.submissions.rules import patience
from services.intake.submissions.states import CorrectionState

MOST_CORRECTIONS = 100
"""Corrections that are looked at. The timer of an earlier one asks again for those beyond."""


async def due_timers(session: AsyncSession, campaign_id: UUID) -> DueTimers:
    """What of a campaign is due when, on its own clock. Raises NotFound."""
    campaign = await gates.plan_of(session, campaign_id)
    now = await gates.now(session, campaign_id)
    closings = await closings_of(session, campaign)

    grace = patience(rehearsal=campaign.rehearsal)
    lapses = [due_at + grace for due_at in await _corrections_due(session, campaign_id)]

    timers = rules.due_timers(
        now,
        campaign.rehearsal,
        campaign.plan.reminders,
        closings,
        lapses,
    )
    return DueTimers(now=now, wakes=timers)


async def _corrections_due(session: AsyncSession, campaign_id: UUID) -> list[datetime]:
    """When the open corrections are due, earliest first."""
    query = (
        select(col(Correction.due_at))
        .where(
            col(Correction.campaign_id) == campaign_id,
            col(Correction.state) == CorrectionState.open,
        )
        .distinct()
        .order_by(col(Correction.due_at))
    )
    return list((await session.execute(query.limit(MOST_CORRECTIONS))).scalars())
