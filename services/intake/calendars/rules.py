"""Pure decisions about calendars: what a file changes, and which dates differ by it."""

from collections.abc import Callable, Collection
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from contracts.calendar import Calendar, MissingYear

Reckoned = Callable[[Calendar], datetime]
HeldDays = tuple[Collection[date], Collection[date]]
"""The days off and the days made up of a loaded year."""
YearChange = Literal["new", "replaces", "same"]


@dataclass(frozen=True)
class ArrangedYear:
    """One year as a file arranges it: days off and weekend days that are worked, in order."""

    year: int
    source: str
    off: tuple[date, ...]
    makeup: tuple[date, ...]


def change_of(year: ArrangedYear, held: HeldDays | None) -> YearChange:
    """A year of the file against the days off and made up that are loaded; None: no such year."""
    if held is None:
        return "new"
    off, makeup = held
    if set(off) == set(year.off) and set(makeup) == set(year.makeup):
        return "same"
    return "replaces"


def reckoned(reckon: Reckoned, calendar: Calendar) -> datetime | None:
    """A date by a calendar; None where a year it touches is not loaded."""
    try:
        return reckon(calendar)
    except MissingYear:
        return None
