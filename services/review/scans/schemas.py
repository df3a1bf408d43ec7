"""What sealed scans look like over HTTP."""

from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from contracts.scan import ScanOutcome, ScanRead
from contracts.vocabulary import Frozen, Instant, Number


class Look(Frozen):
    """snapshot: the one that was compared. note: what was seen, needed when it does not agree."""

    snapshot: Number
    agrees: bool
    note: str = Field(default="", max_length=1000)


class LookView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    sha256: str
    snapshot: int
    agrees: bool
    note: str
    person_id: UUID
    looked_at: Instant


class ScanView(BaseModel):
    """One sealed scan of the snapshot in review.

    read, outcome: empty while intake has not read it. looks: oldest first.
    """

    sha256: str
    filename: str
    outcome: ScanOutcome | None
    zh: str
    en: str
    read: ScanRead | None
    looks: list[LookView]


class Scans(BaseModel):
    """snapshot: the one the outcomes speak of."""

    snapshot: int
    items: list[ScanView]
