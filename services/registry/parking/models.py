"""What was decided about parked facts. Rows are only added."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import LargeBinary
from sqlmodel import Field

from kit.columns import enum_text
from services.registry.parking.rules import ParkedCause, ParkedOutcome
from services.registry.tables import RegistryTable, instant


class ParkedDecision(RegistryTable, table=True):
    """One decision. consumer: whose queue; message_id: the fact's id, where it is a fact.

    body: the message, its beginning where it is long; sha256: of the whole. decided_at: real time.
    """

    __tablename__ = "parked_decisions"

    id: UUID = Field(primary_key=True)
    consumer: str
    message_id: str
    topic: str
    cause: ParkedCause = Field(sa_type=enum_text(ParkedCause, auto_string=True))
    why: str
    times: int
    outcome: ParkedOutcome = Field(sa_type=enum_text(ParkedOutcome, auto_string=True))
    reason: str
    body: bytes = Field(sa_type=LargeBinary)
    sha256: str
    decided_by: UUID
    decided_at: datetime = instant()
