"""The relay against the real broker: nothing leaves the outbox before the broker confirmed it,
nothing is lost by two relays at once.
"""

import asyncio
from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import aio_pika
import pytest
from aio_pika import ExchangeType
from aio_pika.abc import (
    AbstractChannel,
    AbstractExchange,
    AbstractRobustConnection,
    AbstractRobustQueue,
)
from sqlalchemy import func, select, text

from contracts.facts.identity import PasswordChangedV1
from kit import outbox as relaying
from kit.bus import declare
from kit.db import Database, Writing
from kit.journal import PLUMBING
from kit.outbox import BATCH, claim, relay, settle
from kit.settings import load
from tests.kit.conftest import said, sign_ins, uuid_of
from tests.patience import PATIENCE, until

OUTBOX = PLUMBING["identity"].outbox


async def relay_once(db: Database, exchange: AbstractExchange) -> tuple[int, int]:
    """With identity's key."""
    return await relaying.relay_once(db, exchange, load("identity").keys_dir)


async def _waiting(db: Database) -> int:
    async with db.reading() as session:
        return int((await session.execute(select(func.count()).select_from(OUTBOX))).scalar_one())


@pytest.fixture
async def exchange(broker: AbstractRobustConnection) -> AsyncIterator[AbstractExchange]:
    """A topic exchange of the test's own, as `facts` is: rooms that were tried before left queues
    there, and take what is said.
    """
    channel = await broker.channel(publisher_confirms=True, on_return_raises=True)
    made = await channel.declare_exchange(
        f"identity.{uuid4().hex}", ExchangeType.TOPIC, durable=True
    )
    yield made
    await made.delete(if_unused=False)
    await channel.close()


@pytest.fixture
async def queue(
    broker: AbstractRobustConnection, exchange: AbstractExchange
) -> AsyncIterator[AbstractRobustQueue]:
    """A queue that hears identity's sign-ins, gone at the end."""
    channel = await broker.channel()
    made = await channel.declare_queue("identity.relayed", durable=True)
    await made.bind(exchange, "identity.signed_in.v1")
    await made.purge()
    yield made
    await made.delete(if_unused=False, if_empty=False)
    await channel.close()


async def _received(queue: AbstractRobustQueue) -> list[aio_pika.abc.AbstractIncomingMessage]:
    found = []
    while (message := await queue.get(fail=False, no_ack=True)) is not None:
        found.append(message)
    return found


async def test_facts_reach_the_queue_persistent_and_leave_the_outbox(
    outbox: Database, exchange: AbstractExchange, queue: AbstractRobustQueue
) -> None:
    envelopes = await said(outbox, *sign_ins(3))
    assert await relay_once(outbox, exchange) == (3, 0)
    messages = await _received(queue)
    assert {message.message_id for message in messages} == {
        envelope["id"] for envelope in envelopes
    }
    for message in messages:
        assert message.delivery_mode == aio_pika.DeliveryMode.PERSISTENT
        assert (message.routing_key, message.content_type) == (
            "identity.signed_in.v1",
            "application/json",
        )
    assert await _waiting(outbox) == 0
    assert await relay_once(outbox, exchange) == (0, 0)


async def test_what_the_broker_sends_is_byte_for_byte_the_journal(
    outbox: Database, exchange: AbstractExchange, queue: AbstractRobustQueue
) -> None:
    (envelope,) = await said(outbox, *sign_ins(1))
    await relay_once(outbox, exchange)
    (message,) = await _received(queue)
    journal = PLUMBING["identity"].journal
    async with outbox.reading() as session:
        kept = select(journal.c.envelope).where(journal.c.fact_id == uuid_of(envelope["id"]))
        assert (await session.execute(kept)).scalar_one().encode() == message.body


async def test_facts_that_no_queue_takes_hold_up_no_other(
    outbox: Database, exchange: AbstractExchange, queue: AbstractRobustQueue
) -> None:
    await said(outbox, *(PasswordChangedV1(subject=uuid4()) for _ in range(BATCH)))
    (envelope,) = await said(outbox, *sign_ins(1))
    assert await relay_once(outbox, exchange) == (0, BATCH)
    assert (await relay_once(outbox, exchange))[0] == 1
    assert [message.message_id for message in await _received(queue)] == [envelope["id"]]


async def test_a_fact_that_no_queue_takes_stays(
    outbox: Database, exchange: AbstractExchange
) -> None:
    await said(outbox, *sign_ins(2))
    assert await relay_once(outbox, exchange) == (0, 2)
    assert await _waiting(outbox) == 2
    async with outbox.reading() as session:
        assert set((await session.execute(select(OUTBOX.c.attempts, OUTBOX.c.lease))).tuples()) == {
            (1, None)
        }


