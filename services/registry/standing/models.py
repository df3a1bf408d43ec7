"""One row per submission: the fold of its facts, made anew whenever one is heard."""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Index, func, text
from sqlmodel import Field

from contracts.stages.words import SubmissionStep
from contracts.vocabulary import Ending
from kit.columns import enum_text
from services.registry.tables import DOCUMENT, RegistryTable, instant

# The planner knows an index by its expression: views sort by exactly these.
DUE: Final = "coalesce(next_date, '9999-01-01 00:00:00+00'::timestamptz)"
NUMBER: Final = "coalesce(number, ''::character varying)"


class SubmissionStatus(RegistryTable, table=True):
    """Where a submission is.

    `searched`, `name_key`: what lists are searched and sorted by (contracts.searching).
    `docket`: as last handed in, with every room's copyable names. `file`: its snapshot in the
    store, once filed. `stage`: the step that people are told. `facts`: how many were folded.
    """

    __tablename__ = "standings"
    __table_args__ = (
        # The orders of a campaign's list. The id comes last: a page begins after one row.
        Index("ix_standings_campaign_submission", "campaign_id", "submission_id"),
        Index("ix_standings_campaign_name", "campaign_id", "name_key", "submission_id"),
        Index("ix_standings_campaign_updated", "campaign_id", "updated_at", "submission_id"),
        Index("ix_standings_campaign_due", "campaign_id", text(DUE), "submission_id"),
        Index("ix_standings_campaign_number", "campaign_id", text(NUMBER), "submission_id"),
        Index("ix_standings_grams", text("platform.grams(searched)"), postgresql_using="gin"),
    )

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
    searched: str
    name_key: str
