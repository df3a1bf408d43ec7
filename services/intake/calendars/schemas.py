"""What the calendars' routes take and give."""

from datetime import date
from typing import Annotated, Literal
from uuid import UUID

from pydantic import Field

from contracts.vocabulary import Frozen, Instant


class LoadCalendar(Frozen):
    """text: the file; dry_run: say what would change and which dates would move, load nothing."""

    text: Annotated[str, Field(max_length=100_000)]
    dry_run: bool = False


class LoadedYear(Frozen):
    """One year of the file. change: against what is loaded now."""

    year: int
    source: str
    off: tuple[date, ...]
    makeup: tuple[date, ...]
    change: Literal["new", "replaces", "same"]


class MovedDate(Frozen):
    """A date that working days decide. before: None while its year is not loaded.

    kept: it was fixed when its window opened and stays; else the next reckoning gives `after`.
    """

    campaign_id: UUID
    what: Literal["notice_closes_at", "correction_due_at"]
    subject: UUID | None
    before: Instant | None
    after: Instant | None
    kept: bool


class CalendarLoaded(Frozen):
    """years: what the file says; moved: which dates differ by it; saved: False for a dry run."""

    years: tuple[LoadedYear, ...]
    moved: tuple[MovedDate, ...]
    saved: bool


class CalendarYearView(Frozen):
    year: int
    source: str
    off: tuple[date, ...]
    makeup: tuple[date, ...]


class CalendarYears(Frozen):
    items: tuple[CalendarYearView, ...]
