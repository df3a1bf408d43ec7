"""The closed evaluation of a campaign, each case's result, and the city's selections."""

from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from sqlalchemy import Numeric
from sqlmodel import Field

from services.review.evaluation.rules import SelectionState
from services.review.tables import ReviewTable, instant, member, plain_json, words


class Evaluation(ReviewTable, table=True):
    """One row per campaign, once its scoring was closed.

    It is closed again when cases are accepted later.
    """

    __tablename__ = "evaluations"

    campaign_id: UUID = Field(primary_key=True)
    rubric_version: str = words()
    closed_by: UUID
    closed_at: datetime = instant()
    scored: int
    version: int = 0

    @property
    def id(self) -> UUID:
        """A campaign has one evaluation, which goes by the campaign's id."""
        return self.campaign_id


class Result(ReviewTable, table=True):
    """What the experts' totals of one case come to. The ranking is input, not decision."""

    __tablename__ = "results"

    submission_id: UUID = Field(primary_key=True, foreign_key="review.cases.id")
    campaign_id: UUID = Field(index=True)
    totals: list[str] = plain_json()
    mean: Decimal = Field(sa_type=Numeric(7, 2))
    spread: Decimal = Field(sa_type=Numeric(7, 2))
    spread_flagged: bool
    rank: int


class Selection(ReviewTable, table=True):
    """A proposed selection and, once the head confirmed it, the decision.

    The token binds it to the cases as they were.
    """

    __tablename__ = "selections"

    id: UUID = Field(primary_key=True)
    campaign_id: UUID = Field(index=True)
    state: SelectionState = member(SelectionState)
    selected: list[str] = plain_json(description="submission ids in list order")
    not_selected: list[str] = plain_json()
    reasons: dict[str, str] = plain_json()
    held: list[str] = plain_json(
        description="candidates with an open hold: left for a later selection"
    )
    departures: list[dict[str, Any]] = plain_json()
    token: str = words()
    proposed_by: UUID
    proposed_at: datetime = instant()
    confirmed_by: UUID | None = None
    confirmed_at: datetime | None = instant(default=None)
    version: int = 0
