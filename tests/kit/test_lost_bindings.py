"""The listener on the real broker where its queue or its binding is gone: it makes them again."""

import asyncio
from contextlib import suppress

import pytest
from aio_pika.abc import AbstractChannel, AbstractRobustConnection
from aio_pika.exceptions import PublishError

from contracts.canonical import canonical
from contracts.facts import Envelope, Fact
from contracts.names import facts_queue
from kit import bus
from kit import listener as listening
from tests.kit.hearing import (
    channel,
    consumer,
    envelope,
    hearing,
    identity,
    listener_of,
    quick,
    send,
)
from tests.patience import PATIENCE, until

__all__ = ["channel", "consumer", "identity", "quick"]  # fixtures

pytestmark = pytest.mark.usefixtures("quick")


async def test_a_binding_that_is_gone_is_made_again_by_the_listener(
    broker: AbstractRobustConnection,
    channel: AbstractChannel,
    consumer: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """As after an exchange was deleted and made anew: it confirms, and nobody hears."""
    monkeypatch.setattr(listening, "BINDINGS_PAUSE", 0.1)
    heard = asyncio.Event()

    async def hear(_: Envelope, fact: Fact) -> None:
        heard.set()

    async with hearing(broker, listener_of(consumer, hear)):
        queue = await channel.get_queue(facts_queue(consumer))
        exchange, _ = await bus.declare(channel)
        await queue.unbind(exchange, consumer)

        async def takes_it() -> bool:
            with suppress(PublishError):
                await send(channel, consumer, canonical(envelope()))
                return True
            return False

        await until(takes_it)
        await asyncio.wait_for(heard.wait(), PATIENCE)


async def test_a_queue_that_is_gone_is_declared_again_by_the_listener(
    broker: AbstractRobustConnection,
    channel: AbstractChannel,
    consumer: str,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(listening, "BINDINGS_PAUSE", 0.1)
    heard = asyncio.Event()

    async def hear(_: Envelope, fact: Fact) -> None:
        heard.set()

    listener = listener_of(consumer, hear)
    async with hearing(broker, listener):
        await asyncio.wait_for(listener.listening.wait(), PATIENCE)
        await channel.queue_delete(facts_queue(consumer))

        async def takes_it() -> bool:
            with suppress(PublishError):
                await send(channel, consumer, canonical(envelope()))
                return True
            return False

        await until(takes_it)
        await asyncio.wait_for(heard.wait(), PATIENCE)
