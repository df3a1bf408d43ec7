"""Every port, each with a setting `QUANLIAN_PORT_<NAME>`.

The servers read them, and so do our roles, by the settings of their space.
"""

from __future__ import annotations

import random
import socket
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields

from infra.problems import BadSetting, PortTaken

OURS = {
    "simulators": ("simulators", "smtp"),
    "apis": ("api", "apis_metrics"),
    "workers": ("workers_metrics",),
    "workflows": ("workflows_metrics",),
}
"""The ports on which processes of ours listen, by role; a server's are its own `port_names`."""


@dataclass(frozen=True)
class Ports:
    """The ports of one instance; from `api` on, those of our own roles (`OURS`).

    Temporal's dev server uses a few more, which the system chooses.
    """

    pg: int = 28432
    amqp: int = 28672
    amqp_console: int = 28673
    amqp_dist: int = 28674
    epmd: int = 28369
    temporal: int = 28233
    temporal_ui: int = 28234
    s3: int = 28900
    s3_console: int = 28901
    api: int = 28080
    apis_metrics: int = 28083
    workers_metrics: int = 28081
    workflows_metrics: int = 28082
    smtp: int = 28025
    simulators: int = 28090

    @staticmethod
    def variable(name: str) -> str:
        """The setting that moves a port."""
        return f"QUANLIAN_PORT_{name.upper()}"

    @classmethod
    def from_environment(cls, environment: Mapping[str, str]) -> Ports:
        """The defaults, moved by what is set.

        Raises BadSetting, naming every variable that is not a port.
        """
        given: dict[str, int] = {}
        wrong: list[str] = []
        for field in fields(cls):
            text = environment.get(cls.variable(field.name), "").strip()
            if not text:
                continue
            if text.isascii() and text.isdigit() and 1 <= int(text) <= 65535:
                given[field.name] = int(text)
            else:
                wrong.append(f"{cls.variable(field.name)}={text!r}")
        if wrong:
            raise BadSetting(f"A port is a number from 1 to 65535: {', '.join(wrong)}.")
        ports = cls(**given)
        ports.refuse_doubles()
        return ports

    @classmethod
    def free(cls) -> Ports:
        """Ports that are free now, for an instance of a test's own.

        They are below the range that the system gives out by itself.
        """
        chosen: list[int] = []
        while len(chosen) < len(fields(cls)):
            port = random.randint(20000, 27999)
            if port not in chosen and not is_taken(port):
                chosen.append(port)
        return cls(*chosen)

    def refuse_doubles(self) -> None:
        """Raises BadSetting when two names have one port."""
        seen: dict[int, str] = {}
        for field in fields(self):
            port: int = getattr(self, field.name)
            if port in seen:
                raise BadSetting(
                    f"{self.variable(seen[port])} and {self.variable(field.name)} are both {port}."
                )
            seen[port] = field.name

    def refuse_taken(self, needed: Iterable[tuple[str, str]]) -> None:
        """Raises PortTaken naming every port that another process holds, who needs it, and the
        setting that moves it.

        `needed`: pairs of who and a port's name.
        """
        taken = [
            f"{who} needs port {getattr(self, name)}, which another process holds; set"
            f" {self.variable(name)} to a free one."
            for who, name in needed
            if is_taken(getattr(self, name))
        ]
        if taken:
            raise PortTaken("\n".join(taken))

    def as_environment(self) -> dict[str, str]:
        return {self.variable(field.name): str(getattr(self, field.name)) for field in fields(self)}


def is_taken(port: int, host: str = "127.0.0.1") -> bool:
    """True when something listens there, or the system refuses us the port."""
    family, kind, protocol, _, address = socket.getaddrinfo(
        host,
        port,
        type=socket.SOCK_STREAM,
    )[0]
    with socket.socket(
        family,
        kind,
        protocol,
    ) as probe:
        probe.setsockopt(
            socket.SOL_SOCKET,
            socket.SO_REUSEADDR,
            1,
        )
        try:
            probe.bind(address)
        except OSError:
            return True
    return False


def answers(port: int, host: str = "127.0.0.1") -> bool:
    """True when a connection is accepted there."""
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as probe:
        probe.settimeout(0.5)
        return probe.connect_ex((host, port)) == 0
