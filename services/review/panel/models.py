"""Panels, the seats of experts, and the scores they hand in."""

from datetime import datetime
from decimal import Decimal
from uuid import UUID

from sqlalchemy import Numeric, UniqueConstraint
from sqlmodel import Field

from services.review.panel.rules import SeatState
from services.review.tables import ReviewTable, instant, member, plain_json, words


class Panel(ReviewTable, table=True):
    """Who scores a group of submissions; the rubric is fixed when it opens."""

    __tablename__ = "panels"

    id: UUID = Field(primary_key=True)
    campaign_id: UUID = Field(index=True)
    experts: list[str] = plain_json()
    alternates: list[str] = plain_json()
    submissions: list[str] = plain_json()
    rubric_version: str = words()
    opened_by: UUID
    opened_at: datetime = instant()
    version: int = 0


class Seat(ReviewTable, table=True):
    """One expert for one submission.

    items: points by item number, as decimal text. total: their sum.
    """

    __tablename__ = "seats"
    __table_args__ = (UniqueConstraint("submission_id", "expert"),)

    id: UUID = Field(primary_key=True)
    panel_id: UUID = Field(foreign_key="review.panels.id", index=True)
    campaign_id: UUID = Field(index=True)
    submission_id: UUID = Field(foreign_key="review.cases.id")
    expert: UUID = Field(index=True)
    alternate: bool = False
    state: SeatState = member(SeatState)
    ground: str | None = words(default=None)
    declared_at: datetime | None = instant(default=None)
    items: dict[str, str] | None = plain_json(default=None, nullable=True)
    total: Decimal | None = Field(default=None, sa_type=Numeric(7, 2))
    comment: str | None = words(default=None)
    scored_at: datetime | None = instant(default=None)
    closed: bool = Field(default=False, description="the evaluation took this seat into its result")
    version: int = 0


class ScoreDraft(ReviewTable, table=True):
    """Points that an expert wrote down and has not handed in. Nobody else ever reads them.

    items: by item number, as typed. A score that is handed in leaves the draft as it was.
    """

    __tablename__ = "score_drafts"

    id: UUID = Field(primary_key=True, foreign_key="review.seats.id", description="the seat's id")
    campaign_id: UUID
    submission_id: UUID
    items: dict[str, str] = plain_json()
    comment: str = words()
    saved_at: datetime = instant(description="real time")
    version: int = 0
