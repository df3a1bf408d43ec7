"""Codes of devices and recovery codes: pure."""

from base64 import b32decode
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.vocabulary import Role
from services.identity.accounts.rules import (
    STAFF_ROLES,
    SecondFactorPolicy,
    SecondStep,
    second_factor_roles,
    second_step,
)
from services.identity.second_factor import making, rules
from services.identity.second_factor.problems import SecondFactorOfOneself

RFC_6238 = b"12345678901234567890"
NOW = datetime(2026, 3, 2, 9, 30, 10, tzinfo=UTC)
ONE, OTHER = UUID(int=1), UUID(int=2)


@pytest.mark.parametrize(
    ("seconds", "code"),
    [
        (59, "287082"),
        (1111111109, "081804"),
        (1111111111, "050471"),
        (1234567890, "005924"),
        (2000000000, "279037"),
        (20000000000, "353130"),
    ],
)
def test_codes_are_those_of_rfc_6238(seconds: int, code: str) -> None:
    """Appendix B, the last six of its eight digits."""
    at = datetime.fromtimestamp(seconds, UTC)
    assert rules.code_of(RFC_6238, rules.step_at(at)) == code
    assert rules.step_of(RFC_6238, code, at, last_step=0) == rules.step_at(at)


@pytest.mark.parametrize(("late", "taken"), [(-2, False), (-1, True), (0, True), (1, True)])
def test_a_clock_may_be_a_step_ahead_or_behind(late: int, taken: bool) -> None:
    present = rules.step_at(NOW)
    code = rules.code_of(RFC_6238, present + late)
    assert rules.step_of(RFC_6238, code, NOW, 0) == (present + late if taken else None)


@pytest.mark.parametrize("typed", ["", "12345", "0abcdefghj", "验证码", "٣٤٥٦٧٨"])
def test_what_no_device_shows_is_no_step(typed: str) -> None:
    assert rules.step_of(RFC_6238, rules.cleaned_code(typed), NOW, 0) is None


@given(st.integers(-3, 3), st.integers(-3, 3))
def test_no_code_is_taken_of_a_step_that_was_taken_or_passed_over(last: int, late: int) -> None:
    present = rules.step_at(NOW)
    code = rules.code_of(RFC_6238, present + late)
    taken = rules.step_of(RFC_6238, code, NOW, present + last)
    assert (taken is not None) == (late > last and abs(late) <= rules.SLACK)


@pytest.mark.parametrize(
    ("typed", "code", "of_device"),
    [
        ("123 456", "123456", True),
        ("１２３４５６", "123456", True),
        ("12345", "12345", False),
        ("٣٤٥٦٧٨", "٣٤٥٦٧٨", False),
        (" 0ABCD-EFGHJ ", "0abcdefghj", False),
    ],
)
def test_a_code_is_read_as_people_type_it(typed: str, code: str, of_device: bool) -> None:
    assert rules.cleaned_code(typed) == code
    assert rules.is_of_device(code) is of_device


def test_recovery_codes_are_many_different_and_hard_to_misread() -> None:
    codes = making.make_recovery_codes()
    assert len(set(codes)) == rules.RECOVERY_CODES
    for code in codes:
        assert len(code) == rules.LENGTH and set(code) <= set(rules.SIGNS)
        shown = rules.shown_recovery_code(code)
        assert rules.as_recovery_code(rules.cleaned_code(shown.upper())) == code
    assert rules.as_recovery_code("o1il0abcde") == "01110abcde"


def test_the_device_reads_the_secret_that_people_may_type() -> None:
    secret = making.make_secret()
    address = urlsplit(making.address_for_device(secret, "li.si@dongli"))
    told = parse_qs(address.query)
    assert (address.scheme, address.netloc) == ("otpauth", "totp")
    assert told["secret"] == [making.secret_text(secret)] and told["issuer"] == [making.ISSUER]
    assert b32decode(making.secret_text(secret)) == secret and secret != making.make_secret()


def test_a_ticket_ends_with_what_ends_tokens() -> None:
    just = timedelta(microseconds=1)
    assert rules.ticket_counts(NOW, None)
    assert rules.ticket_counts(NOW, NOW)
    assert not rules.ticket_counts(NOW, NOW + just)


def test_nobody_resets_their_own_device() -> None:
    rules.may_reset(ONE, OTHER)
    with pytest.raises(SecondFactorOfOneself):
        rules.may_reset(ONE, ONE)


@pytest.mark.parametrize(
    ("said", "roles"),
    [
        ("", frozenset()),
        ("staff", STAFF_ROLES),
        (" city_head, expert,", {Role.city_head, Role.expert}),
    ],
)
def test_the_setting_names_roles(said: str, roles: frozenset[Role]) -> None:
    assert second_factor_roles(said) == roles


@pytest.mark.parametrize("said", ["everybody", "staff,expert", "applicant_member"])
def test_a_setting_that_names_no_role_of_staff_is_refused(said: str) -> None:
    with pytest.raises(ValueError):
        second_factor_roles(said)


def test_people_of_a_demo_are_not_asked_on_a_demos_system_only() -> None:
    real, demo = (SecondFactorPolicy(STAFF_ROLES, demo=each) for each in (False, True))
    held = (Role.city_head,)
    assert real.asks(held, "li.si") and demo.asks(held, "li.si") and real.asks(held, "demo-x")
    assert not demo.asks(held, "demo-x")
    assert not real.asks((Role.applicant_member,), "li.si") and not real.asks((), "li.si")


def test_the_second_step() -> None:
    """Whoever has a device shows it, whatever the policy says now."""
    assert second_step(asked=False, enrolled=False) is None
    assert second_step(asked=True, enrolled=False) is SecondStep.enrolment
    assert second_step(asked=True, enrolled=True) is SecondStep.code
    assert second_step(asked=False, enrolled=True) is SecondStep.code
