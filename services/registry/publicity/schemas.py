"""Requests and answers of notices.

The public members are an allow-list: nothing else of an item leaves this room without sign-in.
"""

from datetime import date
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from contracts.policy import ContactOffice
from contracts.vocabulary import Ending, FactoryType, Instant
from kit.listing import Paged, total_field
from services.registry.publicity.rules import ItemState, NoticeState


class PublicationRequest(BaseModel):
    """published_on: must be today in the campaign's time; empty means today."""

    model_config = ConfigDict(extra="forbid")

    published_on: date | None = None


class IneligibilityRequest(BaseModel):
    """reason: what the source says and how it was confirmed; told to the applicant."""

    model_config = ConfigDict(extra="forbid")

    reason: Annotated[
        str,
        StringConstraints(
            strip_whitespace=True,
            min_length=1,
            max_length=1000,
        ),
    ]


class EndedItem(BaseModel):
    submission_id: UUID
    state: ItemState
    ending: Ending


class PublicItem(BaseModel):
    submission_id: UUID
    position: int
    factory_name: str
    organisation_name: str
    unit: str
    unit_name: str
    factory_type: FactoryType
    factory_type_label: str
    state: ItemState


class NoticeHead(BaseModel):
    """A notice in a list. Its items are read from it, or page by page.

    open: whether one may still object; seconds_left: plan time; now: the campaign's now.
    """

    notice_id: UUID
    campaign_id: UUID
    selection_id: UUID
    sequence: int
    title: str
    rehearsal: bool
    state: NoticeState
    open: bool
    now: Instant
    published_on: date | None
    last_day: date | None
    closes_at: Instant | None
    closes_in_words: str | None
    seconds_left: float | None
    period: str
    contact: ContactOffice
    objection_requirements: tuple[str, ...]
    items_total: int


class NoticeView(NoticeHead):
    items: tuple[PublicItem, ...]


class NoticeQuery(Paged):
    """Filters of the list of notices. Values of one filter widen it."""

    campaign_id: UUID | None = None
    state: list[NoticeState] = []
    limit: int = Field(default=20, ge=1, le=50)


class Notices(BaseModel):
    items: tuple[NoticeHead, ...]
    next: str | None
    total: int = total_field()


class NoticeItemQuery(Paged):
    """Filters of the items of one notice. Values of one filter widen it."""

    unit: list[str] = []
    type: list[FactoryType] = []
    state: list[ItemState] = []


class NoticeItems(BaseModel):
    """In the order of the list."""

    items: tuple[PublicItem, ...]
    next: str | None
    total: int = total_field()


class PublicationResult(BaseModel):
    """held: items that stay behind for an open hold, on a new draft of their own
    (held_notice_id)."""

    notice_id: UUID
    published_on: date
    last_day: date
    closes_at: Instant
    items: tuple[UUID, ...]
    held: tuple[UUID, ...]
    held_notice_id: UUID | None


class PaperLink(BaseModel):
    """A short-lived link to exactly this version of the paper."""

    link: str
    filename: str
    sha256: str
    size: int
