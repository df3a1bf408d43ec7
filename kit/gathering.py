"""Gathering: what many requests ask at about the same moment is done together, and each gets its own answer.

Used where one round trip, or one commit, can serve many: hand-ins, and the look-up of revoked sign-ins.
"""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable, Collection, Hashable, Sequence
from contextvars import Context
from dataclasses import dataclass
from typing import Final, Generic, TypeVar

Ask = TypeVar("Ask")
Answer = TypeVar("Answer")
NOTHING: Final[Collection[Hashable]] = ()


class Full(Exception):
    """As many wait as may; `waiting`: how many."""

    def __init__(self, waiting: int) -> None:
        super().__init__(f"{waiting} are waiting")
        self.waiting = waiting


@dataclass(frozen=True)
class _Waiting(Generic[Ask, Answer]):
    ask: Ask
    answer: "asyncio.Future[Answer]"
    since: float
    keys: Collection[Hashable]


class Gathering(Generic[Ask, Answer]):
    """Batches of at most `most`, begun `pause` seconds after the first of them came, `at_once` at a time; `bound` may wait.

    `together` answers a batch: for each, in order, an answer or the exception that is its own. What it raises is everybody's.
    `apart` names what no two of the running batches may share; who shares it waits for the next.
    """

    def __init__(
        self,
        together: Callable[[list[Ask]], Awaitable[Sequence[Answer | BaseException]]],
        *,
        pause: float,
        most: int,
        at_once: int = 1,
        bound: int | None = None,
        apart: Callable[[Ask], Collection[Hashable]] = lambda _: NOTHING,
    ) -> None:
        self.together, self.apart = together, apart
        self.pause, self.most, self.at_once, self.bound = pause, most, at_once, bound
        self._waiting: deque[_Waiting[Ask, Answer]] = deque()
        self._running: set[asyncio.Task[None]] = set()
        self._busy: set[Hashable] = set()
        self._timer: asyncio.TimerHandle | None = None

    @property
    def waiting(self) -> int:
        return len(self._waiting)

    async def ask(self, ask: Ask) -> Answer:
        """The answer to this one. Who goes away takes nobody along: its place in the batch stays. Raises Full."""
        if self.bound is not None and len(self._waiting) >= self.bound:
            raise Full(len(self._waiting))
        loop = asyncio.get_running_loop()
        answer: asyncio.Future[Answer] = loop.create_future()
        self._waiting.append(_Waiting(ask, answer, loop.time(), self.apart(ask)))
        self._look(loop)
        return await answer

    async def drain(self) -> None:
        """Wait until everybody who asked is answered."""
        while self._waiting or self._running:
            if not self._running:
                self._begin(asyncio.get_running_loop())
            await asyncio.wait(set(self._running))

    def _look(self, loop: asyncio.AbstractEventLoop) -> None:
        """Begin a batch if one is due, or have it begun when it is."""
        if not self._waiting or len(self._running) >= self.at_once:
            return
        due = self._waiting[0].since + self.pause
        if len(self._waiting) >= self.most or loop.time() >= due:
            self._begin(loop)
        elif self._timer is None:
            self._timer = loop.call_at(due, self._rung, loop)

    def _rung(self, loop: asyncio.AbstractEventLoop) -> None:
        self._timer = None
        self._look(loop)

    def _begin(self, loop: asyncio.AbstractEventLoop) -> None:
        batch: list[_Waiting[Ask, Answer]] = []
        passed_over: list[_Waiting[Ask, Answer]] = []
        while self._waiting and len(batch) < self.most:
            one = self._waiting.popleft()
            if any(key in self._busy for key in one.keys):
                passed_over.append(one)
            else:
                self._busy.update(one.keys)
                batch.append(one)
        self._waiting.extendleft(reversed(passed_over))
        if batch:
            # a context of its own: the batch belongs to no single request's trace
            task = loop.create_task(self._run(batch), context=Context())
            self._running.add(task)
            task.add_done_callback(self._ended)

    async def _run(self, batch: list[_Waiting[Ask, Answer]]) -> None:
        answers: Sequence[Answer | BaseException]
        try:
            answers = await self.together([one.ask for one in batch])
        except asyncio.CancelledError:
            for one in batch:
                one.answer.cancel()
            raise
        except Exception as error:
            answers = [error] * len(batch)
        finally:
            for one in batch:
                self._busy.difference_update(one.keys)
        for one, answer in zip(batch, answers, strict=True):
            if one.answer.done():
                continue
            if isinstance(answer, BaseException):
                one.answer.set_exception(answer)
            else:
                one.answer.set_result(answer)

    def _ended(self, task: asyncio.Task[None]) -> None:
        self._running.discard(task)
        self._look(asyncio.get_running_loop())
