"""Working days and periods, with the worked table of autumn 2023."""

import json
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.calendar import (
    Calendar,
    CalendarYear,
    CountingMode,
    MissingYear,
    PeriodUnit,
    closing_instant,
    shanghai_day,
)

ARRANGEMENT = json.loads(
    (Path(__file__).parent / "data" / "holidays_2023.json").read_text(encoding="utf-8")
)
OFF = [date.fromisoformat(day) for day in ARRANGEMENT["off"]]
MAKEUP = [date.fromisoformat(day) for day in ARRANGEMENT["makeup_workdays"]]
CALENDAR = Calendar.of({2023: (OFF, MAKEUP)})
FIRST, NEXT = CountingMode.FIRST_DAY_COUNTED, CountingMode.FROM_NEXT_DAY
WORKING, PLAIN = PeriodUnit.WORKING_DAY, PeriodUnit.CALENDAR_DAY
IN_2023 = st.dates(date(2023, 1, 1), date(2023, 12, 31))


def test_there_are_249_working_days_in_2023() -> None:
    assert CALENDAR.working_days_between(date(2023, 1, 1), date(2023, 12, 31)) == 249


def test_the_call_ran_for_13_working_days() -> None:
    assert CALENDAR.working_days_between(date(2023, 9, 6), date(2023, 9, 22)) == 13
    assert CALENDAR.working_days_between(date(2023, 9, 22), date(2023, 9, 6)) == 0


@pytest.mark.parametrize(
    ("published", "five_first", "five_next", "seven_first", "seven_next"),
    [
        ("09-25", "10-07", "10-08", "10-09", "10-10"),
        ("09-27", "10-09", "10-10", "10-11", "10-12"),
        ("09-29", "10-11", "10-11", "10-13", "10-13"),
        ("10-07", "10-11", "10-12", "10-13", "10-16"),
        ("10-09", "10-13", "10-16", "10-17", "10-18"),
        ("12-25", "12-29", None, None, None),
    ],
)
def test_worked_table(
    published: str,
    five_first: str | None,
    five_next: str | None,
    seven_first: str | None,
    seven_next: str | None,
) -> None:
    start = date.fromisoformat(f"2023-{published}")
    for length, mode, expected in [
        (5, FIRST, five_first),
        (5, NEXT, five_next),
        (7, FIRST, seven_first),
        (7, NEXT, seven_next),
    ]:
        if expected is None:
            with pytest.raises(MissingYear, match="2024") as caught:
                CALENDAR.last_day(start, length, WORKING, mode)
            assert caught.value.year == 2024
        else:
            assert CALENDAR.last_day(start, length, WORKING, mode) == date.fromisoformat(
                f"2023-{expected}"
            )


@pytest.mark.parametrize(
    ("published", "length", "mode", "expected"),
    [
        ("2023-09-18", 5, FIRST, "2023-09-22"),
        ("2023-09-18", 5, NEXT, "2023-09-25"),  # the 23rd is a Saturday
        ("2023-09-25", 5, FIRST, "2023-10-07"),  # the 29th opens the holiday
        ("2023-10-01", 7, FIRST, "2023-10-07"),
        ("2023-10-01", 7, NEXT, "2023-10-08"),
    ],
)
def test_calendar_days_end_on_a_working_day(
    published: str, length: int, mode: CountingMode, expected: str
) -> None:
    assert CALENDAR.last_day(
        date.fromisoformat(published), length, PLAIN, mode
    ) == date.fromisoformat(expected)


@pytest.mark.parametrize(("n", "expected"), [(1, 21), (3, 19), (5, 15), (7, 13)])
def test_working_days_back(n: int, expected: int) -> None:
    assert CALENDAR.working_days_back(date(2023, 9, 22), n) == date(2023, 9, expected)


def test_a_period_has_at_least_one_day() -> None:
    day = date(2023, 9, 6)
    with pytest.raises(ValueError, match="at least one day"):
        CALENDAR.add_working_days(day, 0)
    with pytest.raises(ValueError, match="at least one day"):
        CALENDAR.last_day(day, 0, PLAIN, FIRST)
    with pytest.raises(ValueError, match="at least one day"):
        CALENDAR.working_days_back(day, 0)


