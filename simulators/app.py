"""The outside systems as one app and one process.

`serve` is what `quanlian run simulators` runs.
"""

import asyncio
import signal
import socket
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from typing import Literal

import uvicorn
from fastapi import FastAPI
from fastapi.responses import RedirectResponse
from starlette.types import Lifespan

from contracts.vocabulary import Frozen
from simulators import problems, smtp
from simulators.credit import CreditSources, credit_routes, played_sources
from simulators.faults import FaultBoard, fault_routes
from simulators.journal import Journal
from simulators.mailbox import Mailbox, mailbox_routes
from simulators.platform_5gii import Platform, platform_routes
from simulators.settings import SimulatorSettings


class Health(Frozen):
    status: Literal["ok"] = "ok"
    smtp_port: int


class Simulators:
    """All the outside systems of one process, journals opened and replayed.

    Raises JournalInUse, JournalDamaged.
    """

    def __init__(self, settings: SimulatorSettings) -> None:
        self.settings = settings
        self.smtp_port = settings.smtp_port
        self._journals: list[Journal] = []
        try:
            sources = played_sources(settings.credit_sources)
            self.board = FaultBoard(sources)
            self.credit = CreditSources(self._journal("credit"), sources)
            self.platform = Platform(self._journal("platform_5gii"))
            self.mailbox = Mailbox(self._journal("mailbox"), settings.simulators_mailbox_kept)
        except BaseException:
            self.close()
            raise

    def _journal(self, system: str) -> Journal:
        state: Path | None = self.settings.simulators_state
        journal = Journal(state / f"{system}.jsonl" if state else None)
        self._journals.append(journal)
        return journal

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """The SMTP port listens as long as this lasts. Raises OSError when it is taken."""
        try:
            server = await smtp.listen(
                self.mailbox, self.board, self.settings.smtp_host, self.smtp_port
            )
            try:
                self.smtp_port = server.sockets[0].getsockname()[1]
                yield
            finally:
                server.close()
        finally:
            self.close()

    def close(self) -> None:
        for journal in self._journals:
            journal.close()


def create_app(settings: SimulatorSettings | None = None) -> FastAPI:
    """The app; its lifespan opens the SMTP port too. `app.state.simulators` holds the systems."""
    simulators = Simulators(settings or SimulatorSettings())

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with simulators.running():
            yield

    return _assemble(simulators, lifespan)


def _assemble(simulators: Simulators, lifespan: Lifespan[FastAPI] | None = None) -> FastAPI:
    app = FastAPI(
        title="全连：模拟的外部系统",
        version="1",
        lifespan=lifespan,
    )
    app.state.simulators = simulators
    problems.install(app)
    app.include_router(credit_routes(simulators.credit, simulators.board))
    app.include_router(platform_routes(simulators.platform, simulators.board))
    app.include_router(mailbox_routes(simulators.mailbox))
    app.include_router(fault_routes(simulators.board))

    @app.get("/healthz", tags=["health"])
    async def health() -> Health:
        return Health(smtp_port=simulators.smtp_port)

    @app.get("/", include_in_schema=False)
    async def front() -> RedirectResponse:
        return RedirectResponse("mailbox")

    return app


class _SimulatorServer(uvicorn.Server):
    @contextmanager
    def capture_signals(self) -> Iterator[None]:
        # uvicorn raises the signal again once it has stopped, which would turn an orderly stop
        # into an exit by signal.
        yield


async def serve(
    settings: SimulatorSettings | None = None,
    stop: asyncio.Event | None = None,
    started: Callable[[int, int], None] | None = None,
) -> None:
    """Runs until `stop` is set; without one, until SIGTERM or SIGINT.

    `started` is told the HTTP and SMTP ports.

    Raises OSError when a port is taken, JournalInUse or JournalDamaged when the state cannot be
    read.
    """
    settings = settings or SimulatorSettings()
    stop = stop or _stop_on_signal()
    simulators = Simulators(settings)
    async with simulators.running():
        # Bound here and not by uvicorn, which would leave the process on a taken port instead of
        # raising.
        with socket.create_server(
            (settings.simulators_host, settings.simulators_port), backlog=2048
        ) as listener:
            app = _assemble(simulators)
            server = _SimulatorServer(
                uvicorn.Config(
                    app,
                    lifespan="off",
                    log_config=None,
                    access_log=False,
                    timeout_keep_alive=75,  # longer than any client keeps an idle connection
                    timeout_graceful_shutdown=3,
                )
            )
            serving = asyncio.create_task(server.serve(sockets=[listener]))
            stopping = asyncio.create_task(stop.wait())
            if started is not None:
                started(listener.getsockname()[1], simulators.smtp_port)
            await asyncio.wait({serving, stopping}, return_when=asyncio.FIRST_COMPLETED)
            server.should_exit = True
            stopping.cancel()
            await serving


def _stop_on_signal() -> asyncio.Event:
    stop = asyncio.Event()
    for each in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(each, stop.set)
    return stop
