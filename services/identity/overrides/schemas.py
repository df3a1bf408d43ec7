"""Answers about overrides."""

from uuid import UUID

from pydantic import BaseModel

from contracts.vocabulary import Instant


class OverrideView(BaseModel):
    """A code that was allowed although its check fails.

    organisation_id: of the organisation that is or will be founded with it. name: in full, as on
    the licence. with_licence: its scan was kept; of older ones only the hash was recorded.
    """

    organisation_id: UUID
    credit_code: str
    name: str
    reason: str
    licence_sha256: str
    with_licence: bool
    decided_by: str
    decided_at: Instant


class Overrides(BaseModel):
    items: list[OverrideView]
    next: str | None = None
