"""Requests to withdraw after hand-in; review decides on the case's row."""

from uuid import UUID

from contracts.facts.intake import WithdrawalRequestedV1
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing
from kit.gates import Gate
from kit.journal import say
from services.intake.applications import views
from services.intake.withdrawals import rules
from services.intake.withdrawals.schemas import WithdrawalRequested


async def request_withdrawal(tx: Writing, who: Actor, submission_id: UUID, reason: str) -> WithdrawalRequested:
    """Ask to withdraw; the stamp, taken at the delivery gate, is what review judges by. Raises NotFound, NotHandedIn, WithdrawalPending."""
    submission = await views.mine(tx, who, submission_id)
    entered = await gates.enter(
        tx, Gate.delivery, submission.campaign_id, unit=submission.unit, organisation_id=submission.organisation_id
    )
    submission = await views.mine(tx, who, submission_id, lock=True)
    rules.may_withdraw(
        submission.number is not None,
        submission.ended is not None,
        submission.withdrawal_requested_at is not None,
        submission.withdrawal_refused is not None,
    )
    submission.withdrawal_requested_at, submission.withdrawal_refused = entered.stamp, None
    submission.version += 1
    fact = WithdrawalRequestedV1(
        subject=submission.id,
        subject_version=submission.version,
        campaign_id=submission.campaign_id,
        submission_id=submission.id,
        requested_at=entered.stamp,
        reason=reason,
    )
    await say(tx, who, fact)
    return WithdrawalRequested(submission_id=submission.id, requested_at=entered.stamp)
