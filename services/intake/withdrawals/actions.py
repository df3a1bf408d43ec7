"""Requests to withdraw after the hand-in, and taking them back.

Review decides on its own row of the request (services/review/cases); intake stamps the request
and says it. Review grants it as soon as it hears of it. So a request can only be taken back while
review has not heard of it: while review, its queue or the process is slow or down, or the case is
not open yet. Whichever of the two reaches review's row first holds, whatever the stamps say: the
grant has already told unit and applicant of an ending. No policy delays the grant, because a unit
must not be kept waiting before its delivery.
"""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.facts.intake import WithdrawalRequestedV1, WithdrawalTakenBackV1
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.gates import Gate, GateStamp
from kit.journal import say
from services.intake.submissions.models import Submission
from services.intake.submissions.views import mine
from services.intake.withdrawals import rules
from services.intake.withdrawals.models import WithdrawalRow
from services.intake.withdrawals.problems import NothingToTakeBack
from services.intake.withdrawals.rules import WITHDRAWAL_STATES, WithdrawalState
from services.intake.withdrawals.schemas import TakingBack, WithdrawalRequested


async def request_withdrawal(
    tx: Writing, who: Actor, submission_id: UUID, reason: str
) -> WithdrawalRequested:
    """Ask to withdraw. Review judges the request by its stamp, taken at the delivery gate.

    Raises NotFound, NotHandedIn, WithdrawalPending.
    """
    submission, entered = await _entered(
        tx,
        who,
        submission_id,
    )
    latest = await latest_of(tx, submission_id)
    handed_in = submission.number is not None
    ended = submission.ended is not None
    rules.may_withdraw(
        handed_in,
        ended,
        latest.state if latest else None,
    )

    stamp = rules.stamp_of(entered.stamp, latest.requested_at if latest else None)
    submission.withdrawal_requested_at = stamp
    submission.withdrawal_refused = None
    request = WithdrawalRow(
        id=new_id(),
        submission_id=submission.id,
        campaign_id=submission.campaign_id,
        requested_at=stamp,
        reason=reason,
    )
    tx.add(request)

    fact = next_fact(
        submission,
        WithdrawalRequestedV1,
        requested_at=stamp,
        reason=reason,
    )
    await say(tx, who, fact)
    return WithdrawalRequested(submission_id=submission.id, requested_at=stamp)


async def take_back(tx: Writing, who: Actor, submission_id: UUID) -> TakingBack:
    """Ask review to drop the request. A second call while that is under way says nothing new.

    Raises NotFound, NothingToTakeBack, WithdrawalDecided.
    """
    submission, entered = await _entered(
        tx,
        who,
        submission_id,
    )
    latest = await latest_of(tx, submission_id)
    rules.may_take_back(submission.ended is not None, latest.state if latest else None)
    if latest is None:
        raise NothingToTakeBack()

    taken_back_at = latest.taken_back_at
    if taken_back_at is None:
        taken_back_at = entered.stamp
        latest.state = WITHDRAWAL_STATES.step(latest.state, WithdrawalState.taking_back)
        latest.taken_back_at = taken_back_at
        latest.version += 1  # the submission's fact says it
        fact = next_fact(
            submission,
            WithdrawalTakenBackV1,
            requested_at=latest.requested_at,
            taken_back_at=taken_back_at,
        )
        await say(tx, who, fact)

    return TakingBack(
        submission_id=submission.id,
        requested_at=latest.requested_at,
        taken_back_at=taken_back_at,
    )


async def _entered(tx: Writing, who: Actor, submission_id: UUID) -> tuple[Submission, GateStamp]:
    """Enter the delivery gate, and only then lock the submission's row."""
    submission = await mine(tx, who, submission_id)
    entered = await gates.enter(
        tx,
        Gate.delivery,
        submission.campaign_id,
        unit=submission.unit,
        organisation_id=submission.organisation_id,
    )
    return await mine(
        tx,
        who,
        submission_id,
        lock=True,
    ), entered


async def latest_of(session: AsyncSession, submission_id: UUID) -> WithdrawalRow | None:
    """The newest request, in whatever state."""
    query = (
        select(WithdrawalRow)
        .where(col(WithdrawalRow.submission_id) == submission_id)
        .order_by(col(WithdrawalRow.requested_at).desc())
        .limit(1)
        .execution_options(populate_existing=True)
    )
    return (await session.execute(query)).scalar_one_or_none()
