"""Whether a reminder that a command claims is one of the campaign's own, due now."""

from collections import defaultdict
from datetime import datetime

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from contracts.commands.intake import Remind
from contracts.problem import ClaimRefuted
from contracts.reminders import is_due
from kit import gates
from kit.gates import CampaignPlan


async def closings_of(session: AsyncSession, campaign: CampaignPlan) -> dict[str, list[datetime]]:
    """The closing instants of each gate: the latest version of each scope's window."""
    # SQL by hand: the windows are rows of `platform`, which has no models.
    query = text(
        "SELECT DISTINCT ON (gate, scope, scope_id) gate, closes_at FROM platform.windows"
        " WHERE campaign_id = :campaign_id ORDER BY gate, scope, scope_id, version DESC"
    )
    closings: dict[str, list[datetime]] = defaultdict(list)
    for row in await session.execute(query, {"campaign_id": campaign.id}):
        closings[row.gate].append(row.closes_at)
    closings["acceptance"].append(campaign.plan.dates.acceptance_due_at)
    return closings


async def must_be_due(session: AsyncSession, command: Remind) -> datetime:
    """The plan has this reminder and its time has come. Returns the campaign's present instant.

    Raises ClaimRefuted, NotFound.
    """
    campaign = await gates.plan_of(session, command.campaign_id)
    closings = await closings_of(session, campaign)
    now = await gates.now(session, command.campaign_id)
    if not is_due(command, campaign.plan.reminders, closings, now):
        raise ClaimRefuted(key=command.key)
    return now
