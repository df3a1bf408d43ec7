"""Requests and answers of announcements and entries; all of it is public."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from contracts.vocabulary import FactoryType, HoldKind, Instant
from kit.listing import Paged, search_field, total_field


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
    industries: tuple[str, ...]


class EntryLine(EntryView):
    """An entry with its industries in words, as its campaign's form has them."""

    industry_labels: tuple[str, ...]


class AnnouncementHead(BaseModel):
    """An announcement in a list. Its entries are read from it, or page by page."""

    announcement_id: UUID
    campaign_id: UUID
    notice_id: UUID
    sequence: int
    document_number: str
    announced_at: Instant
    announced_on: date
    rehearsal: bool
    entries_total: int


class AnnouncementView(AnnouncementHead):
    entries: tuple[EntryView, ...]


class AnnouncementQuery(Paged):
    """Filters of the list of announcements."""

    campaign_id: UUID | None = None
    notice_id: UUID | None = None
    limit: int = Field(default=20, ge=1, le=50)


class Announcements(BaseModel):
    items: tuple[AnnouncementHead, ...]
    next: str | None
    total: int = total_field()


class DirectorySort(StrEnum):
    """What the directory is sorted by; `registered`: in the order of registration."""

    registered = "registered"
    number = "number"
    name = "name"


class DirectoryFilters(BaseModel):
    """Filters of the directory. Values of one filter widen it, filters narrow each other."""

    year: int | None = Field(default=None, ge=2000, le=2999)
    q: str | None = search_field()
    campaign_id: UUID | None = None
    announcement_id: UUID | None = None
    unit: list[str] = []
    type: list[FactoryType] = []
    industry: list[str] = Field(default=[], description="所属行业代码 / Codes of industries")
    rehearsal: bool | None = None


class DirectoryQuery(DirectoryFilters, Paged):
    sort: DirectorySort = DirectorySort.registered
    descending: bool = False


class Directory(BaseModel):
    items: tuple[EntryView, ...]
    next: str | None
    total: int = total_field()


class UnitCount(BaseModel):
    """Entries of one unit and type. unit_name: as its newest entry has it."""

    unit: str
    unit_name: str
    factory_type: FactoryType
    factory_type_label: str
    count: int


class YearCount(BaseModel):
    year: int
    count: int


class IndustryCount(BaseModel):
    """An entry counts for each of its industries. label: as the newest form has it."""

    industry: str
    label: str
    label_en: str
    count: int


class DirectoryCounts(BaseModel):
    """How many entries the filters leave, for charts: by unit and type, by year, by industry."""

    total: int
    units: tuple[UnitCount, ...]
    years: tuple[YearCount, ...]
    industries: tuple[IndustryCount, ...]
