"""What runs beside the services: the broker, Temporal, every room's worker, the workflows.

No request of a person needs them. They are told at /readyz by name, so that an absence is seen
before the work that it leaves undone is missed.
"""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Final

import aio_pika
from aio_pika.abc import AbstractConnection
from temporalio.client import Client

from contracts.names import SERVICES, WORKFLOWS, facts_queue
from kit import temporal
from kit.settings import ServiceSettings

log = logging.getLogger(__name__)
KEPT: Final = 5.0
"""Seconds for which an answer is given again. /readyz is asked each second."""
PATIENCE: Final = 3.0
"""Seconds for one look at one server."""
AT_FIRST: Final = 1.0
"""Seconds that the first question waits for an answer; later ones never wait."""
UNKNOWN: Final = "unknown: not looked yet"
NOBODY: Final = "down: nobody hears its queue"
DEMO_SIGN_IN: Final = "demo sign-in"
ANYBODY: Final = "warning: anybody signs in as the people of the demo (QUANLIAN_DEMO_SIGN_IN)"
Look = Callable[[], Awaitable[dict[str, str]]]


class Surroundings:
    """Looks at the servers and at who is connected to them, with one room's logins."""

    def __init__(self, settings: ServiceSettings) -> None:
        self.settings = settings
        self._broker: AbstractConnection | None = None
        self._temporal: Client | None = None
        self._states: dict[str, str] = dict.fromkeys(
            ("rabbitmq", "temporal", WORKFLOWS, *map(worker_of, SERVICES)), UNKNOWN
        )
        self._leaving: set[asyncio.Task[None]] = set()
        self._looked_at: float | None = None
        self._looking: asyncio.Task[None] | None = None

    async def states_of(self, service: str) -> dict[str, str]:
        """As `states`, without the workers of other rooms, which are theirs to tell."""
        others = {worker_of(other) for other in SERVICES if other != service}
        return {name: state for name, state in (await self.states()).items() if name not in others}

    def _warnings(self) -> dict[str, str]:
        """What is set as no real call may have it."""
        return {DEMO_SIGN_IN: ANYBODY} if self.settings.demo_sign_in else {}

    async def states(self) -> dict[str, str]:
        """`ok`, or what is wrong, by name; at most some seconds old.

        A server that hangs makes no question wait: the look goes on by itself.
        """
        now = time.monotonic()
        first = self._looked_at is None
        if self._looking is None and (first or now - (self._looked_at or 0) > KEPT):
            self._looking = asyncio.create_task(self._look())
        if first and self._looking is not None:
            await asyncio.wait([self._looking], timeout=AT_FIRST)
        return self._states | self._warnings()

    async def close(self) -> None:
        """End the look and the connection."""
        if self._looking is not None:
            self._looking.cancel()
            await asyncio.wait([self._looking])
        self._leave_broker()
        await asyncio.gather(*self._leaving)

    def _leave_broker(self) -> None:
        """Close the connection beside the look; the next look makes another."""
        if self._broker is not None:
            leaving = asyncio.create_task(_close(self._broker))
            self._leaving.add(leaving)
            leaving.add_done_callback(self._leaving.discard)
            self._broker = None

    async def _look(self) -> None:
        try:
            for found in await asyncio.gather(
                _patiently("rabbitmq", self._look_at_broker),
                _patiently("temporal", self._look_at_temporal),
            ):
                self._states |= found
            if self._states["rabbitmq"] != "ok":
                hearers = dict.fromkeys(
                    (WORKFLOWS, *map(worker_of, SERVICES)), "unknown: rabbitmq is down"
                )
                self._states |= hearers
            self._looked_at = time.monotonic()
        finally:
            self._looking = None

    async def _look_at_broker(self) -> dict[str, str]:
        """Who hears, over a connection that is kept while looks succeed."""
        try:
            return await self._count_hearers()
        except BaseException:
            # A look that broke off may leave a channel half closed, which spoils the connection
            # while it still says that it is open.
            self._leave_broker()
            raise

    async def _count_hearers(self) -> dict[str, str]:
        """Who hears: a process that ended, however it ended, has left its queue."""
        if self._broker is None or self._broker.is_closed:
            self._broker = await aio_pika.connect(self.settings.amqp_url)
        states = {"rabbitmq": "ok"}
        for consumer in (*SERVICES, WORKFLOWS):
            # A channel for each: the broker closes one that asks for a queue which is not there.
            channel = await self._broker.channel()
            name = WORKFLOWS if consumer == WORKFLOWS else worker_of(consumer)
            try:
                queue = await channel.get_queue(facts_queue(consumer))
                hearers = queue.declaration_result.consumer_count
                states[name] = "ok" if hearers else NOBODY
            except aio_pika.exceptions.ChannelClosed:
                states[name] = NOBODY
            else:
                await channel.close()
        return states

    async def _look_at_temporal(self) -> dict[str, str]:
        if self._temporal is None:
            self._temporal = await temporal.connect(
                self.settings.temporal_address, self.settings.temporal_namespace
            )
        await temporal.find_namespace(self._temporal)
        return {"temporal": "ok"}


async def _close(broker: AbstractConnection) -> None:
    """Close a connection that may be spoilt."""
    try:
        async with asyncio.timeout(PATIENCE):
            await broker.close()
    except Exception as error:
        log.info("connection to the broker left: %s", type(error).__name__)


def worker_of(service: str) -> str:
    """The name under which a room's worker is told."""
    return f"{service} worker"


async def _patiently(server: str, look: Look) -> dict[str, str]:
    """One look, or what kept it from being had."""
    try:
        async with asyncio.timeout(PATIENCE):
            return await look()
    except Exception as error:
        return {server: f"down: {type(error).__name__}"}
