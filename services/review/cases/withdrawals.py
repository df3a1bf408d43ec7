"""Requests to withdraw, and taking them back: decided on the request's one row, by whoever comes first.

The grant holds the case's row and adds the request's; taking back adds the same row, or finds it there. It needs no case: a request can be
taken back before its case is open.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.commands.command import Done
from contracts.commands.review import JudgeWithdrawal
from contracts.facts.intake import WithdrawalTakenBackV1
from contracts.facts.review import WithdrawalDroppedV1, WithdrawalRefusedV1, WithdrawalStandsV1
from contracts.vocabulary import Actor, Ending
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact, only_fact
from kit.gates import Gate
from kit.journal import say
from services.review.cases import rules
from services.review.cases.actions import WORKFLOWS, end
from services.review.cases.models import Case, Withdrawal
from services.review.cases.problems import CaseNotOpen
from services.review.cases.rules import CaseState
from services.review.timeline.actions import tell

STANDS = "撤回申请在收回之前已经准许"


async def judge(tx: Writing, ask: JudgeWithdrawal) -> Done:
    """Grant or refuse an applicant's request by the stamps alone, however late it is heard; one judged or taken back before is left as it is."""
    gate = await gates.enter(tx, Gate.delivery, ask.campaign_id)
    case = await tx.get(Case, ask.submission_id, with_for_update=True, populate_existing=True)
    if case is None:
        raise CaseNotOpen()
    granted = rules.withdrawal_granted(ask.requested_at, case.delivered_at, case.state)
    if await _first(tx, case.id, ask.requested_at, granted=granted, judged_at=gate.stamp) is None:
        return Done()
    if granted:
        facts = await end(tx, [case], Ending.withdrawn, ask.reason, gate.stamp)
    else:
        why = "案卷已办结" if case.state == CaseState.ended else "材料已报送至市级"
        facts = [next_fact(case, WithdrawalRefusedV1, requested_at=ask.requested_at, reason=why)]
    await tell(tx, WORKFLOWS, gate.stamp, *facts)
    return Done(changed=1)


async def take_back(tx: Writing, who: Actor, asked: WithdrawalTakenBackV1) -> None:
    """Drop a request that nobody has judged; tell that a granted one stands. One that was refused needs no answer, it is over."""
    if asked.submission_id is None:
        return
    at = asked.taken_back_at
    new = await _first(
        tx, asked.submission_id, asked.requested_at, granted=False, judged_at=at, taken_back_at=at
    )
    query = select(Withdrawal).where(
        col(Withdrawal.submission_id) == asked.submission_id,
        col(Withdrawal.requested_at) == asked.requested_at,
    )
    row = (await tx.execute(query.with_for_update())).scalar_one()
    asked_for = {"campaign_id": asked.campaign_id, "requested_at": asked.requested_at}
    if new is not None:
        await say(tx, who, only_fact(row, WithdrawalDroppedV1, **asked_for))
    elif row.granted and row.taken_back_at is None:
        row.taken_back_at = at
        # The row has no version. That it stands is its second word: the grant was the first.
        stands = WithdrawalStandsV1(
            subject=row.id,
            subject_version=2,
            submission_id=row.submission_id,
            reason=STANDS,
            **asked_for,
        )
        await say(tx, who, stands)


async def _first(
    tx: Writing,
    submission_id: UUID,
    requested_at: datetime,
    *,
    granted: bool,
    judged_at: datetime,
    taken_back_at: datetime | None = None,
) -> UUID | None:
    """The new row's id; None when the request has a row already. Waits for whoever is writing it."""
    row = insert(Withdrawal).values(
        id=new_id(),
        submission_id=submission_id,
        requested_at=requested_at,
        granted=granted,
        judged_at=judged_at,
        taken_back_at=taken_back_at,
    )
    first: UUID | None = (
        await tx.execute(row.on_conflict_do_nothing().returning(col(Withdrawal.id)))
    ).scalar_one_or_none()
    return first
