"""When a campaign's reminders are due. Pure: intake makes the timers, two rooms test commands."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from contracts.canonical import plain
from contracts.commands.intake import Remind
from contracts.policy import ReminderKind, ReminderRule

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


@dataclass(frozen=True)
class ReminderToCome:
    """One reminder of a rule before one closing instant. at: when it is sent."""

    kind: ReminderKind
    offset: str
    at: datetime
    closes_at: datetime

    @property
    def key(self) -> str:
        """The key under which it is said once."""
        return reminder_key(self.kind, self.closes_at, self.offset)


def reminders_to_come(
    rules: Iterable[ReminderRule],
    closings: Mapping[str, Collection[datetime]],
    now: datetime,
) -> Iterator[ReminderToCome]:
    """The reminders of each rule and closing instant that are still to be sent.

    Of those that are due only the newest. None once the window is closed.
    """
    for rule in rules:
        for closes_at in sorted(set(closings.get(rule.gate, ()))):
            if now >= closes_at:
                continue
            timed = sorted(
                (closes_at - (duration(offset) or timedelta(0)), offset) for offset in rule.offsets
            )
            due = [pair for pair in timed if pair[0] <= now]
            for at, offset in [*due[-1:], *timed[len(due) :]]:
                yield ReminderToCome(rule.kind, offset, at, closes_at)


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
