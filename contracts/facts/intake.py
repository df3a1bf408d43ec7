"""What intake says: campaigns, dates and clocks, drafts, evidence, hand-ins, withdrawals, corrections."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from contracts.facts.envelope import Fact, fact
from contracts.scan import ScanRead
from contracts.vocabulary import CorrectionPoint, Docket, FileRef, Frozen, Sha256, UnitCode


@fact("intake", process="campaign")
class CampaignOpenedV1(Fact):
    """subject = campaign."""

    code: str
    title: str
    year: int
    rehearsal: bool
    stage_table: int


@fact("intake", process="campaign")
class ScheduleChangedV1(Fact):
    """subject = campaign. A window got a new version (an extension adds, never shortens); a wake-up for timers and letters."""

    gate: str
    scope: Literal["all", "unit", "organisation"]
    scope_id: str
    version: int
    closes_at: datetime
    reason: str


@fact("intake")
class ExtensionGroundedV1(Fact):
    """subject = campaign. A window's new version rests on these recorded outages."""

    gate: str
    version: int
    outages: tuple[UUID, ...]


@fact("intake")
class ScheduleConcernsV1(Fact):
    """subject = campaign. Whom a changed window concerns, for the letters: applicants by person, units by code. Many are told in pieces.

    closes_at, scope, reason: as in ScheduleChanged; scope_name: of the unit, where the scope is one.
    """

    gate: str
    scope: Literal["all", "unit", "organisation"]
    scope_id: str
    scope_name: str
    version: int
    closes_at: datetime
    reason: str
    people: tuple[UUID, ...]
    units: tuple[UnitCode, ...]


@fact("intake")
class OutageRecordedV1(Fact):
    """subject = outage. The prober saw a service not ready (gap), or did not look (not_observed); said when it is recorded and when it ended.

    Instants are real time; ended_at None: it runs; line_hash: of the prober's own ledger.
    """

    kind: Literal["gap", "not_observed"]
    service: str
    dependency: str
    began_at: datetime
    ended_at: datetime | None
    line_hash: Sha256


@fact("intake", process="campaign")
class ClockMovedV1(Fact):
    """subject = campaign (rehearsals only). Heard like a schedule that moved."""

    now: datetime


@fact("intake", local=True)
class DraftSavedV1(Fact):
    """subject = submission. A version of the draft was kept."""

    version: int
    content_hash: Sha256


@fact("intake", local=True)
class WordFileReadV1(Fact):
    """subject = submission. A filled Word form was read into the draft, kept as this version; sha256: of the file.

    filled, overwritten: how many blanks.
    """

    version: int
    sha256: Sha256
    filled: int
    overwritten: int


@fact("intake", local=True)
class UploadStartedV1(Fact):
    """subject = evidence. A place in quarantine was given out."""

    kind: str


@fact("intake", local=True)
class EvidencePromotedV1(Fact):
    """subject = evidence. Checked and kept under its hash."""

    sha256: Sha256


@fact("intake", local=True)
class EvidenceRefusedV1(Fact):
    """subject = evidence. A check said no; the reason is for a person."""

    why: str


@fact("intake", local=True)
class EvidenceRemovedV1(Fact):
    """subject = evidence. Taken off the draft by the applicant."""


@fact("intake")
class LateBytesPromisedV1(Fact):
    """subject = evidence. Part of a hand-in by its hash alone; its bytes may come until due_at (plan time, half-open). Each of its facts stands alone."""

    snapshot: int
    kind: str
    sha256: Sha256
    due_at: datetime


@fact("intake")
class LateBytesArrivedV1(Fact):
    """subject = evidence. The promised bytes came in time, were checked and lie locked in the store."""

    snapshot: int
    kind: str
    sha256: Sha256
    due_at: datetime
    file: FileRef


@fact("intake")
class LateBytesLapsedV1(Fact):
    """subject = evidence. The promised bytes did not come in time, declared by intake's sweep; or came and were not taken (`why`: the check's outcome)."""

    snapshot: int
    kind: str
    sha256: Sha256
    due_at: datetime
    why: str | None = None


class UnsentFile(Frozen):
    """One file handed in by its hash, for a letter. why: of one that came and was not taken, the check's outcome."""

    kind: str
    sha256: Sha256
    due_at: datetime
    why: str | None = None


