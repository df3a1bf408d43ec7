"""Commands on notices: how long yet, close, which are open."""

from contracts.commands import Done, registry
from contracts.commands.command import CampaignCommand
from contracts.commands.registry import NoticeCommand, NoticeWait, OpenNotices
from contracts.problem import NotFound
from contracts.vocabulary import system
from kit import gates
from kit.db import Database
from kit.temporal import performs
from services.registry.publicity import actions, rules, views
from services.registry.publicity.models import Notice

WORKFLOWS = system("workflows")


class NoticePerformers:
    """Performs the commands of publicity."""

    def __init__(self, db: Database) -> None:
        self.db = db

    @performs(registry.notice_wait)
    async def notice_wait(self, ask: NoticeCommand) -> NoticeWait:
        """How long until the window is over. A rehearsal's clock stands still: before its end nobody knows how long."""
        async with self.db.reading() as session:
            notice = await session.get(Notice, ask.notice_id)
            if notice is None:
                raise NotFound("没有这个公示", "No such notice")
            now = await gates.now(session, notice.campaign_id)
        left = rules.seconds_left(notice.state, notice.closes_at, now)
        return NoticeWait(
            seconds=None if notice.rehearsal and left else left, closed=notice.state == "closed"
        )

    @performs(registry.close_notice)
    async def close_notice(self, ask: NoticeCommand) -> Done:
        """Close the notice if its window is over; the predicate is tested here, whatever the timer thought."""
        return Done(changed=int(await self.db.act(actions.close, WORKFLOWS, ask.notice_id)))

    @performs(registry.open_notices)
    async def open_notices(self, ask: CampaignCommand) -> OpenNotices:
        async with self.db.reading() as session:
            return OpenNotices(notice_ids=await views.open_ones(session, ask.campaign_id))
