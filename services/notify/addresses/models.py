"""Addresses (encrypted), the codes sent to them, and which person gets letters where."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, LargeBinary, Text
from sqlmodel import Field

from services.notify.tables import NotifyTable, instant, now_by_database


class Address(NotifyTable, table=True):
    """One row per e-mail address, found by a keyed hash."""

    __tablename__ = "addresses"

    id: UUID = Field(primary_key=True)
    email_tag: str = Field(unique=True, sa_type=Text)
    sealed: bytes = Field(sa_type=LargeBinary)
    proved_at: datetime | None = instant(default=None)
    version: int = 0
    entered_at: datetime = now_by_database()


class EmailCode(NotifyTable, table=True):
    """A code of six digits, kept as a keyed hash."""

    __tablename__ = "codes"
    __table_args__ = (Index("ix_codes_client_tag_asked_at", "client_tag", "asked_at"),)

    id: UUID = Field(primary_key=True)
    address_id: UUID = Field(foreign_key="notify.addresses.id", index=True)
    code_tag: str = Field(sa_type=Text)
    expires_at: datetime = instant()
    client_tag: str = Field(
        default="",
        sa_type=Text,
        sa_column_kwargs={"server_default": ""},
        description="who asked for it, as a keyed hash",
    )
    used_at: datetime | None = instant(default=None)
    asked_at: datetime = now_by_database()


class CodeTries(NotifyTable, table=True):
    """Wrong tries of one client at one code."""

    __tablename__ = "code_tries"

    code_id: UUID = Field(primary_key=True, foreign_key="notify.codes.id")
    client_tag: str = Field(primary_key=True, sa_type=Text)
    tries: int = 0


class Binding(NotifyTable, table=True):
    """The address at which a person gets letters."""

    __tablename__ = "bindings"

    person_id: UUID = Field(primary_key=True)
    address_id: UUID = Field(index=True)
    version: int = 0
    bound_at: datetime = now_by_database()

    @property
    def id(self) -> UUID:
        """The subject of a binding's facts is its person."""
        return self.person_id
