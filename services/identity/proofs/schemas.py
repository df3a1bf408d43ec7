"""Requests and answers of proofs."""

from enum import StrEnum
from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, StringConstraints

from contracts.vocabulary import Instant, ProofState
from services.identity.accounts.schemas import LINE, IdentityRequest

DecisionReason = Annotated[
    str, StringConstraints(strip_whitespace=True, max_length=500, pattern=LINE)
]


class PaperKind(StrEnum):
    """Which of the two papers."""

    licence = "licence"
    letter = "letter"


class ProofDecision(IdentityRequest):
    """confirmed: both papers show that the founder acts for the organisation.

    reason: needed where it is refused; the founder reads it.
    """

    confirmed: bool
    reason: DecisionReason = ""


class ProofView(BaseModel):
    """How an organisation stands, and the papers that it handed in last.

    proof_id: null where none were handed in, and where it was confirmed without any: by a contest,
    or before papers were asked for. reason: the decider's words.
    """

    organisation_id: UUID
    organisation_name: str
    credit_code: str
    state: ProofState
    proof_id: UUID | None
    handed_in_by: str | None
    handed_in_at: Instant | None
    decided_by: str | None
    decided_at: Instant | None
    reason: str | None


class Proofs(BaseModel):
    items: list[ProofView]
    next: str | None = None
