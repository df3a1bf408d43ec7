"""Which submissions the city holds, by review's facts, and who read a contact on which day."""

from datetime import date
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from services.intake.tables import IntakeTable


class CaseDelivery(IntakeTable, table=True):
    """Whether a case was delivered to the city, by review's newest fact about it.

    version: of the case with that fact.
    """

    __tablename__ = "case_deliveries"

    submission_id: UUID = Field(primary_key=True)
    delivered: bool
    version: int


class ContactReading(IntakeTable, table=True):
    """A person who read the contact of a submission on a day of the plan. Only added."""

    __tablename__ = "contact_readings"
    __table_args__ = (UniqueConstraint("submission_id", "person_id", "day"),)

    id: UUID = Field(primary_key=True)
    campaign_id: UUID
    submission_id: UUID = Field(foreign_key="intake.submissions.id")
    person_id: UUID
    day: date
