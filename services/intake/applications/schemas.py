"""What drafts' routes take and give."""

from datetime import datetime
from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from contracts.application import Finding
from contracts.vocabulary import Ending, Frozen

State = Literal["draft", "handed_in", "in_correction", "ended"]


class NewSubmission(BaseModel):
    campaign_id: UUID
    content: dict[str, Any] = Field(
        default_factory=dict, description="the first draft, whole or in part, `contact` too"
    )


class DraftSaved(Frozen):
    """version: the submission's, also its ETag; draft_version: what a hand-in names."""

    submission_id: UUID
    version: int
    draft_version: int
    content_hash: str


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
    handed_in_at: datetime | None
    withdrawal_requested_at: datetime | None
    withdrawal_refused: str | None
    ended: Ending | None


class Submissions(Frozen):
    items: tuple[SubmissionSummary, ...]
    next: str | None = None


class SubmissionDetail(SubmissionSummary):
    """The newest draft; content and contact are kept apart, and both are edited by one merge patch."""

    content: dict[str, Any]
    contact: dict[str, Any]
    content_hash: str
    saved_by: UUID
    saved_at: datetime


class DraftVersion(Frozen):
    version: int
    content_hash: str
    saved_by: UUID
    saved_at: datetime


class DraftVersions(Frozen):
    items: tuple[DraftVersion, ...]
    next: str | None = None


class Checked(Frozen):
    """What is missing or wrong in the newest draft; with `blocks` 0 it can be handed in."""

    draft_version: int
    blocks: int
    warns: int
    findings: tuple[Finding, ...]
