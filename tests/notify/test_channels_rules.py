"""Trying again and giving up: pure."""

from datetime import timedelta

import pytest

from services.notify.channels import rules

SECOND = timedelta(seconds=1)


def test_pauses_double_up_to_the_longest() -> None:
    pauses = [rules.pause(n, 4 * SECOND, 60 * SECOND) / SECOND for n in (1, 2, 3, 4, 5, 99)]
    assert pauses == [4, 8, 16, 32, 60, 60]


@pytest.mark.parametrize(
    ("result", "attempts", "state"),
    [
        ("sent", 1, "sent"),
        ("unsure", 1, "unsure"),
        ("refused", 7, "queued"),
        ("refused", 8, "failed"),
        ("unfit", 1, "failed"),
    ],
)
def test_where_a_delivery_stands_after_a_try(result: str, attempts: int, state: str) -> None:
    assert rules.state_after(rules.SendResult(result), attempts, 8) == state


def test_a_link_is_written_below_the_letter() -> None:
    assert rules.with_link("您好\n", "https://portal.example", "/waiting").endswith(
        "您好\n\n打开相关页面：https://portal.example/waiting\n"
    )
    assert (
        rules.with_link("您好\n", "", "/waiting")
        == rules.with_link("您好\n", "https://a", None)
        == "您好\n"
    )
