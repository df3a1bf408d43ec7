"""The command of the cut-off: chunk by chunk, each chunk one transaction."""

from uuid import UUID

from contracts.commands import review
from contracts.commands.command import CampaignCommand, Done
from kit.db import Database
from kit.temporal import performs
from services.review.delivery import cut_off


class DeliveryPerformers:
    """Performs what a campaign's process asks of delivery."""

    def __init__(self, db: Database) -> None:
        self.db = db

    @performs(review.close_delivery)
    async def close_delivery(self, ask: CampaignCommand) -> Done:
        return Done(changed=await close_all(self.db, ask.campaign_id))


async def close_all(db: Database, campaign_id: UUID) -> int:
    """Close every window that is over; how many cases ended now."""
    ended, more = 0, True
    while more:
        some, more = await db.act(cut_off.close_some, campaign_id)
        ended += some
    await db.act(cut_off.note_closing, campaign_id, ended)
    return ended
