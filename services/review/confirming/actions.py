"""Clearing holds, undoing endings, and settling what was proposed.

Lock order: gate, case, hold or proposal.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from contracts.problem import NotFound
from contracts.vocabulary import Actor, TwoPersonAct
from kit import gates
from kit.db import Writing
from kit.gates import Gate
from kit.journal import say
from services.review.cases import actions as cases
from services.review.cases import holds
from services.review.cases.models import Case, CaseHold
from services.review.cases.problems import HoldCleared
from services.review.cases.rules import may_see
from services.review.confirming import rules
from services.review.confirming.problems import EndingStands
from services.review.confirming.views import undoing_of
from services.review.delivery import acceptance
from services.review.duties import actions as duties
from services.review.duties.rules import Duty
from services.review.rulings import views as rulings
from services.review.timeline.actions import say_with_turns
from services.review.two_persons import actions as two_persons
from services.review.two_persons.models import ProposedAct
from services.review.two_persons.rules import (
    CONFIRMERS,
    CREDIT_HOLDS,
    PROPOSERS,
    must_be_of,
    must_stand,
)

GATES = {
    TwoPersonAct.undo_decline: Gate.delivery,
    TwoPersonAct.undo_refusal: Gate.scoring,
    TwoPersonAct.refuse_acceptance: Gate.delivery,
}
"""The gate that an act enters before its case; a hold is cleared at any time."""


@dataclass(frozen=True)
class HoldAnswer:
    """A hold, and what was proposed about it where that waits for another person."""

    hold: CaseHold
    proposal: ProposedAct | None = None


@dataclass(frozen=True)
class GatedCase:
    """A locked case and the stamp of the act."""

    case: Case
    at: datetime


async def clear_hold(tx: Writing, who: Actor, hold_id: UUID, how: str) -> HoldAnswer:
    """A person clears a hold and says how. One about credit waits for another person to confirm.

    Raises NotFound, HoldCleared, ActProposed, DutiesSeparate.
    """
    hold = await tx.get(CaseHold, hold_id)
    if hold is None:
        raise NotFound()
    # The case before its hold: the order in which every act locks them.
    case = await cases.lock(tx, hold.submission_id)
    await tx.refresh(hold, with_for_update=True)
    if hold.cleared_at is not None:
        raise HoldCleared()
    at = await gates.now(tx, hold.campaign_id)
    act = TwoPersonAct.clear_credit_hold
    if hold.kind in CREDIT_HOLDS and await two_persons.needs_second(tx, case, act):
        return HoldAnswer(hold, await two_persons.propose(tx, who, case, act, hold.id, how, at))
    await duties.take(tx, who, Duty.lifted_hold, case.id, at)
    await say(tx, who, holds.clear(hold, how=how, by=str(who.person_id), at=at))
    return HoldAnswer(hold)


async def undo_ending(tx: Writing, who: Actor, case_id: UUID, reason: str) -> ProposedAct:
    """Propose to take a unit's decline or the city's refusal back.

    Where the plan asks for one person only, it takes effect at once. Raises NotFound, Forbidden,
    EndingStands, UndoTooLate, CaseReplaced, ActProposed, DutiesSeparate.
    """
    case = await tx.get(Case, case_id)
    if case is None or not may_see(who, case.unit):
        raise NotFound()
    act = rules.undoing(case.ending)
    must_be_of(who, act, case.unit, [PROPOSERS[act]])
    entered = await _enter(tx, act, case)
    await _may_undo(tx, act, entered)
    row = await two_persons.propose(tx, who, entered.case, act, case_id, reason, entered.at)
    if not await two_persons.needs_second(tx, entered.case, act):
        await two_persons.settle_alone(tx, who, row)
        await _take_effect(tx, who, row, entered)
    return row


async def confirm_act(tx: Writing, who: Actor, proposal_id: UUID) -> ProposedAct:
    """Another person confirms a proposal: it takes effect, judged anew.

    Raises NotFound, Forbidden, ActOutdated, ActSettled, SecondPersonNeeded, DutiesSeparate,
    HoldCleared, CaseHasEnded, WrongState, EndingStands, UndoTooLate, CaseReplaced.
    """
    row, case = await _find(tx, who, proposal_id)
    must_be_of(who, row.act, case.unit, CONFIRMERS[row.act])
    entered = await _enter(tx, row.act, case)
    # Locked after its case: two persons who settle it follow one another.
    await tx.refresh(row, with_for_update=True)
    must_stand(row.act, row.case_version, entered.case.version)
    await two_persons.confirm(tx, who, row, entered.at)
    await _take_effect(tx, who, row, entered)
    return row


async def reject_act(tx: Writing, who: Actor, proposal_id: UUID, reason: str) -> ProposedAct:
    """Another person rejects a proposal, or its proposer takes it back.

    Raises NotFound, Forbidden, ActSettled.
    """
    row, case = await _find(tx, who, proposal_id)
    if row.proposed_by != who.person_id:
        must_be_of(who, row.act, case.unit, CONFIRMERS[row.act])
    await cases.lock(tx, case.id)
    # Locked after its case: two persons who settle it follow one another.
    await tx.refresh(row, with_for_update=True)
    at = await gates.now(tx, row.campaign_id)
    await two_persons.reject(tx, who, row, reason, at)
    return row


async def _find(tx: Writing, who: Actor, proposal_id: UUID) -> tuple[ProposedAct, Case]:
    """A proposal with its case, not locked. Raises NotFound for what the actor may not see."""
    row = await tx.get(ProposedAct, proposal_id)
    if row is None:
        raise NotFound()
    case = await tx.get_one(Case, row.submission_id)
    if not may_see(who, case.unit):
        raise NotFound()
    return row, case


async def _enter(tx: Writing, act: TwoPersonAct, case: Case) -> GatedCase:
    """Enter the gate of an act, then lock the case. A hold is cleared at any time."""
    gate = GATES.get(act)
    if gate is None:
        locked = await cases.lock(tx, case.id)
        return GatedCase(locked, await gates.now(tx, case.campaign_id))
    # The stamp is taken before any row lock: a queue for the case makes nobody late.
    stamp = await gates.enter(tx, gate, case.campaign_id, unit=case.unit)
    return GatedCase(await cases.lock(tx, case.id), stamp.stamp)


async def _may_undo(tx: Writing, act: TwoPersonAct, entered: GatedCase) -> None:
    """Raises EndingStands, UndoTooLate, CaseReplaced."""
    if rules.undoing(entered.case.ending) is not act:
        raise EndingStands(ending=entered.case.ending)
    rules.may_undo(await undoing_of(tx, entered.case, entered.at))


async def _take_effect(tx: Writing, who: Actor, row: ProposedAct, entered: GatedCase) -> None:
    """Do what a confirmed proposal says. Raises what the act itself would."""
    case, at = entered.case, entered.at
    if row.act is TwoPersonAct.clear_credit_hold:
        hold = await tx.get_one(CaseHold, row.about, with_for_update=True, populate_existing=True)
        if hold.cleared_at is not None:
            raise HoldCleared()
        await say(tx, who, holds.clear(hold, how=row.reason, by=str(who.person_id), at=at))
        return
    if row.act is TwoPersonAct.refuse_acceptance:
        await acceptance.refuse(tx, who, case, row.reason, at)
        return
    await _may_undo(tx, row.act, entered)
    recommended = case.id in await rulings.recommended(tx, [case.id])
    facts = await cases.reopen(tx, case, recommended, row.reason, at)
    await say_with_turns(tx, who, at, *facts)
