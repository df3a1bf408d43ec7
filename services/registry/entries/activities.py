"""The sweep of registry: what is due or was left undone."""

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


class SweepPerformers:
    """Performs the sweep."""

    def __init__(self, db: Database, files: Files) -> None:
        self.db, self.files = db, files

    @performs(registry.sweep)
    async def sweep(self, ask: CampaignCommand) -> Done:
        """Close what is over and file the papers that could not be filed when their act was done. What fails is told once the rest is done."""
        campaign_id = None if ask.campaign_id == EVERY_CAMPAIGN else ask.campaign_id
        async with self.db.reading() as session:
            open_ones = await views.open_ones(session, campaign_id)
            notices = await views.without_paper(session, campaign_id)
            announced = await entries.without_paper(session, campaign_id)
        changed = 0
        failed: list[Exception] = []
        for do, waiting in (
            (self._close, open_ones),
            (self._file_notice, notices),
            (self._file, announced),
        ):
            for each in waiting:
                try:
                    changed += await do(each)
                except Exception as error:  # one notice or paper must not hold up the next
                    failed.append(error)
        if failed:
            raise ExceptionGroup("registry's sweep left something undone", failed)
        return Done(changed=changed)

    async def _close(self, notice_id: UUID) -> bool:
        return await self.db.act(actions.close, system("workflows"), notice_id)

    async def _file_notice(self, notice_id: UUID) -> bool:
        await papers.paper_of(self.db, self.files, notice_id)
        return True

    async def _file(self, announcement_id: UUID) -> bool:
        await announcement_papers.paper_of(self.db, self.files, announcement_id)
        return True
