"""Commands that review performs."""

from datetime import datetime
from typing import Literal

from contracts.commands.command import (
    CampaignCommand,
    Done,
    Location,
    Patience,
    SubmissionCommand,
    command,
)
from contracts.commands.intake import Remind
from contracts.vocabulary import CreditVerdict, Docket, Ending, FileRef, Frozen


class OpenCase(SubmissionCommand):
    """Open the case of a snapshot. The content of `file` must have the docket's hash."""

    docket: Docket
    received_at: datetime
    file: FileRef


class CheckCredit(SubmissionCommand):
    at_gate: Literal["unit_review", "delivery", "publication", "entry"]


class CreditVerdictFound(Frozen):
    verdict: CreditVerdict


class EndCase(SubmissionCommand):
    ending: Ending
    reason: str


class JudgeWithdrawal(SubmissionCommand):
    requested_at: datetime
    reason: str


locate = command("review.locate", SubmissionCommand, Location)
open_case = command("review.open_case", OpenCase, Done)
check_credit = command(
    "review.check_credit", CheckCredit, CreditVerdictFound, patience=Patience.outside
)
end_case = command("review.end_case", EndCase, Done)
judge_withdrawal = command("review.judge_withdrawal", JudgeWithdrawal, Done)
close_delivery = command(
    "review.close_delivery", CampaignCommand, Done, patience=Patience.whole_set
)
remind = command("review.remind", Remind, Done)
sweep = command("review.sweep", CampaignCommand, Done, patience=Patience.sweep)
lock_files = command("review.lock_files", CampaignCommand, Done, patience=Patience.rare)
