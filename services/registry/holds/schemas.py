"""Answers about holds."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from contracts.vocabulary import Blocks, HoldKind


class RegistryHoldView(BaseModel):
    """room: who opened it and may clear it. An open hold has no cleared_at."""

    hold_id: UUID
    room: str
    campaign_id: UUID | None
    submission_id: UUID | None
    kind: HoldKind
    blocks: Blocks
    holder: str | None
    due_at: datetime | None
    opened_at: datetime | None
    cleared_at: datetime | None
    how: str | None


class RegistryHolds(BaseModel):
    items: tuple[RegistryHoldView, ...]
    next: str | None
