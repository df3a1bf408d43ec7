"""Pure decisions on deliveries: when to try again, when to give up."""

from datetime import timedelta
from typing import Literal

State = Literal["queued", "sending", "sent", "unsure", "failed"]
Result = Literal["sent", "refused", "unsure", "unfit"]
"""unfit: it cannot be written as an e-mail at all, whoever tries."""


def pause(attempts: int, first: timedelta, longest: timedelta) -> timedelta:
    """The wait after the n-th refusal (from 1): doubled each time, up to the longest."""
    return min(first * (1 << min(attempts - 1, 20)), longest)


def after(result: Result, attempts: int, tries: int) -> State:
    """Where a delivery stands after a try. What may have gone out is never sent again by itself."""
    if result == "refused":
        return "failed" if attempts >= tries else "queued"
    return "failed" if result == "unfit" else result
