"""People, families of refresh tokens, and the count of failed sign-ins by client and login."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, Index, Text, false, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field

from services.identity.tables import IdentityTable, instant, now_by_database


class PersonRow(IdentityTable, table=True):
    """A person with what their tokens say: roles, unit (officers), organisation (applicants).

    The organisation is set by organisations. `searched`, `name_key`: what the list of accounts is
    searched and sorted by (contracts.searching).
    """

    __tablename__ = "people"
    __table_args__ = (
        # The orders of the list. The id comes last: a page begins after one row.
        Index("ix_people_name", "name_key", "id"),
        Index("ix_people_login", "login", "id"),
        Index("ix_people_registered", "registered_at", "id"),
        Index("ix_people_roles", "roles", postgresql_using="gin"),
        Index("ix_people_grams", text("platform.grams(searched)"), postgresql_using="gin"),
    )

    id: UUID = Field(primary_key=True)
    login: str = Field(unique=True, sa_type=Text)
    name: str = Field(sa_type=Text)
    password_hash: str = Field(sa_type=Text)
    roles: list[str] = Field(sa_type=ARRAY(Text))
    unit: str | None = Field(
        default=None,
        sa_type=Text,
        index=True,
    )
    organisation_id: UUID | None = Field(default=None, index=True)
    address_id: UUID | None = None
    address_version: int = Field(
        default=0,
        sa_column_kwargs={"server_default": "0"},
        description="of notify's row, as it was last heard",
    )
    proof_id: str | None = Field(
        default=None,
        unique=True,
        sa_type=Text,
        description="one proof registers one person",
    )
    second_factor_since: datetime | None = instant(
        default=None,
        description="written by second_factor, which keeps the device's secret",
    )
    version: int = 0
    searched: str = Field(sa_type=Text)
    name_key: str = Field(sa_type=Text)
    registered_at: datetime = now_by_database()


class SignIn(IdentityTable, table=True):
    """A family of refresh tokens.

    Only the newest (`token_id`) counts; an older one ends the family. A browser's also bears the
    one before it for a moment (rules.judge_refresh).
    """

    __tablename__ = "sign_ins"

    id: UUID = Field(primary_key=True)
    person_id: UUID = Field(foreign_key="identity.people.id", index=True)
    token_id: UUID
    previous_token_id: UUID | None = None
    rotated_at: datetime | None = instant(default=None)
    refreshed_at: datetime | None = instant(default=None)
    by_cookie: bool = Field(
        default=False,
        sa_column_kwargs={"server_default": false()},
        description="a browser's: its refresh token counts in the cookie only",
    )
    network: str = Field(
        default="",
        sa_type=Text,
        sa_column_kwargs={"server_default": ""},
        description="whence it began, masked",
    )
    browser: str = Field(
        default="",
        sa_type=Text,
        sa_column_kwargs={"server_default": ""},
        description="kind of browser and system; never the whole User-Agent",
    )
    expires_at: datetime = instant()
    ended_at: datetime | None = instant(default=None)
    ended_why: str | None = Field(default=None, sa_type=Text)
    began_at: datetime = now_by_database()


class Revocation(IdentityTable, table=True):
    """The instant before which a person's tokens do not count. Every room reads it."""

    __tablename__ = "revocations"

    person_id: UUID = Field(primary_key=True)
    not_before: datetime = instant()
    version: int = Field(sa_type=BigInteger)


class Tries(IdentityTable, table=True):
    """Failed sign-ins of one client at one login, or of one client at any (login empty).

    Counted whether or not anybody has that login, so that a stranger learns nothing from a wait.
    """

    __tablename__ = "tries"
    __table_args__ = (
        Index("ix_tries_failed_at", "failed_at", postgresql_where=text("known_since IS NULL")),
    )

    id: UUID = Field(
        primary_key=True,
        description="the subject of refusals while nobody has the login",
    )
    key_hash: str = Field(unique=True, sa_type=Text)
    login_hash: str = Field(index=True, sa_type=Text)
    failures: int = 0
    failed_at: datetime | None = instant(default=None)
    locked_until: datetime | None = instant(default=None)
    known_since: datetime | None = instant(default=None)
    lenient_until: datetime | None = instant(default=None)
