"""Rules of withdrawals without a server: who may ask and when, what may be taken back, which stamp
names a request.
"""

from datetime import UTC, datetime, timedelta

import pytest

from services.intake.withdrawals import problems, rules

AT = datetime(2023, 9, 15, tzinfo=UTC)


def test_withdrawal_needs_a_live_hand_in_and_no_pending_request() -> None:
    for latest in (None, "refused", "taken_back"):
        rules.may_withdraw(True, False, latest)
    for handed_in, ended in ((False, False), (True, True)):
        with pytest.raises(problems.NotHandedIn):
            rules.may_withdraw(handed_in, ended, None)
    for latest in rules.PENDING:
        with pytest.raises(problems.WithdrawalPending):
            rules.may_withdraw(True, False, latest)


def test_only_a_pending_request_is_taken_back() -> None:
    for latest in rules.PENDING:
        rules.may_take_back(False, latest)
        with pytest.raises(problems.WithdrawalDecided):
            rules.may_take_back(True, latest)
    for latest in rules.DECIDED:
        with pytest.raises(problems.WithdrawalDecided):
            rules.may_take_back(False, latest)
    for gone in (None, "taken_back"):
        with pytest.raises(problems.NothingToTakeBack):
            rules.may_take_back(False, gone)


def test_a_second_request_at_one_instant_has_a_stamp_of_its_own() -> None:
    assert rules.stamp_of(AT, None) == AT
    assert rules.stamp_of(AT, AT - timedelta(days=1)) == AT
    assert rules.stamp_of(AT, AT) == AT + timedelta(microseconds=1)
