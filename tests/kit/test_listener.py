"""The listener on the real broker: nothing acknowledged before its effect, early facts held,
outages waited out, the rest parked.
"""

import asyncio
from collections import Counter
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from aio_pika.abc import AbstractChannel, AbstractRobustConnection
from structlog.testing import capture_logs

from contracts.canonical import canonical
from contracts.facts import Envelope, Fact
from contracts.names import facts_queue, parked_queue
from kit import bus
from kit import listener as listening
from kit.db import new_id
from kit.listener import DependencyDown, TooEarly
from kit.parked import AT, TIMES
from kit.settings import load
from kit.signing import FactSignatures
from kit.telemetry import PARKED
from tests.kit.hearing import (
    channel,
    consumer,
    envelope,
    hearing,
    identity,
    listener_of,
    parked,
    quick,
    send,
    signed,
    waiting,
)
from tests.patience import PATIENCE, until

__all__ = ["channel", "consumer", "identity", "quick"]  # fixtures

pytestmark = pytest.mark.usefixtures("quick")


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (b"not JSON \xff", "not understood"),
        (b"{}", "not understood"),
        (
            canonical(envelope() | {"topic": "identity.nobody_said_this.v1"}),
            "not understood: UnknownFact",
        ),
        (canonical(envelope() | {"fact": {"subject": "no id"}}), "not understood: ValidationError"),
        (
            canonical(envelope() | {"fact": {"subject": str(new_id()), "email": "a@b.c"}}),
            "not understood: ValidationError",
        ),
        (canonical(envelope() | {"v": 2}), "not understood: ValidationError"),
    ],
    ids=[
        "no JSON",
        "no envelope",
        "unknown topic",
        "malformed fact",
        "undeclared field",
        "later envelope",
    ],
)
async def test_what_nobody_understands_is_parked_with_its_reason(
    broker: AbstractRobustConnection, channel: AbstractChannel, consumer: str, body: bytes, why: str
) -> None:
    heard: list[UUID] = []

    async def hear(_: Envelope, fact: Fact) -> None:
        heard.append(fact.subject)

    after = envelope()
    counted = PARKED.labels(consumer=consumer)
    before = counted._value.get()
    async with hearing(broker, listener_of(consumer, hear)):
        await send(channel, consumer, body, "the-bad-one")
        await send(channel, consumer, canonical(after))

        async def done() -> bool:
            return bool(heard) and await waiting(channel, parked_queue(consumer)) == 1

        await until(done)
    (message,) = await parked(channel, consumer)
    assert message.body == body and message.message_id == "the-bad-one"
    assert str(message.headers["parked-because"]).startswith(why)
    assert message.headers[TIMES] == "1" and datetime.fromisoformat(str(message.headers[AT])).tzinfo
    assert "a@b.c" not in str(message.headers)
    assert counted._value.get() == before + 1, "the alert on parked facts counts it"
    assert await waiting(channel, facts_queue(consumer)) == 0


@pytest.mark.parametrize(
    ("before", "after"), [("1", "2"), ("41", "42"), ("٣", "2"), ("-1", "2"), ("9" * 5000, "2")]
)
async def test_how_often_a_fact_was_parked_is_counted(
    broker: AbstractRobustConnection,
    channel: AbstractChannel,
    consumer: str,
    before: str,
    after: str,
) -> None:
    """The header of one that was sent again says it; whoever repeats a fact may write anything."""

    async def hear(_: Envelope, fact: Fact) -> None:
        raise AssertionError("not understood")

    async with hearing(broker, listener_of(consumer, hear)):
        await send(channel, consumer, b"{}", headers={TIMES: before})

        async def parked_again() -> bool:
            return await waiting(channel, parked_queue(consumer)) == 1

        await until(parked_again)
    (message,) = await parked(channel, consumer)
    assert message.headers[TIMES] == after


async def test_a_header_of_another_type_stops_nothing(
    broker: AbstractRobustConnection, channel: AbstractChannel, consumer: str
) -> None:
    """The signature covers no header: whoever repeats a true fact may put anything beside it."""
    heard: list[UUID] = []

    async def hear(read: Envelope, _: Fact) -> None:
        heard.append(read.id)

    whole = canonical(envelope())
    async with hearing(broker, listener_of(consumer, hear)):
        odd: dict[str, Any] = {**signed(whole), "traceparent": 5, "baggage": 7, "tracestate": True}
        await send(channel, consumer, whole, headers=odd)

        async def done() -> bool:
            return bool(heard)

        await until(done)
    assert await waiting(channel, facts_queue(consumer)) == 0
    assert not await parked(channel, consumer)


