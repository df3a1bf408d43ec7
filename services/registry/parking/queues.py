"""Registry's way to the queues of parked facts, with its own login at the broker."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack, asynccontextmanager, contextmanager
from typing import Final

import aio_pika
import structlog
from aio_pika.abc import AbstractConnection
from sqlalchemy import text

from contracts.names import SERVICES, WORKFLOWS
from kit.bus import BROKEN, short_reason
from kit.db import Reading
from kit.parked import HeldQueue, ParkedFact, hold_parked
from kit.settings import ServiceSettings
from kit.signing import FactSignatures
from services.registry.parking.problems import BrokerDown

log = structlog.get_logger()
HEARERS: Final = (*SERVICES, WORKFLOWS)
PATIENCE: Final = 10.0
"""Seconds in which the broker lets itself be reached."""


class ParkedQueues:
    """The queues of every hearer. Each use has a connection of its own: uses are rare.

    The uses of one hearer's queue wait for each other, by a lock of the session that each gives.
    """

    def __init__(self, settings: ServiceSettings) -> None:
        self.settings = settings
        self.signatures = FactSignatures(settings.keys_dir)

    async def read(self, session: Reading) -> tuple[list[ParkedFact], int]:
        """The oldest of each queue, and how many there are in all. Raises BrokerDown."""
        found: list[ParkedFact] = []
        total = 0
        with reaching_broker():
            async with await self._connect() as connection:
                for hearer in HEARERS:
                    await _wait_for(session, hearer)
                    async with hold_parked(connection, hearer, self.signatures) as queue:
                        found += [held.fact for held in queue.facts]
                        total += queue.total
        return found, total

    @asynccontextmanager
    async def in_hand(self, session: Reading, hearer: str) -> AsyncIterator[HeldQueue]:
        """Hold what is parked for one hearer. Raises BrokerDown."""
        async with AsyncExitStack() as stack:
            with reaching_broker():
                connection = await stack.enter_async_context(await self._connect())
                await _wait_for(session, hearer)
                held = hold_parked(connection, hearer, self.signatures)
                queue = await stack.enter_async_context(held)
            yield queue

    async def _connect(self) -> AbstractConnection:
        return await aio_pika.connect(self.settings.amqp_url, timeout=PATIENCE)


async def _wait_for(session: Reading, hearer: str) -> None:
    """Keep others from one hearer's parked facts until this request ends.

    A look holds the messages while it reads them. A decision, or another look, that came upon the
    queue meanwhile would find it empty, and say that nothing is parked. Whoever looks at several
    hearers takes them in the order of HEARERS, so that nobody waits in a ring.
    """
    lock = text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
    await session.execute(lock, {"key": f"parked:{hearer}"})


@contextmanager
def reaching_broker() -> Iterator[None]:
    """What the broker's client raises is told as BrokerDown."""
    try:
        yield
    except BROKEN as error:
        log.warning("parked_unreachable", why=short_reason(error))
        raise BrokerDown() from error
