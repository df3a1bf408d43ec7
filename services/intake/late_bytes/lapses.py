"""The part of intake's sweep that declares what did not come. Called by the performer of intake.sweep."""

from uuid import UUID

from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand
from contracts.vocabulary import system
from kit.db import Database
from services.intake.late_bytes import actions, views


async def declare(db: Database, ask: CampaignCommand) -> int:
    """In one campaign or in all that await something; how many lapsed."""
    campaigns = [ask.campaign_id]
    if ask.campaign_id == EVERY_CAMPAIGN:
        async with db.reading() as session:
            campaigns = await views.campaigns_awaiting(session)
    return sum([await _declare(db, campaign_id) for campaign_id in campaigns])


async def _declare(db: Database, campaign_id: UUID) -> int:
    lapsed = 0
    while True:
        done = await db.act(actions.declare_lapses, system("workflows"), campaign_id)
        lapsed += done.changed
        if done.changed < actions.MOST_AT_ONCE:
            return lapsed
