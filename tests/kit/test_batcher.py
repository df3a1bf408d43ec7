"""The batcher without a server: batches, everybody's own answer, who goes away, what may not meet,
fullness, draining.
"""

import asyncio
from collections.abc import Sequence

import pytest

from kit.batcher import Batcher, BatcherFull, BatchSettings
from tests.patience import PATIENCE


class Together:
    """Remembers its batches; doubles numbers, refuses negative ones by themselves, and waits when
    told to.
    """

    def __init__(self) -> None:
        self.batches: list[list[int]] = []
        self.go = asyncio.Event()
        self.go.set()

    async def __call__(self, asks: list[int]) -> Sequence[int | BaseException]:
        self.batches.append(asks)
        await self.go.wait()
        if 13 in asks:
            raise ConnectionError("away")
        return [ValueError(str(each)) if each < 0 else each * 2 for each in asks]


async def begun(together: Together, batches: int) -> None:
    while len(together.batches) < batches:  # noqa: ASYNC110  nobody tells
        await asyncio.sleep(0)


async def test_who_comes_together_is_answered_together_each_with_its_own() -> None:
    together = Together()
    batcher = Batcher(together, BatchSettings(0.002, 10))
    answers = await asyncio.gather(*(batcher.submit(n) for n in (1, -2, 3)), return_exceptions=True)
    assert together.batches == [[1, -2, 3]]
    assert answers[0] == 2 and isinstance(answers[1], ValueError) and answers[2] == 6


async def test_a_full_batch_waits_for_nobody_and_no_batch_is_larger() -> None:
    together = Together()
    batcher = Batcher(together, BatchSettings(3600, 2))
    assert await asyncio.wait_for(
        asyncio.gather(*(batcher.submit(n) for n in range(4))), PATIENCE
    ) == [
        0,
        2,
        4,
        6,
    ]
    assert together.batches == [[0, 1], [2, 3]]


async def test_what_fails_the_whole_batch_is_told_to_all_of_it_and_to_nobody_else() -> None:
    together = Together()
    batcher = Batcher(together, BatchSettings(0.002, 2))
    answers = await asyncio.gather(
        *(batcher.submit(n) for n in (1, 13, 2, 3)), return_exceptions=True
    )
    assert [type(each) for each in answers] == [ConnectionError, ConnectionError, int, int]


async def test_who_goes_away_takes_nobody_along_and_is_done_all_the_same() -> None:
    together = Together()
    together.go.clear()
    batcher = Batcher(together, BatchSettings(0.002, 10))
    leaving, staying = (
        asyncio.create_task(batcher.submit(1)),
        asyncio.create_task(batcher.submit(2)),
    )
    await begun(together, 1)
    leaving.cancel()
    together.go.set()
    assert await staying == 4
    assert leaving.cancelled() or await asyncio.gather(leaving, return_exceptions=True)
    assert together.batches == [[1, 2]]


async def test_what_may_not_meet_waits_for_the_next_batch() -> None:
    together = Together()
    together.go.clear()
    batcher = Batcher(together, BatchSettings(0.002, 10, concurrency=2), lambda n: (n % 10,))
    asked = [asyncio.create_task(batcher.submit(n)) for n in (1, 11, 2)]
    await begun(together, 1)
    asked.append(asyncio.create_task(batcher.submit(3)))
    await begun(together, 2)
    assert together.batches == [[1, 2], [3]] and batcher.waiting == 1
    together.go.set()
    assert await asyncio.gather(*asked) == [2, 22, 4, 6]
    assert together.batches[-1] == [11]


async def test_more_than_may_wait_are_sent_away() -> None:
    together = Together()
    together.go.clear()
    batcher = Batcher(together, BatchSettings(0.002, 1, max_waiting=2))
    asked = [asyncio.create_task(batcher.submit(n)) for n in (1,)]
    await begun(together, 1)
    asked += [asyncio.create_task(batcher.submit(n)) for n in (2, 3)]
    await asyncio.sleep(0)
    with pytest.raises(BatcherFull) as full:
        await batcher.submit(4)
    assert full.value.waiting == 2
    together.go.set()
    assert await asyncio.gather(*asked) == [2, 4, 6]


async def test_draining_answers_everybody_who_is_here() -> None:
    together = Together()
    batcher = Batcher(together, BatchSettings(3600, 2))
    asked = [asyncio.create_task(batcher.submit(n)) for n in range(5)]
    await asyncio.sleep(0)
    await batcher.drain()
    assert await asyncio.gather(*asked) == [0, 2, 4, 6, 8] and batcher.waiting == 0
