"""Database time between two readings of it: what an arrival is stamped with although the database is asked a moment later.

A process compares the database's clock with its own monotonic one whenever a batch reads it. Pure arithmetic; the caller brings every reading.
"""

from collections import deque
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import cached_property
from typing import Final

KEPT: Final = 16
DRIFT: Final = 1e-4
"""Seconds a second by which two clocks of computers may part; tenfold what is usual."""


@dataclass(frozen=True)
class Reading:
    """The database said `at` somewhen between `asked` and `answered`, seconds of this process's monotonic clock."""

    asked: float
    at: datetime
    answered: float

    @cached_property
    def ahead(self) -> float:
        """By how much the database's seconds are at least ahead of this process's."""
        return self.at.timestamp() - self.answered

    def least(self, seen: float) -> float:
        """The earliest that an instant can have been, by this reading, in the database's seconds less `seen`."""
        return self.ahead - self.slack(seen)

    def slack(self, seen: float) -> float:
        """The seconds by which the two clocks may have come apart since, or before."""
        return abs(seen - self.answered) * DRIFT


@dataclass
class DatabaseClock:
    """The last few readings. An arrival is never stamped later than it was, and earlier by no more than the quickest reading took."""

    readings: deque[Reading] = field(default_factory=lambda: deque(maxlen=KEPT))

    def read(self, asked: float, at: datetime, answered: float) -> None:
        """Take a reading in. One that cannot agree with those before says that the clock was set: they count no more."""
        latest = Reading(asked, at, answered)
        if any(not _agree(latest, other) for other in self.readings):
            self.readings.clear()
        self.readings.append(latest)

    def stamp(self, seen: float) -> datetime:
        """Database time of an instant of the monotonic clock, to the applicant's advantage within what cannot be known.

        Raises LookupError before the first reading.
        """
        if not self.readings:
            raise LookupError("the database's clock was not read yet")
        best = max(self.readings, key=lambda each: each.least(seen))
        return best.at + timedelta(seconds=seen - best.answered - best.slack(seen))


def _agree(one: Reading, other: Reading) -> bool:
    """Both may be true of one clock that was never set."""
    passed = (one.at - other.at).total_seconds()
    slack = abs(one.answered - other.answered) * DRIFT + 1e-6
    return one.asked - other.answered - slack <= passed <= one.answered - other.asked + slack
