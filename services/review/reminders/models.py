"""Reminders said, so that none is said twice."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from services.review.tables import ReviewTable, instant, words


class ReviewReminder(ReviewTable, table=True):
    """One reminder of one target: `unit:<code>`, `expert:<id>` or `city`."""

    __tablename__ = "reminders"
    __table_args__ = (UniqueConstraint("campaign_id", "key", "target"),)

    id: UUID = Field(primary_key=True)
    campaign_id: UUID
    key: str = words()
    target: str = words()
    kind: str = words()
    said_at: datetime = instant()
