"""RabbitMQ: the topology each role declares, one way to publish, one way to hear.

Hearing: acknowledge only after the effect committed; a dependency that is down pauses the queue (nothing is nacked, so no delivery
limit is used up); a fact nobody understands is parked, listed by `quanlian parked` and redrivable.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Collection, Mapping
from typing import Any

import aio_pika
import structlog
from aio_pika.abc import (
    AbstractChannel,
    AbstractIncomingMessage,
    AbstractQueue,
    AbstractRobustConnection,
)
from opentelemetry.propagate import extract
from opentelemetry.trace import get_tracer
from pydantic import ValidationError

from contracts.facts import Envelope, Fact, UnknownFact
from contracts.names import FACTS_EXCHANGE, PARKED_EXCHANGE, facts_queue, parked_queue
from kit.patience import until_there

log = structlog.get_logger()
PUBLISH_TIMEOUT = 10.0
DECLARE_TIMEOUT = 30.0
DELIVERY_LIMIT = 100
FIRST_PAUSE, LONGEST_PAUSE = 0.2, 10.0
BROKEN = (aio_pika.exceptions.AMQPError, ConnectionError, TimeoutError, RuntimeError)
"""What a broker that went away, or a channel it closed, raises in whoever talks to it."""
EARLY_TRIES, EARLY_ROUNDS = 5, 60
BROKEN_TRIES = 3
AGAIN, ROUNDS = "again", "early-rounds"

Hear = Callable[[Envelope, Fact], Awaitable[None]]


class TooEarly(Exception):
    """A fact whose forerunner has not been heard yet: held and tried again, put at the queue's end to make room for the forerunner, parked
    if that never comes."""


class Down(Exception):
    """A dependency does not answer: not the fact's fault. Hearing pauses until it does."""


async def connect(url: str, name: str) -> AbstractRobustConnection:
    """A connection that comes back by itself."""
    return await aio_pika.connect_robust(
        url, client_properties={"connection_name": name}, timeout=10
    )


async def await_connection(
    url: str, name: str, stopping: asyncio.Event
) -> AbstractRobustConnection:
    """As `connect`, for a role: waits for a broker that is not there yet. Raises StoppedWaiting."""
    absent = (ConnectionError, TimeoutError, OSError, aio_pika.exceptions.AMQPError)
    return await until_there("rabbitmq", lambda: connect(url, name), stopping, absent)


async def declare(
    channel: AbstractChannel,
) -> tuple[aio_pika.abc.AbstractExchange, aio_pika.abc.AbstractExchange]:
    """The two exchanges. Idempotent; every role does it at start."""
    facts = await channel.declare_exchange(
        FACTS_EXCHANGE, aio_pika.ExchangeType.TOPIC, durable=True
    )
    parked = await channel.declare_exchange(
        PARKED_EXCHANGE, aio_pika.ExchangeType.DIRECT, durable=True
    )
    return facts, parked


async def publish(
    exchange: aio_pika.abc.AbstractExchange,
    key: str,
    body: bytes,
    message_id: str,
    headers: Mapping[str, Any],
) -> None:
    """Persistent, mandatory, confirmed, with a time-out. Raises when the broker did not take it into a queue."""
    message = aio_pika.Message(
        body,
        message_id=message_id,
        content_type="application/json",
        delivery_mode=aio_pika.DeliveryMode.PERSISTENT,
        headers=dict(headers),
    )
    async with asyncio.timeout(
        PUBLISH_TIMEOUT
    ):  # the library's own does not count the wait for a lost connection
        await exchange.publish(message, routing_key=key, mandatory=True)


async def declare_queues(
    channel: AbstractChannel, consumer: str, topics: list[str]
) -> AbstractQueue:
    """A room's queue, bound to the topics it hears and to what the room puts back; its parking place last, which says that the rest is there."""
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
    await queue.bind(parked, _again(consumer))
    for topic in topics:
        await queue.bind(facts, topic)
    waiting = await channel.declare_queue(
        parked_queue(consumer), durable=True, arguments={"x-queue-type": "quorum"}
    )
    await waiting.bind(parked, consumer)
    return queue


