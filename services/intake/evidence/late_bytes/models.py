"""Files that a hand-in promised by their hash."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field

from kit.columns import enum_text
from services.intake.campaigns.models import instant
from services.intake.evidence.late_bytes.states import PromiseState
from services.intake.tables import IntakeTable


class FilePromise(IntakeTable, table=True):
    """One promised file.

    snapshot: the newest whose manifest names it. due_at: plan time, half-open. said_at: plan time
    at which somebody said, in time, that the bytes are there, until a check came to its end; such
    a file does not lapse under the check. why: of a lapsed one, what was wrong with its bytes;
    none: they never came. version: 1 with the hand-in's own fact, which its SQL writes.
    """

    __tablename__ = "late_files"
    __table_args__ = (
        Index(
            "ix_late_files_awaited",
            "campaign_id",
            "due_at",
            postgresql_where=text(f"state = '{PromiseState.awaited}'"),
        ),
    )

    evidence_id: UUID = Field(primary_key=True, foreign_key="intake.evidence.id")
    submission_id: UUID = Field(index=True)
    campaign_id: UUID
    snapshot: int
    due_at: datetime = instant()
    state: PromiseState = Field(
        default=PromiseState.awaited, sa_type=enum_text(PromiseState, auto_string=True)
    )
    said_at: datetime | None = instant(default=None, nullable=True)
    why: str | None = None
    version: int = 1

    @property
    def id(self) -> UUID:
        """What facts name as their subject."""
        return self.evidence_id
