"""Who may contest an organisation, and that a decision is made once."""

import pytest

from kit.db import new_id
from services.identity.contests import rules
from services.identity.contests.problems import (
    ContestDecided,
    ContestNotNeeded,
    ContestsTooMany,
)
from services.identity.contests.rules import ContestState
from services.identity.organisations.problems import MembershipExists


def test_who_belongs_elsewhere_or_is_a_member_does_not_contest() -> None:
    contested, other = new_id(), new_id()
    rules.may_contest(contested, None, False)
    rules.may_contest(contested, contested, False)
    with pytest.raises(ContestNotNeeded):
        rules.may_contest(contested, contested, True)
    for admitted in (True, False):
        with pytest.raises(MembershipExists):
            rules.may_contest(contested, other, admitted)


def test_three_contests_wait_at_once() -> None:
    rules.may_open_another(2)
    with pytest.raises(ContestsTooMany):
        rules.may_open_another(3)


def test_a_contest_is_decided_once() -> None:
    rules.may_decide(ContestState.open)
    for state in (ContestState.upheld, ContestState.dismissed):
        with pytest.raises(ContestDecided):
            rules.may_decide(state)
