"""Rules of withdrawals without a server: who may ask, and when."""

import pytest

from services.intake.withdrawals import problems, rules


def test_withdrawal_needs_a_live_hand_in_and_no_pending_request() -> None:
    rules.may_withdraw(True, False, False, False)
    rules.may_withdraw(True, False, True, True)
    for handed_in, ended in ((False, False), (True, True)):
        with pytest.raises(problems.NotHandedIn):
            rules.may_withdraw(handed_in, ended, False, False)
    with pytest.raises(problems.WithdrawalPending):
        rules.may_withdraw(True, False, True, False)
