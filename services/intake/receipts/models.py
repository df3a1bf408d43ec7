"""What was handed in: snapshots, their signed receipts, and the counters that number submissions."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import LargeBinary, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from services.intake.campaigns.models import instant
from services.intake.tables import IntakeTable


class Counter(IntakeTable, table=True):
    """The last number given out in a campaign. Unique, not gapless."""

    __tablename__ = "counters"

    campaign_id: UUID = Field(primary_key=True)
    last: int


class Snapshot(IntakeTable, table=True):
    """Frozen content and file list of one hand-in. contact: sealed, with the salt of contact_hash inside.

    manifest: its evidence with the versions that were checked (contracts.snapshot.EvidenceFile); file: where the snapshot was filed.
    """

    __tablename__ = "snapshots"

    submission_id: UUID = Field(primary_key=True, foreign_key="intake.submissions.id")
    snapshot: int = Field(primary_key=True)
    draft_version: int
    content: str = Field(sa_column_kwargs={"comment": "canonical JSON"})
    content_hash: str
    contact: bytes = Field(sa_type=LargeBinary)
    contact_person: UUID
    contact_hash: str
    docket: dict[str, Any] = Field(sa_type=JSONB)
    manifest: list[dict[str, Any]] = Field(sa_type=JSONB)
    received_at: datetime = instant()
    file: dict[str, Any] | None = Field(default=None, sa_type=JSONB)


class Receipt(IntakeTable, table=True):
    """A signed receipt as it was given, `body` canonical JSON. Never edited."""

    __tablename__ = "receipts"
    __table_args__ = (UniqueConstraint("submission_id", "snapshot"),)

    id: UUID = Field(primary_key=True)
    submission_id: UUID = Field(foreign_key="intake.submissions.id")
    snapshot: int
    kid: str
    body: str
    signature: str
    received_at: datetime = instant()
