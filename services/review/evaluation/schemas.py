"""Evaluation and selection over HTTP. Means are decimal text of two places."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from contracts.vocabulary import Ending, FactoryType, Frozen, Instant
from services.review.cases.rules import CaseState
from services.review.evaluation.rules import SelectionState

Reason = Annotated[str, StringConstraints(max_length=1000)]


class EvaluationView(BaseModel):
    campaign_id: UUID
    rubric_version: str
    closed_at: Instant
    scored: int
    version: int


class RankedItem(BaseModel):
    """One line of the ranking, which is input and not decision.

    totals: the experts' totals, without their names.
    """

    rank: int
    submission_id: UUID
    number: str
    unit: str
    factory_name: str
    organisation_name: str
    factory_type: FactoryType
    state: CaseState
    ending: Ending | None
    mean: str
    spread: str
    spread_flagged: bool
    totals: list[str]


class Ranking(BaseModel):
    items: list[RankedItem]
    next: None = None


class SelectionBody(Frozen):
    """selected: submission ids in list order.

    reasons: for each candidate passed over, by its id.
    """

    selected: list[UUID] = Field(max_length=2000)
    reasons: dict[UUID, Reason] = Field(default={}, max_length=2000)


class Departure(BaseModel):
    """A candidate passed over although ranked before one that is selected."""

    submission_id: UUID
    rank: int
    mean: str
    reason: str


class SelectionView(BaseModel):
    """A dry run until confirmed. held: candidates with an open hold, left for a later selection."""

    selection_id: UUID
    campaign_id: UUID
    state: SelectionState
    confirm_token: str
    selected: list[UUID]
    not_selected: list[UUID]
    held: list[UUID]
    departures: list[Departure]
    proposed_at: Instant
    confirmed_at: Instant | None


class ConfirmationBody(Frozen):
    confirm_token: str = Field(min_length=64, max_length=64)
