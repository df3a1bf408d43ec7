"""Rulings of units on cases: proposed, confirmed, superseded."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field

from contracts.vocabulary import Outcome
from services.review.rulings.rules import RulingState
from services.review.tables import ReviewTable, instant, member, plain_json, words


class Ruling(ReviewTable, table=True):
    """One ruling on one snapshot.

    Of a case, at most one waits for confirmation. Of a case and round, at most one is confirmed.
    """

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
    outcome: Outcome = member(Outcome)
    reason: str = words()
    points: list[dict[str, Any]] = plain_json()
    checklist: int = Field(
        default=0, description="number of the unit's saving that a recommendation rests on, 0: none"
    )
    state: RulingState = member(RulingState)
    proposed_by: UUID
    proposed_at: datetime = instant()
    confirmed_by: UUID | None = None
    confirmed_at: datetime | None = instant(default=None)
    version: int = Field(default=1, description="counts changes; the facts are about the case")
