"""Intake's facts: campaigns, drafts, evidence, hand-ins, withdrawals, corrections."""

from datetime import date, datetime
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
    """subject = campaign. A window got a new version; an extension never shortens it.

    Timers and letters act on it. Rooms judge by the window in `platform`, not by this fact.
    """

    gate: str
    scope: Literal["all", "unit", "organisation"]
    scope_id: str
    version: int
    closes_at: datetime
    reason: str


@fact("intake")
class CalendarLoadedV1(Fact):
    """subject = the calendar year. The official arrangement of a year was loaded or replaced."""

    year: int
    source: str
    off: tuple[date, ...]
    makeup: tuple[date, ...]


@fact("intake")
class ExtensionGroundedV1(Fact):
    """subject = campaign. A window's new version rests on these recorded outages."""

    gate: str
    version: int
    outages: tuple[UUID, ...]


@fact("intake")
class ScheduleConcernsV1(Fact):
    """subject = campaign. Whom a changed window concerns, for the letters.

    people: applicants. units: their codes. Many are split over several facts.
    closes_at, scope, reason: as in ScheduleChangedV1. scope_name: of the unit, if the scope is one.
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
    """subject = outage. Said when an outage is recorded, and again when it has ended.

    kind: gap: the prober found a service not ready. not_observed: the prober did not look.
    began_at, ended_at: real time; None while it lasts. line_hash: of the prober's own ledger.
    """

    kind: Literal["gap", "not_observed"]
    service: str
    dependency: str
    began_at: datetime
    ended_at: datetime | None
    line_hash: Sha256


@fact("intake", process="campaign")
class ClockMovedV1(Fact):
    """subject = campaign. A rehearsal's clock was moved. Heard like a window that changed."""

    now: datetime


@fact("intake", local=True)
class DraftSavedV1(Fact):
    """subject = submission. A version of the draft was stored."""

    version: int
    content_hash: Sha256


@fact("intake", local=True)
class WordFileReadV1(Fact):
    """subject = submission. A filled Word form was read into this version of the draft.

    sha256: of the Word file. filled, overwritten: how many blanks.
    """

    version: int
    sha256: Sha256
    filled: int
    overwritten: int


@fact("intake", local=True)
class UploadStartedV1(Fact):
    """subject = evidence. An upload form for quarantine was issued."""

    kind: str


@fact("intake", local=True)
class EvidencePromotedV1(Fact):
    """subject = evidence. The file was checked and stored under its hash."""

    sha256: Sha256


@fact("intake", local=True)
class EvidenceRefusedV1(Fact):
    """subject = evidence. A check refused the file; the reason is for a person."""

    why: str


@fact("intake", local=True)
class EvidenceRemovedV1(Fact):
    """subject = evidence. The applicant removed the file from the draft."""


@fact("intake")
class LateBytesPromisedV1(Fact):
    """subject = evidence. A file was handed in by its hash alone.

    due_at: until when its bytes may follow (plan time, half-open).
    """

    snapshot: int
    kind: str
    sha256: Sha256
    due_at: datetime


@fact("intake")
class LateBytesArrivedV1(Fact):
    """subject = evidence. The promised bytes came in time; they are checked, stored and locked."""

    snapshot: int
    kind: str
    sha256: Sha256
    due_at: datetime
    file: FileRef


@fact("intake")
class LateBytesLapsedV1(Fact):
    """subject = evidence. The promised bytes did not come in time, or were refused.

    why: the outcome of the check that refused them.
    """

    snapshot: int
    kind: str
    sha256: Sha256
    due_at: datetime
    why: str | None = None


class UnsentFile(Frozen):
    """One file that was handed in by its hash, for a letter.

    why: the outcome of the check that refused it.
    """

    kind: str
    sha256: Sha256
    due_at: datetime
    why: str | None = None


@fact("intake")
class LateFilesAwaitedV1(Fact):
    """subject = submission. All the files whose bytes are still to come, for one letter.

    The facts of each file say what becomes of it.
    """

    snapshot: int
    files: tuple[UnsentFile, ...]


