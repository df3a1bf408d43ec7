"""What the tests of hearing share: queues of their own, ways to send and to look, an envelope."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from uuid import UUID

import aio_pika
import pytest
from aio_pika.abc import AbstractChannel, AbstractRobustConnection

from contracts.facts import Envelope, Fact
from contracts.facts.identity import SignedInV1
from contracts.names import facts_queue, parked_queue
from kit import bus
from kit import listener as listening
from kit.bus import declare_queues
from kit.db import new_id
from kit.listener import Listener
from kit.settings import load
from kit.signing import SIGNATURE, FactSignatures, fact_key, sign_fact
from tests.kit.conftest import ACTOR
from tests.patience import PATIENCE
from tests.rooms import Space

TOPIC = SignedInV1.topic


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """The same pauses, ten times shorter."""
    monkeypatch.setattr(listening, "FIRST_PAUSE", 0.02)
    monkeypatch.setattr(listening, "LONGEST_PAUSE", 0.5)


@pytest.fixture
async def channel(space: Space) -> AsyncIterator[AbstractChannel]:
    """The test's own way to the broker, apart from the listener's."""
    async with await aio_pika.connect(load("identity").amqp_url) as connection:
        yield await connection.channel(publisher_confirms=True, on_return_raises=True)


@pytest.fixture
async def identity(channel: AbstractChannel) -> AsyncIterator[str]:
    """Identity's own queues, empty before and gone after."""
    await declare_queues(channel, "identity", ["identity"])
    for queue in (facts_queue("identity"), parked_queue("identity")):
        await (await channel.get_queue(queue)).purge()
    yield "identity"
    for queue in (facts_queue("identity"), parked_queue("identity")):
        await channel.queue_delete(queue)


@pytest.fixture
async def consumer(channel: AbstractChannel) -> AsyncIterator[str]:
    """A consumer of its own for one test, its queues empty before and gone after."""
    name = f"identity.{new_id().hex[-8:]}"
    await declare_queues(channel, name, [name])
    yield name
    for queue in (facts_queue(name), parked_queue(name)):
        await channel.queue_delete(queue)


def signed(body: bytes, room: str = "identity") -> dict[str, str]:
    """The header of a fact that a room says."""
    return {SIGNATURE: sign_fact(fact_key(load(room).keys_dir, room), room, body)}


async def send(
    channel: AbstractChannel,
    consumer: str,
    body: bytes,
    message_id: str = "",
    headers: dict[str, str] | None = None,
) -> None:
    """To that consumer's queue only: its name is bound as a topic too.

    headers: without them, identity's signature.
    """
    exchange, _ = await bus.declare(channel)
    given = signed(body) if headers is None else headers
    await bus.publish(exchange, consumer, body, message_id, given)


async def waiting(channel: AbstractChannel, queue: str) -> int:
    """Messages ready in a queue; those in flight are not counted."""
    found = await channel.declare_queue(queue, passive=True)
    return int(found.declaration_result.message_count or 0)


async def parked(
    channel: AbstractChannel, consumer: str
) -> list[aio_pika.abc.AbstractIncomingMessage]:
    queue = await channel.get_queue(parked_queue(consumer))
    found = []
    while (message := await queue.get(fail=False, no_ack=True)) is not None:
        found.append(message)
    return found


@asynccontextmanager
async def hearing(broker: AbstractRobustConnection, listener: Listener) -> AsyncIterator[None]:
    running = asyncio.create_task(listener.run(broker))
    try:
        yield
    finally:
        listener.stop()
        async with asyncio.timeout(PATIENCE):
            await running


def listener_of(consumer: str, hear: Callable[[Envelope, Fact], Awaitable[None]]) -> Listener:
    signatures = FactSignatures(load("identity").keys_dir)
    return Listener(consumer, hear, [consumer], signatures, in_flight=8)


def envelope(subject: UUID | None = None) -> dict[str, object]:
    fact = SignedInV1(subject=subject or new_id())
    return {
        "v": 1,
        "id": str(new_id()),
        "topic": TOPIC,
        "said_at": "2023-09-06T01:00:00.000000Z",
        "actor": ACTOR.model_dump(mode="json"),
        "caused_by": None,
        "fact": fact.model_dump(mode="json"),
    }
