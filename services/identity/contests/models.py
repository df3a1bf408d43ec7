"""Contests of organisations."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Text, text
from sqlmodel import Field

from kit.columns import enum_text
from services.identity.contests.rules import ContestState
from services.identity.tables import IdentityTable, instant, now_by_database


class Contest(IdentityTable, table=True):
    """One person's claim to an organisation that somebody else founded."""

    __tablename__ = "contests"
    __table_args__ = (
        Index(
            "uq_contests_open",
            "organisation_id",
            "claimant",
            unique=True,
            postgresql_where=text("state = 'open'"),
        ),
    )

    id: UUID = Field(primary_key=True)
    organisation_id: UUID = Field(foreign_key="identity.organisations.id", index=True)
    claimant: UUID = Field(foreign_key="identity.people.id", index=True)
    reason: str = Field(sa_type=Text)
    licence_id: UUID = Field(foreign_key="identity.papers.id")
    licence_sha256: str = Field(sa_type=Text)
    state: ContestState = Field(sa_type=enum_text(ContestState))
    version: int = 0
    opened_at: datetime = now_by_database()
    decided_by: UUID | None = None
    decided_at: datetime | None = instant(default=None)
    decision: str | None = Field(default=None, sa_type=Text, description="the officer's reason")
