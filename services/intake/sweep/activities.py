"""The command intake.sweep: it declares overdue promised files and corrections lapsed."""

from uuid import UUID

from contracts.commands import intake
from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand, Done
from contracts.vocabulary import system
from kit.db import Database, until_drained
from kit.temporal import performs
from services.intake.corrections import actions as corrections
from services.intake.corrections.views import campaigns_waiting
from services.intake.evidence.late_bytes import actions as late_bytes
from services.intake.evidence.late_bytes.views import campaigns_awaiting


class SweepActivities:
    """Performs intake.sweep."""

    def __init__(self, db: Database) -> None:
        self.db = db

    @performs(intake.sweep)
    async def sweep(self, ask: CampaignCommand) -> Done:
        """In one campaign, or in all that wait for something; how many lapsed."""
        awaiting = [ask.campaign_id]
        waiting = [ask.campaign_id]
        if ask.campaign_id == EVERY_CAMPAIGN:
            async with self.db.reading() as session:
                awaiting = await campaigns_awaiting(session)
                waiting = await campaigns_waiting(session)
        lapsed = 0
        for campaign_id in awaiting:
            lapsed += await self._lapse_files(campaign_id)
        for campaign_id in waiting:
            lapsed += await self._lapse_corrections(campaign_id)
        return Done(changed=lapsed)

    async def _lapse_files(self, campaign_id: UUID) -> int:
        async def once() -> int:
            done = await self.db.act(late_bytes.declare_lapses, system("workflows"), campaign_id)
            return done.changed

        return await until_drained(once, late_bytes.MOST_AT_ONCE)

    async def _lapse_corrections(self, campaign_id: UUID) -> int:
        async def once() -> int:
            done = await self.db.act(corrections.declare_lapses, system("workflows"), campaign_id)
            return done.changed

        return await until_drained(once, corrections.MOST_AT_ONCE)
