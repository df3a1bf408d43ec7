"""Requests and answers of deciding on parked facts."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from contracts.vocabulary import Instant
from services.registry.parking.rules import ParkedCause, ParkedOutcome

FactHearer = Literal["identity", "intake", "review", "registry", "notify", "workflows"]
"""Who hears facts: a room, or the process."""


class ParkedChoice(BaseModel):
    """reason: what was found out, and what was mended."""

    model_config = ConfigDict(extra="forbid")

    reason: Annotated[
        str,
        StringConstraints(
            strip_whitespace=True,
            min_length=1,
            max_length=1000,
        ),
    ]


class ParkedFactView(BaseModel):
    """A message in the queue of parked ones of a hearer.

    sha256: of the message; it names it. message_id: the fact's id, where it is a fact. what_zh,
    what_en: the fact in words. why: in the hearer's own words. parked_at: the last time. text: the
    message itself; its beginning where it is long.
    """

    hearer: FactHearer
    sha256: str
    message_id: str
    topic: str
    what_zh: str
    what_en: str
    cause: ParkedCause
    why: str
    parked_at: Instant | None
    times: int = Field(description="搁置次数 / How often it was parked")
    text: str


class ParkedDecisionView(BaseModel):
    decision_id: UUID
    hearer: FactHearer
    message_id: str
    topic: str
    what_zh: str
    what_en: str
    cause: ParkedCause
    outcome: ParkedOutcome
    reason: str
    decided_by: UUID
    decided_at: Instant


class ParkedFacts(BaseModel):
    """items: of each queue the oldest 200. total: of all queues. decided: the last 50 decisions."""

    items: tuple[ParkedFactView, ...]
    total: int
    decided: tuple[ParkedDecisionView, ...]
