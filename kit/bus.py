"""RabbitMQ: the topology that each role declares, and one way to publish.

`kit.listener` hears.
"""

import asyncio
from collections.abc import Collection, Mapping
from typing import Any

import aio_pika
import structlog
from aio_pika.abc import (
    AbstractChannel,
    AbstractQueue,
    AbstractRobustConnection,
)

from contracts.names import FACTS_EXCHANGE, PARKED_EXCHANGE, facts_queue, parked_queue
from kit.patience import until_reached

log = structlog.get_logger()
PUBLISH_TIMEOUT = 10.0
DECLARE_TIMEOUT = 30.0
DELIVERY_LIMIT = 100
BROKEN = (aio_pika.exceptions.AMQPError, ConnectionError, TimeoutError, RuntimeError)
"""What a broker that is gone, or a channel that it closed, raises in its client."""


def short_reason(error: BaseException) -> str:
    """An error for a log line: its type and the beginning of its text."""
    return f"{type(error).__name__}: {error}"[:200]


async def connect(url: str, name: str) -> AbstractRobustConnection:
    """A connection that restores itself."""
    return await aio_pika.connect_robust(
        url,
        client_properties={"connection_name": name},
        timeout=10,
    )


async def await_connection(
    url: str, name: str, stopping: asyncio.Event
) -> AbstractRobustConnection:
    """As `connect`, but wait for a broker that is not there yet. Raises StoppedWaiting."""
    absent = (ConnectionError, TimeoutError, OSError, aio_pika.exceptions.AMQPError)
    return await until_reached("rabbitmq", lambda: connect(url, name), stopping, absent)


async def declare(
    channel: AbstractChannel,
) -> tuple[aio_pika.abc.AbstractExchange, aio_pika.abc.AbstractExchange]:
    """The exchanges for facts and for parked facts. Raises one of BROKEN where one is missing.

    No room may make them: a new exchange has no bindings, and what it confirms nobody hears.
    """
    return await _exchanges(channel, passive=True)


async def make_exchanges(channel: AbstractChannel) -> None:
    """Make the exchanges that are missing. Only the topology login may (kit.topology)."""
    await _exchanges(channel, passive=False)


async def _exchanges(
    channel: AbstractChannel, *, passive: bool
) -> tuple[aio_pika.abc.AbstractExchange, aio_pika.abc.AbstractExchange]:
    facts = await channel.declare_exchange(
        FACTS_EXCHANGE, aio_pika.ExchangeType.TOPIC, durable=True, passive=passive
    )
    parked = await channel.declare_exchange(
        PARKED_EXCHANGE, aio_pika.ExchangeType.DIRECT, durable=True, passive=passive
    )
    return facts, parked


async def publish(
    exchange: aio_pika.abc.AbstractExchange,
    key: str,
    body: bytes,
    message_id: str,
    headers: Mapping[str, Any],
) -> None:
    """Publish one message: persistent, mandatory, confirmed.

    Raises one of BROKEN when no queue took it in time.
    """
    message = aio_pika.Message(
        body,
        message_id=message_id,
        content_type="application/json",
        delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
        headers=dict(headers),
    )
    # The library's own time-out does not count the wait for a lost connection.
    async with asyncio.timeout(PUBLISH_TIMEOUT):
        await exchange.publish(message, routing_key=key, mandatory=True)


async def declare_queues(
    channel: AbstractChannel, consumer: str, topics: list[str]
) -> AbstractQueue:
    """Declare a room's queue, its bindings, and the queue of its parked facts.

    The parked queue comes last: `await_hearers` takes it as the sign that the rest is there.
    """
    facts, parked = await declare(channel)
    queue = await channel.declare_queue(
        facts_queue(consumer),
        durable=True,
        arguments={
            "x-queue-type": "quorum",
            "x-delivery-limit": DELIVERY_LIMIT,
            "x-dead-letter-exchange": PARKED_EXCHANGE,
            "x-dead-letter-routing-key": consumer,
            "x-dead-letter-strategy": "at-least-once",
            "x-overflow": "reject-publish",
        },
    )
    await queue.bind(parked, again_key(consumer))
    for topic in topics:
        await queue.bind(facts, topic)

    parked_facts = await channel.declare_queue(
        parked_queue(consumer),
        durable=True,
        arguments={"x-queue-type": "quorum"},
    )
    await parked_facts.bind(parked, consumer)
    return queue


async def check_bindings(channel: AbstractChannel, consumer: str, topics: Collection[str]) -> int:
    """Bind a room's queue again to whatever it hears. A binding that is there stays as it is.

    Returns how many facts wait in the queue.

    An exchange that was deleted and made anew has lost its bindings, and confirms all the same.
    Raises one of BROKEN where the queue or an exchange is missing.
    """
    # A channel of its own: the broker closes it when something is missing.
    transport = (await channel.get_underlay_channel()).connection
    probe = await transport.channel(publisher_confirms=False)
    queue = facts_queue(consumer)
    found = await probe.queue_declare(queue, passive=True)
    await probe.queue_bind(queue, PARKED_EXCHANGE, again_key(consumer))
    await probe.queue_bind(parked_queue(consumer), PARKED_EXCHANGE, consumer)
    for topic in topics:
        await probe.queue_bind(queue, FACTS_EXCHANGE, topic)
    await probe.close()
    return found.message_count or 0


async def await_hearers(
    connection: AbstractRobustConnection, consumers: Collection[str], stopping: asyncio.Event
) -> None:
    """Wait until every room has declared its queues. Raises StoppedWaiting.

    The broker confirms a fact that only some queues take. A room that declares its queue later
    would never hear it.
    """

    async def look() -> None:
        async with asyncio.timeout(DECLARE_TIMEOUT):
            channel = await connection.channel()
            try:
                transport = (await channel.get_underlay_channel()).connection
                for consumer in consumers:
                    probe = await transport.channel(publisher_confirms=False)
                    await probe.queue_declare(parked_queue(consumer), passive=True)
                    await probe.close()
            finally:
                await channel.close()

    await until_reached("rooms that hear", look, stopping, BROKEN)


def again_key(consumer: str) -> str:
    """The key under which a room puts a fact back at the end of its own queue.

    A room may not write to the default exchange.
    """
    return f"{consumer}.again"
