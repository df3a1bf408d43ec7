"""The list of one's own submissions over HTTP: what it may be asked for, and what it tells."""

from enum import StrEnum
from uuid import UUID

from pydantic import Field

from contracts.vocabulary import Ending, Frozen
from kit.listing import Paged, search_field, total_field
from services.intake.applications.schemas import State, SubmissionSummary


class SubmissionSort(StrEnum):
    """What the list is sorted by; `begun`: by the submissions' ids."""

    begun = "begun"
    number = "number"
    name = "name"
    handed_in = "handed_in"


class SubmissionQuery(Paged):
    """Filters of the list. Values of one filter widen it, filters narrow each other."""

    campaign_id: UUID | None = None
    state: list[State] = []
    ending: list[Ending] = []
    q: str | None = search_field()
    sort: SubmissionSort = SubmissionSort.begun
    descending: bool = Field(default=True, description="默认新的在前 / Newest first by default")
    limit: int = Field(default=50, ge=1, le=100)


class Submissions(Frozen):
    items: tuple[SubmissionSummary, ...]
    next: str | None = None
    total: int = total_field()
