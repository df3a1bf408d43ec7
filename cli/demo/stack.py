"""The processes of ours that a demo or a proof runs on.

They are started detached, and recorded so that `make down` ends them. Compose starts its own.
"""

import asyncio
import os
import secrets
import subprocess
import sys
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, replace
from functools import cache, partial
from pathlib import Path
from typing import Any, TypeVar

import httpx

from infra.layout import CHECKOUT
from infra.native.servers import SERVERS, Servers
from infra.portal import ensure_portal
from infra.ports import OURS, Ports
from infra.problems import ProcessEnded
from infra.processes import wait_until

T = TypeVar("T")
ROLES = ("simulators", "apis", "workers", "workflows")
WATCHING = ("prober",)
"""Beside the demo only: a proof that kills things looks for itself."""
SPACE = "quanlian"
ADMINISTRATOR = "demo-sysadmin"
METRICS = {
    "apis": "apis_metrics",
    "workers": "workers_metrics",
    "workflows": "workflows_metrics",
}
"""The ports on which roles answer /metrics, apart from what people ask."""


@dataclass(frozen=True)
class Stack:
    """The running system as the demo finds it: its addresses and the password of its demo
    people.
    """

    api: str
    outside: str
    password: str
    consoles: dict[str, str]
    refuse_ended: Callable[[float], None] = lambda within: None
    """Raises ProcessEnded when a process of it has ended by itself.

    Compose starts its own again.
    """


class System:
    """One space on one instance of the servers, with processes of ours; each can be stopped,
    killed and started again.
    """

    def __init__(self, servers: Servers, space: str = SPACE, own: Ports | None = None) -> None:
        self.servers, self.space, self.processes = servers, space, servers.processes
        self._standing: set[str] = set()
        ports = self.ports = own or servers.ports
        self.environment = servers.known_space(space) or servers.space(space)
        self.environment |= {
            "QUANLIAN_API_PORT": str(ports.api),
            "QUANLIAN_PORTAL": str(_portal()),
            "QUANLIAN_SMTP_PORT": str(ports.smtp),
            "QUANLIAN_SIMULATORS_PORT": str(ports.simulators),
            "QUANLIAN_SIMULATORS_URL": f"http://127.0.0.1:{ports.simulators}",
            "QUANLIAN_SIMULATORS_STATE": str(servers.layout.root / f"{space}-outside"),
            # The demo's page signs in as its people; a proof's system is as a real one.
            "QUANLIAN_DEMO_SIGN_IN": "true" if space == SPACE else "false",
            "QUANLIAN_PROBER_LEDGER": str(servers.layout.root / f"{space}-outages.jsonl"),
        }
        self.api = f"http://{self.environment['QUANLIAN_API_HOST']}:{ports.api}"
        self.environment["QUANLIAN_PROBER_API"] = self.api
        self.environment["QUANLIAN_PORTAL_ADDRESS"] = self.api
        self.roles = (*ROLES, *WATCHING) if space == SPACE else ROLES
        self.outside = self.environment["QUANLIAN_SIMULATORS_URL"]
        self.probes = {"simulators": f"{self.outside}/healthz", "apis": f"{self.api}/readyz"}

    def name(self, role: str) -> str:
        """The name under which a process of ours is recorded."""
        return role if self.space == SPACE else f"{role}-{self.space}"

    def prepare(self) -> None:
        """Make keys and schemas."""
        self.quanlian("keys")
        self.quanlian("migrate")

    def start(self, *roles: str) -> None:
        """Start what does not run and wait until it answers. Raises PortTaken, NotReady."""
        starting = [
            role for role in roles or self.roles if not self.processes.running(self.name(role))
        ]
        for role in starting:
            self.processes.end_survivors(self.name(role))
        self.ports.refuse_taken(
            (f"quanlian run {role}", port) for role in starting for port in OURS.get(role, ())
        )
        for role in starting:
            command = [sys.executable, "-m", "cli.main", "run", role]
            self.processes.start(
                self.name(role), command, self.environment | self.metrics(role), folder=CHECKOUT
            )
        for role in roles or self.roles:
            if role in self.probes:
                self.processes.await_ready(self.name(role), partial(_answers, self.probes[role]))
            self._standing.add(role)

    def metrics(self, role: str) -> dict[str, str]:
        """Where a role answers /metrics."""
        return (
            {"QUANLIAN_METRICS_PORT": str(getattr(self.ports, METRICS[role]))}
            if role in METRICS
            else {}
        )

    def refuse_ended(self, within: float = 0) -> None:
        """Raises ProcessEnded naming every server, and every role that nobody stopped, that has
        ended, with the end of its log.

        Looks for `within` seconds.
        """
        names = (*SERVERS, *map(self.name, self._standing))
        wait_until(lambda: not all(map(self.processes.running, names)), within)
        ended = [name for name in names if not self.processes.running(name)]
        if ended:
            raise ProcessEnded(
                "\n".join(
                    f"{name} has ended by itself. {self.processes.log_end(name)}" for name in ended
                )
            )

    def kill(self, role: str) -> None:
        """End a process at once, as a power cut would (SIGKILL)."""
        self._standing.discard(role)
        self.processes.kill(self.name(role))

    def stop(self, *roles: str) -> None:
        """End a process in its own orderly way."""
        for role in roles or self.roles:
            self._standing.discard(role)
            self.processes.stop(self.name(role))

    def quanlian(self, *words: str, given: str | None = None) -> None:
        """Run one of our own commands. Raises CalledProcessError with its output shown."""
        subprocess.run(  # noqa: S603  our own command line, no shell
            [sys.executable, "-m", "cli.main", *words],
            env={**os.environ, **self.environment},
            input=given,
            text=True,
            check=True,
            cwd=CHECKOUT,
        )

    def as_stack(self) -> Stack:
        """The stack, with a first administrator, ready for the demo."""
        password = self.password()
        if not _signs_in(self.api, password):
            self.quanlian(
                "admin",
                "create",
                ADMINISTRATOR,
                "--name=示例系统管理员",
                "--password-stdin",
                given=password,
            )
        shown = consoles(
            self.api,
            self.outside,
            self.ports,
            self.space,
        )
        return Stack(
            self.api,
            self.outside,
            password,
            shown,
            self.refuse_ended,
        )

    def password(self) -> str:
        """One random password for all demo people of this space. It is not in the repository."""
        file = self.servers.layout.root / f"{self.space}-demo-password"
        if not file.exists():
            file.touch(mode=0o600)
            file.write_text(f"Demo-{secrets.token_urlsafe(9)}-1a")
        return file.read_text()

    def close(self) -> None:
        """Stop our processes and remove the space."""
        self.stop()
        self.servers.drop(self.space)


