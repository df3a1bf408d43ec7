"""Requests and answers about the entries that a person has to do with."""

from uuid import UUID

from pydantic import BaseModel, Field

from contracts.vocabulary import FactoryType
from kit.listing import Paged, search_field, total_field
from services.registry.entries.schemas import EntryLine


class OwnEntry(EntryLine):
    """An entry as its applicant, its unit and the city read it."""

    submission_id: UUID


class OwnEntryQuery(Paged):
    """Filters. Values of one filter widen it, filters narrow each other."""

    q: str | None = search_field()
    year: int | None = Field(default=None, ge=2000, le=2999)
    campaign_id: UUID | None = None
    unit: list[str] = []
    type: list[FactoryType] = []
    rehearsal: bool | None = None


class OwnEntries(BaseModel):
    """Newest first."""

    items: tuple[OwnEntry, ...]
    next: str | None
    total: int = total_field()
