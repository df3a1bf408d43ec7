"""Requests and answers of the audit. A person is a kind and roles, never a name."""

from typing import Any
from uuid import UUID

from pydantic import BaseModel

from contracts.vocabulary import Frozen, Instant, Role


class TimelineActor(BaseModel):
    kind: str
    roles: tuple[Role, ...] = ()
    unit: str | None = None
    system: str | None = None


class TimelineItem(BaseModel):
    """One fact of a submission.

    what_zh / what_en: in words. detail: the members a timeline may show. leaf: its hash.
    """

    fact_id: UUID
    at: Instant
    service: str
    topic: str
    what_zh: str
    what_en: str
    who: TimelineActor
    detail: dict[str, Any]
    caused_by: UUID | None
    leaf: str


class Timeline(BaseModel):
    submission_id: UUID
    items: tuple[TimelineItem, ...]


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
