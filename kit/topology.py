"""The owner of the exchanges: makes them again where somebody deleted them.

It runs in the role `workflows` with a login of its own, which can do nothing else. The rooms bind
their queues anew by themselves (`kit.bus.check_bindings`), and what was lost meanwhile is said
again (`kit.reconciling`).
"""

import asyncio

import structlog

from kit import bus
from kit.patience import StoppedWaiting

log = structlog.get_logger()
LOGIN = "topology"
PAUSE = 5.0
"""Seconds between two looks."""


async def keep_exchanges(amqp_url: str, stopping: asyncio.Event) -> None:
    """Look for the exchanges again and again until stopped."""
    try:
        connection = await bus.await_connection(amqp_url, LOGIN, stopping)
    except StoppedWaiting:
        return
    async with connection:
        while not stopping.is_set():
            try:
                async with asyncio.timeout(bus.DECLARE_TIMEOUT):
                    channel = await connection.channel()
                    try:
                        await bus.make_exchanges(channel)
                    finally:
                        await channel.close()
            except bus.BROKEN as error:
                log.warning("exchanges_unwatched", why=bus.short_reason(error))
            try:
                await asyncio.wait_for(stopping.wait(), PAUSE)
            except TimeoutError:
                continue
