"""Loading official calendars: the years of a file, and which dates they would move."""

from collections.abc import Sequence
from typing import Final
from uuid import NAMESPACE_URL, UUID, uuid5

from sqlalchemy import func, select, text
from sqlalchemy.dialects.postgresql import insert

from contracts.calendar import Calendar
from contracts.facts.intake import CalendarLoadedV1
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing
from kit.journal import PLUMBING, say
from services.intake.calendars import rules, views
from services.intake.calendars.calendar_file import read_calendar
from services.intake.calendars.rules import ArrangedYear
from services.intake.calendars.schemas import CalendarLoaded, LoadCalendar, LoadedYear
from services.intake.campaigns.models import CalendarYearRow

_LOCK: Final = "calendars"


async def load(tx: Writing, who: Actor, body: LoadCalendar) -> CalendarLoaded:
    """Load the years of a file; a dry run says what would change. Raises CalendarFileWrong."""
    arranged = read_calendar(body.text)
    if not body.dry_run:
        # Two loads at once would count one year's facts twice.
        lock = text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
        await tx.execute(lock, {"key": _LOCK})
    held = {row.year: (row.off, row.makeup) for row in await views.rows(tx)}
    before = await gates.calendar_of(tx)
    after = _with(before, arranged)
    years = tuple(_as_loaded(year, held.get(year.year)) for year in arranged)
    pairs = zip(arranged, years, strict=True)
    changed = [year for year, loaded in pairs if loaded.change != "same"]
    numbers = {year.year for year in changed}
    moved = await views.moved(tx, before, after, numbers)
    if not body.dry_run:
        for year in changed:
            await _keep(tx, who, year)
    return CalendarLoaded(
        years=years,
        moved=moved,
        saved=not body.dry_run,
    )


def _as_loaded(year: ArrangedYear, held: rules.HeldDays | None) -> LoadedYear:
    return LoadedYear(
        year=year.year,
        source=year.source,
        off=year.off,
        makeup=year.makeup,
        change=rules.change_of(year, held),
    )


def _with(calendar: Calendar, arranged: Sequence[ArrangedYear]) -> Calendar:
    """The calendar with these years in place of its own."""
    own = {year: (each.off, each.makeup) for year, each in calendar.years.items()}
    return Calendar.of(own | {each.year: (each.off, each.makeup) for each in arranged})


async def _keep(tx: Writing, who: Actor, year: ArrangedYear) -> None:
    values = {"off": list(year.off), "makeup": list(year.makeup), "source": year.source}
    row = insert(CalendarYearRow).values(year=year.year, **values)
    await tx.execute(row.on_conflict_do_update(index_elements=["year"], set_=values))
    subject = subject_of(year.year)
    fact = CalendarLoadedV1(
        subject=subject,
        subject_version=await _facts_of(tx, subject) + 1,
        year=year.year,
        source=year.source,
        off=year.off,
        makeup=year.makeup,
    )
    await say(tx, who, fact)


def subject_of(year: int) -> UUID:
    """What a year's facts are about: a year has a number and no id, so the id is made of it."""
    return uuid5(NAMESPACE_URL, f"quanlian:calendar:{year}")


async def _facts_of(tx: Writing, subject: UUID) -> int:
    """How many facts tell of a year: its row has no version column, so the journal counts."""
    journal = PLUMBING["intake"].journal
    query = select(func.count()).where(journal.c.subject == subject)
    return (await tx.execute(query)).scalar_one()
