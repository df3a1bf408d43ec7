"""The sweep of registry: what is due or was left undone."""

from contracts.commands import Done, registry
from contracts.commands.command import EVERY_CAMPAIGN, CampaignAsk
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
    async def sweep(self, ask: CampaignAsk) -> Done:
        """Close what is over and file the papers that could not be filed when their act was done."""
        campaign_id = None if ask.campaign_id == EVERY_CAMPAIGN else ask.campaign_id
        async with self.db.reading() as session:
            open_ones = await views.open_ones(session, campaign_id)
            notices = await views.without_paper(session, campaign_id)
            announced = await entries.without_paper(session, campaign_id)
        closed = [await self.db.act(actions.close, system("workflows"), each) for each in open_ones]
        for notice_id in notices:
            await papers.paper_of(self.db, self.files, notice_id)
        for announcement_id in announced:
            await announcement_papers.paper_of(self.db, self.files, announcement_id)
        return Done(changed=sum(closed) + len(notices) + len(announced))
