"""The record of letters over HTTP: what it may be asked for, and what it tells of each."""

from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, Field

from contracts.vocabulary import Instant
from kit.listing import Paged, search_field, total_field
from services.notify.channels.rules import DeliveryState


class LetterSort(StrEnum):
    """What the record is sorted by."""

    written = "written"
    subject = "subject"


class LetterQuery(Paged):
    """Filters of the record. Several states or kinds widen it, filters narrow each other."""

    campaign_id: UUID | None = None
    submission_id: UUID | None = None
    person_id: UUID | None = None
    kind: list[str] = Field(default=[], max_length=20)
    state: list[DeliveryState] = []
    q: str | None = search_field()
    sort: LetterSort = LetterSort.written
    descending: bool = False
    limit: int = Field(default=200, ge=1, le=500)


class EmailState(BaseModel):
    """The state of a letter's e-mail.

    `unsure`: its sender died while sending, nobody knows whether it arrived.
    """

    state: DeliveryState
    address: str
    attempts: int
    last_answer: str | None
    sent_at: Instant | None


class LetterRecord(BaseModel):
    """A letter without its body: its kind, its reader, and what became of its e-mail.

    person_id: None where the letter went to an address that is nobody's, as an objector's. number:
    of the submission that it is about. email: None where the reader has no address.
    """

    id: UUID
    person_id: UUID | None
    kind: str
    subject: str
    campaign_id: UUID | None
    submission_id: UUID | None
    number: str | None
    written_at: Instant
    read_at: Instant | None
    email: EmailState | None


class LetterRecords(BaseModel):
    items: list[LetterRecord]
    next: str | None = None
    total: int = total_field()
