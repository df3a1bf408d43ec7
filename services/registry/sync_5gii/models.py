"""Comparisons with the national platform, and records of entries made there. Both are only added to."""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlmodel import Field

from services.registry.tables import DOCUMENT, RegistryTable, instant


class Comparison(RegistryTable, table=True):
    """One answer of the platform against our docket. key: the command that asked, so that repeating it asks nothing; empty when a person did."""

    __tablename__ = "comparisons"

    id: UUID = Field(primary_key=True)
    submission_id: UUID = Field(index=True)
    campaign_id: UUID
    key: str | None = Field(default=None, unique=True)
    verdict: str
    external_number: str | None = None
    differences: list[dict[str, Any]] = Field(default_factory=list, sa_type=DOCUMENT)
    compared_at: datetime = instant()
    asked_by: UUID | None = None


class PlatformRecord(RegistryTable, table=True):
    """One act of entering or updating the project on the platform, as recorded by a person. account: whose account it was."""

    __tablename__ = "platform_records"

    id: UUID = Field(primary_key=True)
    submission_id: UUID = Field(index=True)
    campaign_id: UUID
    external_number: str
    entered_at: date
    account: str
    kind: str
    screenshot_sha256: str | None = None
    recorded_at: datetime = instant()
    recorded_by: UUID | None = None
    confirmed: bool = Field(
        description="a city officer recorded it: it counts without a comparison"
    )
