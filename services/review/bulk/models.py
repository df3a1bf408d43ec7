"""Bulk acts, from the look to what came of them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Index, text
from sqlmodel import Field

from services.review.bulk.rules import BulkAct, BulkState
from services.review.tables import ReviewTable, instant, member, plain_json, words


class BulkRow(ReviewTable, table=True):
    """One act on many cases of a unit, by one person.

    No fact is about it: the facts of its cases say what was done, and nothing else happened.
    """

    __tablename__ = "bulk_acts"
    __table_args__ = (
        Index("ix_bulk_acts_made_by", "made_by", "id"),
        Index(
            "ix_bulk_acts_waiting",
            "effective_at",
            postgresql_where=text("state = 'waiting'"),
        ),
    )

    id: UUID = Field(primary_key=True)
    campaign_id: UUID
    unit: str = words()
    act: BulkAct = member(BulkAct)
    reason: str = words()
    state: BulkState = member(BulkState)
    items: list[dict[str, Any]] = plain_json(
        description="the cases as they were looked at, in order, with why one is left out"
    )
    token: str = words()
    made_by: UUID
    actor: dict[str, Any] = plain_json(description="who confirmed, as the facts will name them")
    made_at: datetime = instant()
    expires_at: datetime = instant(description="of the token, on the database's clock")
    effective_at: datetime | None = instant(default=None, description="on the database's clock")
    ended_at: datetime | None = instant(default=None)
