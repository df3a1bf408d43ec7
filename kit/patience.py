"""Waiting, at the start of a role, for a server that is not there yet. The wait can be stopped."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

log = structlog.get_logger()
T = TypeVar("T")
FIRST_PAUSE = 0.2
LONGEST_PAUSE = 5.0


class StoppedWaiting(Exception):
    """The role was told to stop before the server was there."""


async def until_reached(
    server: str,
    reach: Callable[[], Awaitable[T]],
    stopping: asyncio.Event,
    absent: tuple[type[Exception], ...],
) -> T:
    """Call `reach` until it no longer raises one of `absent`. Returns its result.

    Raises StoppedWaiting.
    """
    pause = FIRST_PAUSE
    while not stopping.is_set():
        try:
            return await reach()
        except absent as error:
            reason = f"{type(error).__name__}: {error}"[:200]
            log.warning(
                "waiting_for_server",
                server=server,
                why=reason,
            )

        try:
            await asyncio.wait_for(stopping.wait(), pause)
        except TimeoutError:
            pause = min(pause * 2, LONGEST_PAUSE)

    raise StoppedWaiting(server)
