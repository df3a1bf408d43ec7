"""Organisations, memberships, and overrides of the credit code's check."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Index, Text, text
from sqlalchemy.dialects.postgresql import ARRAY
from sqlmodel import Field

from contracts.vocabulary import ProofState
from kit.columns import enum_text
from services.identity.organisations.rules import MembershipState
from services.identity.tables import IdentityTable, instant, now_by_database


class Organisation(IdentityTable, table=True):
    """One per credit code."""

    __tablename__ = "organisations"

    id: UUID = Field(primary_key=True)
    credit_code: str = Field(unique=True, sa_type=Text)
    name: str = Field(sa_type=Text)
    kind: str = Field(sa_type=Text)
    overridden: bool = False
    proof_state: ProofState = Field(sa_type=enum_text(ProofState), index=True)
    proof_id: UUID | None = Field(default=None, description="the papers handed in last")
    founded_by: UUID = Field(foreign_key="identity.people.id")
    version: int = 0
    founded_at: datetime = now_by_database()


class Membership(IdentityTable, table=True):
    """A person in an organisation. A person has at most one membership that is not removed."""

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
    state: MembershipState = Field(sa_type=enum_text(MembershipState))
    roles: list[str] = Field(sa_type=ARRAY(Text))
    version: int = 0
    asked_at: datetime = now_by_database()
    decided_by: UUID | None = None
    decided_at: datetime | None = instant(default=None)


class CreditCodeOverride(IdentityTable, table=True):
    """A failing code, allowed by the city on the licence.

    It holds the id that the organisation will be founded with. Never changed.

    licence_id: the scan of the licence. None of older overrides: only its hash was recorded.
    """

    __tablename__ = "overrides"

    organisation_id: UUID = Field(primary_key=True)
    credit_code: str = Field(unique=True, sa_type=Text)
    name: str = Field(sa_type=Text)
    reason: str = Field(sa_type=Text)
    licence_sha256: str = Field(sa_type=Text)
    licence_id: UUID | None = Field(default=None, foreign_key="identity.papers.id")
    decided_by: UUID
    decided_at: datetime = now_by_database()

    @property
    def id(self) -> UUID:
        """The subject of the override's fact is the organisation to be founded."""
        return self.organisation_id
