"""Rulings over HTTP."""

from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from contracts.vocabulary import CorrectionPoint, Frozen, Instant, Number, Outcome
from services.review.rulings.rules import RulingState


class PointAsked(CorrectionPoint):
    """A point of bounded length.

    A fact, a letter and a signal to the process carry all points of a ruling.
    """

    path: str = Field(max_length=200)
    wrong: str = Field(max_length=1000)
    mend: str = Field(max_length=1000)


class Proposal(Frozen):
    """snapshot: the one that the officer read and judges."""

    outcome: Outcome
    snapshot: Number
    reason: str = Field(default="", max_length=4000)
    points: tuple[PointAsked, ...] = Field(default=(), max_length=100)


class RulingView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    ruling_id: UUID
    submission_id: UUID
    round: int
    snapshot: int
    outcome: Outcome
    reason: str
    points: list[CorrectionPoint]
    state: RulingState
    proposed_at: Instant
    confirmed_at: Instant | None


class Rulings(BaseModel):
    items: list[RulingView]
    next: None = None
