"""Recommendation lists in versions, and which unit's window was closed at which version."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import UniqueConstraint
from sqlmodel import Field

from services.review.delivery.rules import ListState
from services.review.tables import ReviewTable, instant, member, plain_json, words


class RecommendationList(ReviewTable, table=True):
    """One edition of a unit's list.

    A draft is replaced. A delivered one is frozen, and a change is a new edition. `version` is the
    row's, as everywhere; people know the edition as the list's version.
    """

    __tablename__ = "lists"
    __table_args__ = (UniqueConstraint("campaign_id", "unit", "version"),)

    id: UUID = Field(primary_key=True)
    campaign_id: UUID
    unit: str = words()
    edition: int = Field(
        sa_column_kwargs={"name": "version"},
        description="which list of the unit in the campaign, from 1",
    )
    state: ListState = member(ListState)
    items: list[str] = plain_json(description="submission ids in order")
    paper: dict[str, Any] = plain_json(description="FileRef of the docx")
    seal: dict[str, Any] | None = plain_json(
        default=None,
        nullable=True,
        description="FileRef of the sealed scan",
    )
    made_by: UUID
    made_at: datetime = instant()
    delivered_by: UUID | None = None
    delivered_at: datetime | None = instant(default=None)
    locked_until: datetime | None = instant(
        default=None,
        description="real time: until when the store keeps paper and seal of a delivered list",
    )
    version: int = Field(default=0, sa_column_kwargs={"name": "row_version"})


class Closing(ReviewTable, table=True):
    """A unit's delivery window that was found over.

    An extension adds a window version, and later a closing of its own.
    """

    __tablename__ = "closings"

    campaign_id: UUID = Field(primary_key=True)
    unit: str = words(primary_key=True)
    window_version: int = Field(primary_key=True)
    closes_at: datetime = instant()
    closed_at: datetime = instant()
    number: int = Field(
        description="the latest closing act of the campaign that took part in it, from 1"
    )
