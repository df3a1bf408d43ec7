"""Answers about holds."""

from typing import Literal
from uuid import UUID

from pydantic import BaseModel

from contracts.vocabulary import Blocks, HoldKind, Instant
from kit.listing import Paged, total_field


class RegistryHoldView(BaseModel):
    """room: who opened it and may clear it. An open hold has no cleared_at."""

    hold_id: UUID
    room: Literal["registry", "review"]
    campaign_id: UUID | None
    submission_id: UUID | None
    kind: HoldKind
    blocks: Blocks
    holder: str | None
    due_at: Instant | None
    opened_at: Instant | None
    cleared_at: Instant | None
    how: str | None


class RegistryHolds(BaseModel):
    items: tuple[RegistryHoldView, ...]
    next: str | None
    total: int = total_field()


class RegistryHoldQuery(Paged):
    """Filters of the list of holds. Values of one filter widen it."""

    campaign_id: UUID | None = None
    submission_id: UUID | None = None
    kind: list[HoldKind] = []
    open_only: bool = False
