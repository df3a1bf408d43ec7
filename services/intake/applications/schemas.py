"""What drafts' routes take and give."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from contracts.application import Finding
from contracts.application.comparison import FieldDifference
from contracts.application.counting import ZiCount
from contracts.text import DRAFT
from contracts.vocabulary import Ending, Frozen, Instant

State = Literal["draft", "handed_in", "in_correction", "ended"]


class NewSubmission(Frozen):
    campaign_id: UUID
    content: Annotated[dict[str, Any], DRAFT] = Field(
        default_factory=dict, description="the first draft, whole or in part, `contact` too"
    )


class DraftSaved(Frozen):
    """version: of the submission, also its ETag. draft_version: what a hand-in names.

    A save that changes nothing answers the version that is there.

    blocks, warns: what the check found in it; changed: the blanks that this save changed.
    counts: every text with a limit in 字, as it is kept now.
    """

    submission_id: UUID
    version: int
    draft_version: int
    content_hash: str
    blocks: int
    warns: int
    changed: tuple[str, ...]
    counts: tuple[ZiCount, ...] = ()


class SubmissionSummary(Frozen):
    """withdrawal_refused: why review did not grant the request."""

    id: UUID
    campaign_id: UUID
    number: str | None
    state: State
    version: int
    draft_version: int
    snapshot: int
    unit: str | None
    factory_name: str | None
    handed_in_at: Instant | None
    withdrawal_requested_at: Instant | None
    withdrawal_refused: str | None
    ended: Ending | None


class SubmissionDetail(SubmissionSummary):
    """The newest draft. Content and contact are stored apart; one merge patch edits both."""

    content: dict[str, Any]
    contact: dict[str, Any]
    content_hash: str
    saved_by: UUID
    saved_at: Instant


class ChangedField(Frozen):
    """label: of the blank, as the form prints it."""

    path: str
    label: str | None


class DraftVersion(Frozen):
    """Who saved it when, what it changed against the version before, what its check found then."""

    version: int
    content_hash: str
    saved_by: UUID
    saved_at: Instant
    blocks: int
    warns: int
    changed: tuple[ChangedField, ...]


class DraftVersionDetail(DraftVersion):
    """One version as it was saved.

    contact_erased: it had contact data, and its person has been erased since.
    """

    content: dict[str, Any]
    contact: dict[str, Any]
    contact_erased: bool


class Compared(Frozen):
    """Two versions, blank by blank, in the form's order."""

    before: DraftVersion
    after: DraftVersion
    differences: tuple[FieldDifference, ...]


class DraftVersions(Frozen):
    items: tuple[DraftVersion, ...]
    next: str | None = None


class DraftCheck(Frozen):
    """What is missing or wrong in the newest draft. With `blocks` 0 it can be handed in.

    counts: every text with a limit in 字.

    snapshot_hash: of exactly this draft, as a receipt would name it and as the footer of the
    printed form names it.

    closes_at: before it, this draft may be handed in: the cut-off of its unit, or its applicant's
    own extension. None while no unit is chosen.
    """

    draft_version: int
    content_hash: str
    snapshot_hash: str
    blocks: int
    warns: int
    findings: tuple[Finding, ...]
    counts: tuple[ZiCount, ...]
    closes_at: Instant | None
