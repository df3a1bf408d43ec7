"""Until when promised bytes may come, to the millisecond; which bytes are other bytes.

No server.
"""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.intake.evidence.late_bytes import rules
from services.intake.evidence.late_bytes.problems import LateBytesLapsed, LateBytesNotTaken

STAMP = datetime(2023, 9, 22, 15, 59, 59, 999000, tzinfo=UTC)
DUE = STAMP + timedelta(minutes=120)


def test_due_so_many_minutes_after_the_stamp_or_not_at_all() -> None:
    assert rules.due_at(STAMP, 120) == DUE
    with pytest.raises(LateBytesNotTaken):
        rules.due_at(STAMP, 0)


@given(st.integers(-5_000, 5_000))
def test_half_open_to_the_millisecond(shift: int) -> None:
    at = DUE + timedelta(milliseconds=shift)
    if shift < 0:
        rules.may_arrive(at, DUE, None)
    else:
        with pytest.raises(LateBytesLapsed) as refused:
            rules.may_arrive(at, DUE, None)
        assert refused.value.extra["due_at"] == "2023-09-22T17:59:59.999000Z"
    rules.may_arrive(at, DUE, DUE - timedelta(milliseconds=1))


def test_a_lapsed_one_is_told_without_an_instant_too() -> None:
    assert "attempted_at" not in LateBytesLapsed(DUE).extra


def test_other_bytes_leave_the_place_open_and_wrong_ones_do_not() -> None:
    assert (
        rules.stays_awaited("sha256")
        and rules.stays_awaited("size")
        and not rules.stays_awaited("malware")
    )
