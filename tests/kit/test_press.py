"""Papers are made in processes of their own: what they answer and raise, how many may wait, what happens when one dies or hangs."""

import asyncio
import os
import signal
import threading
from collections.abc import AsyncIterator

import pytest

from kit.press import Press, PressBusy, PressStuck


def doubled(n: int) -> int:
    return 2 * n


def refused(n: int) -> int:
    raise ValueError(f"no {n}")


def where() -> int:
    return os.getpid()


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def hang() -> None:
    threading.Event().wait()


@pytest.fixture
async def press() -> AsyncIterator[Press]:
    made = Press(workers=1)
    yield made
    await made.close()


async def test_it_answers_and_raises_from_another_process(press: Press) -> None:
    assert await press.run(doubled, 21) == 42
    assert await press.run(where) != os.getpid()
    with pytest.raises(ValueError, match="no 7"):
        await press.run(refused, 7)


async def test_too_many_are_told_to_come_back(press: Press) -> None:
    press.waiting = 2
    answers = await asyncio.gather(
        *(press.run(doubled, n) for n in range(4)), return_exceptions=True
    )
    busy = [answer for answer in answers if isinstance(answer, PressBusy)]
    assert len(busy) == 2
    assert busy[0].headers == {"Retry-After": "5"}
    assert await press.run(doubled, 1) == 2


async def test_a_process_that_dies_is_replaced(press: Press) -> None:
    assert await press.run(doubled, 1) == 2
    with pytest.raises(PressStuck):
        await press.run(die)
    assert await press.run(doubled, 2) == 4
    os.kill(await press.run(where), signal.SIGKILL)
    assert await press.run(doubled, 3) == 6


async def test_one_that_hangs_is_ended(press: Press) -> None:
    at_work = await press.run(where)
    press.seconds = 0.2
    with pytest.raises(PressStuck):
        await press.run(hang)
    press.seconds = 60
    assert await press.run(where) != at_work


async def test_it_closes_when_nothing_was_made() -> None:
    await Press().close()
