"""What is shown of promised files."""

from uuid import UUID

from contracts.vocabulary import Frozen, Instant
from services.intake.evidence.late_bytes.states import PromiseState


class PromisedFileView(Frozen):
    """due_at: plan time, half-open. why: of a lapsed one, the outcome of the check; none: its bytes
    never came.
    """

    evidence_id: UUID
    kind: str
    filename: str
    sha256: str
    size: int
    snapshot: int
    due_at: Instant
    state: PromiseState
    why: str | None


class PromisedFileViews(Frozen):
    """now: of the campaign, to count down by."""

    items: tuple[PromisedFileView, ...]
    now: Instant
