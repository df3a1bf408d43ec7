"""Pure decisions about withdrawals: who may ask and when, and what may still be taken back."""

from datetime import datetime, timedelta
from typing import Final

from services.intake.withdrawals.problems import (
    NotHandedIn,
    NothingToTakeBack,
    WithdrawalDecided,
    WithdrawalPending,
)

PENDING: Final = ("asked", "taking_back")
DECIDED: Final = ("refused", "granted")


def may_withdraw(handed_in: bool, ended: bool, latest: str | None) -> None:
    """After hand-in, before the ending, once at a time. `latest`: the state of the newest request. Raises NotHandedIn, WithdrawalPending."""
    if not handed_in or ended:
        raise NotHandedIn()
    if latest in PENDING:
        raise WithdrawalPending()


def may_take_back(ended: bool, latest: str | None) -> None:
    """While nobody is known to have decided. Raises WithdrawalDecided, NothingToTakeBack."""
    if latest in DECIDED or (ended and latest in PENDING):
        raise WithdrawalDecided(state="granted" if ended else latest)
    if latest not in PENDING:
        raise NothingToTakeBack()


def stamp_of(entered: datetime, before: datetime | None) -> datetime:
    """A request's stamp names it, so a second one at the same instant (a rehearsal's clock stands still) is a microsecond later."""
    return entered if before is None or entered > before else before + timedelta(microseconds=1)
