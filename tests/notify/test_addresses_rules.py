"""E-mail addresses and codes: pure."""

from datetime import UTC, datetime, timedelta

import pytest

from services.notify.addresses import rules
from services.notify.addresses.problems import EmailNotFitting
from services.notify.addresses.rules import Verdict

NOW = datetime(2026, 1, 1, tzinfo=UTC)
SPAN = timedelta(minutes=10)


def test_an_address_is_kept_in_small_letters() -> None:
    assert rules.clean_email(" Zhang.San@Example.COM ") == "zhang.san@example.com"


@pytest.mark.parametrize(
    "typed",
    [
        "",
        "a",
        "a@b",
        "a b@c.example",
        "@c.example",
        "a@c..example",
        "a\n@c.example",
        "a" * 300 + "@c.example",
    ],
)
def test_what_is_no_address(typed: str) -> None:
    with pytest.raises(EmailNotFitting):
        rules.clean_email(typed)


def test_an_address_is_shown_masked() -> None:
    assert rules.mask("zhang.san@example.com") == "z***@example.com"


def test_codes_are_given_out_at_a_measured_pace() -> None:
    asked = [NOW - timedelta(minutes=minutes) for minutes in (1, 4, 9, 11)]
    assert rules.wait(asked, NOW, 4, SPAN) == timedelta(0)
    assert rules.wait(asked, NOW, 3, SPAN) == timedelta(minutes=1)
    assert rules.wait(asked, NOW, 2, SPAN) == timedelta(minutes=6)


@pytest.mark.parametrize(
    ("left", "used", "tries", "fits", "verdict"),
    [
        (1, False, 0, True, Verdict.right),
        (1, False, 4, True, Verdict.right),
        (1, False, 0, False, Verdict.wrong),
        (1, False, 5, True, Verdict.lapsed),
        (1, True, 0, True, Verdict.lapsed),
        (0, False, 0, True, Verdict.lapsed),
    ],
)
def test_a_code_counts_once_in_time_and_bears_five_tries(
    left: int, used: bool, tries: int, fits: bool, verdict: Verdict
) -> None:
    assert rules.judge(NOW + timedelta(microseconds=left), used, tries, 5, fits, NOW) is verdict
