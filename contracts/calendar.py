"""Working days, periods and closing instants, from official calendars that are given as data.

Pure: who keeps the years (campaigns, by way of kit) passes them in. A year that is not there is an error that names it.
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
    """A computation touched a year without a loaded, non-empty calendar; ``year`` names it."""

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
        strangers = sorted(day for day in self.off | self.makeup if day.year != self.year)
        if strangers:
            raise ValueError(f"{strangers[0]} is not in {self.year}")
        if self.off & self.makeup:
            raise ValueError(f"{min(self.off & self.makeup)} is both off and worked")
        return self

    @classmethod
    def of(cls, year: int, off: Iterable[date], makeup: Iterable[date]) -> Self:
        """The year out of an arrangement that may also name days of its neighbours, as the official ones do."""
        return cls(
            year=year,
            off=frozenset(day for day in off if day.year == year),
            makeup=frozenset(day for day in makeup if day.year == year),
        )


class Calendar(BaseModel):
    """The years known so far. An empty year (no day off) counts as missing: common data sets hold such files."""

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
        return day in year.makeup or (day.weekday() < 5 and day not in year.off)

    def next_working_day(self, day: date) -> date:
        """The day itself if it is worked, else the first worked day after it. Raises MissingYear."""
        while not self.is_working_day(day):
            day += _DAY
        return day

    def add_working_days(
        self, start: date, n: int, mode: CountingMode = CountingMode.FROM_NEXT_DAY
    ) -> date:
        """The n-th working day from ``start`` on (n ≥ 1, else ValueError). Raises MissingYear.

        ``from_next_day``: day 1 is the first working day after ``start``. ``first_day_counted``: ``start`` itself if
        it is worked, else the next working day.
        """
        _at_least_one(n)
        day = self.next_working_day(
            start if mode is CountingMode.FIRST_DAY_COUNTED else start + _DAY
        )
        for _ in range(n - 1):
            day = self.next_working_day(day + _DAY)
        return day

    def last_day(self, published: date, length: int, unit: PeriodUnit, mode: CountingMode) -> date:
        """The last day of a period of ``length`` days that begins by publication on ``published``. Raises MissingYear.

        In calendar days, a last day that is not worked moves to the next working day.
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
        """How many working days lie between two days, both ends counted; 0 if they are the wrong way round."""
        return sum(self.is_working_day(first + i * _DAY) for i in range((last - first).days + 1))


def closing_instant(last_day: date) -> datetime:
    """The instant a period ends: 00:00 Asia/Shanghai of the day after its last day. In time is ``stamp < closing``."""
    return datetime.combine(last_day + _DAY, time(), SHANGHAI)


def shanghai_day(instant: datetime) -> date:
    """The calendar day in Asia/Shanghai of an aware instant. Raises ValueError for a naive one."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    return instant.astimezone(SHANGHAI).date()


def _at_least_one(n: int) -> None:
    if n < 1:
        raise ValueError(f"a period has at least one day, not {n}")
