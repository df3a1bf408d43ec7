"""The command of the cut-off: chunk by chunk, each chunk one transaction."""

from uuid import UUID

from contracts.commands import review
from contracts.commands.command import CampaignCommand, Done
from kit.db import Database, until_drained
from kit.temporal import performs
from services.review.delivery import cut_off


class DeliveryActivities:
    """Performs what a campaign's process asks of delivery."""

    def __init__(self, db: Database) -> None:
        self.db = db

    @performs(review.close_delivery)
    async def close_delivery(self, command: CampaignCommand) -> Done:
        ended = await close_all(self.db, command.campaign_id)
        return Done(changed=ended)


async def close_all(db: Database, campaign_id: UUID) -> int:
    """Close every window that is over. Returns how many cases this ended."""

    async def close_some() -> int:
        ended, _ = await db.act(cut_off.close_some, campaign_id)
        return ended

    ended = await until_drained(close_some, cut_off.CHUNK)
    await db.act(cut_off.note_closing, campaign_id, ended)
    return ended
