"""Outages as the prober recorded them, apart from the services: evidence, never edited once it has ended."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from services.intake.campaigns.models import instant
from services.intake.tables import IntakeTable


class Outage(IntakeTable, table=True):
    """One gap in readiness, or one stretch in which nobody looked (kind `not_observed`). Instants are real time, the prober's.

    ended_at None: it runs. asked: how often it was found not ready. answers: what was answered, first and last of each sort.
    line, line_hash: of the prober's own ledger, so that the paper trail can be compared.
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
    version: int = 1
    recorded_at: datetime = instant(
        sa_column_kwargs={"server_default": func.clock_timestamp()}, default=None
    )
