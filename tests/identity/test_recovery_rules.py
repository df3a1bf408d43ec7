"""Who sets a password anew: pure."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from contracts.vocabulary import Role
from services.identity.accounts.problems import PersonBelongsToApplicant
from services.identity.recovery import rules
from services.identity.recovery.problems import LinkNotForOneself

NOW = datetime(2023, 9, 6, tzinfo=UTC)
ONE, OTHER = UUID(int=1), UUID(int=2)


@pytest.mark.parametrize(
    ("roles", "kept", "allowed"),
    [
        ((), ONE, True),
        ((Role.applicant_member, Role.applicant_signatory), ONE, True),
        ((), OTHER, False),
        ((), None, False),
        ((Role.expert,), ONE, False),
        ((Role.system_administrator,), ONE, False),
    ],
)
def test_the_own_address_resets_an_applicants_password(
    roles: tuple[Role, ...], kept: UUID | None, allowed: bool
) -> None:
    assert rules.may_reset_by_address(roles, kept, ONE) is allowed


def test_links_are_for_other_staff() -> None:
    rules.may_issue_link(ONE, None, OTHER)
    with pytest.raises(LinkNotForOneself):
        rules.may_issue_link(ONE, None, ONE)
    with pytest.raises(PersonBelongsToApplicant):
        rules.may_issue_link(ONE, OTHER, OTHER)


def test_a_link_counts_once_and_until_it_expires() -> None:
    just = timedelta(microseconds=1)
    assert rules.counts(None, NOW + just, NOW)
    assert not rules.counts(None, NOW, NOW)
    assert not rules.counts(NOW - just, NOW + just, NOW)
