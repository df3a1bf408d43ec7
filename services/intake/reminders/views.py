"""When something of a campaign is due."""

from collections import defaultdict
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.commands.intake import DueTimers
from kit import gates
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
    closings = await _closings(session, campaign_id)
    closings["acceptance"].append(campaign.plan.dates.acceptance_due_at)

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


async def _closings(session: AsyncSession, campaign_id: UUID) -> dict[str, list[datetime]]:
    """The closing instants of each gate: the latest version of each scope's window."""
    query = text(
        "SELECT DISTINCT ON (gate, scope, scope_id) gate, closes_at FROM platform.windows"
        " WHERE campaign_id = :campaign_id ORDER BY gate, scope, scope_id, version DESC"
    )
    closings: dict[str, list[datetime]] = defaultdict(list)
    for row in await session.execute(query, {"campaign_id": campaign_id}):
        closings[row.gate].append(row.closes_at)
    return closings


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
