"""Answers of the inbox and of the record of letters."""

from uuid import UUID

from pydantic import BaseModel

from contracts.vocabulary import Instant
from services.notify.channels.rules import DeliveryState


class InboxItem(BaseModel):
    """page: the portal's page that the letter speaks of, below the portal's own address."""

    id: UUID
    kind: str
    subject: str
    body: str
    page: str | None
    campaign_id: UUID | None
    submission_id: UUID | None
    written_at: Instant
    read_at: Instant | None


class Inbox(BaseModel):
    """Newest first; `next` is the `cursor` of the next page."""

    items: list[InboxItem]
    unread: int
    next: str | None = None


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

    email: None where the reader has no address.
    """

    id: UUID
    person_id: UUID
    kind: str
    subject: str
    campaign_id: UUID | None
    submission_id: UUID | None
    written_at: Instant
    read_at: Instant | None
    email: EmailState | None


class LetterRecords(BaseModel):
    items: list[LetterRecord]
    next: str | None = None
