"""Working days, periods and closing instants, from official calendars given as data.

Pure: the caller passes the years in (kit.gates reads them). A missing year is an error that
names it.
"""

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Final, Self
from zoneinfo import ZoneInfo

from pydantic import BaseModel, ConfigDict, model_validator

SHANGHAI: Final = ZoneInfo("Asia/Shanghai")
_DAY: Final = timedelta(days=1)


class PeriodUnit(StrEnum):
    """What a period is counted in."""

    WORKING_DAY = "working_day"
    CALENDAR_DAY = "calendar_day"


class CountingMode(StrEnum):
    """Which day is day 1 of a period."""

    FIRST_DAY_COUNTED = "first_day_counted"
    FROM_NEXT_DAY = "from_next_day"


class MissingYear(LookupError):
    """A computation needs a year whose calendar is not loaded, or is empty."""

    def __init__(self, year: int) -> None:
        super().__init__(f"no holiday calendar is loaded for {year} (未载入{year}年节假日安排)")
        self.year = year


class CalendarYear(BaseModel):
    """The official arrangement of one year: days off and weekend days that are worked."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: int
    off: frozenset[date]
    makeup: frozenset[date] = frozenset()

    @model_validator(mode="after")
    def _belongs_together(self) -> Self:
        other_years = [day for day in self.off | self.makeup if day.year != self.year]
        if other_years:
            raise ValueError(f"{min(other_years)} is not in {self.year}")

        contradictory = self.off & self.makeup
        if contradictory:
            raise ValueError(f"{min(contradictory)} is both off and worked")
        return self

    @classmethod
    def of(cls, year: int, off: Iterable[date], makeup: Iterable[date]) -> Self:
        """The year out of an arrangement that may also name days of the years beside it."""
        return cls(
            year=year,
            off=frozenset(day for day in off if day.year == year),
            makeup=frozenset(day for day in makeup if day.year == year),
        )


class Calendar(BaseModel):
    """The years that are loaded.

    A year without a day off counts as missing: common data sets hold such files.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    years: dict[int, CalendarYear]

    @classmethod
    def of(cls, years: Mapping[int, tuple[Iterable[date], Iterable[date]]]) -> Self:
        """A calendar from rows: by year, the days off and the days worked to make up."""
        return cls(
            years={
                year: CalendarYear.of(year, off, makeup) for year, (off, makeup) in years.items()
            }
        )

    def is_working_day(self, day: date) -> bool:
        """Monday to Friday and not off, or worked to make up. Raises MissingYear."""
        year = self.years.get(day.year)
        if year is None or not year.off:
            raise MissingYear(day.year)
        if day in year.makeup:
            return True
        return day.weekday() < 5 and day not in year.off

    def next_working_day(self, day: date) -> date:
        """The day itself if it is a working day, else the next one. Raises MissingYear."""
        while not self.is_working_day(day):
            day += _DAY
        return day

    def add_working_days(
        self, start: date, n: int, mode: CountingMode = CountingMode.FROM_NEXT_DAY
    ) -> date:
        """The n-th working day from ``start`` on. Raises MissingYear, and ValueError if n < 1.

        ``from_next_day``: day 1 is the first working day after ``start``.
        ``first_day_counted``: day 1 is ``start`` itself, or the next working day.
        """
        _at_least_one(n)
        first = start if mode is CountingMode.FIRST_DAY_COUNTED else start + _DAY
        day = self.next_working_day(first)
        for _ in range(n - 1):
            day = self.next_working_day(day + _DAY)
        return day

    def last_day(self, published: date, length: int, unit: PeriodUnit, mode: CountingMode) -> date:
        """The last day of a period that begins with a publication. Raises MissingYear, ValueError.

        Counted in calendar days, a last day off moves to the next working day.
        """
        _at_least_one(length)
        if unit is PeriodUnit.WORKING_DAY:
            return self.add_working_days(published, length, mode)
        beyond = length - 1 if mode is CountingMode.FIRST_DAY_COUNTED else length
        return self.next_working_day(published + beyond * _DAY)

    def working_days_back(self, day: date, n: int) -> date:
        """The n-th working day before ``day`` (n ≥ 1, else ValueError). Raises MissingYear."""
        _at_least_one(n)
        while n:
            day -= _DAY
            n -= self.is_working_day(day)
        return day

    def working_days_between(self, first: date, last: date) -> int:
        """How many working days lie between two days, both included; 0 if last is before first."""
        length = (last - first).days + 1
        days = (first + i * _DAY for i in range(length))
        return sum(self.is_working_day(day) for day in days)

    def working_days_left(self, now: datetime, until: datetime) -> int:
        """How many working days are left after today's until a half-open closing instant.

        0: it must be done today, or before the next working day. Late: minus the working days
        since the last day, at least one, so that what is late is always negative.
        Raises MissingYear, and ValueError for naive instants.
        """
        today, last = shanghai_day(now), shanghai_day(until - timedelta(microseconds=1))
        if now < until:
            return self.working_days_between(today + _DAY, last)
        return -max(1, self.working_days_between(last + _DAY, today))


def closing_instant(last_day: date) -> datetime:
    """The instant a period ends: 00:00 Asia/Shanghai of the day after its last day.

    An act is in time if ``stamp < closing``.
    """
    return datetime.combine(last_day + _DAY, time(), SHANGHAI)


def shanghai_day(instant: datetime) -> date:
    """The calendar day in Asia/Shanghai of an aware instant. Raises ValueError for a naive one."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(SHANGHAI).date()


def _at_least_one(n: int) -> None:
    if n < 1:
        raise ValueError(f"a period has at least one day, not {n}")


def beijing_time(instant: datetime) -> str:
    """An instant as people read it, in Chinese: 2023-10-19 00:00:00（北京时间）."""
    return f"{instant.astimezone(SHANGHAI):%Y-%m-%d %H:%M:%S}（北京时间）"
