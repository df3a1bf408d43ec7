"""Addresses (encrypted), the codes sent to them, and which person gets letters where."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import LargeBinary, Text
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

    id: UUID = Field(primary_key=True)
    address_id: UUID = Field(foreign_key="notify.addresses.id", index=True)
    code_tag: str = Field(sa_type=Text)
    tries: int = 0
    expires_at: datetime = instant()
    used_at: datetime | None = instant(default=None)
    asked_at: datetime = now_by_database()


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
