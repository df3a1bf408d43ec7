"""Logins, passwords, roles that may meet, lives of tokens, lock-outs: pure."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from contracts.vocabulary import Role
from services.identity.accounts import rules
from services.identity.accounts.problems import LoginNotFitting, PasswordTooWeak, RolesNotAllowed

NOW = datetime(2023, 9, 6, tzinfo=UTC)


@pytest.mark.parametrize(
    ("typed", "kept"),
    [(" Zhang.San ", "zhang.san"), ("a@b.example", "a@b.example"), ("0-_", "0-_")],
)
def test_a_login_is_kept_in_small_letters(typed: str, kept: str) -> None:
    assert rules.clean_login(typed) == kept


@pytest.mark.parametrize("typed", ["ab", ".abc", "张三张三", "a b c", "a" * 65, ""])
def test_a_login_that_does_not_fit(typed: str) -> None:
    with pytest.raises(LoginNotFitting):
        rules.clean_login(typed)


@pytest.mark.parametrize(
    "password", ["Abcdefgh12", "abcdefgh1!", "ABCDEFGH1!", "密码密码密码密码Ab", "A" * 126 + "b1"]
)
def test_a_password_of_three_classes(password: str) -> None:
    rules.check_password(password, "somebody")


@pytest.mark.parametrize(
    "password", ["Abcdefg12", "abcdefghij", "abcdefgh12", "A" * 127 + "b1", ""]
)
def test_a_weak_password(password: str) -> None:
    with pytest.raises(PasswordTooWeak):
        rules.check_password(password, "somebody")


def test_the_login_is_no_password() -> None:
    with pytest.raises(PasswordTooWeak):
        rules.check_password("Zhang.San-2023", "zhang.san-2023")


def test_staff_roles_in_order_without_doubles() -> None:
    asked = (Role.unit_head, Role.unit_officer, Role.unit_head)
    assert rules.check_staff_roles(asked, "120104") == (Role.unit_officer, Role.unit_head)
    assert rules.check_staff_roles((), None) == ()
    of_the_city = (Role.city_officer, Role.city_head)
    assert rules.check_staff_roles(of_the_city, None) == of_the_city


@pytest.mark.parametrize(
    ("roles", "unit"),
    [
        ((Role.city_officer, Role.applicant_member), None),
        ((Role.system_administrator, Role.security_administrator), None),
        ((Role.system_administrator, Role.city_officer), None),
        ((Role.security_administrator, Role.expert), None),
        ((Role.auditor, Role.city_head), None),
        ((Role.auditor, Role.system_administrator), None),
        ((Role.unit_officer, Role.city_officer), "120104"),
        ((Role.unit_head, Role.expert), "120104"),
        ((Role.city_head, Role.expert), None),
        ((Role.unit_officer,), None),
        ((Role.city_officer,), "120104"),
    ],
)
def test_roles_that_may_not_meet(roles: tuple[Role, ...], unit: str | None) -> None:
    with pytest.raises(RolesNotAllowed):
        rules.check_staff_roles(roles, unit)


def test_applicants_tokens_live_long_officers_short() -> None:
    long, short = timedelta(hours=8), timedelta(minutes=30)
    assert rules.life((Role.applicant_member,), long, short) == long
    assert rules.life((), long, short) == long
    assert rules.life((Role.unit_officer,), long, short) == short


@pytest.mark.parametrize(
    ("failures", "minutes"),
    [(0, 0), (4, 0), (5, 1), (6, 2), (7, 4), (8, 8), (9, 15), (10, 15), (10**6, 15)],
)
def test_the_fifth_failure_waits_and_each_further_one_twice_as_long(
    failures: int, minutes: int
) -> None:
    first, longest = timedelta(minutes=1), timedelta(minutes=15)
    assert rules.wait_after(failures, 5, first, longest) == timedelta(minutes=minutes)


def test_failures_are_forgotten_after_a_day_without_one() -> None:
    day = timedelta(days=1)
    just = timedelta(microseconds=1)
    assert rules.failures_now(7, None, NOW, day) == 0
    assert rules.failures_now(7, NOW - day + just, NOW, day) == 7
    assert rules.failures_now(7, NOW - day, NOW, day) == 0


def test_a_lock_is_half_open() -> None:
    assert not rules.locked(None, NOW)
    assert rules.locked(NOW + timedelta(microseconds=1), NOW)
    assert not rules.locked(NOW, NOW)


def test_nobody_sets_their_own_roles() -> None:
    one, other = UUID(int=1), UUID(int=2)
    rules.may_set_roles_of(one, other)
    rules.may_set_roles_of(one, None)
    with pytest.raises(RolesNotAllowed):
        rules.may_set_roles_of(one, one)


def test_a_login_may_be_typed_in_any_width() -> None:
    assert rules.clean_login(" Ｚｈａｎｇ．Ｓａｎ＠example\u200b ") == "zhang.san@example"
    assert rules.folded_login("zhang san") == "zhang san"
    with pytest.raises(LoginNotFitting):
        rules.clean_login("zhang san")
    with pytest.raises(LoginNotFitting):
        rules.clean_login("张三丰")
