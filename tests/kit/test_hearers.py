"""Waiting for the rooms that hear: a fact that reached some queues is confirmed, so nobody relays
before every room has its queue.
"""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aio_pika.abc import AbstractChannel, AbstractRobustConnection

from contracts.names import facts_queue, parked_queue
from kit import bus
from kit.bus import await_hearers, declare_queues
from kit.db import new_id
from kit.patience import StoppedWaiting
from kit.settings import load
from tests.kit.hearing import channel, consumer
from tests.patience import PATIENCE

__all__ = ["channel", "consumer"]


@pytest.fixture
async def stranger(consumer: str) -> AsyncIterator[AbstractRobustConnection]:
    """Another room's connection: it may not touch the consumer's queue, but may know that it is
    there.
    """
    connection = await bus.connect(load("notify").amqp_url, "another room")
    yield connection
    await connection.close()


async def test_a_room_that_is_there_is_not_waited_for(
    stranger: AbstractRobustConnection, consumer: str
) -> None:
    await asyncio.wait_for(await_hearers(stranger, [consumer], asyncio.Event()), PATIENCE)


async def test_a_room_that_comes_later_is_waited_for(
    stranger: AbstractRobustConnection, channel: AbstractChannel, consumer: str
) -> None:
    later = f"identity.{new_id().hex[-8:]}"
    waiting = asyncio.create_task(await_hearers(stranger, [consumer, later], asyncio.Event()))
    done, _ = await asyncio.wait({waiting}, timeout=0.5)
    assert not done
    try:
        await declare_queues(channel, later, [later])
        await asyncio.wait_for(waiting, PATIENCE)
    finally:
        for queue in (facts_queue(later), parked_queue(later)):
            await channel.queue_delete(queue)


async def test_waiting_ends_when_told_to_stop(stranger: AbstractRobustConnection) -> None:
    stopping = asyncio.Event()
    waiting = asyncio.create_task(await_hearers(stranger, ["identity.never"], stopping))
    await asyncio.wait({waiting}, timeout=0.3)
    stopping.set()
    with pytest.raises(StoppedWaiting):
        await asyncio.wait_for(waiting, PATIENCE)
