"""Commands on notices: how long until the end, close, which are open."""

from contracts.commands import Done, registry
from contracts.commands.command import CampaignCommand
from contracts.commands.registry import NoticeCommand, NoticeWait, OpenNotices
from contracts.vocabulary import system
from kit import gates
from kit.db import Database
from kit.temporal import performs
from services.registry.publicity import actions, rules, views
from services.registry.publicity.rules import NoticeState

WORKFLOWS = system("workflows")


class NoticeActivities:
    """Performs the commands of publicity."""

    def __init__(self, db: Database) -> None:
        self.db = db

    @performs(registry.notice_wait)
    async def notice_wait(self, ask: NoticeCommand) -> NoticeWait:
        """How long until the window is over.

        A rehearsal's clock stands still: before its end nobody knows how long. Raises NotFound.
        """
        async with self.db.reading() as session:
            notice = await views.of_campaign(session, ask)
            now = await gates.now(session, notice.campaign_id)
        left = rules.seconds_left(notice.state, notice.closes_at, now)
        unknown = notice.rehearsal and left
        return NoticeWait(
            seconds=None if unknown else left,
            closed=notice.state is NoticeState.closed,
        )

    @performs(registry.close_notice)
    async def close_notice(self, ask: NoticeCommand) -> Done:
        """Close the notice if its window is over; judged here, whatever the timer made of it.

        Raises NotFound.
        """
        async with self.db.reading() as session:
            await views.of_campaign(session, ask)
        closed = await self.db.act(actions.close, WORKFLOWS, ask.notice_id)
        return Done(changed=int(closed))

    @performs(registry.open_notices)
    async def open_notices(self, ask: CampaignCommand) -> OpenNotices:
        """The published notices of a campaign that are not closed yet."""
        async with self.db.reading() as session:
            notice_ids = await views.open_ones(session, ask.campaign_id)
        return OpenNotices(notice_ids=notice_ids)
