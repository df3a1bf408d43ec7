"""The record of duties: written in the transaction of the act, never changed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index
from sqlmodel import Field

from services.review.duties.rules import Duty
from services.review.tables import ReviewTable, instant, member


class DutyRow(ReviewTable, table=True):
    """A person did this on a case. done_at: when first, in plan time."""

    __tablename__ = "duties"
    __table_args__ = (Index("ix_duties_submission_id", "submission_id"),)

    person_id: UUID = Field(primary_key=True)
    submission_id: UUID = Field(primary_key=True, foreign_key="review.cases.id")
    duty: Duty = member(Duty, primary_key=True)
    done_at: datetime = instant()
