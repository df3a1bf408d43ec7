"""Reads of the ranking and of selections, for the city and auditors.

The ranking is shown only once the evaluation is closed.
"""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from kit import gates
from services.review.cases.models import Case
from services.review.cases.views import WITHOUT_CONTENT
from services.review.evaluation.models import Evaluation, Result, Selection
from services.review.evaluation.problems import EvaluationOpen
from services.review.evaluation.schemas import Departure, RankedItem, Ranking, SelectionView


async def ranking(session: AsyncSession, campaign_id: UUID) -> Ranking:
    """Best first; equal means by number of submission. Raises NotFound, EvaluationOpen."""
    if await session.get(Evaluation, campaign_id) is None:
        await gates.plan_of(session, campaign_id)  # raises NotFound where there is no campaign
        raise EvaluationOpen()
    query = (
        select(Result, Case)
        .join(Case, col(Case.id) == col(Result.submission_id))
        .where(col(Result.campaign_id) == campaign_id)
        .order_by(col(Result.rank), col(Case.number))
        .options(*WITHOUT_CONTENT)
    )
    rows = (await session.execute(query)).all()
    return Ranking(items=[_as_ranked_item(result, case) for result, case in rows])


def _as_ranked_item(result: Result, case: Case) -> RankedItem:
    return RankedItem(
        rank=result.rank,
        submission_id=case.id,
        number=case.number,
        unit=case.unit,
        factory_name=case.factory_name,
        organisation_name=case.organisation_name,
        factory_type=case.factory_type,
        state=case.state,
        ending=case.ending,
        mean=str(result.mean),
        spread=str(result.spread),
        spread_flagged=result.spread_flagged,
        totals=sorted(result.totals),
    )


async def selection(session: AsyncSession, selection_id: UUID) -> SelectionView:
    """One selection, proposed or decided. Raises NotFound."""
    found = await session.get(Selection, selection_id)
    if found is None:
        raise NotFound()
    return to_view(found)


def to_view(selection: Selection) -> SelectionView:
    """A selection as the city sees it."""
    return SelectionView(
        selection_id=selection.id,
        campaign_id=selection.campaign_id,
        state=selection.state,
        confirm_token=selection.token,
        selected=[UUID(each) for each in selection.selected],
        not_selected=[UUID(each) for each in selection.not_selected],
        held=[UUID(each) for each in selection.held],
        departures=[Departure.model_validate(each) for each in selection.departures],
        proposed_at=selection.proposed_at,
        confirmed_at=selection.confirmed_at,
    )
