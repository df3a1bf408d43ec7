"""Proposing and confirming a ruling.

The gate of delivery is entered first: a ruling after the unit's window is refused by its stamp.
"""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from contracts.facts.envelope import Fact
from contracts.facts.review import CaseRuledV1, RulingProposedV1
from contracts.policy import Plan
from contracts.problem import NotFound
from contracts.vocabulary import Actor, CorrectionPoint, Ending, Outcome
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.forms import form_of
from kit.gates import Gate
from services.review.cases import actions as cases
from services.review.cases.models import Case
from services.review.cases.states import CASE_STATES
from services.review.duties import actions as duties
from services.review.duties.rules import Duty
from services.review.rulings import rules
from services.review.rulings.models import Ruling
from services.review.rulings.rules import RULING_STATES, RulingState
from services.review.rulings.schemas import Proposal
from services.review.rulings.views import vouching_of
from services.review.timeline.actions import say_with_turns


@dataclass(frozen=True)
class EnteredCase:
    """A locked case of the actor's unit, its campaign's plan, and the stamp of the gate."""

    case: Case
    plan: Plan
    at: datetime


async def propose(tx: Writing, who: Actor, case_id: UUID, body: Proposal) -> Ruling:
    """An officer proposes a ruling. Where the plan asks for one person only, it takes effect.

    A newer proposal takes the place of an open one. Raises NotFound, RulingTooLate, CaseHasEnded,
    WrongState, RulingOutdated, OrganisationUnproved, ChecklistIncomplete, ChecklistFails,
    ReasonNeeded, PointsNeeded, PointsUnknown, CorrectionsUsedUp, DutiesSeparate.
    """
    entered = await _enter(tx, who, case_id)
    case = entered.case
    vouching = await vouching_of(tx, case, entered.plan)
    rules.may_rule(case.state, body.outcome, case.snapshot, body.snapshot, vouching)
    form = await form_of(tx, case.campaign_id)
    rules.well_formed(
        form,
        body.outcome,
        body.reason,
        body.points,
        returns=await _count_returns(tx, case_id),
        allowed=entered.plan.correction.rounds,
    )
    ruling, facts = await enter_proposal(tx, who, entered, body, vouching.checklist.number)
    await say_with_turns(tx, who, entered.at, *facts)
    return ruling


async def enter_proposal(
    tx: Writing, who: Actor, entered: EnteredCase, body: Proposal, checklist: int
) -> tuple[Ruling, list[Fact]]:
    """Write a proposal that the rules allow. Returns it and the facts to say.

    checklist: number of the unit's newest saving. Raises DutiesSeparate.
    """
    case = entered.case
    await duties.take(tx, who, Duty.ruled, case.id, entered.at)
    await _supersede(tx, case.id, RulingState.proposed)

    assert who.person_id is not None
    ruling = Ruling(
        id=new_id(),
        campaign_id=case.campaign_id,
        submission_id=case.id,
        round=case.round,
        snapshot=body.snapshot,
        outcome=body.outcome,
        reason=body.reason.strip(),
        points=[point.model_dump() for point in body.points],
        checklist=checklist,
        state=RulingState.proposed,
        proposed_by=who.person_id,
        proposed_at=entered.at,
    )
    proposed = next_fact(case, RulingProposedV1, outcome=body.outcome, round=case.round)
    facts: list[Fact] = [proposed]
    if not entered.plan.ruling_needs_head:
        facts += await take_effect(tx, who, case, ruling, entered.at)
    tx.add(ruling)
    return ruling, facts


