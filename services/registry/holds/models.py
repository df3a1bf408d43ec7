"""Holds, registry's own and copies of review's."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field

from contracts.vocabulary import Blocks, HoldKind
from kit.columns import enum_text
from services.registry.holds.rules import RegistryHoldState
from services.registry.tables import RegistryTable, instant


class RegistryHold(RegistryTable, table=True):
    """Something that stops an item.

    blocks: empty only while a copy's opening was not heard yet. cleared_at: empty while open.
    """

    __tablename__ = "holds"
    __table_args__ = (
        Index(
            "ix_holds_open",
            "submission_id",
            postgresql_where=text("cleared_at IS NULL"),
        ),
        # One missing platform record is one hold, however often it is found missing.
        Index(
            "uq_holds_open_platform_record",
            "submission_id",
            unique=True,
            postgresql_where=text(
                "kind = 'platform_record' AND room = 'registry' AND cleared_at IS NULL"
            ),
        ),
    )

    id: UUID = Field(primary_key=True)
    room: str = Field(description="who opened it and may clear it: registry or review")
    campaign_id: UUID | None = Field(default=None, index=True)
    submission_id: UUID | None = Field(default=None, index=True)
    kind: HoldKind = Field(sa_type=enum_text(HoldKind, auto_string=True))
    blocks: Blocks | None = Field(
        default=None,
        sa_type=enum_text(Blocks, auto_string=True),
    )
    holder: str | None = None
    due_at: datetime | None = instant(default=None, nullable=True)
    opened_at: datetime | None = instant(default=None, nullable=True)
    cleared_at: datetime | None = instant(default=None, nullable=True)
    how: str | None = None
    version: int = 0

    @property
    def state(self) -> RegistryHoldState:
        """Open until it has an instant of clearing."""
        return RegistryHoldState.open if self.cleared_at is None else RegistryHoldState.cleared
