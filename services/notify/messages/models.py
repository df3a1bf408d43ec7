"""Copies of other rooms' rows, needed to know whom a fact concerns."""

from uuid import UUID

from sqlalchemy import Text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field

from services.notify.tables import NotifyTable


class MemberCopy(NotifyTable, table=True):
    """Copy of a membership (identity)."""

    __tablename__ = "members"

    membership_id: UUID = Field(primary_key=True)
    organisation_id: UUID = Field(index=True)
    person_id: UUID
    roles: list[str] = Field(sa_type=ARRAY(Text))
    active: bool
    version: int


class OfficerCopy(NotifyTable, table=True):
    """Copy of a staff person's roles (identity)."""

    __tablename__ = "officers"

    person_id: UUID = Field(primary_key=True)
    roles: list[str] = Field(sa_type=ARRAY(Text))
    unit: str | None = Field(
        default=None,
        sa_type=Text,
        index=True,
    )
    version: int


class DocketCopy(NotifyTable, table=True):
    """Copy of a submission's docket (intake), of its latest snapshot."""

    __tablename__ = "dossiers"

    submission_id: UUID = Field(primary_key=True)
    campaign_id: UUID = Field(index=True)
    number: str = Field(sa_type=Text)
    organisation_id: UUID = Field(index=True)
    factory_name: str = Field(sa_type=Text)
    unit: str = Field(sa_type=Text, index=True)
    snapshot: int
