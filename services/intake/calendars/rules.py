"""Pure decisions about calendars: what a file changes, and which dates differ by it."""

from collections.abc import Callable
from datetime import datetime

from contracts.calendar import Calendar, MissingYear
from services.intake.calendars.calendar_file import ArrangedYear
from services.intake.calendars.schemas import LoadedYear
from services.intake.campaigns.models import CalendarYear

Reckoned = Callable[[Calendar], datetime]


def compared(year: ArrangedYear, held: CalendarYear | None) -> LoadedYear:
    """A year of the file against the one that is loaded."""
    change = "replaces"
    if held is None:
        change = "new"
    elif (sorted(held.off), sorted(held.makeup)) == (list(year.off), list(year.makeup)):
        change = "same"
    return LoadedYear.model_validate(
        {
            "year": year.year,
            "source": year.source,
            "off": year.off,
            "makeup": year.makeup,
            "change": change,
        }
    )


def reckoned(reckon: Reckoned, calendar: Calendar) -> datetime | None:
    """A date by a calendar; None where a year it touches is not loaded."""
    try:
        return reckon(calendar)
    except MissingYear:
        return None
