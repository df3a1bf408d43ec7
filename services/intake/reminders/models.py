"""Reminders that were said, so that nobody gets one twice."""

from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from services.intake.tables import IntakeTable


class ApplicantReminder(IntakeTable, table=True):
    """A reminder that was said for one person. `key`: one rule of the plan at one offset."""

    __tablename__ = "reminders"
    __table_args__ = (
        UniqueConstraint(
            "campaign_id",
            "key",
            "person_id",
        ),
    )

    id: UUID = Field(primary_key=True)
    campaign_id: UUID
    key: str
    person_id: UUID
