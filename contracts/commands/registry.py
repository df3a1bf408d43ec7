"""Commands that registry performs."""

from uuid import UUID

from contracts.commands.command import CampaignCommand, Done, SubmissionCommand, command
from contracts.vocabulary import Frozen


class NoticeCommand(Frozen):
    campaign_id: UUID
    notice_id: UUID


class NoticeWait(Frozen):
    """seconds: real seconds until the window is over (0 = over), None while a rehearsal's clock stands still before it."""

    seconds: float | None
    closed: bool = False


class OpenNotices(Frozen):
    notice_ids: tuple[UUID, ...]


compare_platform = command("registry.compare_platform", SubmissionCommand, Done)
notice_wait = command("registry.notice_wait", NoticeCommand, NoticeWait)
close_notice = command("registry.close_notice", NoticeCommand, Done)
open_notices = command("registry.open_notices", CampaignCommand, OpenNotices)
sweep = command("registry.sweep", CampaignCommand, Done)
reconcile_platform = command("registry.reconcile_platform", CampaignCommand, Done)
archive_histories = command("registry.archive_histories", CampaignCommand, Done)
