"""Hearing one queue: each fact is believed or parked, then heard until its effect is durable.

A listener acknowledges a fact only after its effect has committed. It pauses while a dependency
is down; it nacks nothing, so that no delivery counts against the limit. A fact that nobody
understands, or that its room did not sign, is parked for a person to decide on (kit.parked).
"""

import asyncio
import json
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import structlog
from aio_pika.abc import AbstractIncomingMessage, AbstractRobustConnection
from opentelemetry.propagate import extract
from opentelemetry.trace import get_tracer
from pydantic import ValidationError

from contracts.facts import Envelope, Fact, UnknownFact
from kit.bus import (
    BROKEN,
    DECLARE_TIMEOUT,
    again_key,
    check_bindings,
    declare,
    declare_queues,
    publish,
    short_reason,
)
from kit.parked import AT, BECAUSE, TIMES, TOPIC, times_parked
from kit.signing import SIGNATURE, FactSignatures, NotBelieved, must_be_possible
from kit.telemetry import DISBELIEVED, PARKED

log = structlog.get_logger()
DRAIN_TIMEOUT = 20.0
FIRST_PAUSE = 0.2
LONGEST_PAUSE = 10.0
BINDINGS_PAUSE = 10.0
"""Seconds between two looks whether the queue is still bound to all that its room hears."""
EARLY_TRIES = 5
"""How often a fact that is too early is tried before it goes to the queue's end."""
EARLY_ROUNDS = 60
"""How often it goes to the queue's end before it is parked."""
BROKEN_TRIES = 3
"""How often a fact whose effect fails is tried before it is parked."""
PARKED_KEPT = 10_000
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


class Listener:
    """Hears one queue until it is stopped.

    hear: gets each envelope with its fact. It is idempotent, and returns once its effect is
    durable.
    signatures: whom a fact is believed to be by.
    down: the errors that mean that a dependency is down.
    """

    def __init__(
        self,
        consumer: str,
        hear: Hear,
        topics: list[str],
        signatures: FactSignatures,
        *,
        in_flight: int = 32,
        down: tuple[type[Exception], ...] = (),
    ) -> None:
        self.consumer = consumer
        self.hear = hear
        self.topics = topics
        self.signatures = signatures
        self.in_flight = in_flight
        self.down: tuple[type[Exception], ...] = (
            DependencyDown,
            ConnectionError,
            TimeoutError,
            *down,
        )
        self.backlog: int | None = None
        self.parked_ids: dict[UUID, None] = {}
        self.tasks: set[asyncio.Task[None]] = set()
        self.stopping = asyncio.Event()
        self.listening = asyncio.Event()

    def hears(self, topic: str) -> bool:
        """Whether facts of this topic come to this listener."""
        return self.topics == ["#"] or topic in self.topics

    def is_behind(self) -> bool:
        """Whether facts wait in the queue, or nobody can tell because nothing is consumed."""
        return self.backlog != 0

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
        """Consume on one channel. The connection restores a channel that is lost later.

        Returns once stopped. Raises one of BROKEN where queue or exchange is gone.
        """
        async with asyncio.timeout(DECLARE_TIMEOUT):
            channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
        try:
            async with asyncio.timeout(DECLARE_TIMEOUT):
                await channel.set_qos(prefetch_count=self.in_flight)
                queue = await declare_queues(channel, self.consumer, self.topics)
                _, self.parked = await declare(channel)
                tag = await queue.consume(self._received)
            self.listening.set()

            stopped = False
            while not stopped:
                async with asyncio.timeout(DECLARE_TIMEOUT):
                    self.backlog = await check_bindings(channel, self.consumer, self.topics)
                stopped = await self._stops_within(BINDINGS_PAUSE)
            await queue.cancel(tag)
            if self.tasks:
                await asyncio.wait(self.tasks, timeout=DRAIN_TIMEOUT)
        finally:
            self.backlog = None
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

        while True:
            try:
                await self._settle(message, outcome)
                return
            except BROKEN as error:
                if self.stopping.is_set() or message.channel.is_closed:
                    return  # unacknowledged: the broker gives it to the next consumer
                # Nobody else would take it: it stays in hand as long as the channel lives.
                log.warning("not_settled", consumer=self.consumer, why=short_reason(error))
            await self._wait(LONGEST_PAUSE)

    async def _settle(self, message: AbstractIncomingMessage, outcome: str | None) -> None:
        """Put a message where it belongs and acknowledge it. Raises one of BROKEN."""
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
        refused = await self._disbelief(message, envelope, fact)
        if refused is not None:
            return refused

        span = get_tracer(__name__).start_as_current_span(
            f"hear {envelope.topic}",
            extract(_text_headers(message)),
        )
        with span:
            outcome = await self._hear_until_durable(envelope, fact, _rounds(message))
        if outcome not in (None, AGAIN, STOPPING):
            self._note_parked(envelope.id)
        return outcome

    async def _disbelief(
        self, message: AbstractIncomingMessage, envelope: Envelope, fact: Fact
    ) -> str | None:
        """Why a fact is not believed; None where it is.

        Keys that cannot be read are not the fact's fault: the listener pauses. STOPPING when it is
        stopped meanwhile.
        """
        while not self.stopping.is_set():
            try:
                self.signatures.check(envelope.topic, message.body, message.headers.get(SIGNATURE))
                must_be_possible(envelope, fact)
                return None
            except NotBelieved as error:
                DISBELIEVED.labels(consumer=self.consumer).inc()
                return f"not believed: {error}"
            except (OSError, ValueError, KeyError) as error:
                log.error("keys_unreadable", consumer=self.consumer, why=type(error).__name__)
            await self._wait(LONGEST_PAUSE)
        return STOPPING

    def _note_parked(self, fact_id: UUID) -> None:
        """Remember the last facts that were parked: nobody need say them again meanwhile."""
        self.parked_ids[fact_id] = None
        if len(self.parked_ids) > PARKED_KEPT:
            del self.parked_ids[next(iter(self.parked_ids))]

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
        await self._stops_within(seconds)

    async def _stops_within(self, seconds: float) -> bool:
        """Wait for the stop, but no longer than some seconds. Whether it came."""
        try:
            await asyncio.wait_for(self.stopping.wait(), seconds)
        except TimeoutError:
            return False
        return True

    async def _put_back(self, message: AbstractIncomingMessage) -> None:
        """Put a message at the end of its own queue, and count the round."""
        headers: dict[str, Any] = _text_headers(message)
        headers[ROUNDS] = _rounds(message) + 1
        await publish(
            self.parked,
            again_key(self.consumer),
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
        headers[TIMES] = str(times_parked(headers) + 1 if TIMES in headers else 1)
        headers[BECAUSE] = why
        headers[TOPIC] = _topic(message)
        # This machine's clock: it is told to a person, and no rule reads it.
        headers[AT] = datetime.now(UTC).isoformat()
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
