"""What is known of hand-ins when they are judged, as plain values: what was asked, and how the rows stand. Pure."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from contracts.vocabulary import Actor


@dataclass(frozen=True, eq=False)
class Ask:
    """One request to hand in a draft version.

    seen: monotonic seconds, when it had arrived whole; place: database time of its first arrival, by a signed place in the queue.
    with_unfinished: files still on their way go along by their hash; issued_at: of the token, unless it was looked up already
    whether it was revoked.
    """

    who: Actor
    submission_id: UUID
    draft_version: int
    key: str
    body_hash: str
    seen: float
    place: datetime | None
    trace: dict[str, str]
    with_unfinished: bool = False
    issued_at: datetime | None = None

    @property
    def principal(self) -> str:
        return str(self.who.person_id)


@dataclass(frozen=True)
class Window:
    """What the hand-in is judged by: the applicant's window, or a correction's (version 0)."""

    stamp: datetime
    opens_at: datetime | None
    closes_at: datetime | None
    version: int


@dataclass(frozen=True)
class Prepared:
    """The preparation of a draft version; contact_there: its contact data can still be opened."""

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
class Standing:
    """A submission as its rows say after the lock.

    organisation: its name and credit code on our record, if there is one; taken: the organisation has a live one for the same
    factory; doubles: there is another of the same factory, this year's or an earlier year's, that the check has to judge.
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
    prepared: Prepared | None
    taken: bool
    doubles: bool


@dataclass(frozen=True)
class Carried:
    """A file that goes along, as it will be kept: in the snapshot's list (contracts.snapshot.EvidenceFile), in the receipt's
    manifest (contracts.receipt.ManifestItem), both as JSON has them."""

    kind: str
    listed: dict[str, Any]
    named: dict[str, Any]


@dataclass(frozen=True)
class Unfinished:
    """A file whose bytes have not come: its evidence row, and, where an earlier hand-in promised it, that promise's instant and version."""

    evidence_id: UUID
    kind: str
    filename: str
    sha256: str
    size: int
    due_at: datetime | None = None
    version: int = 0


@dataclass(frozen=True)
class OpenCorrection:
    """A correction that waits for its answer until due_at."""

    id: UUID
    round: int
    due_at: datetime
    version: int


@dataclass(frozen=True)
class Kept:
    """What an earlier request left under the same key, if there was one. not_before: older tokens of this person count no more."""

    body_hash: str | None
    receipt: str | None
    signature: str | None
    not_before: datetime | None
