"""Hand-ins as plain values, and the pure decisions about them.

First the request and what the rows say of it, as `requests` and `queries` make them. Then the
decisions: in time or not, complete or not, which number.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any, Final
from uuid import UUID

from contracts.application import EvidenceKind, Finding, Severity
from contracts.canonical import plain
from contracts.policy import EvidenceRules
from contracts.problem import KeyReused
from contracts.snapshot import EvidenceFile
from contracts.vocabulary import Actor
from services.intake.receipts.problems import (
    AlreadyHandedIn,
    DraftOutdated,
    FactoryTaken,
    HandInBlocked,
    HandInEarly,
    HandInLate,
    TooManySubmissions,
)

REHEARSAL: Final = "YL"
LONGEST_WAIT: Final = timedelta(minutes=1)
"""No request waits longer in a process; a stamp further back than this is a clock's error."""
DRIFT: Final = 1e-4
"""Seconds a second by which two computers' clocks may drift apart; tenfold what is usual."""


@dataclass(frozen=True, eq=False)
class HandInRequest:
    """One request to hand in a draft version.

    seen: monotonic seconds, when it had arrived whole.
    ticket_seen: database time of its first arrival, by a ticket of the queue.
    with_unfinished: files whose upload still runs go along by their hash.
    issued_at: of the token; None where the caller looked up already whether it was revoked.
    """

    who: Actor
    submission_id: UUID
    draft_version: int
    key: str
    body_hash: str
    seen: float
    ticket_seen: datetime | None
    trace: dict[str, str]
    with_unfinished: bool = False
    issued_at: datetime | None = None

    @property
    def principal(self) -> str:
        """Whose key `key` is."""
        return str(self.who.person_id)


@dataclass(frozen=True)
class HandInWindow:
    """What a hand-in is judged by: the applicant's window, or a correction's (version 0)."""

    stamp: datetime
    opens_at: datetime | None
    closes_at: datetime | None
    version: int


@dataclass(frozen=True)
class PreparedDraft:
    """The preparation of a draft version. contact_there: its contact data can still be opened."""

    draft_version: int
    clean: bool
    checked_on: date
    checked_by: str
    content_hash: str
    docket: dict[str, Any]
    factory_key: str
    required: frozenset[str]
    contact_hash: str
    contact_there: bool


@dataclass(frozen=True)
class SubmissionRow:
    """A submission as its rows are after the lock.

    organisation: its name and credit code on our record, if there is one.
    taken: the organisation has a live submission for the same factory.
    has_duplicates: there is another of the same factory, this year's or an earlier year's, that
    the check has to judge.
    """

    id: UUID
    campaign_id: UUID
    organisation_id: UUID
    version: int
    draft_version: int
    unit: str | None
    number: str | None
    snapshot: int
    ended: str | None
    organisation: tuple[str, str] | None
    prepared: PreparedDraft | None
    taken: bool
    has_duplicates: bool

    @property
    def handed_in(self) -> bool:
        return self.number is not None


@dataclass(frozen=True)
class CarriedFile:
    """A file that goes along with a hand-in.

    listed: as the snapshot keeps it (contracts.snapshot.EvidenceFile).
    named: as the receipt names it (contracts.receipt.ManifestItem). Both as JSON has them.
    """

    kind: str
    listed: dict[str, Any]
    named: dict[str, Any]


@dataclass(frozen=True)
class UnfinishedFile:
    """A file whose bytes have not come.

    due_at, version: of the promise, where an earlier hand-in promised it.
    """

    evidence_id: UUID
    kind: str
    filename: str
    sha256: str
    size: int
    due_at: datetime | None = None
    version: int = 0


@dataclass(frozen=True)
class PromisedFile:
    """A file that goes along by its hash.

    due_at: its bytes come before this instant (plan time).
    """

    file: UnfinishedFile
    due_at: datetime

    @property
    def carried(self) -> CarriedFile:
        named = {
            "kind": self.file.kind,
            "filename": self.file.filename,
            "sha256": self.file.sha256,
            "size": self.file.size,
        }
        listed = EvidenceFile(**named, late_until=self.due_at).model_dump(mode="json")
        return CarriedFile(self.file.kind, listed, named | {"late_until": plain(self.due_at)})


