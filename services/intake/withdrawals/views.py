"""Requests to withdraw, as their applicant reads them."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.vocabulary import Actor, Ending
from kit.db import Reading
from services.intake.submissions.views import mine
from services.intake.withdrawals.models import WithdrawalRow
from services.intake.withdrawals.rules import WithdrawalState
from services.intake.withdrawals.schemas import ShownWithdrawal, Withdrawals


async def withdrawals(session: Reading, who: Actor, submission_id: UUID) -> Withdrawals:
    """Every request, first to last. Raises NotFound.

    The last one counts as granted once the submission has ended as withdrawn.
    """
    submission = await mine(session, who, submission_id)
    query = (
        select(WithdrawalRow)
        .where(col(WithdrawalRow.submission_id) == submission_id)
        .order_by(col(WithdrawalRow.requested_at))
    )
    rows = await session.execute(query)
    items = [_to_view(row) for row in rows.scalars()]
    if items and submission.ended == Ending.withdrawn:
        items[-1] = items[-1].model_copy(update={"state": WithdrawalState.granted})
    return Withdrawals(items=tuple(items))


def _to_view(row: WithdrawalRow) -> ShownWithdrawal:
    return ShownWithdrawal.model_validate(row.model_dump(include=set(ShownWithdrawal.model_fields)))
