"""Requests and answers of the yearly directory; an allow-list, for the public reads it."""

from datetime import date
from uuid import UUID

from pydantic import BaseModel

from contracts.vocabulary import FactoryType
from services.registry.entries.schemas import EntryLine


class YearbookQuery(BaseModel):
    """campaign_id: one call's entries alone. rehearsal: those of rehearsals in place of real
    ones."""

    campaign_id: UUID | None = None
    rehearsal: bool | None = None


class YearbookUnit(BaseModel):
    unit: str
    unit_name: str
    total: int
    entries: tuple[EntryLine, ...]


class YearbookType(BaseModel):
    factory_type: FactoryType
    factory_type_label: str
    total: int
    units: tuple[YearbookUnit, ...]


class Yearbook(BaseModel):
    """A year's directory. as_of: the day on which it stands so; issuer: who runs the calls."""

    year: int
    rehearsal: bool
    issuer: str
    as_of: date
    total: int
    types: tuple[YearbookType, ...]
