"""Who may be a person of the demo."""

import pytest

from services.identity.demo_people import rules
from services.identity.demo_people.problems import NoDemoAccount


def test_only_accounts_made_for_the_demo_are_its_people() -> None:
    rules.are_demo_accounts(["demo-head-120110", "demo-auditor"])
    with pytest.raises(NoDemoAccount) as refused:
        rules.are_demo_accounts(["demo-auditor", "zhang", "a-demo-auditor"])
    assert refused.value.extra["logins"] == ["a-demo-auditor", "zhang"]
