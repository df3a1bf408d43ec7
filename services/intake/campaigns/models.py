"""The schema `platform`: campaigns with their plans, windows, units, calendars, clocks.

Windows have versions; person keys lie here too. Only this capability writes the schema.
"""

from datetime import date, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import (
    ARRAY,
    Column,
    Date,
    DateTime,
    Index,
    LargeBinary,
    UniqueConstraint,
    func,
    text,
)
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field

from services.intake.tables import IntakeTable, PlatformTable


def instant(**kwargs: Any) -> Any:
    """A timestamptz column."""
    return Field(sa_type=DateTime(timezone=True), **kwargs)


class Campaign(PlatformTable, table=True):
    __tablename__ = "campaigns"
    __table_args__ = (
        # a real campaign is opened once; rehearsals of it stand side by side
        Index(
            "uq_campaigns_code_real",
            "code",
            unique=True,
            postgresql_where=text("NOT rehearsal"),
        ),
    )

    id: UUID = Field(primary_key=True)
    code: str
    title: str
    year: int
    rehearsal: bool
    version: int = 1
    plan: dict[str, Any] = Field(sa_type=JSONB)
    opened_by: UUID | None = None
    opened_at: datetime = instant(
        sa_column_kwargs={"server_default": func.clock_timestamp()}, default=None
    )

    @property
    def campaign_id(self) -> UUID:
        """Its own id: a fact about a campaign names it as subject and as campaign."""
        return self.id


class Clock(PlatformTable, table=True):
    """A rehearsal's own now; a real campaign has no row."""

    __tablename__ = "clocks"

    campaign_id: UUID = Field(primary_key=True, foreign_key="platform.campaigns.id")
    now: datetime = instant()


class Window(PlatformTable, table=True):
    """One version of one gate's window for a scope. Never edited: an extension adds a version."""

    __tablename__ = "windows"
    __table_args__ = (UniqueConstraint("campaign_id", "gate", "version"),)

    id: UUID = Field(primary_key=True)
    campaign_id: UUID = Field(foreign_key="platform.campaigns.id", index=True)
    gate: str
    scope: str = Field(description="all, unit or organisation")
    scope_id: str = ""
    narrows: bool = Field(
        default=False,
        description="a unit's own earlier applicant cut-off, which stands against a later `all`",
    )
    version: int = Field(description="counts per campaign and gate, over all scopes")
    opens_at: datetime = instant()
    closes_at: datetime = instant()
    reason: str
    decided_by: UUID | None = None
    decided_at: datetime = instant(
        sa_column_kwargs={"server_default": func.clock_timestamp()}, default=None
    )
    outages: list[str] = Field(
        default_factory=list,
        sa_type=JSONB,
        sa_column_kwargs={"server_default": "[]"},
        description="recorded outages that an extension for a system fault rests on",
    )


class Unit(PlatformTable, table=True):
    __tablename__ = "units"

    campaign_id: UUID = Field(primary_key=True, foreign_key="platform.campaigns.id")
    code: str = Field(primary_key=True)
    name: str
    short_name: str
    kind: str
    parent: str | None = None


class CalendarYearRow(PlatformTable, table=True):
    __tablename__ = "calendar_years"

    year: int = Field(primary_key=True)
    off: list[date] = Field(sa_column=Column(ARRAY(Date), nullable=False))
    makeup: list[date] = Field(sa_column=Column(ARRAY(Date), nullable=False))
    source: str


class PersonKey(PlatformTable, table=True):
    """A person's data key, wrapped. Deleting the row erases the person."""

    __tablename__ = "person_keys"

    person_id: UUID = Field(primary_key=True)
    wrapped: bytes = Field(sa_column=Column(LargeBinary, nullable=False))


class FormTemplate(IntakeTable, table=True):
    """The Word template of a campaign's application form, pinned to the plan's version.

    It lies in intake's own schema, since no other room prints the form.
    """

    __tablename__ = "form_templates"

    campaign_id: UUID = Field(primary_key=True)
    plan_version: int = Field(primary_key=True)
    sha256: str
    content: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
