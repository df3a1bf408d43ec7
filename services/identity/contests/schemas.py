"""Requests and answers of contests."""

from uuid import UUID

from pydantic import BaseModel, ConfigDict

from contracts.vocabulary import Instant
from services.identity.accounts.schemas import IdentityRequest
from services.identity.contests.rules import ContestState
from services.identity.organisations.schemas import Reason


class ContestDecision(IdentityRequest):
    """upheld: the licence says that the organisation is the contester's."""

    upheld: bool
    reason: Reason


class ContestView(BaseModel):
    """A contest. decision: the officer's reason.

    organisation_name, credit_code: as the organisation was founded.
    """

    model_config = ConfigDict(from_attributes=True)

    contest_id: UUID
    organisation_id: UUID
    organisation_name: str
    credit_code: str
    claimant: UUID
    claimant_name: str
    reason: str
    licence_sha256: str
    state: ContestState
    opened_at: Instant
    decided_at: Instant | None
    decision: str | None
    version: int


class Contests(BaseModel):
    items: list[ContestView]
    next: str | None = None
