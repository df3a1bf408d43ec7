"""What was read off sealed scans."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from kit.columns import enum_text
from services.intake.campaigns.models import instant
from services.intake.scans.states import ReadingState
from services.intake.tables import IntakeTable


class SealedScanReading(IntakeTable, table=True):
    """The reading of one file.

    marks: contracts.scan.ScanMark. why: what the last attempt failed for (rules.WHY, or the
    renderer's error), none in any other state. attempts: how often it was begun, last at read_at.
    How the scan stands to the draft is not kept: it follows from the marks and the draft as it is.
    """

    __tablename__ = "scan_readings"

    evidence_id: UUID = Field(primary_key=True, foreign_key="intake.evidence.id")
    submission_id: UUID = Field(index=True)
    pages: int
    looked: int
    marked: int
    marks: list[dict[str, Any]] = Field(sa_type=JSONB)
    state: ReadingState = Field(sa_type=enum_text(ReadingState))
    why: str | None = None
    attempts: int
    read_at: datetime = instant(
        sa_column_kwargs={"server_default": func.clock_timestamp()}, default=None
    )
    version: int = 1
