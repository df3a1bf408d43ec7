"""The sweep of registry: what is due or was left undone."""

from collections.abc import Awaitable, Callable
from uuid import UUID

from contracts.commands import Done, registry
from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand
from contracts.vocabulary import system
from kit.db import Database
from kit.files import Files
from kit.temporal import performs
from services.registry.entries import papers as announcement_papers
from services.registry.entries import views as entries
from services.registry.publicity import actions, papers, views

WORKFLOWS = system("workflows")


class RegistrySweepActivities:
    """Performs the sweep."""

    def __init__(self, db: Database, files: Files) -> None:
        self.db = db
        self.files = files

    @performs(registry.sweep)
    async def sweep(self, ask: CampaignCommand) -> Done:
        """Close what is over, and file the papers that could not be filed with their act.

        What fails is raised once the rest is done.
        """
        campaign_id = None if ask.campaign_id == EVERY_CAMPAIGN else ask.campaign_id
        async with self.db.reading() as session:
            open_ones = await views.open_ones(session, campaign_id)
            notices = await views.without_paper(session, campaign_id)
            announcements = await entries.without_paper(session, campaign_id)

        steps: list[tuple[Callable[[UUID], Awaitable[bool]], tuple[UUID, ...]]] = [
            (self._close, open_ones),
            (self._file_notice, notices),
            (self._file_announcement, announcements),
        ]
        changed = 0
        failed: list[Exception] = []
        for do, waiting in steps:
            for subject in waiting:
                try:
                    changed += await do(subject)
                except Exception as error:
                    # One notice or paper must not hold up the next.
                    failed.append(error)
        if failed:
            raise ExceptionGroup("registry's sweep left something undone", failed)
        return Done(changed=changed)

    async def _close(self, notice_id: UUID) -> bool:
        return await self.db.act(actions.close, WORKFLOWS, notice_id)

    async def _file_notice(self, notice_id: UUID) -> bool:
        await papers.paper_of(self.db, self.files, notice_id)
        return True

    async def _file_announcement(self, announcement_id: UUID) -> bool:
        await announcement_papers.paper_of(self.db, self.files, announcement_id)
        return True
