"""Registry's way to the queues of parked facts, with its own login at the broker."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from typing import Final

import aio_pika
import structlog
from aio_pika.abc import AbstractConnection

from contracts.names import SERVICES, WORKFLOWS
from kit.bus import BROKEN, short_reason
from kit.parked import HeldQueue, ParkedFact, hold_parked
from kit.settings import ServiceSettings
from kit.signing import FactSignatures
from services.registry.parking.problems import BrokerDown

log = structlog.get_logger()
HEARERS: Final = (*SERVICES, WORKFLOWS)
PATIENCE: Final = 10.0
"""Seconds in which the broker lets itself be reached."""


class ParkedQueues:
    """The queues of every hearer. Each use has a connection of its own: uses are rare."""

    def __init__(self, settings: ServiceSettings) -> None:
        self.settings = settings
        self.signatures = FactSignatures(settings.keys_dir)

    async def read(self) -> tuple[list[ParkedFact], int]:
        """The oldest of each queue, and how many there are in all. Raises BrokerDown."""
        found: list[ParkedFact] = []
        total = 0
        with reaching_broker():
            async with await self._connect() as connection:
                for hearer in HEARERS:
                    async with hold_parked(connection, hearer, self.signatures) as queue:
                        found += [held.fact for held in queue.facts]
                        total += queue.total
        return found, total

    @asynccontextmanager
    async def in_hand(self, hearer: str) -> AsyncIterator[HeldQueue]:
        """Hold what is parked for one hearer. Raises BrokerDown."""
        async with AsyncExitStack() as stack:
            with reaching_broker():
                connection = await stack.enter_async_context(await self._connect())
                held = hold_parked(connection, hearer, self.signatures)
                queue = await stack.enter_async_context(held)
            yield queue

    async def _connect(self) -> AbstractConnection:
        return await aio_pika.connect(self.settings.amqp_url, timeout=PATIENCE)


@contextmanager
def reaching_broker() -> Iterator[None]:
    """What the broker's client raises is told as BrokerDown."""
    try:
        yield
    except BROKEN as error:
        log.warning("parked_unreachable", why=short_reason(error))
        raise BrokerDown() from error
