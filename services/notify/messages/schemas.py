"""Answers of the inbox."""

from uuid import UUID

from pydantic import BaseModel

from contracts.vocabulary import Instant


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
