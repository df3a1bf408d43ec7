"""Returns for correction: the window that intake owns."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, UniqueConstraint, text
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from services.intake.campaigns.models import instant
from services.intake.tables import IntakeTable


class Correction(IntakeTable, table=True):
    """One return of a submission. state: open, answered, lapsed or ended (the case ended otherwise)."""

    __tablename__ = "corrections"
    __table_args__ = (
        UniqueConstraint("submission_id", "round"),
        Index(
            "ix_corrections_open", "campaign_id", "due_at", postgresql_where=text("state = 'open'")
        ),
    )

    id: UUID = Field(primary_key=True)
    submission_id: UUID = Field(foreign_key="intake.submissions.id")
    campaign_id: UUID
    round: int
    points: list[dict[str, Any]] = Field(sa_type=JSONB)
    opened_at: datetime = instant()
    due_at: datetime = instant()
    state: str = "open"
    answered_snapshot: int | None = None
    version: int = 1
