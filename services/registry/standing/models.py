"""One row per submission: the fold of its facts, made anew whenever one is heard."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Field

from contracts.stages.words import SubmissionStep
from contracts.vocabulary import Ending
from kit.columns import enum_text
from services.registry.tables import DOCUMENT, RegistryTable, instant


class SubmissionStatus(RegistryTable, table=True):
    """Where a submission is.

    `docket`: as last handed in, with every room's copyable names. `file`: its snapshot in the
    store, once filed. `stage`: the step that people are told. `facts`: how many were folded.
    """

    __tablename__ = "standings"

    submission_id: UUID = Field(primary_key=True)
    campaign_id: UUID = Field(index=True)
    number: str | None = None
    organisation_id: UUID | None = Field(default=None, index=True)
    unit: str | None = None
    docket: dict[str, Any] | None = Field(default=None, sa_type=DOCUMENT)
    file: dict[str, Any] | None = Field(default=None, sa_type=DOCUMENT)
    stage: SubmissionStep = Field(sa_type=enum_text(SubmissionStep, auto_string=True))
    holder: dict[str, Any] = Field(sa_type=DOCUMENT)
    next_date: datetime | None = instant(default=None, nullable=True)
    why: dict[str, Any] = Field(sa_type=DOCUMENT)
    ending: Ending | None = Field(
        default=None,
        sa_type=enum_text(Ending, auto_string=True),
        nullable=True,
    )
    ending_reason: str | None = None
    registry_number: str | None = None
    platform_record: str | None = None
    holds: list[dict[str, Any]] = Field(default_factory=list, sa_type=DOCUMENT)
    facts: int
    updated_at: datetime = instant(
        default=None,
        sa_column_kwargs={"server_default": func.clock_timestamp()},
    )
