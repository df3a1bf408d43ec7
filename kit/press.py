"""Where papers are made: a few processes of their own, so that rendering never holds up an event loop.

One press an API process; its workers start with the first paper. What does not answer in time is ended, a pool that broke is
built anew, and who finds too many waiting is told to come back.
"""

import asyncio
import multiprocessing
import os
import signal
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from typing import Final, ParamSpec, TypeVar

import structlog

from contracts.problem import Problem

log = structlog.get_logger()
P = ParamSpec("P")
T = TypeVar("T")
WORKERS: Final = 2
WAITING: Final = 32
SECONDS: Final = 60.0
FINISHING: Final = 10.0


class PressBusy(Problem):
    status, zh, en = (
        503,
        "制作文件的任务较多，请稍后再试",
        "Too many papers are being made: try again shortly",
    )


class PressStuck(Problem):
    status, zh, en = (
        503,
        "文件未能制作完成，请稍后再试；如仍失败请联系管理员",
        "The paper could not be made: try again shortly, then tell the administrator",
    )


class Press:
    """Runs pure functions of picklable arguments in processes. workers: at once; waiting: how many may be inside in all;
    seconds: how long one may take; preload: modules the processes have loaded before their first paper."""

    def __init__(
        self,
        preload: Sequence[str] = (),
        *,
        workers: int = WORKERS,
        waiting: int = WAITING,
        seconds: float = SECONDS,
    ) -> None:
        self.preload, self.workers, self.waiting, self.seconds = (
            list(preload),
            workers,
            waiting,
            seconds,
        )
        self._pool: ProcessPoolExecutor | None = None
        self._starting = threading.Lock()
        self._inside = 0

    async def run(self, make: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `make` answers, or what it raises. Raises PressBusy, PressStuck."""
        if self._inside >= self.waiting:
            raise PressBusy(headers={"Retry-After": "5"})
        self._inside += 1
        job = partial(make, *args, **kwargs)
        try:
            try:
                return await self._once(job)
            except BrokenProcessPool:
                log.warning("press_broken", making=make.__qualname__)
                return await self._once(job)
        except BrokenProcessPool as error:
            raise PressStuck(headers={"Retry-After": "5"}) from error
        finally:
            self._inside -= 1

    async def close(self) -> None:
        """Let what is being made be finished, within reason, then end the processes."""
        pool, self._pool = self._pool, None
        if pool is None:
            return
        try:
            async with asyncio.timeout(FINISHING):
                await asyncio.to_thread(pool.shutdown, wait=True, cancel_futures=True)
        except TimeoutError:
            self._discard(pool)

    async def _once(self, job: partial[T]) -> T:
        pool: ProcessPoolExecutor | None = None
        try:
            pool, asked = await asyncio.to_thread(self._submit, job)
            async with asyncio.timeout(self.seconds):
                return await asyncio.wrap_future(asked)
        except BrokenProcessPool:
            self._discard(pool or self._pool)
            raise
        except TimeoutError as error:
            log.error("press_stuck", making=job.func.__qualname__, seconds=self.seconds)
            self._discard(pool)
            raise PressStuck(headers={"Retry-After": "5"}) from error

    def _submit(self, job: partial[T]) -> tuple[ProcessPoolExecutor, Future[T]]:
        """In a thread: the first process takes a moment to start."""
        with self._starting:
            pool = self._pool = self._pool or self._new()
            return pool, pool.submit(job)

    def _new(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("forkserver")
        context.set_forkserver_preload(self.preload)
        return ProcessPoolExecutor(self.workers, mp_context=context, initializer=_begin)

    def _discard(self, pool: ProcessPoolExecutor | None) -> None:
        """End a pool's processes, whatever they do; the next paper gets a new one."""
        if self._pool is pool:
            self._pool = None
        if pool is not None:
            for process in list((pool._processes or {}).values()):
                process.kill()
            pool.shutdown(wait=False, cancel_futures=True)


def _begin() -> None:
    """A worker leaves signals to its parent, and leaves with it, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    threading.Thread(target=_leave_with_parent, daemon=True).start()


def _leave_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(0)
