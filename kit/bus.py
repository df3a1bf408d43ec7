"""RabbitMQ: the topology that each role declares, one way to publish, one way to hear.

A listener acknowledges a fact only after its effect has committed. It pauses while a dependency
is down; it nacks nothing, so that no delivery counts against the limit. A fact that nobody
understands is parked: `quanlian parked` lists and redrives it.
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
from kit.patience import until_reached
from kit.telemetry import PARKED

log = structlog.get_logger()
PUBLISH_TIMEOUT = 10.0
DECLARE_TIMEOUT = 30.0
DRAIN_TIMEOUT = 20.0
DELIVERY_LIMIT = 100
FIRST_PAUSE = 0.2
LONGEST_PAUSE = 10.0
BROKEN = (aio_pika.exceptions.AMQPError, ConnectionError, TimeoutError, RuntimeError)
"""What a broker that is gone, or a channel that it closed, raises in its client."""
EARLY_TRIES = 5
"""How often a fact that is too early is tried before it goes to the queue's end."""
EARLY_ROUNDS = 60
"""How often it goes to the queue's end before it is parked."""
BROKEN_TRIES = 3
"""How often a fact whose effect fails is tried before it is parked."""
AGAIN = "again"
STOPPING = "stopping"
ROUNDS = "early-rounds"

Hear = Callable[[Envelope, Fact], Awaitable[None]]


class TooEarly(Exception):
    """An earlier fact that this one needs has not been heard yet.

    The listener tries again, then puts the fact at the queue's end to let the earlier one pass,
    and parks it if the earlier one never comes.
    """


class DependencyDown(Exception):
    """A dependency does not answer. The fact is not at fault: the listener pauses."""


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
    """Declare the exchanges for facts and for parked facts. Idempotent; every role does it."""
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
    await queue.bind(parked, _again(consumer))
    for topic in topics:
        await queue.bind(facts, topic)

    parked_facts = await channel.declare_queue(
        parked_queue(consumer),
        durable=True,
        arguments={"x-queue-type": "quorum"},
    )
    await parked_facts.bind(parked, consumer)
    return queue


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


def _again(consumer: str) -> str:
    """The key under which a room puts a fact back at the end of its own queue.

    A room may not write to the default exchange.
    """
    return f"{consumer}.again"


class Listener:
    """Hears one queue until it is stopped.

    hear: gets each envelope with its fact. It is idempotent, and returns once its effect is
    durable.
    down: the errors that mean that a dependency is down.
    """

    def __init__(
        self,
        consumer: str,
        hear: Hear,
        topics: list[str],
        *,
        in_flight: int = 32,
        down: tuple[type[Exception], ...] = (),
    ) -> None:
        self.consumer = consumer
        self.hear = hear
        self.topics = topics
        self.in_flight = in_flight
        self.down: tuple[type[Exception], ...] = (
            DependencyDown,
            ConnectionError,
            TimeoutError,
            *down,
        )
        self.tasks: set[asyncio.Task[None]] = set()
        self.stopping = asyncio.Event()
        self.listening = asyncio.Event()

    async def run(self, connection: AbstractRobustConnection) -> None:
        """Declare and consume until stopped, then finish what is in hand.

        Tries again when the broker refuses or does not answer.
        """
        pause = FIRST_PAUSE
        while not self.stopping.is_set():
            try:
                await self._listen(connection)
            except BROKEN as error:
                log.warning("listening_broken", consumer=self.consumer, why=short_reason(error))
                await self._wait(pause)
                pause = min(pause * 2, LONGEST_PAUSE)

    async def _listen(self, connection: AbstractRobustConnection) -> None:
        """Consume on one channel. The connection restores a channel that is lost later."""
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
                await asyncio.wait(self.tasks, timeout=DRAIN_TIMEOUT)
        finally:
            await channel.close()

    def stop(self) -> None:
        """Take no further fact."""
        self.stopping.set()

    async def _received(self, message: AbstractIncomingMessage) -> None:
        task = asyncio.create_task(self._process(message))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)

    async def _process(self, message: AbstractIncomingMessage) -> None:
        """Hear one message, then acknowledge it, put it back or park it."""
        outcome = await self._effect(message)
        if self.stopping.is_set() and outcome == STOPPING:
            return  # unacknowledged: the broker gives it to the next consumer

        if outcome == AGAIN:
            await self._put_back(message)
        elif outcome is not None:
            await self._park(message, outcome)
        await message.ack()

    async def _effect(self, message: AbstractIncomingMessage) -> str | None:
        """Hear one message until its effect is durable.

        Returns None then, AGAIN to put it at the queue's end, STOPPING when the listener stops
        first, or else the reason to park it.
        """
        try:
            envelope = Envelope.model_validate_json(message.body)
            fact = envelope.opened()
        except (ValidationError, UnknownFact, ValueError) as error:
            return f"not understood: {type(error).__name__}"

        span = get_tracer(__name__).start_as_current_span(
            f"hear {envelope.topic}",
            extract(dict(message.headers)),
        )
        with span:
            return await self._hear_until_durable(envelope, fact, _rounds(message))

    async def _hear_until_durable(self, envelope: Envelope, fact: Fact, rounds: int) -> str | None:
        """Call `hear` again and again. Returns as `_effect` does."""
        pause = FIRST_PAUSE
        early = 0
        broken = 0
        while not self.stopping.is_set():
            try:
                await self.hear(envelope, fact)
                return None
            except TooEarly as error:
                early += 1
                if early >= EARLY_TRIES:
                    # The earlier fact may stand behind this one in the queue.
                    if rounds < EARLY_ROUNDS:
                        return AGAIN
                    return f"its forerunner never came: {error}"
            except self.down as error:
                # Not the fact's fault: it counts as no try.
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
        return STOPPING

    async def _wait(self, seconds: float) -> None:
        """Wait some seconds, or until stopped."""
        try:
            await asyncio.wait_for(self.stopping.wait(), seconds)
        except TimeoutError:
            return

    async def _put_back(self, message: AbstractIncomingMessage) -> None:
        """Put a message at the end of its own queue, and count the round."""
        headers: dict[str, Any] = _text_headers(message)
        headers[ROUNDS] = _rounds(message) + 1
        await publish(
            self.parked,
            _again(self.consumer),
            message.body,
            message.message_id or "",
            headers,
        )

    async def _park(self, message: AbstractIncomingMessage, why: str) -> None:
        """Put a message into the room's parked queue, with the reason, and count it."""
        log.error(
            "fact_parked",
            consumer=self.consumer,
            message_id=message.message_id,
            why=why,
        )
        headers = _text_headers(message)
        headers["parked-because"] = why
        headers["parked-topic"] = _topic(message)
        await publish(
            self.parked,
            self.consumer,
            message.body,
            message.message_id or "",
            headers,
        )
        PARKED.labels(consumer=self.consumer).inc()


def _text_headers(message: AbstractIncomingMessage) -> dict[str, str]:
    """The headers that carry the trace; the broker's own are not text."""
    return {name: value for name, value in message.headers.items() if isinstance(value, str)}


def _topic(message: AbstractIncomingMessage) -> str:
    """The topic that the envelope names, or the routing key when it names none.

    A message that was put back or redriven came under another routing key.
    """
    try:
        return str(json.loads(message.body)["topic"])
    except (ValueError, KeyError, TypeError):
        return message.routing_key or ""


def _rounds(message: AbstractIncomingMessage) -> int:
    """How often a message was put back as too early."""
    rounds = message.headers.get(ROUNDS)
    return rounds if isinstance(rounds, int) else 0
