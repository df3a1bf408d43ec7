"""The commands of the cut-off, chunk by chunk, and of the locking of delivered lists."""

from typing import Final
from uuid import UUID

from contracts.commands import review
from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand, Done
from kit.db import Database, until_drained
from kit.files import Files
from kit.temporal import performs
from services.review.delivery import cut_off, locking

LOCKED_AT_ONCE: Final = 100


class DeliveryActivities:
    """Performs what a campaign's process asks of delivery."""

    def __init__(self, db: Database) -> None:
        self.db = db

    @performs(review.close_delivery)
    async def close_delivery(self, command: CampaignCommand) -> Done:
        ended = await close_all(self.db, command.campaign_id)
        return Done(changed=ended)


class LockingActivities:
    """Performs the locking of delivered lists in the object store."""

    def __init__(self, db: Database, files: Files) -> None:
        self.db = db
        self.files = files

    @performs(review.lock_files)
    async def lock_files(self, command: CampaignCommand) -> Done:
        """Lock the files of up to a hundred delivered lists; the next command locks the rest.

        A list whose files cannot be locked holds up no other. What failed is raised at the end.
        """
        campaign_id = None
        if command.campaign_id != EVERY_CAMPAIGN:
            campaign_id = command.campaign_id
        async with self.db.reading() as session:
            waiting = await locking.unlocked(session, campaign_id, LOCKED_AT_ONCE)
        failed: list[Exception] = []
        for list_id in waiting:
            try:
                await locking.lock_files(self.db, self.files, list_id)
            except Exception as error:
                failed.append(error)
        if failed:
            raise ExceptionGroup("some delivered lists are not locked yet", failed)
        return Done(changed=len(waiting))


async def close_all(db: Database, campaign_id: UUID) -> int:
    """Close every window that is over. Returns how many cases this ended."""

    async def close_some() -> int:
        ended, _ = await db.act(cut_off.close_some, campaign_id)
        return ended

    ended = await until_drained(close_some, cut_off.CHUNK)
    await db.act(cut_off.note_closing, campaign_id, ended)
    return ended