def test_missing_and_empty_years_are_named() -> None:
    assert CALENDAR.years.keys() == {2023}
    with pytest.raises(MissingYear, match="2022"):
        CALENDAR.is_working_day(
            date(2022, 12, 31)
        )  # named in the 2023 arrangement, still not covered
    empty = Calendar.of({2023: (OFF, MAKEUP), 2024: ((), ())})
    with pytest.raises(MissingYear, match="2024"):
        empty.last_day(date(2023, 12, 25), 5, WORKING, NEXT)


def test_a_year_holds_only_its_own_days() -> None:
    with pytest.raises(ValueError, match="is not in 2023"):
        CalendarYear(year=2023, off=frozenset({date(2022, 12, 31)}))
    with pytest.raises(ValueError, match="both off and worked"):
        CalendarYear.of(2023, [date(2023, 10, 7)], [date(2023, 10, 7)])


def test_closing_instant() -> None:
    closing = closing_instant(date(2023, 9, 22))
    assert closing.isoformat() == "2023-09-23T00:00:00+08:00"
    assert closing.astimezone(UTC) == datetime(2023, 9, 22, 16, tzinfo=UTC)


def test_shanghai_day() -> None:
    assert shanghai_day(datetime(2023, 9, 22, 15, 59, 59, tzinfo=UTC)) == date(2023, 9, 22)
    assert shanghai_day(datetime(2023, 9, 22, 16, tzinfo=UTC)) == date(2023, 9, 23)
    with pytest.raises(ValueError, match="time zone"):
        shanghai_day(datetime(2023, 9, 22))


@given(st.dates(date(2023, 1, 1), date(2023, 10, 31)), st.integers(1, 30))
def test_adding_and_going_back_agree(start: date, n: int) -> None:
    end = CALENDAR.add_working_days(start, n)
    assert CALENDAR.is_working_day(end)
    assert CALENDAR.working_days_between(start + timedelta(days=1), end) == n
    first = CALENDAR.add_working_days(start, n, FIRST)
    assert CALENDAR.working_days_between(start, first) == n
    if CALENDAR.is_working_day(start):
        assert CALENDAR.working_days_back(end, n) == start


@given(IN_2023)
def test_closing_is_exact_to_the_millisecond(day: date) -> None:
    closing = closing_instant(day)
    assert shanghai_day(closing - timedelta(milliseconds=1)) == day
    assert shanghai_day(closing) == day + timedelta(days=1)


@pytest.mark.parametrize(
    ("now", "until", "left"),
    [
        ("2023-09-20T09:00:00+08:00", "2023-09-23T00:00:00+08:00", 2),
        ("2023-09-22T23:59:59+08:00", "2023-09-23T00:00:00+08:00", 0),
        ("2023-09-22T10:00:00+08:00", "2023-09-22T18:00:00+08:00", 0),
        ("2023-09-22T09:00:00+08:00", "2023-09-25T00:00:00+08:00", 0),  # a week-end is no time
        ("2023-09-27T09:00:00+08:00", "2023-10-10T00:00:00+08:00", 4),  # 9-28, 10-7, 10-8, 10-9
        ("2023-09-23T00:00:00+08:00", "2023-09-23T00:00:00+08:00", -1),
        ("2023-09-25T09:00:00+08:00", "2023-09-23T00:00:00+08:00", -1),
        ("2023-09-26T09:00:00+08:00", "2023-09-23T00:00:00+08:00", -2),
        ("2023-09-22T18:00:00+08:00", "2023-09-22T18:00:00+08:00", -1),
    ],
)
def test_working_days_left(now: str, until: str, left: int) -> None:
    at = datetime.fromisoformat
    assert CALENDAR.working_days_left(at(now), at(until)) == left


def test_working_days_left_need_their_year() -> None:
    with pytest.raises(MissingYear, match="2024"):
        CALENDAR.working_days_left(
            datetime(2023, 12, 20, tzinfo=UTC), datetime(2024, 1, 10, tzinfo=UTC)
        )


@given(st.datetimes(datetime(2023, 2, 1), datetime(2023, 11, 1)), st.integers(-200, 200))
def test_what_is_late_is_negative_and_nothing_else(at: datetime, hours: int) -> None:
    now = at.replace(tzinfo=UTC)
    until = now + timedelta(hours=hours)
    assert (CALENDAR.working_days_left(now, until) < 0) == (now >= until)
