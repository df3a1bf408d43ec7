"""Requests and answers of the audit."""

from uuid import UUID

from pydantic import BaseModel

from contracts.vocabulary import Frozen, Instant


class ServiceLeaves(BaseModel):
    """How many facts were heard from one service, and the digest of their leaves.

    Equal to the service's own GET /journal/summary when no fact is on its way.
    """

    facts: int
    digest: str


class Summary(BaseModel):
    campaign_id: UUID | None
    services: dict[str, ServiceLeaves]


class VerificationRequest(Frozen):
    campaign_id: UUID


class BadLeaf(BaseModel):
    fact_id: UUID
    topic: str
    said_at: Instant
    leaf: str
    why: str


class Verification(BaseModel):
    campaign_id: UUID
    leaves: int
    ok: bool
    first_bad: BadLeaf | None
