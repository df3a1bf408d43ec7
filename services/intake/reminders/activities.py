"""Performs the commands about a campaign's due instants."""

from contracts.commands import intake
from contracts.commands.command import CampaignCommand, Done
from contracts.commands.intake import DueTimers, Remind
from contracts.vocabulary import system
from kit.db import Database
from kit.temporal import performs
from services.intake.reminders import actions, views


class ApplicantReminderActivities:
    """Performs intake.wakes and intake.remind."""

    def __init__(self, db: Database) -> None:
        self.db = db

    @performs(intake.due_timers)
    async def due_timers(self, ask: CampaignCommand) -> DueTimers:
        async with self.db.reading() as session:
            return await views.due_timers(session, ask.campaign_id)

    @performs(intake.remind)
    async def remind(self, ask: Remind) -> Done:
        return await self.db.act(
            actions.remind,
            system("workflows"),
            ask,
        )
