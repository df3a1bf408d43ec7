"""The official arrangement as a file: years, holidays, make-up workdays. Pure.

Errors name their line.

years:
  - year: 2031
    source: 国务院办公厅关于2031年部分节假日安排的通知
    holidays:
      - { name: 元旦, from: 2031-01-01, to: 2031-01-01 }
    makeup: [2031-02-08]
"""

from collections.abc import Iterator
from datetime import date, timedelta
from typing import Annotated, Any, Final

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from contracts.field_words import words_of
from services.intake.calendars.problems import CalendarFileWrong
from services.intake.calendars.rules import ArrangedYear
from services.intake.campaigns.located import Located, Path, Wrong, read_yaml

FILE: Final = "calendar.yaml"
_SATURDAY: Final = 5
_DAY: Final = timedelta(days=1)
_Text = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        min_length=1,
        max_length=200,
    ),
]


class _Holiday(BaseModel):
    model_config = ConfigDict(extra="forbid")

    name: _Text
    first: date = Field(alias="from")
    last: date = Field(alias="to")

    def days(self) -> Iterator[date]:
        day = self.first
        while day <= self.last:
            yield day
            day += _DAY


class _Year(BaseModel):
    model_config = ConfigDict(extra="forbid")

    year: Annotated[int, Field(ge=2000, le=2999)]
    source: _Text
    holidays: Annotated[tuple[_Holiday, ...], Field(min_length=1, max_length=40)]
    makeup: Annotated[tuple[date, ...], Field(max_length=40)] = ()


class _Arrangement(BaseModel):
    model_config = ConfigDict(extra="forbid")

    years: Annotated[tuple[_Year, ...], Field(min_length=1, max_length=20)]


def read_calendar(text: str) -> tuple[ArrangedYear, ...]:
    """The years of a calendar file. Raises CalendarFileWrong with every error at its line."""
    located = read_yaml(FILE, text)
    wrong = list(located.wrong)
    years: list[ArrangedYear] = []
    if located.data is not None:
        try:
            arrangement = _Arrangement.model_validate(located.data)
        except ValidationError as error:
            wrong += [_as_wrong(located, each) for each in error.errors()]
        else:
            for number, year in enumerate(arrangement.years):
                wrong += _check(located, number, year, arrangement.years[:number])
                years.append(_arranged(year))
    if wrong:
        raise CalendarFileWrong(errors=[each.as_error("text") for each in wrong])
    return tuple(years)


def _arranged(year: _Year) -> ArrangedYear:
    off = {day for holiday in year.holidays for day in holiday.days()}
    return ArrangedYear(year.year, year.source, tuple(sorted(off)), tuple(sorted({*year.makeup})))


def _check(
    located: Located, number: int, year: _Year, before: tuple[_Year, ...]
) -> Iterator[Wrong]:
    """Days in their year, make-up days at weekends and not off, no year twice."""
    place: Path = ("years", number)
    if any(each.year == year.year for each in before):
        yield _wrong(located, place, f"{year.year}年重复", f"{year.year} is there twice")
    off: set[date] = set()
    for position, holiday in enumerate(year.holidays):
        here = (*place, "holidays", position)
        if holiday.last < holiday.first or holiday.last - holiday.first > timedelta(days=31):
            yield _wrong(
                located, here, f"{holiday.name}：起止日期有误", "from and to do not fit together"
            )
            continue
        days = set(holiday.days())
        if any(day.year != year.year for day in days):
            zh = f"{holiday.name}：不全在{year.year}年内，请分别写入各年"
            yield _wrong(located, here, zh, f"not all in {year.year}: write each year by itself")
        off |= days
    for position, day in enumerate(year.makeup):
        here = (*place, "makeup", position)
        if day.year != year.year:
            yield _wrong(located, here, f"{day}不在{year.year}年内", f"{day} is not in {year.year}")
        if day in off:
            yield _wrong(located, here, f"{day}既放假又上班", f"{day} is both off and worked")
        elif day.weekday() < _SATURDAY:
            yield _wrong(
                located, here, f"{day}不是周末，无需调休", f"{day} is no weekend day to be worked"
            )


def _as_wrong(located: Located, error: Any) -> Wrong:
    place: Path = error["loc"]
    zh, en = words_of(error)
    name = ".".join(str(step) for step in place)
    return Wrong(located.file, located.line(place), f"{name}：{zh}", f"{name} {en}", error["type"])


def _wrong(located: Located, place: Path, zh: str, en: str) -> Wrong:
    return Wrong(located.file, located.line(place), zh, en)