async def test_it_goes_once_a_queue_is_there(
    outbox: Database, exchange: AbstractExchange, broker: AbstractRobustConnection
) -> None:
    envelopes = await said(outbox, *sign_ins(2))
    await relay_once(outbox, exchange)
    channel = await broker.channel()
    late = await channel.declare_queue("identity.late", durable=True)
    try:
        await late.bind(exchange, "identity.signed_in.v1")
        assert await relay_once(outbox, exchange) == (2, 0)
        assert len(await _received(late)) == len(envelopes)
    finally:
        await late.delete(if_unused=False, if_empty=False)
        await channel.close()


async def test_two_relays_at_once_lose_and_double_nothing(
    outbox: Database, exchange: AbstractExchange, queue: AbstractRobustQueue
) -> None:
    said_ids = {str(e["id"]) for e in await said(outbox, *sign_ins(2 * BATCH + 50))}

    async def drain() -> int:
        total = 0
        while (done := await relay_once(outbox, exchange))[0]:
            total += done[0]
        return total

    sent = await asyncio.gather(drain(), drain())
    received = Counter(message.message_id for message in await _received(queue))
    assert (
        sum(sent) == len(said_ids) and set(received) == said_ids and set(received.values()) == {1}
    )
    assert await _waiting(outbox) == 0


async def test_a_relay_that_died_holding_a_lease_loses_nothing(
    outbox: Database, exchange: AbstractExchange, queue: AbstractRobustQueue
) -> None:
    """It may have published before it died: at least once, then, and the slow one's settling does
    not touch the new owner's rows.
    """
    await said(outbox, *sign_ins(2))
    dead = uuid4()
    held = [row.fact_id for row in await outbox.act(claim, dead)]
    assert await relay_once(outbox, exchange) == (0, 0)

    async def lapse(tx: Writing) -> None:
        await tx.execute(
            OUTBOX.update().values(leased_until=text("clock_timestamp() - interval '1 second'"))
        )

    await outbox.act(lapse)
    newer = uuid4()
    assert len(await outbox.act(claim, newer)) == 2
    await outbox.act(settle, dead, held[:1], held[1:])
    assert await _waiting(outbox) == 2
    await outbox.act(settle, newer, [], held)
    assert await relay_once(outbox, exchange) == (2, 0)
    assert len(await _received(queue)) == 2


async def test_an_outage_of_weeks_does_not_wear_out_the_count_of_attempts(
    outbox: Database, exchange: AbstractExchange, queue: AbstractRobustQueue
) -> None:
    await said(outbox, *sign_ins(1))

    async def worn(tx: Writing) -> None:
        await tx.execute(OUTBOX.update().values(attempts=32767))

    await outbox.act(worn)
    assert await relay_once(outbox, exchange) == (1, 0)


async def test_the_loop_sends_what_is_said_while_it_runs_and_stops_when_told(
    outbox: Database, broker: AbstractRobustConnection, queue: AbstractRobustQueue
) -> None:
    stopping = asyncio.Event()
    channel = await broker.channel()
    await queue.bind((await declare(channel))[0], "identity.signed_in.v1")
    await channel.close()
    running = asyncio.create_task(relay(outbox, broker, stopping, load("identity").keys_dir))
    await said(outbox, *sign_ins(5))

    async def sent() -> bool:
        return await _waiting(outbox) == 0

    await until(sent)
    stopping.set()
    async with asyncio.timeout(PATIENCE):
        await running
    assert len(await _received(queue)) == 5


async def test_a_channel_that_is_gone_for_good_is_replaced(
    outbox: Database,
    broker: AbstractRobustConnection,
    queue: AbstractRobustQueue,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The client gives a channel up when what it declared is missing as it opens it again."""
    stopping = asyncio.Event()
    opened: list[AbstractChannel] = []

    real = broker.channel

    async def channel(*given: Any, **options: Any) -> AbstractChannel:
        opened.append(await real(*given, **options))
        return opened[-1]

    binding = await broker.channel()
    await queue.bind((await declare(binding))[0], "identity.signed_in.v1")
    await binding.close()
    monkeypatch.setattr(broker, "channel", channel)
    running = asyncio.create_task(relay(outbox, broker, stopping, load("identity").keys_dir))
    await said(outbox, *sign_ins(1))

    async def sent() -> bool:
        return await _waiting(outbox) == 0

    await until(sent)
    await opened[0].close()
    await said(outbox, *sign_ins(1))
    await until(sent)
    stopping.set()
    async with asyncio.timeout(PATIENCE):
        await running
    assert len(opened) == 2 and len(await _received(queue)) == 2


async def test_a_room_without_a_key_says_so_and_sends_nothing(
    outbox: Database, broker: AbstractRobustConnection, tmp_path: Path
) -> None:
    await said(outbox, *sign_ins(1))
    with pytest.raises(FileNotFoundError, match="quanlian keys"):
        await relay(outbox, broker, asyncio.Event(), tmp_path)
    assert await _waiting(outbox) == 1
