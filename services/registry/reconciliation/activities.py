"""The command that asks the platform about every entry.

The network is used outside any transaction.
"""

import asyncio
from collections.abc import Sequence

from contracts.commands import Done, registry
from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand
from contracts.vocabulary import system
from kit.db import Database
from kit.temporal import performs
from services.registry.reconciliation import actions, views
from services.registry.reconciliation.views import RegisteredEntry
from services.registry.sync_5gii.http_source import PlatformSource
from services.registry.sync_5gii.problems import PlatformUnavailable

WORKFLOWS = system("workflows")
AT_ONCE = 200
TOGETHER = 4


class ReconciliationActivities:
    """Performs the reconciliation."""

    def __init__(self, db: Database, source: PlatformSource) -> None:
        self.db = db
        self.source = source

    @performs(registry.reconcile_platform)
    async def reconcile_platform(self, ask: CampaignCommand) -> Done:
        """Ask about up to two hundred entries that are due; the next command asks about the rest.

        When the platform answers none of one handful, it is down: the rest stays due. Its silence
        is noted and changes no drift.
        """
        campaign_id = None if ask.campaign_id == EVERY_CAMPAIGN else ask.campaign_id
        async with self.db.reading() as session:
            due = await views.due(session, campaign_id, AT_ONCE)

        changed = 0
        failed: list[BaseException] = []
        for start in range(0, len(due), TOGETHER):
            answers = await self._ask_together(due[start : start + TOGETHER])
            for answer in answers:
                if isinstance(answer, BaseException):
                    # One answer that cannot be kept must not hold up the others.
                    failed.append(answer)
                else:
                    changed += answer or 0
            if all(answer is None for answer in answers):
                break
        if failed:
            raise BaseExceptionGroup("reconciliation left something undone", failed)
        return Done(changed=changed)

    async def _ask_together(
        self,
        entries: Sequence[RegisteredEntry],
    ) -> list[int | BaseException | None]:
        questions = [self._ask(entry) for entry in entries]
        return await asyncio.gather(*questions, return_exceptions=True)

    async def _ask(self, entry: RegisteredEntry) -> int | None:
        """How many drifts were opened or resolved; None when the platform did not answer."""
        try:
            projects = await self.source.projects(entry.docket.credit_code)
        except PlatformUnavailable:
            await self.db.act(actions.note_silence, entry)
            return None
        return await self.db.act(actions.settle, WORKFLOWS, entry, projects)
