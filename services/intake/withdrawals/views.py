"""Requests to withdraw as their applicant reads them."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.vocabulary import Actor, Ending
from kit.db import Reading
from services.intake.submissions.views import mine
from services.intake.withdrawals.models import Withdrawal
from services.intake.withdrawals.schemas import ShownWithdrawal, Withdrawals


async def withdrawals(session: Reading, who: Actor, submission_id: UUID) -> Withdrawals:
    """Every request, first to last; granted is what the submission's own ending says. Raises NotFound."""
    submission = await mine(session, who, submission_id)
    query = select(Withdrawal).where(col(Withdrawal.submission_id) == submission_id)
    rows = list((await session.execute(query.order_by(col(Withdrawal.requested_at)))).scalars())
    items = [
        ShownWithdrawal.model_validate(row.model_dump(include=set(ShownWithdrawal.model_fields)))
        for row in rows
    ]
    if items and submission.ended == Ending.withdrawn:
        items[-1] = items[-1].model_copy(update={"state": "granted"})
    return Withdrawals(items=tuple(items))
