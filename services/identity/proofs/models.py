"""Papers handed in to prove an organisation, and the units that its applications went to."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Text
from sqlmodel import Field

from services.identity.tables import IdentityTable, instant, now_by_database


class OrganisationProof(IdentityTable, table=True):
    """One handing in of both papers, and what was decided on them.

    Which of them is the newest, and how the organisation stands, its own row says.
    """

    __tablename__ = "proofs"

    id: UUID = Field(primary_key=True)
    organisation_id: UUID = Field(foreign_key="identity.organisations.id", index=True)
    licence_id: UUID = Field(foreign_key="identity.papers.id")
    letter_id: UUID = Field(foreign_key="identity.papers.id")
    handed_in_by: UUID = Field(foreign_key="identity.people.id")
    handed_in_at: datetime = now_by_database()
    decided_by: UUID | None = None
    decided_at: datetime | None = instant(default=None)
    reason: str | None = Field(default=None, sa_type=Text, description="the decider's")


class ApplicationUnit(IdentityTable, table=True):
    """A unit that an application of the organisation was handed in to, as intake says.

    No foreign key: a fact may be heard before what it names is restored.
    """

    __tablename__ = "application_units"

    unit: str = Field(primary_key=True, sa_type=Text)
    organisation_id: UUID = Field(primary_key=True, index=True)
