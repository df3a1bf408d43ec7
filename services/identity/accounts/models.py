"""People, families of refresh tokens, and the count of failed sign-ins by login."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import DateTime, Text, func
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field

from services.identity.tables import IdentityTable


def instant(**kwargs: Any) -> Any:
    """A timestamptz column."""
    return Field(sa_type=DateTime(timezone=True), **kwargs)


def now_by_database() -> Any:
    return instant(sa_column_kwargs={"server_default": func.clock_timestamp()}, default=None)


class Person(IdentityTable, table=True):
    """What a token says of a person: roles, unit (officers), organisation (applicants; set by organisations)."""

    __tablename__ = "people"

    id: UUID = Field(primary_key=True)
    login: str = Field(unique=True, sa_type=Text)
    name: str = Field(sa_type=Text)
    password_hash: str = Field(sa_type=Text)
    roles: list[str] = Field(sa_type=ARRAY(Text))
    unit: str | None = Field(default=None, sa_type=Text, index=True)
    organisation_id: UUID | None = Field(default=None, index=True)
    address_id: UUID | None = None
    proof_id: str | None = Field(
        default=None, unique=True, sa_type=Text, description="one proof registers one person"
    )
    version: int = 1
    registered_at: datetime = now_by_database()


class SignIn(IdentityTable, table=True):
    """A family of refresh tokens: only the newest (`token_id`) counts, an older one ends the family."""

    __tablename__ = "sign_ins"

    id: UUID = Field(primary_key=True)
    person_id: UUID = Field(foreign_key="identity.people.id", index=True)
    token_id: UUID
    expires_at: datetime = instant()
    ended_at: datetime | None = instant(default=None)
    ended_why: str | None = Field(default=None, sa_type=Text)
    began_at: datetime = now_by_database()


class LockOut(IdentityTable, table=True):
    """Failed sign-ins by login, whether or not anybody has that login: a stranger learns nothing from a lock-out."""

    __tablename__ = "lock_outs"

    login_hash: str = Field(primary_key=True, sa_type=Text)
    attempt_id: UUID = Field(description="the subject of refusals while nobody has the login")
    failures: int = 0
    locked_until: datetime | None = instant(default=None)
