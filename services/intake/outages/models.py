"""Outages as the prober recorded them. They are evidence: an ended one is never edited."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from services.intake.campaigns.models import instant
from services.intake.tables import IntakeTable


class Outage(IntakeTable, table=True):
    """One gap in readiness (kind `gap`), or one time that nobody observed (`not_observed`).

    Instants are real time, by the prober's clock. ended_at: None while it runs.
    asked: how often it was found not ready. answers: the first and last answer of each kind.
    line, line_hash: of the prober's own ledger, for comparison.
    version: counts the changes of the row; 0 before its first fact.
    """

    __tablename__ = "outages"

    id: UUID = Field(primary_key=True)
    kind: str
    service: str
    dependency: str
    last_good_at: datetime | None = instant(default=None, nullable=True)
    began_at: datetime = instant(index=True)
    last_bad_at: datetime = instant()
    ended_at: datetime | None = instant(default=None, nullable=True)
    asked: int
    answers: list[dict[str, Any]] = Field(sa_type=JSONB)
    line: int
    line_hash: str
    version: int = 0
    recorded_at: datetime = instant(
        sa_column_kwargs={"server_default": func.clock_timestamp()}, default=None
    )
