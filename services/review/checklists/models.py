"""Checklists as they were saved. Rows are only added: the newest one is what stands."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from contracts.vocabulary import ChecklistDesk
from services.review.tables import ReviewTable, instant, member, plain_json


class ChecklistSave(ReviewTable, table=True):
    """All answers of one desk to its checklist of a case, as one person saved them.

    number: counts the savings of case and desk, from 1; it is the checklist's ETag.
    answers: by the point's code, `GivenAnswer` as JSON. snapshot: the hand-in that they are about.
    """

    __tablename__ = "checklist_saves"
    __table_args__ = (UniqueConstraint("submission_id", "desk", "number"),)

    id: UUID = Field(primary_key=True)
    campaign_id: UUID
    submission_id: UUID = Field(foreign_key="review.cases.id")
    desk: ChecklistDesk = member(ChecklistDesk)
    number: int
    snapshot: int
    answers: dict[str, Any] = plain_json()
    person_id: UUID
    saved_at: datetime = instant(description="plan time")
