"""When a campaign's workflow has to wake."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from contracts.commands.intake import DueTimers
from kit import gates
from services.intake.reminders import rules
from services.intake.submissions.rules import patience

# beyond these a wake of an earlier one asks again
MOST_CORRECTIONS = 100


async def due_timers(session: AsyncSession, campaign_id: UUID) -> DueTimers:
    """The campaign's instants on its own clock. Raises NotFound."""
    campaign = await gates.plan_of(session, campaign_id)
    now = await gates.now(session, campaign_id)
    closings: dict[str, list[datetime]] = {"acceptance": [campaign.plan.dates.acceptance_due_at]}
    rows = await session.execute(
        text(
            "SELECT DISTINCT ON (gate, scope, scope_id) gate, closes_at FROM platform.windows"
            " WHERE campaign_id = :c ORDER BY gate, scope, scope_id, version DESC"
        ),
        {"c": campaign_id},
    )
    for row in rows:
        closings.setdefault(row.gate, []).append(row.closes_at)
    due = await session.execute(
        text(
            "SELECT DISTINCT due_at FROM intake.corrections WHERE campaign_id = :c AND state = 'open'"
            " ORDER BY due_at LIMIT :most"
        ),
        {"c": campaign_id, "most": MOST_CORRECTIONS},
    )
    lapses = [due_at + patience(rehearsal=campaign.rehearsal) for due_at in due.scalars()]
    found = rules.due_timers(now, campaign.rehearsal, campaign.plan.reminders, closings, lapses)
    return DueTimers(now=now, wakes=found)
