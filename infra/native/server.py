"""What the four native servers have in common: a name, ports, a start and a test of readiness."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from typing import Protocol

from infra.layout import Layout
from infra.ports import Ports
from infra.processes import Processes


@dataclass(frozen=True)
class ServerContext:
    """What a server needs to start: its folders, ports, secrets and recorded processes."""

    layout: Layout
    ports: Ports
    processes: Processes
    secrets: dict[str, str]


class Server(Protocol):
    """One server.

    `launch` returns once the process is started and recorded under `name`; `ready` asks the server
    itself.
    """

    name: str
    title: str
    port_names: tuple[str, ...]
    stop_signal: signal.Signals

    def launch(self, ground: ServerContext) -> None: ...

    def ready(self, ground: ServerContext) -> bool: ...