@fact("intake")
class LateFilesMissedV1(Fact):
    """subject = submission. The files whose bytes have just lapsed, for one letter."""

    snapshot: int
    files: tuple[UnsentFile, ...]


@fact("intake", local=True)
class OwnDataExportedV1(Fact):
    """subject = export. A signatory exported all that intake stores of the organisation.

    size, sha256: of the zip.
    """

    organisation_id: UUID
    submissions: int
    size: int
    sha256: Sha256


@fact("intake")
class SealedScanReadV1(Fact):
    """subject = evidence. The marks on a sealed scan were read. Review judges them.

    subject_version counts the readings of this scan.
    """

    sha256: Sha256
    read: ScanRead


@fact("intake", local=True)
class EvidenceCheckPostponedV1(Fact):
    """subject = evidence. The file waits in quarantine for the malware scanner."""

    why: str


@fact("intake", local=True)
class EvidenceAbandonedV1(Fact):
    """subject = evidence. Nothing was uploaded in time; the upload form was given up."""


@fact("intake")
class MalwareScannedV1(Fact):
    """subject = evidence. A file that had been accepted unscanned was scanned.

    `found` after a hand-in is shown to the officers who hold the case.
    """

    sha256: Sha256
    outcome: Literal["clean", "found", "over_scanner_limit"]
    signature: str = ""


@fact("intake")
class EvidenceSweptV1(Fact):
    """subject = sweep. What the sweep over evidence removed and what it found wrong.

    abandoned: uploads that were given up.
    leftovers: objects removed from quarantine whose row is settled.
    orphans_removed: objects removed from quarantine that no row names.
    rescanned, infected: files scanned later, and how many of them contain malware.
    orphans: objects in the evidence bucket that no row names.
    missing, differing: promoted rows whose object is absent, or has other bytes.
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
    """subject = submission. A hand-in, stamped at the gate and answered with a receipt."""

    docket: Docket
    received_at: datetime
    receipt_id: UUID
    schedule_version: int


@fact("intake")
class HandInRefusedV1(Fact):
    """subject = submission. A late hand-in was refused. The draft stays as it is."""

    attempted_at: datetime
    closes_at: datetime
    schedule_version: int


@fact("intake")
class SnapshotFiledV1(Fact):
    """subject = submission. The snapshot is stored under its hash, and locked with its evidence."""

    snapshot: int
    file: FileRef


@fact("intake", process="submission")
class WithdrawalRequestedV1(Fact):
    """subject = submission. A request after the hand-in; review grants or refuses it."""

    requested_at: datetime
    reason: str


@fact("intake")
class WithdrawalTakenBackV1(Fact):
    """subject = submission. The applicant takes back the request of `requested_at`.

    Review decides whether it came in time.
    """

    requested_at: datetime
    taken_back_at: datetime


@fact("intake")
class CorrectionOpenedV1(Fact):
    """subject = correction. Only the named points reopen. Intake owns the window."""

    round: int
    due_at: datetime
    points: tuple[CorrectionPoint, ...]


@fact("intake")
class CorrectionDueMovedV1(Fact):
    """subject = correction. It was due at the delivery's cut-off, which was extended."""

    round: int
    due_at: datetime
    was_due_at: datetime
    reason: str


@fact("intake", process="submission")
class CorrectionAnsweredV1(Fact):
    """subject = correction. The answer is a new snapshot of the same submission."""

    round: int
    docket: Docket
    received_at: datetime
    receipt_id: UUID


@fact("intake", process="submission")
class CorrectionLapsedV1(Fact):
    """subject = correction. No answer came until it was due."""

    round: int
    due_at: datetime


@fact("intake")
class ContactReadV1(Fact):
    """subject = reading. The actor read the contact of a submission: said once a person and day."""


@fact("intake")
class ReminderDueV1(Fact):
    """subject = reminder. One person still has to act; notify writes the letter."""

    person_id: UUID
    kind: Literal["hand_in", "correction"]
    closes_at: datetime
    offset: str
