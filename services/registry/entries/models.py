"""Announcements, entries and the counter their numbers come from."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from contracts.vocabulary import FactoryType
from kit.columns import enum_text
from services.registry.tables import DOCUMENT, RegistryTable, instant


class Announcement(RegistryTable, table=True):
    """One announcement of a notice.

    sequence: 1 the first, then supplementary ones for items that were held. No two of a campaign
    have one document number.
    """

    __tablename__ = "announcements"
    __table_args__ = (
        UniqueConstraint("notice_id", "sequence"),
        UniqueConstraint("campaign_id", "document_key"),
    )

    id: UUID = Field(primary_key=True)
    campaign_id: UUID = Field(index=True)
    notice_id: UUID = Field(foreign_key="registry.notices.id")
    sequence: int
    document_number: str
    document_key: str | None = Field(
        default=None,
        description="the number in one spelling; none where an older row has it",
    )
    announced_at: datetime = instant()
    announced_on: date
    rehearsal: bool
    paper: dict[str, Any] | None = Field(default=None, sa_type=DOCUMENT)
    version: int = 0


class NumberCounter(RegistryTable, table=True):
    """The last number given under a prefix; a rehearsal counts for itself.

    Locked while numbers are given, so that none is left out.
    """

    __tablename__ = "counters"

    scope: str = Field(primary_key=True)
    last: int = 0


class Entry(RegistryTable, table=True):
    """A registered factory. Never changed; its number is never given again.

    searched: number and names in the form in which they are compared with what is searched for.
    name_key: what lists are sorted by. industries: codes, as the docket has them.
    """

    __tablename__ = "entries"
    __table_args__ = (
        UniqueConstraint("scope", "registry_number"),
        # The orders of the directory. The id comes last: a page begins after one row.
        Index("ix_entries_name", "name_key", "id"),
        Index("ix_entries_number", "registry_number", "id"),
        # Counted for everybody who looks at the chart: from the index alone.
        Index("ix_entries_counted", "rehearsal", "unit", "factory_type", "year"),
        Index("ix_entries_industries", "industries", postgresql_using="gin"),
        Index("ix_entries_grams", text("platform.grams(searched)"), postgresql_using="gin"),
    )

    id: UUID = Field(primary_key=True)
    registry_number: str = Field(index=True)
    scope: str
    submission_id: UUID = Field(unique=True)
    campaign_id: UUID = Field(index=True)
    announcement_id: UUID = Field(foreign_key="registry.announcements.id", index=True)
    year: int = Field(index=True)
    organisation_name: str
    factory_name: str
    factory_type: FactoryType = Field(sa_type=enum_text(FactoryType, auto_string=True))
    unit: str
    unit_name: str
    announced_on: date
    rehearsal: bool
    searched: str
    name_key: str
    industries: list[str] = Field(sa_type=DOCUMENT)
