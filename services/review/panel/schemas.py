"""Panels, seats and scores over HTTP. Points are decimal text."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from contracts.application.labelled import LabelledPart
from contracts.text import FOLD_NUMBER
from contracts.vocabulary import FactoryType, Frozen, Instant
from kit.listing import total_field
from services.review.cases.schemas import LabelledEvidence
from services.review.panel.rules import SeatState

Points = Annotated[str, FOLD_NUMBER, StringConstraints(pattern=r"^[0-9]{1,3}(\.[0-9]{1,2})?$")]

DraftNumber = Annotated[str, StringConstraints(max_length=3)]
DraftPoints = Annotated[str, StringConstraints(max_length=12)]


class PanelBody(Frozen):
    """alternates: in the order in which they step in."""

    experts: list[UUID] = Field(max_length=101)
    alternates: list[UUID] = Field(default=[], max_length=50)
    submissions: list[UUID] = Field(min_length=1, max_length=2000)


class PanelView(BaseModel):
    panel_id: UUID
    campaign_id: UUID
    experts: list[UUID]
    alternates: list[UUID]
    submissions: list[UUID]
    rubric_version: str
    seats: int


class SeatProgress(BaseModel):
    """A seat as the city sees it.

    ground: once the expert recused themselves. total, comment: once the evaluation took them in.
    """

    seat_id: UUID
    submission_id: UUID
    expert: UUID
    alternate: bool
    state: SeatState
    ground: str | None
    total: str | None
    comment: str | None


class PanelProgress(PanelView):
    progress: list[SeatProgress]


class Panels(BaseModel):
    items: list[PanelProgress]
    next: str | None = None
    total: int = total_field()


class SeatView(BaseModel):
    """An expert's own seat. Nothing of anybody else's.

    scores_due_at: until then it is scored, as an extension has it now.
    """

    seat_id: UUID
    panel_id: UUID
    campaign_id: UUID
    submission_id: UUID
    number: str
    factory_name: str
    organisation_name: str
    factory_type: FactoryType
    state: SeatState
    alternate: bool
    scores_due_at: Instant
    declared_at: Instant | None
    total: str | None
    items: dict[str, str] | None
    comment: str | None
    scored_at: Instant | None


class Seats(BaseModel):
    items: list[SeatView]
    next: None = None


class ConflictDeclaration(Frozen):
    conflict: bool
    ground: str | None = Field(default=None, max_length=1000)


class Relief(Frozen):
    """expert: who steps in, where the panel's alternates are used up."""

    ground: Annotated[
        str,
        StringConstraints(
            strip_whitespace=True,
            min_length=1,
            max_length=1000,
        ),
    ]
    expert: UUID | None = None


class RubricLine(BaseModel):
    """text: what the call says of this element. places: the blanks that speak of it."""

    number: int
    group: str
    title: str
    points: str
    text: str
    places: list[str]


class ScoreDraftBody(Frozen):
    """items: points by item number, as typed so far. Nothing is judged before the hand-in."""

    items: dict[DraftNumber, DraftPoints] = Field(max_length=100)
    comment: str = Field(default="", max_length=4000)


class ScoreDraftView(BaseModel):
    """What the expert wrote down last. saved_at: real time."""

    items: dict[str, str]
    comment: str
    saved_at: Instant
    version: int


class Material(BaseModel):
    """The snapshot that is scored, and the rubric it is scored by.

    content: as kept. parts: the same with labels, as a person reads it.
    draft: what the expert wrote down and has not handed in; null where there is nothing.
    """

    seat_id: UUID
    submission_id: UUID
    snapshot: int
    snapshot_hash: str
    content: dict[str, Any]
    parts: list[LabelledPart]
    evidence: list[LabelledEvidence]
    draft: ScoreDraftView | None
    rubric_version: str
    step: str
    rubric: list[RubricLine]
    type_text: str = Field(description="本类型的建设要求 / What the call asks of this type")


class ScoreBody(Frozen):
    """items: points by item number, every item of the rubric."""

    items: dict[str, Points] = Field(max_length=100)
    comment: str = Field(default="", max_length=4000)