@fact("intake")
class LateFilesAwaitedV1(Fact):
    """subject = submission. All the files whose bytes a hand-in left to come, in one, for the letter. Each file's own facts tell what becomes of it."""

    snapshot: int
    files: tuple[UnsentFile, ...]


@fact("intake")
class LateFilesMissedV1(Fact):
    """subject = submission. Those of them that have just lapsed, in one, for the letters."""

    snapshot: int
    files: tuple[UnsentFile, ...]


@fact("intake", local=True)
class OwnDataExportedV1(Fact):
    """subject = export. An applicant's authorised person took along all that intake keeps of it; size, sha256: of the zip."""

    organisation_id: UUID
    submissions: int
    size: int
    sha256: Sha256


@fact("intake")
class SealedScanReadV1(Fact):
    """subject = evidence. A sealed scan was read back from its pages; subject_version counts its readings. Review judges it by the snapshot it holds."""

    sha256: Sha256
    read: ScanRead


@fact("intake", local=True)
class EvidenceCheckPostponedV1(Fact):
    """subject = evidence. It waits in quarantine for the malware scanner, and is checked again."""

    why: str


@fact("intake", local=True)
class EvidenceAbandonedV1(Fact):
    """subject = evidence. A place that was given out and never used in the campaign's time was given up."""


@fact("intake")
class MalwareScannedV1(Fact):
    """subject = evidence. A file that had been taken unscanned was scanned; `found` after a hand-in is for the officers who hold the case."""

    sha256: Sha256
    outcome: Literal["clean", "found", "over_scanner_limit"]
    signature: str = ""


@fact("intake")
class EvidenceSweptV1(Fact):
    """subject = sweep. What the sweep over evidence cleared away and what it found wrong; said when there was anything.

    abandoned: uploads given up; leftovers, orphans_removed: objects taken out of quarantine, of rows that are settled and of none;
    rescanned, infected: files scanned later, and those of them with malware; orphans: objects in the evidence bucket that no row names;
    missing, differing: promoted rows whose object is not there, or has other bytes.
    """

    abandoned: int = 0
    leftovers: int = 0
    orphans_removed: int = 0
    rescanned: int = 0
    infected: int = 0
    orphans: int = 0
    missing: int = 0
    differing: int = 0


@fact("intake", process="submission")
class SubmissionHandedInV1(Fact):
    """subject = submission. Stamped at the gate; the receipt was signed before commit. Carries the docket and the snapshot's hash."""

    docket: Docket
    received_at: datetime
    receipt_id: UUID
    schedule_version: int


@fact("intake")
class HandInRefusedV1(Fact):
    """subject = submission (a draft). A late attempt, kept in a transaction of its own; the draft is kept too."""

    attempted_at: datetime
    closes_at: datetime
    schedule_version: int


@fact("intake")
class SnapshotFiledV1(Fact):
    """subject = submission. The snapshot lies in the store under its hash, locked with its evidence."""

    snapshot: int
    file: FileRef


@fact("intake", process="submission")
class WithdrawalRequestedV1(Fact):
    """subject = submission. A request after hand-in; review grants or refuses it under the locks of delivery."""

    requested_at: datetime
    reason: str


@fact("intake")
class WithdrawalTakenBackV1(Fact):
    """subject = submission. The applicant takes the request of `requested_at` back; whether in time, review decides on the request's row."""

    requested_at: datetime
    taken_back_at: datetime


@fact("intake")
class CorrectionOpenedV1(Fact):
    """subject = correction. Only the named points reopen; intake owns the window."""

    round: int
    due_at: datetime
    points: tuple[CorrectionPoint, ...]


@fact("intake")
class CorrectionDueMovedV1(Fact):
    """subject = correction. It had been cut short at the delivery, which was extended."""

    round: int
    due_at: datetime
    was_due_at: datetime
    reason: str


@fact("intake", process="submission")
class CorrectionAnsweredV1(Fact):
    """subject = correction. A new snapshot of the same submission."""

    round: int
    docket: Docket
    received_at: datetime
    receipt_id: UUID


@fact("intake", process="submission")
class CorrectionLapsedV1(Fact):
    """subject = correction. Silence until the due instant, declared by intake's sweep."""

    round: int
    due_at: datetime


@fact("intake")
class ReminderDueV1(Fact):
    """subject = reminder. One person still has to act; notify writes the letter."""

    person_id: UUID
    kind: Literal["hand_in", "correction"]
    closes_at: datetime
    offset: str
