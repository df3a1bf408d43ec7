"""Commands that intake performs."""

from datetime import datetime

from contracts.commands.command import (
    CampaignCommand,
    Done,
    StoredSnapshot,
    SubmissionCommand,
    command,
)
from contracts.vocabulary import CorrectionPoint, Frozen


class OpenCorrection(SubmissionCommand):
    points: tuple[CorrectionPoint, ...]


class Wake(Frozen):
    """One instant of a campaign at which something has to be done.

    what: `remind` or `close_delivery` or `sweep`; key: unique within the campaign and schedule version; at: plan time;
    seconds: real seconds until then (0 = due now), None while a rehearsal's clock stands still before it.
    kind, offset, closes_at: of a `remind` only, as `Remind` asks for them; hand_in and correction are intake's to say, the rest review's.
    """

    what: str
    key: str
    at: datetime
    seconds: float | None
    kind: str = ""
    offset: str = ""
    closes_at: datetime | None = None


class Wakes(Frozen):
    now: datetime
    wakes: tuple[Wake, ...]


class Remind(CampaignCommand):
    """key: the wake's key (one reminder rule at one offset); repeated, it says nothing twice."""

    key: str
    offset: str
    kind: str
    closes_at: datetime


file_snapshot = command("intake.file_snapshot", SubmissionCommand, StoredSnapshot)
open_correction = command("intake.open_correction", OpenCorrection, Done)
wakes = command("intake.wakes", CampaignCommand, Wakes)
remind = command("intake.remind", Remind, Done)
sweep = command("intake.sweep", CampaignCommand, Done)
sweep_evidence = command("intake.sweep_evidence", CampaignCommand, Done)
