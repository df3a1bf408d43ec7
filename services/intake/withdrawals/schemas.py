"""Requests and responses of the withdrawal routes."""

from typing import Annotated
from uuid import UUID

from pydantic import AfterValidator, Field

from contracts.text import normalise
from contracts.vocabulary import Frozen, Instant
from services.intake.withdrawals.rules import WithdrawalState


class Withdraw(Frozen):
    reason: Annotated[str, AfterValidator(normalise), Field(min_length=1, max_length=1000)]


class WithdrawalRequested(Frozen):
    """requested_at: plan time. Review grants or refuses the request."""

    submission_id: UUID
    requested_at: Instant


class TakingBack(Frozen):
    """taken_back_at: plan time. Review answers whether it came before the decision."""

    submission_id: UUID
    requested_at: Instant
    taken_back_at: Instant


class ShownWithdrawal(Frozen):
    """One request. answer: why it was refused, or why it stands although it was taken back."""

    requested_at: Instant
    reason: str
    state: WithdrawalState
    taken_back_at: Instant | None
    answer: str | None


class Withdrawals(Frozen):
    """The requests, first to last."""

    items: tuple[ShownWithdrawal, ...]
