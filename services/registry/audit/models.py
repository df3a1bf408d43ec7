"""The leaves: append-only (the login may insert and select only)."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CHAR, Index, Text, func
from sqlmodel import Field

from services.registry.tables import RegistryTable, instant


class Leaf(RegistryTable, table=True):
    """One fact as it was sent: the canonical JSON of its envelope and the hash of that."""

    __tablename__ = "leaves"
    __table_args__ = (
        Index(None, "submission_id", "said_at"),
        Index(None, "campaign_id", "said_at"),
    )

    fact_id: UUID = Field(primary_key=True)
    topic: str = Field(index=True)
    service: str
    subject: UUID
    submission_id: UUID | None = None
    campaign_id: UUID | None = None
    said_at: datetime = instant()
    envelope: str = Field(sa_type=Text)
    leaf: str = Field(sa_type=CHAR(64))
    heard_at: datetime = instant(
        default=None,
        sa_column_kwargs={"server_default": func.clock_timestamp()},
    )
