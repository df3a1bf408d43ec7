"""The command that asks the platform about every entry. The network is spoken to outside any transaction."""

import asyncio

from contracts.commands import Done, registry
from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand
from contracts.vocabulary import system
from kit.db import Database
from kit.temporal import performs
from services.registry.reconciliation import actions, views
from services.registry.reconciliation.views import Registered
from services.registry.sync_5gii.http_source import PlatformSource
from services.registry.sync_5gii.problems import PlatformUnavailable

AT_ONCE = 200
TOGETHER = 4


class ReconciliationPerformers:
    """Performs the reconciliation."""

    def __init__(self, db: Database, source: PlatformSource) -> None:
        self.db, self.source = db, source

    @performs(registry.reconcile_platform)
    async def reconcile_platform(self, ask: CampaignCommand) -> Done:
        """Ask about up to two hundred entries that are due; the next command goes on with the rest.

        When nobody of a handful is answered the platform is away: the rest stays due. Its silence is noted and changes no drift.
        """
        campaign_id = None if ask.campaign_id == EVERY_CAMPAIGN else ask.campaign_id
        async with self.db.reading() as session:
            due = await views.due(session, campaign_id, AT_ONCE)
        changed = 0
        failed: list[BaseException] = []
        for start in range(0, len(due), TOGETHER):
            asked = (self._ask(entry) for entry in due[start : start + TOGETHER])
            answers = await asyncio.gather(*asked, return_exceptions=True)
            failed += [answer for answer in answers if isinstance(answer, BaseException)]
            changed += sum(answer for answer in answers if isinstance(answer, int))
            if all(answer is None for answer in answers):
                break
        if failed:  # one that cannot be kept holds up no other
            raise BaseExceptionGroup("reconciliation left something undone", failed)
        return Done(changed=changed)

    async def _ask(self, entry: Registered) -> int | None:
        """How many drifts were opened or resolved; None when the platform did not answer."""
        try:
            projects = await self.source.projects(entry.docket.credit_code)
        except PlatformUnavailable:
            await self.db.act(actions.note_silence, entry)
            return None
        return await self.db.act(actions.settle, system("workflows"), entry, projects)
