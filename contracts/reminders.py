"""When a campaign's reminders are due. Pure: intake makes the timers, two rooms test commands."""

import re
from collections.abc import Collection, Iterable, Mapping
from datetime import datetime, timedelta
from typing import Final

from contracts.canonical import plain
from contracts.commands.intake import Remind
from contracts.policy import ReminderRule

_DURATION: Final = re.compile(
    r"P(?=.)(?:(\d{1,3})D)?(?:T(?=.)(?:(\d{1,3})H)?(?:(\d{1,3})M)?)?", re.ASCII
)


def duration(text: str) -> timedelta | None:
    """An ISO 8601 duration of days, hours and minutes (P7D, PT4H).

    None for any other text and for a duration of zero.
    """
    found = _DURATION.fullmatch(text)
    if found is None:
        return None
    days, hours, minutes = (int(part or 0) for part in found.groups())
    return (
        timedelta(
            days=days,
            hours=hours,
            minutes=minutes,
        )
        or None
    )


def reminder_key(kind: str, closes_at: datetime, offset: str) -> str:
    """The key under which a reminder of one rule at one offset is said once."""
    return f"remind/{kind}/{plain(closes_at)}/{offset}"


def is_due(
    command: Remind,
    rules: Iterable[ReminderRule],
    closings: Mapping[str, Collection[datetime]],
    now: datetime,
) -> bool:
    """Whether the plan has this reminder, and its time has come (half-open).

    closings: the closing instants of each gate as they stand now.
    """
    before = duration(command.offset)
    if before is None:
        return False
    if command.key != reminder_key(command.kind, command.closes_at, command.offset):
        return False
    planned = any(
        rule.kind == command.kind
        and command.offset in rule.offsets
        and command.closes_at in closings.get(rule.gate, ())
        for rule in rules
    )
    return planned and command.closes_at - before <= now < command.closes_at
