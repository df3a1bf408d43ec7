"""How a role lives: starts, serves until told to stop, drains in order, and leaves through os._exit.

temporalio's native threads may crash the interpreter at exit after the work is done; leaving by os._exit with the true code avoids it.
"""

import asyncio
import gc
import logging
import os
import signal
import sys
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, field
from typing import Any, NoReturn

import structlog
import uvicorn
from aio_pika.abc import AbstractRobustConnection
from sqlalchemy import func, select
from temporalio.client import Client

from contracts.names import SERVICES, WORKFLOWS
from kit import bus, outbox, temporal
from kit.bus import Listener
from kit.db import Database
from kit.journal import PLUMBING
from kit.patience import StoppedWaiting
from kit.settings import MissingSetting, ServiceSettings
from kit.telemetry import OLDEST_UNSENT

log = structlog.get_logger()
MISSING_SETTING = 78
KEEP_ALIVE = 75
"""Seconds an idle connection is kept: longer than clients and gateways keep theirs, so that none is closed under a request."""


def leave(code: int) -> NoReturn:
    """Flush and end the process with the true code."""
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def run(
    role: Callable[[asyncio.Event], Awaitable[None]],
    loop_factory: Callable[[], asyncio.AbstractEventLoop] | None = None,
) -> NoReturn:
    """Run a role until SIGTERM or SIGINT; leave with its true code. loop_factory: another loop than asyncio's own."""

    async def main() -> None:
        stopping = asyncio.Event()
        loop = asyncio.get_running_loop()
        for sign in (signal.SIGTERM, signal.SIGINT):
            loop.add_signal_handler(sign, stopping.set)
        await role(stopping)

    try:
        with asyncio.Runner(loop_factory=loop_factory) as runner:
            runner.run(main())
    except MissingSetting as error:
        print(f"quanlian: {error}", file=sys.stderr)
        leave(MISSING_SETTING)
    except StoppedWaiting:
        leave(0)
    except Exception:
        log.exception("role_failed")
        leave(1)
    leave(0)


class _Server(uvicorn.Server):
    """Signals belong to the role, not to one server in it."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def serve(app: Any, host: str, port: int, stopping: asyncio.Event) -> None:
    """Serve HTTP until stopped; requests in hand are finished."""
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_keep_alive=KEEP_ALIVE,
        timeout_graceful_shutdown=20,
    )
    server = _Server(config)
    gc.collect()
    gc.freeze()  # what is loaded by now stays: no later collection goes through it while requests wait
    serving = asyncio.create_task(server.serve())
    watch = asyncio.create_task(stopping.wait())
    await asyncio.wait({serving, watch}, return_when=asyncio.FIRST_COMPLETED)
    server.should_exit = True
    await serving
    watch.cancel()


@dataclass
class ServiceWorker:
    """What a service does beside answering HTTP: performs commands, hears facts, relays its own."""

    settings: ServiceSettings
    db: Database
    activities: list[Callable[..., Any]] = field(default_factory=list)
    listener: Listener | None = None
    loops: list[Callable[[asyncio.Event], Awaitable[None]]] = field(default_factory=list)
    close: Callable[[], Awaitable[None]] | None = None


async def work(part: ServiceWorker, client: Client, stopping: asyncio.Event) -> None:
    """Run one service's worker until stopped: unready → consumers stop → workers drain → pools close."""
    connection = await bus.await_connection(
        part.settings.amqp_url, f"{part.db.service} worker", stopping
    )
    tasks = [
        asyncio.create_task(_relay(part.db, connection, stopping)),
        asyncio.create_task(watch_outbox(part.db, stopping)),
        *(asyncio.create_task(loop(stopping)) for loop in part.loops),  # type: ignore[arg-type]
    ]
    if part.listener is not None:
        tasks.append(asyncio.create_task(part.listener.run(connection)))
    ended = asyncio.create_task(stopping.wait())
    async with (
        temporal.service_worker(client, part.db.service, part.activities)
        if part.activities
        else nullcontext()
    ):
        await asyncio.wait([ended, *tasks], return_when=asyncio.FIRST_COMPLETED)
        broken = next((task for task in tasks if task.done() and not stopping.is_set()), None)
        stopping.set()
        if part.listener is not None:
            part.listener.stop()
    await asyncio.wait(tasks, timeout=25)
    await connection.close()
    await part.db.close()
    if part.close is not None:
        await part.close()
    if broken is not None:
        await broken
        raise RuntimeError(f"a loop of {part.db.service} ended by itself")


async def _relay(
    db: Database, connection: AbstractRobustConnection, stopping: asyncio.Event
) -> None:
    try:
        await bus.await_hearers(connection, (*SERVICES, WORKFLOWS), stopping)
    except StoppedWaiting:
        return
    await outbox.relay(db, connection, stopping)


async def watch_outbox(db: Database, stopping: asyncio.Event) -> None:
    """Keep the age of the oldest unsent fact as a metric: the lag that matters."""
    table = PLUMBING[db.service].outbox
    age = select(
        func.coalesce(func.extract("epoch", func.clock_timestamp() - func.min(table.c.said_at)), 0)
    )
    while not stopping.is_set():
        try:
            async with db.reading() as session:
                OLDEST_UNSENT.labels(db.service).set(
                    float((await session.execute(age)).scalar_one())
                )
        except Exception as error:
            log.warning("outbox_unwatched", service=db.service, why=type(error).__name__)
        try:
            await asyncio.wait_for(stopping.wait(), 5)
        except TimeoutError:
            continue
