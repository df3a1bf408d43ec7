"""Whether an ending can still be undone, as the acts and the case's page ask it."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.lookalikes import name_form
from contracts.vocabulary import TwoPersonAct
from kit import gates
from kit.gates import Gate
from services.review.cases.models import Case
from services.review.cases.rules import CaseState
from services.review.confirming.rules import UNDOES, Undoing
from services.review.delivery.models import RecommendationList
from services.review.delivery.rules import ListState
from services.review.evaluation.models import Evaluation


async def undoing_of(session: AsyncSession, case: Case, now: datetime) -> Undoing:
    """What decides on undoing this case's ending at an instant of its campaign."""
    act = UNDOES.get(case.ending) if case.ending else None
    if act is None:
        return Undoing()
    city = act is TwoPersonAct.undo_refusal
    gate = Gate.scoring if city else Gate.delivery
    window = await gates.window_of(session, gate, case.campaign_id, unit=case.unit)
    closes_at = window.get("closes_at")
    return Undoing(
        late=closes_at is not None and now >= closes_at,
        evaluated=city and await session.get(Evaluation, case.campaign_id) is not None,
        off_list=city and not await _is_on_list(session, case.list_id),
        applied_anew=not city and await _has_twin(session, case),
    )


async def _is_on_list(session: AsyncSession, list_id: UUID | None) -> bool:
    """Whether the list that delivered the case is the one that counts."""
    state = select(col(RecommendationList.state)).where(col(RecommendationList.id) == list_id)
    return (await session.execute(state)).scalar_one_or_none() is ListState.delivered


async def _has_twin(session: AsyncSession, case: Case) -> bool:
    """Whether the organisation applies with the same factory in another case that lives."""
    query = select(col(Case.factory_name)).where(
        col(Case.campaign_id) == case.campaign_id,
        col(Case.organisation_id) == case.organisation_id,
        col(Case.id) != case.id,
        col(Case.state) != CaseState.ended,
    )
    names = (await session.execute(query)).scalars()
    return any(name_form(name) == name_form(case.factory_name) for name in names)
