"""Comparisons with the national platform, and records of entries made there.

Rows of both tables are only added.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlmodel import Field

from kit.columns import enum_text
from services.registry.sync_5gii.rules import ComparisonVerdict
from services.registry.tables import DOCUMENT, RegistryTable, instant


class Comparison(RegistryTable, table=True):
    """One answer of the platform against our docket.

    key: the command that asked, so that a repeated command asks nothing; empty when a person did.
    """

    __tablename__ = "comparisons"

    id: UUID = Field(primary_key=True)
    submission_id: UUID = Field(index=True)
    campaign_id: UUID
    key: str | None = Field(default=None, unique=True)
    verdict: ComparisonVerdict = Field(
        sa_type=enum_text(ComparisonVerdict, auto_string=True),
    )
    external_number: str | None = None
    differences: list[dict[str, Any]] = Field(default_factory=list, sa_type=DOCUMENT)
    compared_at: datetime = instant()
    asked_by: UUID | None = None


class PlatformRecordRow(RegistryTable, table=True):
    """One act of entering or updating the project on the platform, as a person recorded it.

    account: whose account it was.
    """

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
