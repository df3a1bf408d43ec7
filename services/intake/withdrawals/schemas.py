"""What a withdrawal's routes take and give."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AfterValidator, BaseModel, Field

from contracts.text import normalise
from contracts.vocabulary import Frozen

WithdrawalState = Literal["asked", "taking_back", "taken_back", "refused", "granted"]


class Withdraw(BaseModel):
    reason: Annotated[str, AfterValidator(normalise), Field(min_length=1, max_length=1000)]


class WithdrawalRequested(Frozen):
    """requested_at: plan time; review grants or refuses."""

    submission_id: UUID
    requested_at: datetime


class TakingBack(Frozen):
    """taken_back_at: plan time. Review says whether it came before the decision."""

    submission_id: UUID
    requested_at: datetime
    taken_back_at: datetime


class ShownWithdrawal(Frozen):
    """answer: why it was refused, or why it stands although it was to be taken back."""

    requested_at: datetime
    reason: str
    state: WithdrawalState
    taken_back_at: datetime | None
    answer: str | None


class Withdrawals(Frozen):
    """First to last."""

    items: tuple[ShownWithdrawal, ...]