@cache
def _portal() -> Path:
    """The portal of this checkout. Its sources are read once a process, however many systems."""
    return ensure_portal()


def own_ports(servers: Servers) -> Ports:
    """The servers' ports, with free ones for processes of ours beside those of the demo."""
    free = Ports.free()
    return replace(
        servers.ports, **{port: getattr(free, port) for ports in OURS.values() for port in ports}
    )


async def unless_ended(stack: Stack, work: Coroutine[Any, Any, T]) -> T:
    """Await the work. Raises ProcessEnded, and drops the work, when a process it needs ends."""
    working = asyncio.create_task(work)
    try:
        while not working.done():
            stack.refuse_ended(0)
            await asyncio.wait({working}, timeout=1)
        return working.result()
    except httpx.TransportError:
        # A broken connection is seen a moment before the end that broke it.
        stack.refuse_ended(2)
        raise
    finally:
        working.cancel()


def consoles(api: str, outside: str, ports: Ports, space: str = SPACE) -> dict[str, str]:
    """The addresses to open in a browser, by what is there."""
    return {
        "演示入口 Demo": f"{api}/demo",
        "接口文档 API docs": f"{api}/docs",
        "Temporal": f"http://127.0.0.1:{ports.temporal_ui}/namespaces/{space}",
        "MinIO": f"http://127.0.0.1:{ports.s3_console}/",
        "RabbitMQ": f"http://127.0.0.1:{ports.amqp_console}/",
        "信箱 Mailbox": f"{outside}/mailbox",
    }


def _answers(url: str) -> bool:
    try:
        return httpx.get(url, timeout=5).status_code == 200
    except httpx.HTTPError:
        return False


def _signs_in(api: str, password: str) -> bool:
    body = {"login": ADMINISTRATOR, "password": password}
    return httpx.post(
        f"{api}/api/identity/v1/sessions",
        json=body,
        timeout=30,
    ).is_success


def start() -> Stack:
    """The system, natively or as compose has it (its addresses are then in the environment)."""
    if os.environ.get("QUANLIAN_DEMO_API"):
        api, outside = os.environ["QUANLIAN_DEMO_API"], os.environ["QUANLIAN_DEMO_OUTSIDE"]
        ports = Ports.from_environment(os.environ)
        return Stack(
            api,
            outside,
            os.environ["QUANLIAN_DEMO_PASSWORD"],
            consoles(
                api,
                outside,
                ports,
            ),
        )
    servers = Servers()
    if servers.up():
        # A server that was started may have lost its data: what a space needs on it is made again.
        servers.space(SPACE)
    system = System(servers)
    system.prepare()
    system.start()
    return system.as_stack()
