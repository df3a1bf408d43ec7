"""Letters in the in-app inbox, and the copies needed to know whom a fact concerns."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Text, UniqueConstraint
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field

from services.notify.tables import NotifyTable, instant, now_by_database


class Message(NotifyTable, table=True):
    """One letter to one person. `cause` is the fact (or reminder) it tells of: the same is never told twice."""

    __tablename__ = "messages"
    __table_args__ = (
        UniqueConstraint("person_id", "kind", "cause"),
        Index(None, "person_id", "id"),
    )

    id: UUID = Field(primary_key=True)
    person_id: UUID
    kind: str = Field(sa_type=Text)
    cause: str = Field(sa_type=Text)
    campaign_id: UUID | None = None
    submission_id: UUID | None = Field(default=None, index=True)
    subject: str = Field(sa_type=Text)
    body: str = Field(sa_type=Text)
    version: int = 1
    written_at: datetime = now_by_database()
    read_at: datetime | None = instant(default=None)


class Member(NotifyTable, table=True):
    """Copy of a membership (identity)."""

    __tablename__ = "members"

    membership_id: UUID = Field(primary_key=True)
    organisation_id: UUID = Field(index=True)
    person_id: UUID
    roles: list[str] = Field(sa_type=ARRAY(Text))
    active: bool
    version: int


class Officer(NotifyTable, table=True):
    """Copy of a staff person's roles (identity)."""

    __tablename__ = "officers"

    person_id: UUID = Field(primary_key=True)
    roles: list[str] = Field(sa_type=ARRAY(Text))
    unit: str | None = Field(default=None, sa_type=Text, index=True)
    version: int


class Dossier(NotifyTable, table=True):
    """Copy of a submission's docket (intake), of its latest snapshot."""

    __tablename__ = "dossiers"

    submission_id: UUID = Field(primary_key=True)
    campaign_id: UUID = Field(index=True)
    number: str = Field(sa_type=Text)
    organisation_id: UUID = Field(index=True)
    factory_name: str = Field(sa_type=Text)
    unit: str = Field(sa_type=Text, index=True)
    snapshot: int
