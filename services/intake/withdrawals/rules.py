"""Pure decisions about withdrawals: the states of a request, who may ask and when."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from contracts.transitions import Transitions
from services.intake.withdrawals.problems import (
    NotHandedIn,
    NothingToTakeBack,
    WithdrawalDecided,
    WithdrawalPending,
)


class WithdrawalState(StrEnum):
    """The state of a request to withdraw.

    asked: review has not decided. taking_back: the applicant asked to take it back, and review
    has not answered. taken_back, refused, granted: review's answer.
    """

    asked = "asked"
    taking_back = "taking_back"
    taken_back = "taken_back"
    refused = "refused"
    granted = "granted"


WITHDRAWAL_STATES: Final = Transitions(
    WithdrawalState,
    {
        # Review's answers may come in any order, before or after the request to take it back.
        WithdrawalState.asked: (
            WithdrawalState.taking_back,
            WithdrawalState.taken_back,
            WithdrawalState.refused,
            WithdrawalState.granted,
        ),
        WithdrawalState.taking_back: (
            WithdrawalState.taken_back,
            WithdrawalState.refused,
            WithdrawalState.granted,
        ),
        WithdrawalState.taken_back: (),
        WithdrawalState.refused: (),
        WithdrawalState.granted: (),
    },
)
PENDING: Final = (WithdrawalState.asked, WithdrawalState.taking_back)
DECIDED: Final = (WithdrawalState.refused, WithdrawalState.granted)


def may_withdraw(handed_in: bool, ended: bool, latest: str | None) -> None:
    """Only after the hand-in and before the ending, and one request at a time.

    latest: the state of the newest request. Raises NotHandedIn, WithdrawalPending.
    """
    if not handed_in or ended:
        raise NotHandedIn()
    if latest in PENDING:
        raise WithdrawalPending()


def may_take_back(ended: bool, latest: str | None) -> None:
    """Only while no decision is known. Raises WithdrawalDecided, NothingToTakeBack."""
    if ended and latest in PENDING:
        raise WithdrawalDecided(state=WithdrawalState.granted)
    if latest in DECIDED:
        raise WithdrawalDecided(state=WithdrawalState.granted if ended else latest)
    if latest not in PENDING:
        raise NothingToTakeBack()


def stamp_of(entered: datetime, before: datetime | None) -> datetime:
    """The stamp of a request, which names it.

    before: the stamp of the request before it. A rehearsal's clock may stand still: a second
    request at the same instant gets the next microsecond.
    """
    if before is None or entered > before:
        return entered
    return before + timedelta(microseconds=1)
