"""What a batch of hand-ins is about, as plain values: the requests and what the rows say.

Pure. Made by requests.py and queries.py, judged by rules.py.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from contracts.canonical import plain
from contracts.snapshot import EvidenceFile
from contracts.vocabulary import Actor


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
