"""One-time links, and the proofs of an address that set a password."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import Text
from sqlmodel import Field

from services.identity.tables import IdentityTable, instant, now_by_database


class OneTimeLink(IdentityTable, table=True):
    """A link that sets a person's password once. Its token is kept as a hash only."""

    __tablename__ = "one_time_links"

    id: UUID = Field(primary_key=True)
    person_id: UUID = Field(foreign_key="identity.people.id", index=True)
    token_hash: str = Field(unique=True, sa_type=Text)
    issued_by: UUID | None = None
    issued_at: datetime = now_by_database()
    expires_at: datetime = instant()
    used_at: datetime | None = instant(default=None)


class UsedProof(IdentityTable, table=True):
    """A proof of an address that has set a password: it sets none again."""

    __tablename__ = "used_proofs"

    proof_id: str = Field(primary_key=True, sa_type=Text)
    used_at: datetime = now_by_database()
