"""The database's clock between two readings: never later than true, earlier by no more than a reading took, and a clock that was set counts anew."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kit.clock import DRIFT, DatabaseClock

START = datetime(2023, 9, 22, 16, tzinfo=UTC)
TRIPS = st.lists(
    st.tuples(st.floats(0.001, 5), st.floats(0.0001, 0.05), st.floats(0, 0.05)),
    min_size=1,
    max_size=40,
)


def true_time(mono: float) -> datetime:
    return START + timedelta(seconds=mono)


@given(trips=TRIPS, seen=st.floats(0, 3))
def test_an_arrival_is_stamped_when_it_was_or_at_most_a_reading_earlier(
    trips: list[tuple[float, float, float]], seen: float
) -> None:
    clock, mono = DatabaseClock(), 0.0
    for pause, there, back in trips:
        mono += pause
        clock.read(mono, true_time(mono + there), mono + there + back)
        mono += there + back
    arrived = mono - seen
    stamp, late = clock.stamp(arrived), timedelta(microseconds=2)
    assert stamp <= true_time(arrived) + late
    quickest = timedelta(seconds=trips[-1][2] + abs(mono - arrived) * DRIFT)
    assert stamp >= true_time(arrived) - quickest - late


def test_the_quickest_of_the_last_readings_counts() -> None:
    clock = DatabaseClock()
    clock.read(1.0, true_time(1.0001), 1.0002)
    clock.read(
        2.0, true_time(2.0001), 2.3
    )  # the process was busy for 0.3 s after the database had answered
    assert true_time(2.1) - clock.stamp(2.1) < timedelta(milliseconds=1)


@pytest.mark.parametrize("seconds", [-3600, -1, 1, 3600])
def test_a_clock_that_was_set_counts_from_then_on(seconds: int) -> None:
    clock = DatabaseClock()
    clock.read(1.0, true_time(1.0), 1.001)
    clock.read(2.0, true_time(2.0 + seconds), 2.001)
    assert abs(clock.stamp(2.0) - true_time(2.0 + seconds)) < timedelta(milliseconds=2)


def test_before_the_first_reading_nobody_knows() -> None:
    with pytest.raises(LookupError):
        DatabaseClock().stamp(1.0)
