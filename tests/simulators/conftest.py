"""The simulators as one real process would run them: real HTTP and SMTP ports, any free ones."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import httpx
import pytest

from simulators.app import serve
from simulators.settings import SimulatorSettings
from tests.patience import PATIENCE


@dataclass
class Running:
    """A started set of simulators in a thread of its own."""

    settings: SimulatorSettings
    http_port: int = 0
    smtp_port: int = 0
    _loop: asyncio.AbstractEventLoop | None = None
    _stop: asyncio.Event = field(default_factory=asyncio.Event)
    _up: threading.Event = field(default_factory=threading.Event)
    _thread: threading.Thread | None = None

    def start(self) -> "Running":
        self._thread = threading.Thread(target=lambda: asyncio.run(self._serve()), daemon=True)
        self._thread.start()
        assert self._up.wait(PATIENCE), "the simulators did not start"
        return self

    async def _serve(self) -> None:
        self._loop = asyncio.get_running_loop()
        await serve(self.settings, self._stop, self._started)

    def _started(self, http_port: int, smtp_port: int) -> None:
        self.http_port, self.smtp_port = http_port, smtp_port
        self._up.set()

    def stop(self) -> None:
        assert self._loop is not None and self._thread is not None
        self._loop.call_soon_threadsafe(self._stop.set)
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive(), "the simulators did not stop"

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.http_port}"


Start = Callable[[Path | None], Running]


@pytest.fixture
def start() -> Iterator[Start]:
    """Starts simulators on free ports, with or without a state directory; stops those still
    running in the end.
    """
    started: list[Running] = []

    def begin(state: Path | None) -> Running:
        settings = SimulatorSettings(
            simulators_port=0, smtp_port=0, simulators_state=state, simulators_mailbox_kept=20
        )
        started.append(Running(settings).start())
        return started[-1]

    yield begin
    for each in started:
        if each._thread is not None and each._thread.is_alive():
            each.stop()


@pytest.fixture
def simulators(start: Start) -> Running:
    return start(None)


@pytest.fixture
def http(simulators: Running) -> Iterator[httpx.Client]:
    with httpx.Client(base_url=simulators.url, timeout=PATIENCE, trust_env=False) as client:
        yield client
