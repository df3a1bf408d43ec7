"""Requests and responses of the withdrawal routes."""

from typing import Annotated, Final
from uuid import UUID

from pydantic import AfterValidator, Field

from contracts.text import normalise
from contracts.vocabulary import Frozen, Instant
from services.intake.withdrawals.rules import WithdrawalState

TO_BE_DECIDED_ZH: Final = (
    "撤回申请已收到，尚未准许：推荐单位报送汇总表之前提出的予以准许；已报送的不予准许，申报继续办理，"
    "确需退出的请联系推荐单位。决定以通知告知，也可在本申报的撤回申请中查看"
)
TO_BE_DECIDED_EN: Final = (
    "The request was received and is not granted yet: it is granted if it came before the unit"
    " delivered its list; after the delivery it is refused and the submission goes on, ask your"
    " recommending unit then. The decision comes by letter and stands in the list of withdrawals"
)


class Withdraw(Frozen):
    reason: Annotated[str, AfterValidator(normalise), Field(min_length=1, max_length=1000)]


class WithdrawalRequested(Frozen):
    """A request that is not decided yet.

    requested_at: plan time. zh, en: who decides it, by what, and where the decision is read.
    """

    submission_id: UUID
    requested_at: Instant
    state: WithdrawalState = WithdrawalState.asked
    zh: str = TO_BE_DECIDED_ZH
    en: str = TO_BE_DECIDED_EN


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