async def confirm(tx: Writing, who: Actor, case_id: UUID, ruling_id: UUID) -> Ruling:
    """The unit's head, another person than the proposer, confirms: the ruling takes effect.

    Raises NotFound, RulingTooLate, RulingNotOpen, SecondPersonNeeded, CaseHasEnded, WrongState,
    RulingOutdated, OrganisationUnproved, ChecklistIncomplete, ChecklistFails, ChecklistChanged,
    DutiesSeparate.
    """
    entered = await _enter(tx, who, case_id)
    case = entered.case
    # Locked after its case: two heads who confirm follow one another.
    ruling = await tx.get(Ruling, ruling_id, with_for_update=True)
    if ruling is None or ruling.submission_id != case_id:
        raise NotFound()
    rules.may_confirm(ruling.state, ruling.proposed_by, who.person_id)
    vouching = await vouching_of(tx, case, entered.plan, ruling.checklist)
    rules.may_rule(case.state, ruling.outcome, case.snapshot, ruling.snapshot, vouching)
    facts = await take_effect(tx, who, case, ruling, entered.at)
    await say_with_turns(tx, who, entered.at, *facts)
    return ruling


async def _enter(tx: Writing, who: Actor, case_id: UUID) -> EnteredCase:
    """Enter the gate, then lock the case. Raises NotFound, RulingTooLate."""
    case = await cases.of_unit(tx, who, case_id)
    # The stamp is taken before any row lock: a queue for the case makes nobody late.
    gate = await gates.enter(tx, Gate.delivery, case.campaign_id, unit=case.unit)
    campaign = await gates.plan_of(tx, case.campaign_id)
    case = await cases.lock(tx, case_id)
    rules.in_time(gate.stamp, gate.closes_at)
    return EnteredCase(
        case=case,
        plan=campaign.plan,
        at=gate.stamp,
    )


async def take_effect(
    tx: Writing,
    who: Actor,
    case: Case,
    ruling: Ruling,
    at: datetime,
) -> list[Fact]:
    """Confirm a ruling and move its case. Returns the facts to say. Raises DutiesSeparate."""
    await duties.take(tx, who, Duty.ruled, case.id, at)
    await _supersede(tx, case.id, RulingState.confirmed, case.round)
    ruling.state = RULING_STATES.step(ruling.state, RulingState.confirmed)
    ruling.confirmed_by = who.person_id
    ruling.confirmed_at = at
    ruling.round = case.round  # a reopening may lie between the proposal and this
    ruling.version += 1  # no fact is about the ruling: CaseRuledV1 is about its case
    if ruling.outcome in rules.STATE_AFTER:
        case.state = CASE_STATES.step(case.state, rules.STATE_AFTER[ruling.outcome])

    points = [CorrectionPoint.model_validate(point) for point in ruling.points]
    ruled = next_fact(
        case,
        CaseRuledV1,
        outcome=ruling.outcome,
        round=ruling.round,
        snapshot=ruling.snapshot,
        reason=ruling.reason,
        points=tuple(points),
    )
    facts: list[Fact] = [ruled]
    if ruling.outcome is Outcome.decline:
        facts += await cases.end(tx, [case], Ending.not_recommended, ruling.reason, at)
    return facts


async def _supersede(
    tx: Writing,
    case_id: UUID,
    state: RulingState,
    round_: int | None = None,
) -> None:
    """Supersede a case's rulings in a state, of one round or of all. Its case is locked."""
    query = select(Ruling).where(
        col(Ruling.submission_id) == case_id,
        col(Ruling.state) == state,
    )
    if round_ is not None:
        query = query.where(col(Ruling.round) == round_)
    for older in (await tx.execute(query)).scalars():
        older.state = RULING_STATES.step(older.state, RulingState.superseded)
        older.version += 1  # no fact: the newer ruling's says that this one is superseded
    # Before the newer row comes: a unique index allows one ruling in this state.
    await tx.flush()


async def _count_returns(tx: Writing, case_id: UUID) -> int:
    """How often a case was returned for correction."""
    query = select(func.count()).where(
        col(Ruling.submission_id) == case_id,
        col(Ruling.outcome) == Outcome.return_for_correction,
        col(Ruling.confirmed_at).is_not(None),
    )
    return int((await tx.execute(query)).scalar_one())
