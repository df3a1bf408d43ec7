"""Pure decisions about promised files.

Until when they may come, whether one came in time, and whether other bytes may still be right.
"""

from datetime import datetime, timedelta
from typing import Final

from services.intake.evidence.late_bytes.problems import LateBytesLapsed, LateBytesNotTaken

OTHER_BYTES: Final = {"size", "sha256"}
"""What a check finds when the bytes are not those that were promised.

Whatever else it finds is wrong with the promised bytes themselves.
"""


def due_at(stamp: datetime, minutes: int) -> datetime:
    """Until when bytes promised at an instant may arrive, half-open.

    Raises LateBytesNotTaken where the campaign takes none.
    """
    if minutes <= 0:
        raise LateBytesNotTaken()
    return stamp + timedelta(minutes=minutes)


def may_arrive(stamp: datetime, due: datetime, said_at: datetime | None) -> None:
    """Before the due instant, or said in time to be there and not yet checked to the end.

    Raises LateBytesLapsed.
    """
    if said_at is None and stamp >= due:
        raise LateBytesLapsed(due, stamp)


def stays_awaited(code: str) -> bool:
    """After these refusals the promised bytes may still come."""
    return code in OTHER_BYTES
