"""Pure: when something of a campaign is due, from its plan, windows and open corrections."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from contracts.canonical import plain
from contracts.commands.intake import DueTimer
from contracts.policy import ReminderRule
from contracts.reminders import reminders_to_come

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
    """The timers of the reminders that are still to be sent."""
    for each in reminders_to_come(reminders, closings, now):
        yield DueTimer(
            what="remind",
            key=each.key,
            at=each.at,
            seconds=seconds_until(each.at, now, rehearsal),
            kind=each.kind,
            offset=each.offset,
            closes_at=each.closes_at,
        )
