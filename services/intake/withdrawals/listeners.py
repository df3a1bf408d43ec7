"""Review's answers to a request: refused, dropped because it was taken back, or granted before.

Each effect is idempotent, and the order of the facts does not matter.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts import Envelope, Fact
from contracts.facts.review import WithdrawalDroppedV1, WithdrawalRefusedV1, WithdrawalStandsV1
from kit.db import Writing
from kit.inbox import Effect
from services.intake.submissions.models import Submission
from services.intake.withdrawals import rules
from services.intake.withdrawals.models import WithdrawalRow
from services.intake.withdrawals.rules import WITHDRAWAL_STATES, WithdrawalState


async def refused(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Keep the reason for the applicant. They may ask again."""
    assert isinstance(fact, WithdrawalRefusedV1)
    submission = await _settle(
        tx,
        fact.submission_id or fact.subject,
        fact.requested_at,
        WithdrawalState.refused,
        fact.reason,
    )
    if submission is not None:
        submission.withdrawal_refused = fact.reason


async def dropped(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """The submission goes on as if nobody had asked."""
    assert isinstance(fact, WithdrawalDroppedV1)
    if fact.submission_id is None:
        return
    submission = await _settle(
        tx,
        fact.submission_id,
        fact.requested_at,
        WithdrawalState.taken_back,
        None,
    )
    if submission is not None:
        submission.withdrawal_requested_at = None


async def stands(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """It was taken back too late: review had granted it."""
    assert isinstance(fact, WithdrawalStandsV1)
    if fact.submission_id is not None:
        await _settle(
            tx,
            fact.submission_id,
            fact.requested_at,
            WithdrawalState.granted,
            fact.reason,
        )


async def _settle(
    tx: Writing,
    submission_id: UUID,
    requested_at: datetime,
    state: WithdrawalState,
    answer: str | None,
) -> Submission | None:
    """Write review's answer to a pending request. Returns the submission, if it was pending.

    Locks the submission before the request, as the routes do.
    """
    query = select(Submission).where(col(Submission.id) == submission_id).with_for_update()
    submission = (await tx.execute(query)).scalar_one_or_none()
    if submission is None:
        return None

    request = select(WithdrawalRow).where(
        col(WithdrawalRow.submission_id) == submission_id,
        col(WithdrawalRow.requested_at) == requested_at,
    )
    row = (await tx.execute(request)).scalar_one_or_none()
    if row is None or row.state not in rules.PENDING:
        return None

    row.state = WITHDRAWAL_STATES.step(row.state, state)
    row.answer = answer
    # Review said the fact. The versions still move, because what the applicant reads has changed.
    row.version += 1
    submission.version += 1
    return submission


EFFECTS: dict[type[Fact], Effect] = {
    WithdrawalRefusedV1: refused,
    WithdrawalDroppedV1: dropped,
    WithdrawalStandsV1: stands,
}
