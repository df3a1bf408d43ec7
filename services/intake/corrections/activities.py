"""Commands about corrections."""

from uuid import UUID

from contracts.commands import intake
from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand, Done
from contracts.commands.intake import OpenCorrection
from contracts.vocabulary import system
from kit.db import Database
from kit.temporal import performs
from services.intake.corrections import actions, views
from services.intake.late_bytes import lapses


class CorrectionCommands:
    """Performs intake.open_correction and intake.sweep."""

    def __init__(self, db: Database) -> None:
        self.db = db

    @performs(intake.open_correction)
    async def open_correction(self, ask: OpenCorrection) -> Done:
        return await self.db.act(actions.open_correction, system("workflows"), ask)

    @performs(intake.sweep)
    async def sweep(self, ask: CampaignCommand) -> Done:
        late = await lapses.declare(self.db, ask)
        if ask.campaign_id != EVERY_CAMPAIGN:
            return Done(changed=late + await self._lapses(ask.campaign_id))
        async with self.db.reading() as session:
            campaigns = await views.campaigns_waiting(session)
        return Done(
            changed=late + sum([await self._lapses(campaign_id) for campaign_id in campaigns])
        )

    async def _lapses(self, campaign_id: UUID) -> int:
        changed = 0
        while True:
            done = await self.db.act(actions.declare_lapses, system("workflows"), campaign_id)
            changed += done.changed
            if done.changed < actions.MOST_AT_ONCE:
                return changed
