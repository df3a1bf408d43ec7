"""What the four native servers have in common: a name, the ports they hold, and how one is prepared, started and known to be ready."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from typing import Protocol

from infra.layout import Layout
from infra.ports import Ports, is_taken
from infra.problems import PortTaken
from infra.processes import Processes


@dataclass(frozen=True)
class Ground:
    """What a server is given to stand on."""

    layout: Layout
    ports: Ports
    processes: Processes
    secrets: dict[str, str]


class Server(Protocol):
    """One server. `launch` returns once the process is started and recorded under `name`; `ready` asks the server itself."""

    name: str
    title: str
    port_names: tuple[str, ...]
    stop_signal: signal.Signals

    def launch(self, ground: Ground) -> None: ...

    def ready(self, ground: Ground) -> bool: ...


def refuse_taken_ports(servers: list[Server], ports: Ports, ours: frozenset[str]) -> None:
    """Raises PortTaken naming every port that something else holds, for whom it is, and the setting that moves it.

    `ours` names ports that a process of ours holds rightly.
    """
    taken = [
        f"{server.title} needs port {getattr(ports, name)}, which another process holds; set {Ports.variable(name)} to a free one."
        for server in servers
        for name in server.port_names
        if name not in ours and is_taken(getattr(ports, name))
    ]
    if taken:
        raise PortTaken("\n".join(taken))
