"""Pure decisions about corrections: when an answer is due."""

from datetime import datetime

from contracts.calendar import Calendar, closing_instant, shanghai_day


def due_at(calendar: Calendar, opened_at: datetime, days: int, delivery_closes_at: datetime | None) -> datetime:
    """The closing instant after `days` working days counted from the day after, cut short at the unit's delivery cut-off.

    Raises contracts.calendar.MissingYear.
    """
    due = closing_instant(calendar.add_working_days(shanghai_day(opened_at), days))
    return due if delivery_closes_at is None else min(due, delivery_closes_at)
