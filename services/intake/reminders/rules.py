"""Pure: the instants at which a campaign's workflow has to wake, out of its plan, windows and open corrections."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from contracts.canonical import plain
from contracts.commands.intake import DueTimer
from contracts.policy import ReminderRule
from services.intake.campaigns.checks import duration

Closings = Mapping[str, Sequence[datetime]]


def seconds_until(at: datetime, now: datetime, rehearsal: bool) -> float | None:
    """Real seconds: 0 when due, None while a rehearsal's clock stands still before it."""
    if at <= now:
        return 0.0
    return None if rehearsal else (at - now).total_seconds()


def due_timers(
    now: datetime,
    rehearsal: bool,
    reminders: Iterable[ReminderRule],
    closings: Closings,
    corrections_lapse: Iterable[datetime],
) -> tuple[DueTimer, ...]:
    """Everything still to be done, earliest first; a close stays listed when it is over, so that a late workflow still commands it."""
    found = list(_reminders(now, rehearsal, reminders, closings))
    for what, instants in (
        ("close_delivery", closings.get("delivery", ())),
        ("sweep", corrections_lapse),
    ):
        for at in sorted(set(instants)):
            found.append(
                DueTimer(
                    what=what,
                    key=f"{what}/{plain(at)}",
                    at=at,
                    seconds=seconds_until(at, now, rehearsal),
                )
            )
    return tuple(sorted(found, key=lambda wake: (wake.at, wake.key)))


def _reminders(
    now: datetime, rehearsal: bool, reminders: Iterable[ReminderRule], closings: Closings
) -> Iterator[DueTimer]:
    """Per rule and closing instant: those to come, and of those due only the newest; none once the window is closed."""
    for rule in reminders:
        for closes_at in sorted(set(closings.get(rule.gate, ()))):
            if now >= closes_at:
                continue
            timed = sorted(
                (closes_at - (duration(offset) or closes_at - closes_at), offset)
                for offset in rule.offsets
            )
            due = [pair for pair in timed if pair[0] <= now]
            for at, offset in [*due[-1:], *timed[len(due) :]]:
                yield DueTimer(
                    what="remind",
                    key=f"remind/{rule.kind}/{plain(closes_at)}/{offset}",
                    at=at,
                    seconds=seconds_until(at, now, rehearsal),
                    kind=rule.kind,
                    offset=offset,
                    closes_at=closes_at,
                )
