"""Requests to withdraw, one row each. Review decides on them; intake copies its answer."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from kit.columns import enum_text
from services.intake.campaigns.models import instant
from services.intake.tables import IntakeTable
from services.intake.withdrawals.rules import WithdrawalState


class WithdrawalRow(IntakeTable, table=True):
    """One request to withdraw a submission.

    requested_at: plan time, unique per submission. Review judges by it.
    answer: why the request was refused, or why it stands.
    version: counts the changes of the row. Its facts are the submission's.
    """

    __tablename__ = "withdrawals"
    __table_args__ = (UniqueConstraint("submission_id", "requested_at"),)

    id: UUID = Field(primary_key=True)
    submission_id: UUID = Field(foreign_key="intake.submissions.id")
    campaign_id: UUID
    requested_at: datetime = instant()
    reason: str
    state: WithdrawalState = Field(
        default=WithdrawalState.asked,
        sa_type=enum_text(WithdrawalState, auto_string=True),
    )
    taken_back_at: datetime | None = instant(default=None, nullable=True)
    answer: str | None = None
    version: int = 1