async def await_hearers(
    connection: AbstractRobustConnection, consumers: Collection[str], stopping: asyncio.Event
) -> None:
    """Wait until every room has declared where it hears: a fact that only some queues take is confirmed, and lost to a room that comes later.

    Raises StoppedWaiting.
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

    await until_there("rooms that hear", look, stopping, BROKEN)


def _again(consumer: str) -> str:
    """The key under which a room puts a fact back at the end of its own queue; a room may not write to the default exchange."""
    return f"{consumer}.again"


class Listener:
    """Hears a queue until stopped. `hear` gets each envelope with its fact, must be idempotent, and returns once its effect is durable."""

    def __init__(
        self,
        consumer: str,
        hear: Hear,
        topics: list[str],
        *,
        in_flight: int = 32,
        down: tuple[type[Exception], ...] = (),
    ) -> None:
        self.consumer, self.hear, self.topics = consumer, hear, topics
        self.in_flight = in_flight
        self.down: tuple[type[Exception], ...] = (Down, ConnectionError, TimeoutError, *down)
        self.tasks: set[asyncio.Task[None]] = set()
        self.stopping = asyncio.Event()
        self.listening = asyncio.Event()

    async def run(self, connection: AbstractRobustConnection) -> None:
        """Declare, consume, and when stopped finish what is in hand. A broker that refuses or does not answer is asked again."""
        pause = FIRST_PAUSE
        while not self.stopping.is_set():
            try:
                await self._listen(connection)
            except BROKEN as error:
                log.warning(
                    "listening_broken",
                    consumer=self.consumer,
                    why=f"{type(error).__name__}: {error}"[:200],
                )
                await self._wait(pause)
                pause = min(pause * 2, LONGEST_PAUSE)

    async def _listen(self, connection: AbstractRobustConnection) -> None:
        """On a channel of its own; one that is lost later the connection restores, with its consumer."""
        async with asyncio.timeout(DECLARE_TIMEOUT):
            channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
        try:
            async with asyncio.timeout(DECLARE_TIMEOUT):
                await channel.set_qos(prefetch_count=self.in_flight)
                queue = await declare_queues(channel, self.consumer, self.topics)
                _, self.parked = await declare(channel)
                tag = await queue.consume(self._received)
            self.listening.set()
            await self.stopping.wait()
            await queue.cancel(tag)
            if self.tasks:
                await asyncio.wait(self.tasks, timeout=20)
        finally:
            await channel.close()

    def stop(self) -> None:
        self.stopping.set()

    async def _received(self, message: AbstractIncomingMessage) -> None:
        task = asyncio.create_task(self._one(message))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def _one(self, message: AbstractIncomingMessage) -> None:
        why = await self._effect(message)
        if self.stopping.is_set() and why == "stopping":
            return  # unacknowledged: the broker gives it to whoever comes next
        if why == AGAIN:
            await self._put_back(message)
        elif why is not None:
            await self._park(message, why)
        await message.ack()

    async def _effect(self, message: AbstractIncomingMessage) -> str | None:
        """None when the effect is durable, AGAIN to wait at the queue's end, else the reason to park."""
        try:
            envelope = Envelope.model_validate_json(message.body)
            fact = envelope.opened()
        except (ValidationError, UnknownFact, ValueError) as error:
            return f"not understood: {type(error).__name__}"
        pause, early, broken = FIRST_PAUSE, 0, 0
        with get_tracer(__name__).start_as_current_span(
            f"hear {envelope.topic}", extract(dict(message.headers))
        ):
            while not self.stopping.is_set():
                try:
                    await self.hear(envelope, fact)
                    return None
                except TooEarly as error:
                    early += 1
                    if early >= EARLY_TRIES:
                        return (
                            AGAIN
                            if _rounds(message) < EARLY_ROUNDS
                            else f"its forerunner never came: {error}"
                        )
                except self.down as error:
                    log.warning(
                        "hearing_paused",
                        consumer=self.consumer,
                        topic=envelope.topic,
                        why=type(error).__name__,
                    )
                    pause = min(pause * 2, LONGEST_PAUSE)
                except Exception as error:
                    broken += 1
                    log.exception(
                        "hearing_failed",
                        consumer=self.consumer,
                        topic=envelope.topic,
                        fact_id=str(envelope.id),
                    )
                    if broken >= BROKEN_TRIES:
                        return f"{type(error).__name__}: {error}"[:500]
                await self._wait(pause)
        return "stopping"

    async def _wait(self, seconds: float) -> None:
        try:
            await asyncio.wait_for(self.stopping.wait(), seconds)
        except TimeoutError:
            return

    async def _put_back(self, message: AbstractIncomingMessage) -> None:
        headers = {k: v for k, v in message.headers.items() if isinstance(v, str)}
        rounds = {ROUNDS: _rounds(message) + 1}
        await publish(
            self.parked,
            _again(self.consumer),
            message.body,
            message.message_id or "",
            headers | rounds,
        )

    async def _park(self, message: AbstractIncomingMessage, why: str) -> None:
        log.error("fact_parked", consumer=self.consumer, message_id=message.message_id, why=why)
        headers = {
            **{k: v for k, v in message.headers.items() if isinstance(v, str)},
            "parked-because": why,
        }
        headers["parked-topic"] = _topic(message)
        await publish(self.parked, self.consumer, message.body, message.message_id or "", headers)


def _topic(message: AbstractIncomingMessage) -> str:
    """The topic as the envelope says it; the routing key when it says none. One that was put back or redriven came under another key."""
    try:
        return str(json.loads(message.body)["topic"])
    except (ValueError, KeyError, TypeError):
        return message.routing_key or ""


def _rounds(message: AbstractIncomingMessage) -> int:
    """How often a fact was put back as too early."""
    rounds = message.headers.get(ROUNDS)
    return rounds if isinstance(rounds, int) else 0
