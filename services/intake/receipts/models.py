"""Signed receipts, and the counters that number submissions."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from services.intake.campaigns.models import instant
from services.intake.tables import IntakeTable


class SubmissionCounter(IntakeTable, table=True):
    """The last number given out in a campaign. Unique, not gapless."""

    __tablename__ = "counters"

    campaign_id: UUID = Field(primary_key=True)
    last: int


class ReceiptRow(IntakeTable, table=True):
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
