"""The city's acceptance of a delivered case."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from contracts.facts.review import CaseAcceptedV1
from contracts.problem import NotFound
from contracts.vocabulary import Actor, ChecklistDesk, Ending, TwoPersonAct
from kit import gates
from kit.db import Writing
from kit.facts import next_fact
from kit.gates import Gate
from services.review.cases import actions as cases
from services.review.cases.models import Case
from services.review.cases.rules import CaseState, must_be
from services.review.cases.states import CASE_STATES
from services.review.checklists import rules as checklists
from services.review.checklists.views import checklist
from services.review.delivery import rules
from services.review.duties import actions as duties
from services.review.duties.rules import Duty
from services.review.timeline.actions import say_with_turns
from services.review.two_persons import actions as two_persons
from services.review.two_persons.models import ProposedAct


@dataclass(frozen=True)
class JudgedAcceptance:
    """The case, and a refusal of it that waits for another person."""

    case: Case
    proposal: ProposedAct | None = None


async def judge_acceptance(
    tx: Writing,
    who: Actor,
    case_id: UUID,
    accepted: bool,
    reason: str,
) -> JudgedAcceptance:
    """The city takes a delivered case in, or refuses it with a reason, which ends it.

    A refusal waits for another person, where the plan asks for one. An acceptance may have a
    reason too. Said again, it answers the same. Raises NotFound, ReasonNeeded, CaseHasEnded,
    WrongState, CaseAccepted, ChecklistIncomplete, ChecklistFails, ActProposed, DutiesSeparate.
    """
    why = rules.acceptance_reason(accepted, reason)
    case = await tx.get(Case, case_id)
    if case is None:
        raise NotFound()
    # A newer list could undeliver the case meanwhile: it enters the same gate.
    await gates.enter(tx, Gate.delivery, case.campaign_id, unit=case.unit)
    case = await cases.lock(tx, case_id)
    if accepted and rules.accepted_before(case.state, case.accepted_reason, why):
        return JudgedAcceptance(case)
    must_be(case.state, CaseState.delivered)
    if accepted:
        asked = (await gates.plan_of(tx, case.campaign_id)).plan.checklists
        answered = await checklist(tx, asked, ChecklistDesk.city, case_id)
        checklists.must_allow(answered, case.snapshot)

    at = await gates.now(tx, case.campaign_id)
    refusal = TwoPersonAct.refuse_acceptance
    if not accepted and await two_persons.needs_second(tx, case, refusal):
        return JudgedAcceptance(
            case, await two_persons.propose(tx, who, case, refusal, case_id, why, at)
        )
    await two_persons.must_not_be_proposed(tx, case_id)
    await duties.take(tx, who, Duty.accepted, case_id, at)
    if accepted:
        case.state = CASE_STATES.step(case.state, CaseState.accepted)
        case.accepted_at = at
        case.accepted_reason = why or None
        fact = next_fact(case, CaseAcceptedV1, reason=why or None)
        await say_with_turns(tx, who, at, fact)
    else:
        await refuse(tx, who, case, why, at)
    return JudgedAcceptance(case)


async def refuse(tx: Writing, who: Actor, case: Case, why: str, at: datetime) -> None:
    """End a locked case that the city does not take in. Raises CaseHasEnded, WrongState."""
    must_be(case.state, CaseState.delivered)
    facts = await cases.end(tx, [case], Ending.not_accepted, why, at)
    await say_with_turns(tx, who, at, *facts)
