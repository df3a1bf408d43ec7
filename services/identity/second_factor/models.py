"""The secret that a person's device shares with us, and their recovery codes."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, LargeBinary, Text
from sqlmodel import Field

from services.identity.tables import IdentityTable, instant


class SecondFactor(IdentityTable, table=True):
    """A person's device.

    secret: sealed (cipher). last_step: of the newest code that was taken; no code of it or of an
    earlier step is taken again.
    """

    __tablename__ = "second_factors"

    person_id: UUID = Field(primary_key=True, foreign_key="identity.people.id")
    secret: bytes = Field(sa_type=LargeBinary)
    last_step: int = Field(sa_type=BigInteger)


class RecoveryCode(IdentityTable, table=True):
    """A code that stands for the device once. Kept as a keyed hash only."""

    __tablename__ = "recovery_codes"

    id: UUID = Field(primary_key=True)
    person_id: UUID = Field(foreign_key="identity.people.id", index=True)
    code_hash: str = Field(sa_type=Text)
    used_at: datetime | None = instant(default=None)
