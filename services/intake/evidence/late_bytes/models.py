"""Files that a hand-in promised by their hash."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field

from services.intake.campaigns.models import instant
from services.intake.tables import IntakeTable


class LateFile(IntakeTable, table=True):
    """One promised file. state: awaited, arrived or lapsed; snapshot: the newest whose manifest names it.

    due_at: plan time, half-open. said_at: plan time at which somebody said, in time, that the bytes are there, until a check came to
    its end: such a file does not lapse under the check. why: of a lapsed one, what was wrong with its bytes; none: they never came.
    """

    __tablename__ = "late_files"
    __table_args__ = (
        Index(
            "ix_late_files_awaited",
            "campaign_id",
            "due_at",
            postgresql_where=text("state = 'awaited'"),
        ),
    )

    evidence_id: UUID = Field(primary_key=True, foreign_key="intake.evidence.id")
    submission_id: UUID = Field(index=True)
    campaign_id: UUID
    snapshot: int
    due_at: datetime = instant()
    state: str = "awaited"
    said_at: datetime | None = instant(default=None, nullable=True)
    why: str | None = None
    version: int = 1
