"""What acts of two persons look like over HTTP."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

from contracts.vocabulary import Frozen, Instant, TwoPersonAct
from services.review.cases.schemas import HoldView
from services.review.two_persons.rules import ProposedActState

Reason = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=1000)]


class Clearing(Frozen):
    how: Reason


class UndoBody(Frozen):
    reason: Reason


class RejectionBody(Frozen):
    reason: Reason


class ProposedActView(BaseModel):
    """A proposal. about: the hold, or the case. answer: why it was rejected."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    campaign_id: UUID
    submission_id: UUID
    act: TwoPersonAct
    about: UUID
    reason: str
    state: ProposedActState
    proposed_at: Instant
    settled_at: Instant | None
    answer: str | None
    version: int


class ClearedHold(HoldView):
    """The hold. proposal: what waits for another person, where one is asked to confirm."""

    proposal: ProposedActView | None = None
