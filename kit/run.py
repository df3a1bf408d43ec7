"""The life of a role: it starts, serves until it is told to stop, drains in order and exits.

It exits through os._exit, because temporalio's native threads may crash the interpreter's own
exit after the work is done.
"""

import asyncio
import gc
import logging
import os
import signal
import socket
import sys
from collections.abc import Awaitable, Callable, Collection, Iterator
from contextlib import AbstractAsyncContextManager, contextmanager, nullcontext
from dataclasses import dataclass, field
from functools import partial
from typing import Any, NoReturn

import structlog
import uvicorn
from aio_pika.abc import AbstractRobustConnection
from sqlalchemy import Select, Table, func, select
from temporalio.client import Client

from contracts.names import SERVICES, WORKFLOWS
from kit import bus, outbox, temporal
from kit.connections import Connections, MostConnections, allowed_by_system
from kit.db import Database
from kit.journal import PLUMBING
from kit.listener import Listener
from kit.patience import StoppedWaiting
from kit.settings import MissingSetting, ServiceSettings
from kit.telemetry import OLDEST_UNHEARD, OLDEST_UNSENT
from kit.wire import WireLimits, WireProtocol

log = structlog.get_logger()
MISSING_SETTING = 78
"""Exit code of a role that lacks a setting."""
DRAIN_TIMEOUT = 25.0
WATCH_PAUSE = 5.0
KEEP_ALIVE = 75
"""Seconds an idle connection stays open.

Clients and gateways keep theirs for less, so that none is closed while a request is on its way.
"""


def leave(code: int) -> NoReturn:
    """Flush and end the process with this exit code."""
    logging.shutdown()
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


def run(
    role: Callable[[asyncio.Event], Awaitable[None]],
    loop_factory: Callable[[], asyncio.AbstractEventLoop] | None = None,
) -> NoReturn:
    """Run a role until SIGTERM or SIGINT, then exit.

    The exit code is 0 after a stop, 78 for a missing setting, 1 for a failure.
    loop_factory: makes another loop than asyncio's own.
    """

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


class _RoleServer(uvicorn.Server):
    """A server that takes no signals. They belong to the role."""

    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield


async def serve(
    app: Any,
    host: str,
    port: int,
    stopping: asyncio.Event,
    shared: socket.socket | None = None,
    *,
    gateways: Collection[str] = (),
    limits: WireLimits = WireLimits(),  # noqa: B008  a frozen value
) -> None:
    """Serve HTTP until stopped. Requests in hand are finished.

    gateways: addresses and networks of gateways of ours, whose X-Forwarded-For is believed.
    """
    connections = Connections(MostConnections(allowed_by_system(), gateways=gateways))
    config = uvicorn.Config(
        app,
        host=host,
        port=port,
        http=partial(WireProtocol, connections, limits),  # type: ignore[arg-type]
        ws="none",
        proxy_headers=bool(gateways),
        forwarded_allow_ips=[*gateways],
        log_config=None,
        access_log=False,
        lifespan="off",
        timeout_keep_alive=KEEP_ALIVE,
        timeout_graceful_shutdown=20,
    )
    server = _RoleServer(config)

    # Modules and models stay for good: a later collection need not scan them while requests wait.
    gc.collect()
    gc.freeze()

    serving = asyncio.create_task(server.serve([shared] if shared is not None else None))
    watch = asyncio.create_task(stopping.wait())
    await asyncio.wait({serving, watch}, return_when=asyncio.FIRST_COMPLETED)
    server.should_exit = True
    await serving
    watch.cancel()


@dataclass
class ServiceWorker:
    """What a service does beside HTTP: it performs commands, hears facts and relays its own."""

    settings: ServiceSettings
    db: Database
    activities: list[Callable[..., Any]] = field(default_factory=list)
    listener: Listener | None = None
    loops: list[Callable[[asyncio.Event], Awaitable[None]]] = field(default_factory=list)
    close: Callable[[], Awaitable[None]] | None = None


async def work(part: ServiceWorker, client: Client, stopping: asyncio.Event) -> None:
    """Run one service's worker until it is stopped or one of its loops ends.

    Then the consumers stop, the activities drain and the connections close, in this order.
    Raises what broke a loop, or RuntimeError for a loop that ended by itself.
    """
    connection = await bus.await_connection(
        part.settings.amqp_url, f"{part.db.service} worker", stopping
    )
    tasks = _start_loops(part, connection, stopping)
    ended = asyncio.create_task(stopping.wait())
    async with _temporal_worker(part, client):
        await asyncio.wait([ended, *tasks], return_when=asyncio.FIRST_COMPLETED)
        broken = next((task for task in tasks if task.done() and not stopping.is_set()), None)
        stopping.set()
        if part.listener is not None:
            part.listener.stop()

    await asyncio.wait(tasks, timeout=DRAIN_TIMEOUT)
    await connection.close()
    await part.db.close()
    if part.close is not None:
        await part.close()
    if broken is not None:
        await broken
        raise RuntimeError(f"a loop of {part.db.service} ended by itself")


def _start_loops(
    part: ServiceWorker,
    connection: AbstractRobustConnection,
    stopping: asyncio.Event,
) -> list[asyncio.Task[None]]:
    """Start the relay, the watch over the outbox, the service's own loops and its listener."""
    tasks = [
        asyncio.create_task(
            _relay(
                part,
                connection,
                stopping,
            )
        ),
        asyncio.create_task(watch_outbox(part.db, stopping)),
        *(asyncio.create_task(loop(stopping)) for loop in part.loops),  # type: ignore[arg-type]
    ]
    if part.listener is not None:
        tasks.append(asyncio.create_task(part.listener.run(connection)))
    return tasks


def _temporal_worker(part: ServiceWorker, client: Client) -> AbstractAsyncContextManager[Any]:
    """The worker of the service's task queue; nothing for a service that performs no command."""
    if not part.activities:
        return nullcontext()
    return temporal.service_worker(
        client,
        part.db.service,
        part.activities,
    )


async def _relay(
    part: ServiceWorker, connection: AbstractRobustConnection, stopping: asyncio.Event
) -> None:
    """Relay the outbox, once every room has declared its queue."""
    try:
        await bus.await_hearers(
            connection,
            (*SERVICES, WORKFLOWS),
            stopping,
        )
    except StoppedWaiting:
        return
    await outbox.relay(part.db, connection, stopping, part.settings.keys_dir)


async def watch_outbox(db: Database, stopping: asyncio.Event) -> None:
    """Keep the ages of the oldest unsent fact and of the oldest unheard one as metrics."""
    tables = PLUMBING[db.service]
    unsent, unheard = _oldest(tables.outbox), _oldest(tables.unheard)

    while not stopping.is_set():
        try:
            async with db.reading() as session:
                waiting = (await session.execute(unsent)).scalar_one()
                lacking = (await session.execute(unheard)).scalar_one()
            OLDEST_UNSENT.labels(db.service).set(float(waiting))
            OLDEST_UNHEARD.labels(db.service).set(float(lacking))
        except Exception as error:
            log.warning(
                "outbox_unwatched",
                service=db.service,
                why=type(error).__name__,
            )
        try:
            await asyncio.wait_for(stopping.wait(), WATCH_PAUSE)
        except TimeoutError:
            continue


def _oldest(facts: Table) -> Select[Any]:
    """The age in seconds of the oldest fact in a plumbing table; 0 when it is empty."""
    # `said_at` is the database's real time, so the age is measured by the same clock.
    age = func.clock_timestamp() - func.min(facts.c.said_at)
    return select(func.coalesce(func.extract("epoch", age), 0))