async def test_keys_that_cannot_be_read_are_waited_for(
    broker: AbstractRobustConnection, channel: AbstractChannel, consumer: str, tmp_path: Path
) -> None:
    heard: list[UUID] = []

    async def hear(read: Envelope, _: Fact) -> None:
        heard.append(read.id)

    published = tmp_path / "public.json"
    listener = listener_of(consumer, hear)
    listener.signatures = FactSignatures(tmp_path)
    # A file that is torn, then none, then the true one.
    published.write_text('{"keys": [')
    async with hearing(broker, listener):
        await send(channel, consumer, canonical(envelope()))

        async def taken() -> bool:
            return len(listener.tasks) == 1

        await until(taken)
        published.unlink()
        _, pending = await asyncio.wait(listener.tasks, timeout=1)
        assert pending and not heard, "neither heard nor given up"
        made = tmp_path / "made"
        made.write_bytes((load("identity").keys_dir / "public.json").read_bytes())
        made.replace(published)

        async def done() -> bool:
            return bool(heard)

        await until(done)
    assert not await parked(channel, consumer)


async def test_what_cannot_be_parked_at_once_is_parked_later(
    broker: AbstractRobustConnection,
    channel: AbstractChannel,
    consumer: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The broker takes it back unrouted, and the channel lives on: nobody delivers it again."""
    monkeypatch.setattr(listening, "BINDINGS_PAUSE", PATIENCE)

    async def hear(_: Envelope, fact: Fact) -> None:
        raise AssertionError("never heard")

    _, exchange = await bus.declare(channel)
    kept = await channel.get_queue(parked_queue(consumer))
    async with hearing(broker, (listener := listener_of(consumer, hear))):
        await asyncio.wait_for(listener.listening.wait(), PATIENCE)

        async def bound() -> bool:
            return listener.backlog is not None

        await until(bound)
        await kept.unbind(exchange, consumer)
        with capture_logs() as logs:
            await send(channel, consumer, b"{}")

            async def refused() -> bool:
                events = {line["event"] for line in logs}
                return "not_settled" in events or ("fact_parked" in events and not listener.tasks)

            await until(refused)
        await kept.bind(exchange, consumer)

        async def done() -> bool:
            return await waiting(channel, parked_queue(consumer)) == 1

        await until(done)
    assert await waiting(channel, facts_queue(consumer)) == 0


async def test_a_fact_before_its_forerunner_is_held_until_it_came(
    broker: AbstractRobustConnection, channel: AbstractChannel, consumer: str
) -> None:
    first, second = envelope(), envelope()
    heard: list[str] = []

    async def hear(read: Envelope, fact: Fact) -> None:
        if str(read.id) == second["id"] and first["id"] not in heard:
            raise TooEarly("the first")
        heard.append(str(read.id))

    async with hearing(broker, listener_of(consumer, hear)):
        await send(channel, consumer, canonical(second))
        await send(channel, consumer, canonical(first))

        async def both() -> bool:
            return len(heard) == 2

        await until(both)
    assert heard == [first["id"], second["id"]] and not await parked(channel, consumer)


async def test_many_early_facts_do_not_keep_their_forerunner_out(
    broker: AbstractRobustConnection, channel: AbstractChannel, consumer: str
) -> None:
    """More early facts than may be in flight, all before the one they wait for."""
    first, later = envelope(), [envelope() for _ in range(20)]
    heard: list[str] = []

    async def hear(read: Envelope, fact: Fact) -> None:
        if str(read.id) != first["id"] and first["id"] not in heard:
            raise TooEarly("the first")
        heard.append(str(read.id))

    async with hearing(broker, listener_of(consumer, hear)):
        for body in (*later, first):
            await send(channel, consumer, canonical(body))

        async def all_heard() -> bool:
            return len(heard) == 21

        await until(all_heard)
    assert not await parked(channel, consumer) and set(Counter(heard).values()) == {1}


async def test_a_forerunner_that_never_comes_parks_the_fact(
    broker: AbstractRobustConnection,
    channel: AbstractChannel,
    consumer: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(listening, "EARLY_TRIES", 3)
    monkeypatch.setattr(listening, "EARLY_ROUNDS", 2)

    async def hear(_: Envelope, fact: Fact) -> None:
        raise TooEarly("a case")

    async with hearing(broker, listener_of(consumer, hear)):
        await send(channel, consumer, canonical(envelope()))

        async def is_parked() -> bool:
            return await waiting(channel, parked_queue(consumer)) == 1

        await until(is_parked)
    (message,) = await parked(channel, consumer)
    assert message.headers["parked-because"] == "its forerunner never came: a case"


@pytest.mark.parametrize(
    "error",
    [DependencyDown("store"), ConnectionRefusedError(), TimeoutError()],
    ids=lambda e: type(e).__name__,
)
async def test_a_dependency_that_is_down_pauses_and_parks_nothing(
    broker: AbstractRobustConnection, channel: AbstractChannel, consumer: str, error: Exception
) -> None:
    tries: Counter[UUID] = Counter()
    up = False

    async def hear(_: Envelope, fact: Fact) -> None:
        tries[fact.subject] += 1
        if not up:
            raise error

    async with hearing(broker, listener_of(consumer, hear)):
        for _ in range(3):
            await send(channel, consumer, canonical(envelope()))

        async def tried_often() -> bool:
            return len(tries) == 3 and min(tries.values()) > listening.BROKEN_TRIES

        await until(tried_often)
        assert await waiting(channel, parked_queue(consumer)) == 0
        up = True
        seen = dict(tries)

        async def all_again() -> bool:
            return all(tries[subject] > count for subject, count in seen.items())

        await until(all_again)
    assert await waiting(channel, facts_queue(consumer)) == 0 and not await parked(
        channel, consumer
    )


async def test_a_hearer_that_always_fails_parks_the_fact_after_three_tries(
    broker: AbstractRobustConnection, channel: AbstractChannel, consumer: str
) -> None:
    tries = 0

    async def hear(_: Envelope, fact: Fact) -> None:
        nonlocal tries
        tries += 1
        raise KeyError("a bug")

    async with hearing(broker, listener_of(consumer, hear)):
        await send(channel, consumer, canonical(envelope()))

        async def is_parked() -> bool:
            return await waiting(channel, parked_queue(consumer)) == 1

        await until(is_parked)
    (message,) = await parked(channel, consumer)
    assert tries == 3 and message.headers["parked-because"] == "KeyError: 'a bug'"


async def test_nothing_is_acknowledged_before_its_effect(
    broker: AbstractRobustConnection, channel: AbstractChannel, consumer: str
) -> None:
    """A listener that dies in the middle: the broker gives the fact to the next."""
    own = await bus.connect(load("identity").amqp_url, "dies")
    inside, heard = asyncio.Event(), asyncio.Event()

    async def stuck(_: Envelope, fact: Fact) -> None:
        inside.set()
        await asyncio.Event().wait()

    async def hear(_: Envelope, fact: Fact) -> None:
        heard.set()

    dying = listener_of(consumer, stuck)
    running = asyncio.create_task(dying.run(own))
    await send(channel, consumer, canonical(envelope()))
    await asyncio.wait_for(inside.wait(), PATIENCE)
    assert await waiting(channel, facts_queue(consumer)) == 0
    running.cancel()
    for task in dying.tasks:
        task.cancel()
    await own.close()
    async with hearing(broker, listener_of(consumer, hear)):
        await asyncio.wait_for(heard.wait(), PATIENCE)


async def test_stopping_finishes_what_is_in_hand(
    broker: AbstractRobustConnection, channel: AbstractChannel, consumer: str
) -> None:
    inside, leave, done = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def hear(_: Envelope, fact: Fact) -> None:
        inside.set()
        await leave.wait()
        done.set()

    listener = listener_of(consumer, hear)
    running = asyncio.create_task(listener.run(broker))
    await send(channel, consumer, canonical(envelope()))
    await asyncio.wait_for(inside.wait(), PATIENCE)
    listener.stop()
    leave.set()
    async with asyncio.timeout(PATIENCE):
        await running
    assert done.is_set() and await waiting(channel, facts_queue(consumer)) == 0
