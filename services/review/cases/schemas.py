"""What cases and holds look like over HTTP."""

from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field

from contracts.vocabulary import Blocks, Ending, FactoryType, HoldKind, Instant
from kit.listing import MOST_ON_PAGE, Paged, total_field
from services.review.cases.rules import CaseState


class CaseView(BaseModel):
    """A case without its content. holder: who has to act next; holds: kinds still open."""

    model_config = ConfigDict(from_attributes=True)

    id: UUID
    campaign_id: UUID
    number: str
    unit: str
    organisation_name: str
    credit_code: str
    factory_name: str
    factory_type: FactoryType
    industries: list[str]
    snapshot: int
    snapshot_hash: str
    round: int
    state: CaseState
    stage: str
    version: int
    received_at: Instant
    opened_at: Instant
    delivered_at: Instant | None
    list_id: UUID | None
    accepted_at: Instant | None
    accepted_reason: str | None
    ending: Ending | None
    ending_reason: str | None
    ended_at: Instant | None
    holder: str | None
    holds: tuple[HoldKind, ...] = ()


class MalwareView(BaseModel):
    """How the malware scan of a file stands, in words, with the signature that was found.

    standing: clean, found, over_scanner_limit, unscanned (to be scanned), off or unknown.
    """

    standing: str
    signature: str
    zh: str
    en: str


class EvidenceView(BaseModel):
    """One piece of evidence that a snapshot names.

    there: whether its bytes are.
    late_until: of a file handed in by its hash, until when its bytes could come.
    """

    kind: str
    filename: str
    sha256: str
    size: int
    malware: MalwareView
    there: bool = True
    late_until: Instant | None = None


class LabelledEvidence(EvidenceView):
    """A piece of evidence with the label of its kind.

    content_type: of the bytes, as they were checked; null while they have not come.
    """

    zh: str
    en: str
    content_type: str | None


class ContentView(BaseModel):
    """What reviewers read: one snapshot, never the draft; no contact data."""

    id: UUID
    snapshot: int
    snapshot_hash: str
    content: dict[str, Any]
    evidence: list[EvidenceView]


class Link(BaseModel):
    """A link that lives for five minutes, to exactly one version of a file."""

    link: str


class HoldView(BaseModel):
    model_config = ConfigDict(from_attributes=True)

    id: UUID
    campaign_id: UUID
    submission_id: UUID
    kind: HoldKind
    blocks: Blocks
    holder: str
    opened_by: str
    opened_at: Instant
    due_at: Instant | None
    cleared_at: Instant | None
    how: str | None


class CaseHoldQuery(Paged):
    """Filters of the list of holds. Values of one filter widen it."""

    campaign_id: UUID
    open_only: bool = True
    kind: list[HoldKind] = []
    limit: int = Field(default=MOST_ON_PAGE, ge=1, le=MOST_ON_PAGE)


class CaseHolds(BaseModel):
    items: list[HoldView]
    next: str | None = None
    total: int = total_field()
