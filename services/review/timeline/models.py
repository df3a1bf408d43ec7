"""Verified snapshots, and the turns of a case's clock. Rows are only added."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Field

from services.review.tables import ReviewTable, instant, plain_json, words


class VerifiedSnapshot(ReviewTable, table=True):
    """Content and evidence of one hand-in, verified against the hash in its docket."""

    __tablename__ = "snapshots"

    submission_id: UUID = Field(primary_key=True, foreign_key="review.cases.id")
    snapshot: int = Field(primary_key=True)
    round: int
    snapshot_hash: str = words()
    content: dict[str, Any] = plain_json()
    evidence: list[dict[str, Any]] = plain_json()
    received_at: datetime = instant()


class TurnRow(ReviewTable, table=True):
    """From `began_at` on, the time of `holder` runs: contracts.clock_ledger.Turn.

    `leaf`: of the fact that hands the case on, as the audit keeps it.
    """

    __tablename__ = "turns"

    submission_id: UUID = Field(primary_key=True, foreign_key="review.cases.id")
    version: int = Field(
        primary_key=True,
        description="the case's version with that fact, which puts turns in order",
    )
    holder: str = words()
    began_at: datetime = instant()
    because: str = words()
    leaf: str = words()
