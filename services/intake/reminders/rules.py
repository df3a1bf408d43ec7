"""Pure: when something of a campaign is due, from its plan, windows and open corrections."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from contracts.canonical import plain
from contracts.commands.intake import DueTimer
from contracts.policy import ReminderRule
from contracts.reminders import duration, reminder_key

NO_TIME: Final = timedelta(0)
Closings = Mapping[str, Sequence[datetime]]


def seconds_until(at: datetime, now: datetime, rehearsal: bool) -> float | None:
    """Real seconds until an instant: 0 when it is due.

    None in a rehearsal before it: the clock stands still until somebody moves it.
    """
    if at <= now:
        return 0.0
    if rehearsal:
        return None
    return (at - now).total_seconds()


def due_timers(
    now: datetime,
    rehearsal: bool,
    reminders: Iterable[ReminderRule],
    closings: Closings,
    corrections_lapse: Iterable[datetime],
) -> tuple[DueTimer, ...]:
    """Everything that is still to be done, earliest first.

    A close stays in the list when it is over: a workflow that comes late still commands it.
    """

    def timers(what: str, instants: Iterable[datetime]) -> Iterator[DueTimer]:
        for at in sorted(set(instants)):
            yield DueTimer(
                what=what,
                key=f"{what}/{plain(at)}",
                at=at,
                seconds=seconds_until(at, now, rehearsal),
            )

    found = [
        *_reminders(
            now,
            rehearsal,
            reminders,
            closings,
        ),
        *timers("close_delivery", closings.get("delivery", ())),
        *timers("sweep", corrections_lapse),
    ]
    return tuple(sorted(found, key=lambda wake: (wake.at, wake.key)))


def _reminders(
    now: datetime, rehearsal: bool, reminders: Iterable[ReminderRule], closings: Closings
) -> Iterator[DueTimer]:
    """The reminders of each rule and closing instant that are still to be sent.

    Of those that are due only the newest. None once the window is closed.
    """
    for rule in reminders:
        for closes_at in sorted(set(closings.get(rule.gate, ()))):
            if now >= closes_at:
                continue
            timed = sorted(
                (closes_at - (duration(offset) or NO_TIME), offset) for offset in rule.offsets
            )
            due = [pair for pair in timed if pair[0] <= now]
            newest_due = due[-1:]
            to_come = timed[len(due) :]
            for at, offset in [*newest_due, *to_come]:
                yield DueTimer(
                    what="remind",
                    key=reminder_key(rule.kind, closes_at, offset),
                    at=at,
                    seconds=seconds_until(at, now, rehearsal),
                    kind=rule.kind,
                    offset=offset,
                    closes_at=closes_at,
                )
