"""Notices and their items."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint, text
from sqlmodel import Field

from contracts.vocabulary import Ending, FactoryType
from kit.columns import enum_text
from services.registry.publicity.rules import ItemState, NoticeState
from services.registry.tables import DOCUMENT, RegistryTable, instant


class Notice(RegistryTable, table=True):
    """One public notice of a selection.

    sequence: 1 for the first, then those for items that were held back at a publication.
    drafted_at: plan time; empty in notices older than the column.
    """

    __tablename__ = "notices"
    __table_args__ = (UniqueConstraint("selection_id", "sequence"),)

    id: UUID = Field(primary_key=True)
    campaign_id: UUID = Field(index=True)
    selection_id: UUID
    sequence: int = 1
    state: NoticeState = Field(
        default=NoticeState.drafted,
        sa_type=enum_text(NoticeState, auto_string=True),
    )
    rehearsal: bool
    drafted_at: datetime | None = instant(default=None, nullable=True)
    published_on: date | None = None
    last_day: date | None = None
    closes_at: datetime | None = instant(default=None, nullable=True)
    published_at: datetime | None = instant(default=None, nullable=True)
    closed_at: datetime | None = instant(default=None, nullable=True)
    paper: dict[str, Any] | None = Field(default=None, sa_type=DOCUMENT)
    version: int = 0


class PublicityItem(RegistryTable, table=True):
    """One selected submission on a notice. From publication on, its ending is written here."""

    __tablename__ = "items"
    __table_args__ = (
        UniqueConstraint("selection_id", "position"),
        # Items that still go somewhere: few, whatever the register has grown to.
        Index(
            "ix_items_pending",
            "notice_id",
            postgresql_where=text("state IN ('drafted', 'published')"),
        ),
    )

    submission_id: UUID = Field(primary_key=True)
    campaign_id: UUID = Field(index=True)
    selection_id: UUID
    notice_id: UUID = Field(foreign_key="registry.notices.id", index=True)
    position: int = Field(description="place in the selected list, from 1")
    state: ItemState = Field(
        default=ItemState.drafted,
        sa_type=enum_text(ItemState, auto_string=True),
    )
    number: str
    organisation_name: str
    credit_code: str
    factory_name: str
    factory_type: FactoryType = Field(sa_type=enum_text(FactoryType, auto_string=True))
    unit: str
    unit_name: str
    docket: dict[str, Any] = Field(sa_type=DOCUMENT)
    ending: Ending | None = Field(
        default=None,
        sa_type=enum_text(Ending, auto_string=True),
    )
    ending_reason: str | None = None
    objection_id: UUID | None = None
    version: int = 0

    @property
    def id(self) -> UUID:
        """The subject of an item's facts is its submission."""
        return self.submission_id
