"""Holds, our own and copies of review's."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field

from services.registry.tables import RegistryTable, instant


class Hold(RegistryTable, table=True):
    """Something that stops an item. blocks is empty only while a copy's opening was not heard yet."""

    __tablename__ = "holds"
    __table_args__ = (
        # one missing platform record is one hold, however often it is found missing
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
    kind: str
    blocks: str | None = None
    holder: str | None = None
    due_at: datetime | None = instant(default=None, nullable=True)
    opened_at: datetime | None = instant(default=None, nullable=True)
    cleared_at: datetime | None = instant(default=None, nullable=True)
    how: str | None = None
    version: int = 1