@dataclass(frozen=True)
class AwaitedCorrection:
    """A correction that waits for its answer until due_at."""

    id: UUID
    round: int
    due_at: datetime
    version: int


@dataclass(frozen=True)
class StoredAnswer:
    """What an earlier request left under the same key; all None where there was none.

    not_before: older tokens of this person do not count.
    """

    body_hash: str | None
    receipt: str | None
    signature: str | None
    not_before: datetime | None


def in_time(
    stamp: datetime, opens_at: datetime | None, closes_at: datetime | None, schedule_version: int
) -> None:
    """Half-open: opens_at ≤ stamp < closes_at. Raises HandInEarly, HandInLate."""
    if opens_at is not None and stamp < opens_at:
        raise HandInEarly(opens_at)
    if closes_at is not None and stamp >= closes_at:
        raise HandInLate(stamp, closes_at, schedule_version)


def is_current(newest: int, named: int) -> None:
    """A hand-in names the draft it means. Raises DraftOutdated."""
    if newest != named:
        raise DraftOutdated(current=newest, named=named)


def still_open(handed_in: bool, ended: bool, in_correction: bool) -> None:
    """A draft, or an answer to an open correction. Raises AlreadyHandedIn."""
    if ended or (handed_in and not in_correction):
        raise AlreadyHandedIn()


def nothing_blocks(findings: Sequence[Finding]) -> None:
    """Raises HandInBlocked with every blocking finding."""
    blocking = [finding for finding in findings if finding.severity is Severity.blocks]
    if blocking:
        raise HandInBlocked(errors=[finding.as_error() for finding in blocking])


def room_for_one(live: int, most: int | None) -> None:
    """Raises TooManySubmissions when the campaign limits an applicant's live submissions."""
    if most is not None and live >= most:
        raise TooManySubmissions(limit=most)


def submission_number(prefix: str, rehearsal: bool, last: int) -> str:
    """SB-2023-000123; a rehearsal's YL-2023-000123 uses up none of the year's."""
    if rehearsal:
        prefix = f"{REHEARSAL}-{prefix.partition('-')[2]}"
    return f"{prefix}{last:06d}"


def arrival(read_at: datetime, answered: float, seen: float) -> datetime:
    """Database time of the monotonic instant `seen`, by one reading of the database's clock.

    The database said `read_at` at some moment of the round trip that ended at `answered`. The
    reckoning takes the end of it, so that the result is never later than the true instant, and
    earlier by no more than the round trip and what the clocks may have drifted since.
    """
    since = seen - answered
    slack = abs(since) * DRIFT
    return read_at + timedelta(seconds=since - slack)


def stamp(now: datetime, arrived: datetime, ticket_seen: datetime | None) -> datetime:
    """The instant a hand-in is judged by; never after `now`.

    It is the arrival, or the earlier instant that a ticket of the queue tells.
    """
    waited = max(min(arrived, now), now - LONGEST_WAIT)
    if ticket_seen is None:
        return waited
    return min(ticket_seen, waited)


def still_holds(
    submission: SubmissionRow,
    carried: Collection[str],
    evidence: EvidenceRules,
    today: date,
    checker: str,
) -> bool:
    """Whether what the check found when the draft was saved is true still.

    Where it may not be, the whole check is run again.
    carried: evidence kinds that would go along; checker: the digest of the rules that check now.
    """
    prepared = submission.prepared
    if prepared is None or not prepared.clean:
        return False
    if prepared.draft_version != submission.draft_version:
        return False
    if prepared.checked_by != checker or prepared.checked_on > today:
        return False
    if not prepared.contact_there:
        return False
    if submission.handed_in or submission.has_duplicates:
        return False
    if not prepared.required <= set(carried):
        return False
    if evidence.sealed_scan_must_match == "block" and EvidenceKind.sealed_scan.value in carried:
        return False

    typed = (prepared.docket["organisation_name"], prepared.docket["credit_code"])
    return submission.organisation is None or submission.organisation == typed


def place_free(taken: bool, one_a_factory: bool, factory_name: str) -> None:
    """Raises FactoryTaken where the campaign allows one live submission a factory."""
    if taken and one_a_factory:
        raise FactoryTaken(factory_name=factory_name)


def same_body(stored: str, asked: str) -> None:
    """A key stands for one body. Raises KeyReused."""
    if stored != asked:
        raise KeyReused()
