"""Rulings of units on cases: proposed, confirmed, superseded."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field

from services.review.tables import ReviewTable, instant, plain_json, words


class Ruling(ReviewTable, table=True):
    """One ruling on one snapshot. At most one waits for confirmation and one stands, per case and round."""

    __tablename__ = "rulings"
    __table_args__ = (
        Index(
            "uq_rulings_proposed",
            "submission_id",
            unique=True,
            postgresql_where=text("state = 'proposed'"),
        ),
        Index(
            "uq_rulings_standing",
            "submission_id",
            "round",
            unique=True,
            postgresql_where=text("state = 'confirmed'"),
        ),
    )

    id: UUID = Field(primary_key=True)
    campaign_id: UUID
    submission_id: UUID = Field(foreign_key="review.cases.id", index=True)
    round: int
    snapshot: int
    outcome: str = words()
    reason: str = words()
    points: list[dict[str, Any]] = plain_json()
    state: str = words(description="proposed, confirmed or superseded")
    proposed_by: UUID
    proposed_at: datetime = instant()
    confirmed_by: UUID | None = None
    confirmed_at: datetime | None = instant(default=None)
    version: int = Field(default=1, description="counts changes; the facts are about the case")
