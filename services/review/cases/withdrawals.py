"""Requests to withdraw, and taking them back.

Both are decided on the request's one row, by whoever adds it first. The grant holds the case's row
and adds the request's. Taking back adds the same row, or finds it there. It needs no case, because
a request can be taken back before its case is open.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.commands.command import Done
from contracts.commands.review import JudgeWithdrawal
from contracts.facts.envelope import Fact
from contracts.facts.intake import WithdrawalTakenBackV1
from contracts.facts.review import WithdrawalDroppedV1, WithdrawalRefusedV1, WithdrawalStandsV1
from contracts.vocabulary import Actor, Ending
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact, only_fact
from kit.gates import Gate
from kit.journal import say
from services.review.cases import grounds, rules
from services.review.cases.actions import WORKFLOWS, end, find_and_lock
from services.review.cases.models import WithdrawalDecision
from services.review.cases.problems import CaseNotOpen
from services.review.cases.rules import CaseState
from services.review.timeline.actions import say_with_turns

STANDS = "撤回申请在收回之前已经准许"


async def judge(tx: Writing, command: JudgeWithdrawal) -> Done:
    """Grant or refuse an applicant's request by the stamps alone, however late it is heard.

    A request that was judged or taken back before is left as it is. Raises CaseNotOpen,
    ClaimRefuted, GroundNotHeard.
    """
    request = await grounds.must_be_requested(tx, command)
    # Under the locks of a delivery: the two decide on each other.
    gate = await gates.enter(tx, Gate.delivery, command.campaign_id)
    case = await find_and_lock(tx, command.submission_id)
    if case is None:
        raise CaseNotOpen()
    rules.must_belong(case.campaign_id, command.campaign_id)
    granted = rules.withdrawal_granted(command.requested_at, case.delivered_at, case.state)
    decision = WithdrawalDecision(
        id=new_id(),
        submission_id=case.id,
        requested_at=command.requested_at,
        granted=granted,
        judged_at=gate.stamp,
    )
    if not await _is_first(tx, decision):
        return Done()

    facts: list[Fact]
    if granted:
        facts = await end(tx, [case], Ending.withdrawn, request.reason, gate.stamp)
    else:
        ended = case.state is CaseState.ended
        refused = next_fact(
            case,
            WithdrawalRefusedV1,
            requested_at=command.requested_at,
            reason="案卷已办结" if ended else "材料已报送至市级",
        )
        facts = [refused]
    await say_with_turns(tx, WORKFLOWS, gate.stamp, *facts)
    return Done(changed=1)


async def take_back(tx: Writing, who: Actor, asked: WithdrawalTakenBackV1) -> None:
    """Drop a request that nobody has judged, or say that a granted one stands.

    A request that was refused needs no answer: it is over.
    """
    if asked.submission_id is None:
        return
    dropped = WithdrawalDecision(
        id=new_id(),
        submission_id=asked.submission_id,
        requested_at=asked.requested_at,
        granted=False,
        judged_at=asked.taken_back_at,
        taken_back_at=asked.taken_back_at,
    )
    if await _is_first(tx, dropped):
        fact = only_fact(
            dropped,
            WithdrawalDroppedV1,
            campaign_id=asked.campaign_id,
            requested_at=asked.requested_at,
        )
        await say(tx, who, fact)
        return

    decision = await _lock_decision(tx, asked.submission_id, asked.requested_at)
    if decision.granted and decision.taken_back_at is None:
        decision.taken_back_at = asked.taken_back_at
        # The row has no version: the grant was the first thing said of it, this is the last.
        stands = WithdrawalStandsV1(
            subject=decision.id,
            subject_version=2,
            campaign_id=asked.campaign_id,
            submission_id=asked.submission_id,
            requested_at=asked.requested_at,
            reason=STANDS,
        )
        await say(tx, who, stands)


async def _is_first(tx: Writing, decision: WithdrawalDecision) -> bool:
    """Add the request's row. False when it has one already.

    The unique key decides between a grant and a taking back: the insert waits for whoever is
    writing the same row.
    """
    query = (
        insert(WithdrawalDecision)
        .values(decision.model_dump())
        .on_conflict_do_nothing()
        .returning(col(WithdrawalDecision.id))
    )
    return (await tx.execute(query)).first() is not None


async def _lock_decision(
    tx: Writing, submission_id: UUID, requested_at: datetime
) -> WithdrawalDecision:
    query = (
        select(WithdrawalDecision)
        .where(
            col(WithdrawalDecision.submission_id) == submission_id,
            col(WithdrawalDecision.requested_at) == requested_at,
        )
        .with_for_update()
    )
    return (await tx.execute(query)).scalar_one()
