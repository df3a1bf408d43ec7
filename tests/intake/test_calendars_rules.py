"""Calendars without a server: a file with every error at its line, what it changes, which dates
differ.
"""

from datetime import UTC, date, datetime

import pytest

from contracts.calendar import Calendar
from services.intake.calendars import rules
from services.intake.calendars.calendar_file import read_calendar
from services.intake.calendars.problems import CalendarFileWrong
from services.intake.calendars.rules import ArrangedYear

FILE = """\
years:
  - year: 2031
    source: 示例通知
    holidays:
      - { name: 元旦, from: 2031-01-01, to: 2031-01-02 }
    makeup: [2031-01-04]
"""
YEAR = ArrangedYear(2031, "示例通知", (date(2031, 1, 1), date(2031, 1, 2)), (date(2031, 1, 4),))


def test_a_file_becomes_days() -> None:
    assert read_calendar(FILE) == (YEAR,)


@pytest.mark.parametrize(
    ("old", "new", "line", "words"),
    [
        ("year: 2031", "year: soon", 2, "不是整数"),
        ("to: 2031-01-02", "to: 2030-12-31", 5, "起止日期有误"),
        ("from: 2031-01-01", "from: 2030-12-31", 5, "不全在2031年内"),
        ("makeup: [2031-01-04]", "makeup: [2030-01-05]", 6, "不在2031年内"),
        ("makeup: [2031-01-04]", "makeup: [2031-01-01]", 6, "既放假又上班"),
        ("makeup: [2031-01-04]", "makeup: [2031-01-06]", 6, "不是周末"),
        ("source: 示例通知", "quelle: 示例通知", 3, "未知的项"),
        ("years:", "jahre:", 1, "未知的项"),
        ("makeup: [2031-01-04]", "makeup: [2031-01-04", None, "YAML"),
    ],
)
def test_each_mistake_is_told_at_its_line(old: str, new: str, line: int | None, words: str) -> None:
    with pytest.raises(CalendarFileWrong) as refused:
        read_calendar(FILE.replace(old, new))
    told = [each for each in refused.value.errors if words in each["message"]]
    assert told, refused.value.errors
    assert line is None or told[0]["line"] == line


def test_a_year_is_there_once() -> None:
    again = FILE + FILE.removeprefix("years:\n")
    with pytest.raises(CalendarFileWrong) as refused:
        read_calendar(again)
    assert "重复" in refused.value.errors[0]["message"]


def test_what_a_file_changes() -> None:
    assert rules.change_of(YEAR, None) == "new"
    assert rules.change_of(YEAR, (list(YEAR.off), list(YEAR.makeup))) == "same"
    assert rules.change_of(YEAR, (YEAR.off[:1], YEAR.makeup)) == "replaces"
    assert rules.change_of(YEAR, (YEAR.off, ())) == "replaces"


def test_a_date_is_reckoned_where_its_years_are_loaded() -> None:
    calendar = Calendar.of({2031: (YEAR.off, YEAR.makeup)})

    def reckon(of: Calendar) -> datetime:
        return datetime.combine(of.add_working_days(date(2031, 1, 1), 1), datetime.min.time(), UTC)

    assert rules.reckoned(reckon, calendar) == datetime(2031, 1, 3, tzinfo=UTC)
    assert rules.reckoned(reckon, Calendar(years={})) is None
