"""The command that asks who still has to act in review."""

from contracts.commands import review
from contracts.commands.command import Done
from contracts.commands.intake import Remind
from kit.db import Database
from kit.temporal import performs
from services.review.reminders import actions


class ReviewReminderActivities:
    """Performs a campaign's reminders."""

    def __init__(self, db: Database) -> None:
        self.db = db

    @performs(review.remind)
    async def remind(self, command: Remind) -> Done:
        return await self.db.act(actions.remind, command)
