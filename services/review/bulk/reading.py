"""The cases of a bulk act as they are now, in a few statements whatever their number."""

from collections.abc import Collection, Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, func, select
from sqlmodel import col

from contracts.vocabulary import Actor, ChecklistDesk, ProofState
from kit import gates
from kit.db import Reading, Writing
from kit.gates import Gate
from services.review.bulk.rules import CaseNow, RulingWindow
from services.review.cases.models import Case
from services.review.checklists.rules import Checklist
from services.review.checklists.views import checklists
from services.review.duties.rules import Duty
from services.review.duties.views import done_by
from services.review.proofs.models import ProofCopy
from services.review.rulings.models import Ruling
from services.review.rulings.rules import RulingState, Vouching

SHOWN: Final[tuple[Any, ...]] = (
    col(Case.id),
    col(Case.version),
    col(Case.state),
    col(Case.snapshot),
    col(Ruling.id).label("ruling_id"),
    col(Ruling.outcome),
    col(Ruling.snapshot).label("judged"),
    col(Ruling.proposed_by),
    col(Ruling.checklist).label("relied_on"),
    func.coalesce(col(ProofCopy.state), ProofState.claimed).label("proof"),
)


def _now_of(who: Actor, campaign_id: UUID, case_ids: Collection[UUID]) -> Select[Any]:
    """Cases of the actor's unit, each with its ruling that waits, in the order of their ids."""
    waits = (col(Ruling.submission_id) == col(Case.id)) & (
        col(Ruling.state) == RulingState.proposed
    )
    return (
        select(*SHOWN)
        .outerjoin(Ruling, waits)
        .outerjoin(ProofCopy, col(ProofCopy.organisation_id) == col(Case.organisation_id))
        .where(
            col(Case.id).in_(case_ids),
            col(Case.campaign_id) == campaign_id,
            col(Case.unit) == (who.unit or ""),
        )
        .order_by(col(Case.id))
    )


async def cases_now(
    session: Reading | Writing, who: Actor, campaign_id: UUID, case_ids: Collection[UUID]
) -> list[CaseNow]:
    """Those of the cases that are the actor's unit's in this campaign."""
    assert who.person_id is not None
    rows = (await session.execute(_now_of(who, campaign_id, case_ids))).all()
    done = (await done_by(session, [who.person_id], case_ids)).get(who.person_id, {})
    asked = (await gates.plan_of(session, campaign_id)).plan.checklists
    answered = await checklists(session, asked, ChecklistDesk.unit, case_ids)
    return [_case_now(row._mapping, done, answered) for row in rows]


def _case_now(
    row: Mapping[Any, Any],
    done: Mapping[UUID, Collection[Duty]],
    answered: Mapping[UUID, Checklist],
) -> CaseNow:
    """A row as the rules judge it, with what the actor did and what the unit answered."""
    told = dict(row)
    case_id, proof, relied_on = told["id"], told.pop("proof"), told.pop("relied_on")
    return CaseNow(
        **told,
        vouching=Vouching(proof, answered[case_id], relied_on),
        done=frozenset(done.get(case_id, ())),
    )


async def window_now(session: Reading | Writing, who: Actor, campaign_id: UUID) -> RulingWindow:
    """The campaign's now and the unit's window, without entering the gate. Raises NotFound."""
    at = await gates.now(session, campaign_id)
    window = await gates.window_of(session, Gate.delivery, campaign_id, unit=who.unit)
    return RulingWindow(at, window.get("closes_at"))
