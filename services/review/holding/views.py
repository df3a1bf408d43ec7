"""What waits on cases for a second person or for experts: one statement for all of them."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, Text, cast, exists, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.vocabulary import TwoPersonAct
from services.review.cases.models import Case
from services.review.delivery.models import RecommendationList
from services.review.delivery.rules import ListState
from services.review.evaluation.models import Selection
from services.review.evaluation.rules import SelectionState
from services.review.holding.rules import Pending
from services.review.panel.models import Seat
from services.review.panel.rules import OPEN
from services.review.rulings.models import Ruling
from services.review.rulings.rules import RulingState
from services.review.two_persons.models import ProposedAct
from services.review.two_persons.views import stands


async def pending_of(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, Pending]:
    """By case, what waits on it."""
    query = select(
        col(Case.id),
        _proposed_ruling().label("ruling"),
        _sealed_list().label("sealed_list"),
        _open_seats().label("seats"),
        _proposed_selection().label("selection"),
        _proposed_act().label("act"),
    ).where(col(Case.id).in_(ids))
    return {
        row.id: Pending(
            ruling=row.ruling,
            sealed_list=row.sealed_list,
            seats=row.seats,
            selection=row.selection,
            act=row.act,
        )
        for row in await session.execute(query)
    }


def _proposed_ruling() -> ColumnElement[bool]:
    return exists().where(
        col(Ruling.submission_id) == col(Case.id),
        col(Ruling.state) == RulingState.proposed,
        col(Ruling.snapshot) == col(Case.snapshot),
    )


def _sealed_list() -> ColumnElement[bool]:
    return exists().where(
        col(RecommendationList.campaign_id) == col(Case.campaign_id),
        col(RecommendationList.unit) == col(Case.unit),
        col(RecommendationList.state) == ListState.draft,
        is_sealed(),
        _names(RecommendationList.items),
    )


def is_sealed() -> ColumnElement[bool]:
    """Whether a list has its seal. A list without may keep the null of JSON or of SQL."""
    kind = func.coalesce(func.jsonb_typeof(RecommendationList.seal), "null")
    return kind == "object"


def _open_seats() -> ColumnElement[bool]:
    return exists().where(
        col(Seat.submission_id) == col(Case.id),
        col(Seat.state).in_(OPEN),
        col(Seat.closed).is_(False),
    )


def _proposed_selection() -> ColumnElement[bool]:
    return exists().where(
        col(Selection.campaign_id) == col(Case.campaign_id),
        col(Selection.state) == SelectionState.proposed,
        or_(_names(Selection.selected), _names(Selection.not_selected)),
    )


def _proposed_act() -> ColumnElement[bool]:
    """Clearing a hold holds nothing up but what the hold blocks: the case's holder stays."""
    return exists().where(
        col(ProposedAct.submission_id) == col(Case.id),
        col(ProposedAct.act) == TwoPersonAct.refuse_acceptance,
        stands(),
    )


def _names(ids: object) -> ColumnElement[bool]:
    """Whether a list of ids, which is JSON, names the case."""
    found: ColumnElement[bool] = col(ids).op("?")(cast(col(Case.id), Text))
    return found
