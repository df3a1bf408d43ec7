"""Waiting at start for a server that is not there yet: a role started before its servers begins when they do, and can be stopped meanwhile."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import TypeVar

import structlog

log = structlog.get_logger()
T = TypeVar("T")
FIRST_PAUSE, LONGEST_PAUSE = 0.2, 5.0


class StoppedWaiting(Exception):
    """Told to stop before the server was there."""


async def until_there(
    server: str,
    reach: Callable[[], Awaitable[T]],
    stopping: asyncio.Event,
    absent: tuple[type[Exception], ...],
) -> T:
    """Reach a server, again and again while it is absent. Raises StoppedWaiting."""
    pause = FIRST_PAUSE
    while not stopping.is_set():
        try:
            return await reach()
        except absent as error:
            log.warning(
                "waiting_for_server", server=server, why=f"{type(error).__name__}: {error}"[:200]
            )
        try:
            await asyncio.wait_for(stopping.wait(), pause)
        except TimeoutError:
            pause = min(pause * 2, LONGEST_PAUSE)
    raise StoppedWaiting(server)
