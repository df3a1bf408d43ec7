"""Batches: what many requests ask at about the same moment is done together.

Used where one round trip, or one commit, serves many: hand-ins, and the look-up of revoked
sign-ins. Every request gets its own answer.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Collection, Hashable, Sequence
from contextvars import Context
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

Item = TypeVar("Item")
Answer = TypeVar("Answer")
RunBatch = Callable[[list[Item]], Awaitable[Sequence[Answer | BaseException]]]
NO_KEYS: Final[Collection[Hashable]] = ()


class BatcherFull(Exception):
    """As many items wait as may wait. waiting: how many."""

    def __init__(self, waiting: int) -> None:
        super().__init__(f"{waiting} are waiting")
        self.waiting = waiting


@dataclass(frozen=True)
class BatchSettings:
    """How a batcher runs.

    pause: seconds from the first item of a batch to its start.
    max_size: items in one batch. concurrency: batches that run at once.
    max_waiting: items that may wait; None for any number.
    """

    pause: float
    max_size: int
    concurrency: int = 1
    max_waiting: int | None = None


@dataclass(frozen=True)
class _Waiting(Generic[Item, Answer]):
    """An item and the future of its answer. since: loop time of its arrival."""

    item: Item
    answer: "asyncio.Future[Answer]"
    since: float
    keys: Collection[Hashable]


class Batcher(Generic[Item, Answer]):
    """Collects items and runs them in batches, in the order of their arrival.

    run_batch: answers a batch. For each item, in order, it returns an answer, or the exception
    that is this item's own. An exception that it raises goes to every item of the batch.
    conflict_keys: what no two items of the running batches may share. An item that shares one
    waits for a later batch.
    """

    def __init__(
        self,
        run_batch: RunBatch[Item, Answer],
        settings: BatchSettings,
        conflict_keys: Callable[[Item], Collection[Hashable]] = lambda _: NO_KEYS,
    ) -> None:
        self.run_batch = run_batch
        self.settings = settings
        self.conflict_keys = conflict_keys
        self._waiting: deque[_Waiting[Item, Answer]] = deque()
        self._running: set[asyncio.Task[None]] = set()
        self._busy_keys: set[Hashable] = set()
        self._timer: asyncio.TimerHandle | None = None

    @property
    def waiting(self) -> int:
        """How many items wait for a batch."""
        return len(self._waiting)

    async def submit(self, item: Item) -> Answer:
        """The answer to one item.

        A cancelled caller does not cancel its batch: its item is done all the same.
        Raises BatcherFull, and what `run_batch` answers to this item or raises.
        """
        bound = self.settings.max_waiting
        if bound is not None and len(self._waiting) >= bound:
            raise BatcherFull(len(self._waiting))

        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Answer] = loop.create_future()
        keys = self.conflict_keys(item)
        self._waiting.append(
            _Waiting(
                item,
                answer,
                loop.time(),
                keys,
            )
        )
        self._start_if_due(loop)
        return await answer

    async def drain(self) -> None:
        """Wait until every item that was submitted is answered."""
        while self._waiting or self._running:
            if not self._running:
                self._start_batch(asyncio.get_running_loop())
            await asyncio.wait(set(self._running))

    def _start_if_due(self, loop: asyncio.AbstractEventLoop) -> None:
        """Start a batch if one is due; otherwise set the timer that will."""
        if not self._waiting or len(self._running) >= self.settings.concurrency:
            return
        due = self._waiting[0].since + self.settings.pause
        if len(self._waiting) >= self.settings.max_size or loop.time() >= due:
            self._start_batch(loop)
        elif self._timer is None:
            self._timer = loop.call_at(
                due,
                self._timer_rang,
                loop,
            )

    def _timer_rang(self, loop: asyncio.AbstractEventLoop) -> None:
        self._timer = None
        self._start_if_due(loop)

    def _start_batch(self, loop: asyncio.AbstractEventLoop) -> None:
        """Take the oldest items whose keys are free, and run them."""
        batch: list[_Waiting[Item, Answer]] = []
        conflicting: list[_Waiting[Item, Answer]] = []
        while self._waiting and len(batch) < self.settings.max_size:
            one = self._waiting.popleft()
            if any(key in self._busy_keys for key in one.keys):
                conflicting.append(one)
            else:
                self._busy_keys.update(one.keys)
                batch.append(one)
        self._waiting.extendleft(reversed(conflicting))
        if not batch:
            return

        # A context of its own: the batch belongs to no single request's trace.
        task = loop.create_task(self._run(batch), context=Context())
        self._running.add(task)
        task.add_done_callback(self._ended)

    async def _run(self, batch: list[_Waiting[Item, Answer]]) -> None:
        """Run one batch and hand every item its answer."""
        answers: Sequence[Answer | BaseException]
        try:
            answers = await self.run_batch([one.item for one in batch])
        except asyncio.CancelledError:
            for one in batch:
                one.answer.cancel()
            raise
        except Exception as error:
            answers = [error] * len(batch)
        finally:
            for one in batch:
                self._busy_keys.difference_update(one.keys)

        for one, answer in zip(
            batch,
            answers,
            strict=True,
        ):
            if one.answer.done():  # its caller was cancelled
                continue
            if isinstance(answer, BaseException):
                one.answer.set_exception(answer)
            else:
                one.answer.set_result(answer)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self._start_if_due(asyncio.get_running_loop())
