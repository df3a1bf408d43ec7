"""Requests and answers of drifts, and how entries stand with the platform."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

from contracts.vocabulary import Instant
from kit.listing import Paged, total_field
from services.registry.reconciliation.rules import DriftKind, PlatformAgreement


class AcknowledgementRequest(BaseModel):
    """reason: what was found out and who was informed."""

    model_config = ConfigDict(extra="forbid")

    reason: Annotated[
        str,
        StringConstraints(
            strip_whitespace=True,
            min_length=1,
            max_length=1000,
        ),
    ]


class DriftView(BaseModel):
    """ours, agreed, theirs: the register, both when they last agreed, the platform now.

    first_seen, last_seen, resolved_at: plan time.
    """

    drift_id: UUID
    campaign_id: UUID
    submission_id: UUID
    registry_number: str
    kind: DriftKind
    kind_label: str
    external_number: str
    field: str
    ours: str
    agreed: str
    theirs: str
    first_seen: Instant
    last_seen: Instant
    acknowledged_at: Instant | None
    reason: str | None
    resolved_at: Instant | None


class Drifts(BaseModel):
    items: tuple[DriftView, ...]
    next: str | None
    total: int = total_field()


class DriftQuery(Paged):
    """Filters of the list of drifts. Values of one filter widen it."""

    campaign_id: UUID | None = None
    submission_id: UUID | None = None
    kind: list[DriftKind] = []
    open_only: bool = False
    to_do: bool = False


class EntryStanding(BaseModel):
    """standing: `not_asked` whenever the last question was not answered or is too long ago.

    answered_at: since when (plan time, none: never).
    """

    entry_id: UUID
    submission_id: UUID
    registry_number: str
    standing: PlatformAgreement
    answered_at: Instant | None
    open_drifts: int


class EntryStandingQuery(Paged):
    campaign_id: UUID


class EntryStandings(BaseModel):
    items: tuple[EntryStanding, ...]
    next: str | None
    total: int = total_field()
