"""Commands that registry performs."""

from uuid import UUID

from contracts.commands.command import CampaignAsk, Done, SubmissionAsk, command
from contracts.vocabulary import Frozen


class NoticeAsk(Frozen):
    campaign_id: UUID
    notice_id: UUID


class NoticeWait(Frozen):
    """seconds: real seconds until the window is over (0 = over), None while a rehearsal's clock stands still before it."""

    seconds: float | None
    closed: bool = False


class OpenNotices(Frozen):
    notice_ids: tuple[UUID, ...]


compare_platform = command("registry.compare_platform", SubmissionAsk, Done)
notice_wait = command("registry.notice_wait", NoticeAsk, NoticeWait)
close_notice = command("registry.close_notice", NoticeAsk, Done)
open_notices = command("registry.open_notices", CampaignAsk, OpenNotices)
sweep = command("registry.sweep", CampaignAsk, Done)
reconcile_platform = command("registry.reconcile_platform", CampaignAsk, Done)
archive_histories = command("registry.archive_histories", CampaignAsk, Done)
