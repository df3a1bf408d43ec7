"""Commands that intake performs."""

from datetime import datetime

from contracts.commands.command import (
    CampaignCommand,
    Done,
    Patience,
    StoredSnapshot,
    SubmissionCommand,
    command,
)
from contracts.vocabulary import CorrectionPoint, Frozen


class OpenCorrection(SubmissionCommand):
    points: tuple[CorrectionPoint, ...]


class DueTimer(Frozen):
    """One instant of a campaign at which something has to be done.

    `what`: `remind`, `close_delivery` or `sweep`. `key`: unique within the campaign and schedule
    version. `at`: plan time. `seconds`: real seconds until then (0 = due now); None while a
    rehearsal's clock stands still before it.

    `kind`, `offset`, `closes_at`: of a `remind` only, as the input of the command says them.
    Intake reminds of `hand_in` and `correction`, review of the rest.
    """

    what: str
    key: str
    at: datetime
    seconds: float | None
    kind: str = ""
    offset: str = ""
    closes_at: datetime | None = None


class DueTimers(Frozen):
    """Every timer of a campaign. Running histories hold the field under its name `wakes`."""

    now: datetime
    wakes: tuple[DueTimer, ...]


class Remind(CampaignCommand):
    """One reminder, by its timer's `key` (one rule at one offset).

    Repeated, it says nothing twice.
    """

    key: str
    offset: str
    kind: str
    closes_at: datetime


file_snapshot = command("intake.file_snapshot", SubmissionCommand, StoredSnapshot)
open_correction = command("intake.open_correction", OpenCorrection, Done)
due_timers = command("intake.wakes", CampaignCommand, DueTimers)
remind = command("intake.remind", Remind, Done)
sweep = command("intake.sweep", CampaignCommand, Done, patience=Patience.sweep)
sweep_evidence = command("intake.sweep_evidence", CampaignCommand, Done, patience=Patience.sweep)
