"""Pure decisions about withdrawals: who may ask, and when."""

from services.intake.withdrawals.problems import NotHandedIn, WithdrawalPending


def may_withdraw(handed_in: bool, ended: bool, requested: bool, refused: bool) -> None:
    """After hand-in, before the ending, once at a time. Raises NotHandedIn, WithdrawalPending."""
    if not handed_in or ended:
        raise NotHandedIn()
    if requested and not refused:
        raise WithdrawalPending()
