"""One row per submission: the fold of its facts, made anew whenever one is heard."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Field

from services.registry.tables import DOCUMENT, RegistryTable, instant


class Standing(RegistryTable, table=True):
    """Where a submission is. docket: as last handed in, with every room's copyable names; file: its snapshot in the store, once filed."""

    __tablename__ = "standings"

    submission_id: UUID = Field(primary_key=True)
    campaign_id: UUID = Field(index=True)
    number: str | None = None
    organisation_id: UUID | None = Field(default=None, index=True)
    unit: str | None = None
    docket: dict[str, Any] | None = Field(default=None, sa_type=DOCUMENT)
    file: dict[str, Any] | None = Field(default=None, sa_type=DOCUMENT)
    stage: str
    holder: dict[str, Any] = Field(sa_type=DOCUMENT)
    next_date: datetime | None = instant(default=None, nullable=True)
    why: dict[str, Any] = Field(sa_type=DOCUMENT)
    ending: str | None = None
    ending_reason: str | None = None
    registry_number: str | None = None
    platform_record: str | None = None
    holds: list[dict[str, Any]] = Field(default_factory=list, sa_type=DOCUMENT)
    facts: int = Field(description="how many facts the fold was made of")
    updated_at: datetime = instant(
        default=None, sa_column_kwargs={"server_default": func.clock_timestamp()}
    )
