"""Commands that registry performs."""

from uuid import UUID

from contracts.commands.command import (
    CampaignCommand,
    Done,
    Patience,
    SubmissionCommand,
    command,
)
from contracts.vocabulary import Frozen


class NoticeCommand(Frozen):
    campaign_id: UUID
    notice_id: UUID


class NoticeWait(Frozen):
    """How long until a notice's window is over.

    `seconds`: real seconds (0 = over); None while a rehearsal's clock stands still before it.
    """

    seconds: float | None
    closed: bool = False


class OpenNotices(Frozen):
    notice_ids: tuple[UUID, ...]


compare_platform = command(
    "registry.compare_platform", SubmissionCommand, Done, patience=Patience.outside
)
notice_wait = command("registry.notice_wait", NoticeCommand, NoticeWait)
close_notice = command("registry.close_notice", NoticeCommand, Done, patience=Patience.whole_set)
open_notices = command(
    "registry.open_notices", CampaignCommand, OpenNotices, patience=Patience.sweep
)
sweep = command("registry.sweep", CampaignCommand, Done, patience=Patience.sweep)
reconcile_platform = command(
    "registry.reconcile_platform", CampaignCommand, Done, patience=Patience.rare
)
archive_histories = command(
    "registry.archive_histories", CampaignCommand, Done, patience=Patience.rare
)
