"""Commands about a campaign's instants."""

from contracts.commands import intake
from contracts.commands.command import CampaignCommand, Done
from contracts.commands.intake import Remind, Wakes
from contracts.vocabulary import system
from kit.db import Database
from kit.temporal import performs
from services.intake.reminders import actions, views


class ReminderCommands:
    """Performs intake.wakes and intake.remind."""

    def __init__(self, db: Database) -> None:
        self.db = db

    @performs(intake.wakes)
    async def wakes(self, ask: CampaignCommand) -> Wakes:
        async with self.db.reading() as session:
            return await views.wakes(session, ask.campaign_id)

    @performs(intake.remind)
    async def remind(self, ask: Remind) -> Done:
        return await self.db.act(actions.remind, system("workflows"), ask)
