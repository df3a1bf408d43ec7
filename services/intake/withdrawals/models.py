"""Requests to withdraw, one row each; what became of them is review's word, copied from its facts."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from services.intake.campaigns.models import instant
from services.intake.tables import IntakeTable


class Withdrawal(IntakeTable, table=True):
    """state: asked, taking_back (asked to be taken back, not yet answered), taken_back, refused, granted.

    requested_at: plan time, unique per submission, what review judges by; answer: why it was refused or stands.
    """

    __tablename__ = "withdrawals"
    __table_args__ = (UniqueConstraint("submission_id", "requested_at"),)

    id: UUID = Field(primary_key=True)
    submission_id: UUID = Field(foreign_key="intake.submissions.id")
    campaign_id: UUID
    requested_at: datetime = instant()
    reason: str
    state: str = "asked"
    taken_back_at: datetime | None = instant(default=None, nullable=True)
    answer: str | None = None
    version: int = 1
