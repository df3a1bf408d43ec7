"""Requests and answers of announcements and entries; all of it is public."""

from datetime import date
from uuid import UUID

from pydantic import BaseModel, ConfigDict

from contracts.vocabulary import FactoryType, HoldKind, Instant


class AnnouncementRequest(BaseModel):
    """document_number: like 示例工信〔2031〕1号; empty means the campaign's own."""

    model_config = ConfigDict(extra="forbid")

    document_number: str | None = None


class NumberGiven(BaseModel):
    submission_id: UUID
    registry_number: str


class HeldItem(BaseModel):
    """holds: the kinds of open holds it waits for."""

    submission_id: UUID
    holds: tuple[HoldKind, ...]


class AnnouncementResult(BaseModel):
    announcement_id: UUID
    notice_id: UUID
    sequence: int
    document_number: str
    announced_at: Instant
    entries: tuple[NumberGiven, ...]
    held: tuple[HeldItem, ...]


class EntryView(BaseModel):
    registry_number: str
    campaign_id: UUID
    announcement_id: UUID
    year: int
    organisation_name: str
    factory_name: str
    factory_type: FactoryType
    factory_type_label: str
    unit: str
    unit_name: str
    announced_on: date
    rehearsal: bool


class AnnouncementView(BaseModel):
    announcement_id: UUID
    campaign_id: UUID
    notice_id: UUID
    sequence: int
    document_number: str
    announced_at: Instant
    announced_on: date
    rehearsal: bool
    entries: tuple[EntryView, ...]


class Announcements(BaseModel):
    items: tuple[AnnouncementView, ...]
    next: str | None


class Directory(BaseModel):
    items: tuple[EntryView, ...]
    next: str | None
