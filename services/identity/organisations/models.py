"""Organisations, memberships, and overrides of the credit code's check."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Text, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field

from services.identity.accounts.models import instant, now_by_database
from services.identity.tables import IdentityTable


class Organisation(IdentityTable, table=True):
    """One per credit code."""

    __tablename__ = "organisations"

    id: UUID = Field(primary_key=True)
    credit_code: str = Field(unique=True, sa_type=Text)
    name: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    overridden: bool = False
    founded_by: UUID = Field(foreign_key="identity.people.id")
    version: int = 1
    founded_at: datetime = now_by_database()


class Membership(IdentityTable, table=True):
    """A person in an organisation: asked, admitted or removed. At most one live row a person."""

    __tablename__ = "memberships"
    __table_args__ = (
        Index(
            "uq_memberships_live_person",
            "person_id",
            unique=True,
            postgresql_where=text("state <> 'removed'"),
        ),
    )

    id: UUID = Field(primary_key=True)
    organisation_id: UUID = Field(foreign_key="identity.organisations.id", index=True)
    person_id: UUID = Field(foreign_key="identity.people.id")
    state: str = Field(sa_type=Text)
    roles: list[str] = Field(sa_type=ARRAY(Text))
    version: int = 1
    asked_at: datetime = now_by_database()
    decided_by: UUID | None = None
    decided_at: datetime | None = instant(default=None)


class Override(IdentityTable, table=True):
    """A failing code, allowed by the city on the licence. It holds the id the organisation will be founded with."""

    __tablename__ = "overrides"

    organisation_id: UUID = Field(primary_key=True)
    credit_code: str = Field(unique=True, sa_type=Text)
    name: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    licence_sha256: str = Field(sa_type=Text)
    decided_by: UUID
    decided_at: datetime = now_by_database()
