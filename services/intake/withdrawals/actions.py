"""Requests to withdraw after hand-in, and taking them back.

What two parties can contest is decided on one row: review's row of the request (services/review/cases). Intake only stamps and tells.
Review grants by itself as soon as it hears of a request, so a request can be taken back while review has not heard of it: while review,
its queue or the process is slow or down, or the case is not yet open. Whichever of the two reaches the row first holds, whatever the
stamps say: a grant has told unit and applicant of an ending, and only an extension ever undoes one. No policy delays the grant: a unit
must not be kept waiting before its delivery for a change of mind.
"""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.facts.intake import WithdrawalRequestedV1, WithdrawalTakenBackV1
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, new_id
from kit.gates import Gate, GateStamp
from kit.journal import say
from services.intake.submissions.models import Submission
from services.intake.submissions.views import mine
from services.intake.withdrawals import rules
from services.intake.withdrawals.models import Withdrawal
from services.intake.withdrawals.problems import NothingToTakeBack
from services.intake.withdrawals.schemas import TakingBack, WithdrawalRequested


async def request_withdrawal(
    tx: Writing, who: Actor, submission_id: UUID, reason: str
) -> WithdrawalRequested:
    """Ask to withdraw; the stamp, taken at the delivery gate, is what review judges by. Raises NotFound, NotHandedIn, WithdrawalPending."""
    submission, entered = await _entered(tx, who, submission_id)
    latest = await latest_of(tx, submission_id)
    rules.may_withdraw(
        submission.number is not None,
        submission.ended is not None,
        latest.state if latest else None,
    )
    stamp = rules.stamp_of(entered.stamp, latest.requested_at if latest else None)
    submission.withdrawal_requested_at, submission.withdrawal_refused = stamp, None
    submission.version += 1
    tx.add(
        Withdrawal(
            id=new_id(),
            submission_id=submission.id,
            campaign_id=submission.campaign_id,
            requested_at=stamp,
            reason=reason,
        )
    )
    fact = WithdrawalRequestedV1(
        subject=submission.id,
        subject_version=submission.version,
        campaign_id=submission.campaign_id,
        submission_id=submission.id,
        requested_at=stamp,
        reason=reason,
    )
    await say(tx, who, fact)
    return WithdrawalRequested(submission_id=submission.id, requested_at=stamp)


async def take_back(tx: Writing, who: Actor, submission_id: UUID) -> TakingBack:
    """Ask review to drop the request. Asked again while that is on its way, it says nothing new. Raises NotFound, NothingToTakeBack, WithdrawalDecided."""
    submission, entered = await _entered(tx, who, submission_id)
    latest = await latest_of(tx, submission_id)
    rules.may_take_back(submission.ended is not None, latest.state if latest else None)
    if latest is None:
        raise NothingToTakeBack()
    if latest.taken_back_at is None:
        latest.state, latest.taken_back_at = "taking_back", entered.stamp
        latest.version += 1
        submission.version += 1
        fact = WithdrawalTakenBackV1(
            subject=submission.id,
            subject_version=submission.version,
            campaign_id=submission.campaign_id,
            submission_id=submission.id,
            requested_at=latest.requested_at,
            taken_back_at=entered.stamp,
        )
        await say(tx, who, fact)
    return TakingBack(
        submission_id=submission.id,
        requested_at=latest.requested_at,
        taken_back_at=latest.taken_back_at,
    )


async def _entered(tx: Writing, who: Actor, submission_id: UUID) -> tuple[Submission, GateStamp]:
    """The gate first, then the stamp, before the row is locked."""
    submission = await mine(tx, who, submission_id)
    entered = await gates.enter(
        tx,
        Gate.delivery,
        submission.campaign_id,
        unit=submission.unit,
        organisation_id=submission.organisation_id,
    )
    return await mine(tx, who, submission_id, lock=True), entered


async def latest_of(session: AsyncSession, submission_id: UUID) -> Withdrawal | None:
    """The newest request, in whatever state."""
    query = select(Withdrawal).where(col(Withdrawal.submission_id) == submission_id)
    query = (
        query.order_by(col(Withdrawal.requested_at).desc())
        .limit(1)
        .execution_options(populate_existing=True)
    )
    return (await session.execute(query)).scalar_one_or_none()
