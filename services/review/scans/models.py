"""Readings of sealed scans as intake says them, and officers' looks. Looks are only added."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Field

from services.review.tables import ReviewTable, instant, plain_json, words


class ScanReadingCopy(ReviewTable, table=True):
    """The newest reading of one file, which may come before its case.

    read: contracts.scan.ScanRead. version: of intake's fact.
    """

    __tablename__ = "scan_readings"

    submission_id: UUID = Field(primary_key=True)
    sha256: str = words(primary_key=True)
    read: dict[str, Any] = plain_json()
    version: int


class ScanLook(ReviewTable, table=True):
    """An officer compared the paper with the snapshot by eye."""

    __tablename__ = "scan_looks"

    id: UUID = Field(primary_key=True)
    submission_id: UUID = Field(foreign_key="review.cases.id", index=True)
    sha256: str = words()
    snapshot: int
    agrees: bool
    note: str = words()
    person_id: UUID
    looked_at: datetime = instant(description="plan time")
