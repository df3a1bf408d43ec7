"""The processes of ours that a demo (or a proof) runs on: started detached, recorded so that `make down` ends them. Compose starts its own."""

import os
import secrets
import subprocess
import sys
from dataclasses import dataclass, replace

import httpx

from infra.layout import CHECKOUT
from infra.native.servers import Servers
from infra.ports import Ports

ROLES = ("simulators", "apis", "workers", "workflows")
WATCHING = ("prober",)
"""Beside the demo only: a proof that kills things looks for itself."""
SPACE = "quanlian"
BESIDE_API = {"workers": 1, "workflows": 2}
ADMINISTRATOR = "demo-sysadmin"


@dataclass(frozen=True)
class Stack:
    """The running system as the demo finds it: its addresses and the password of its demo people."""

    api: str
    outside: str
    password: str
    consoles: dict[str, str]


class System:
    """One space on one instance of the servers, with processes of ours; each can be stopped, killed and started again."""

    def __init__(self, servers: Servers, space: str = SPACE, own: Ports | None = None) -> None:
        self.servers, self.space, self.processes = servers, space, servers.processes
        ports = own or servers.ports
        self.environment = servers.known_space(space) or servers.space(space)
        self.environment |= {
            "QUANLIAN_API_PORT": str(ports.api),
            "QUANLIAN_SMTP_PORT": str(ports.smtp),
            "QUANLIAN_SIMULATORS_PORT": str(ports.simulators),
            "QUANLIAN_SIMULATORS_URL": f"http://127.0.0.1:{ports.simulators}",
            "QUANLIAN_SIMULATORS_STATE": str(servers.layout.root / f"{space}-outside"),
            "QUANLIAN_PROBER_LEDGER": str(servers.layout.root / f"{space}-outages.jsonl"),
        }
        self.api = f"http://{self.environment['QUANLIAN_API_HOST']}:{ports.api}"
        self.environment["QUANLIAN_PROBER_API"] = self.api
        self.roles = (*ROLES, *WATCHING) if space == SPACE else ROLES
        self.outside = self.environment["QUANLIAN_SIMULATORS_URL"]
        self.probes = {"simulators": f"{self.outside}/healthz", "apis": f"{self.api}/readyz"}

    def name(self, role: str) -> str:
        """Under which a process of ours is recorded."""
        return role if self.space == SPACE else f"{role}-{self.space}"

    def prepare(self) -> None:
        """Keys and schemas."""
        self.quanlian("keys")
        self.quanlian("migrate")

    def start(self, *roles: str) -> None:
        """Start what does not run and wait until it answers."""
        for role in roles or self.roles:
            if not self.processes.running(self.name(role)):
                command = [sys.executable, "-m", "cli.main", "run", role]
                self.processes.start(self.name(role), command, self.environment | self.metrics(role), folder=CHECKOUT)
        for role in roles or self.roles:
            if role in self.probes:
                self.processes.await_ready(self.name(role), lambda url=self.probes[role]: _answers(url))  # type: ignore[misc]

    def metrics(self, role: str) -> dict[str, str]:
        """Where workers and workflows of the demo answer /metrics: beside the API. Elsewhere nowhere."""
        if self.space != SPACE or role not in BESIDE_API:
            return {}
        return {"QUANLIAN_METRICS_PORT": str(self.servers.ports.api + BESIDE_API[role])}

    def kill(self, role: str) -> None:
        """As a power cut would (SIGKILL)."""
        self.processes.kill(self.name(role))

    def stop(self, *roles: str) -> None:
        """In its own orderly way."""
        for role in roles or self.roles:
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
        """With the first administrator there, ready to be played on."""
        password = self.password()
        if not _signs_in(self.api, password):
            self.quanlian("admin", "create", ADMINISTRATOR, "--password-stdin", given=password)
        return Stack(self.api, self.outside, password, consoles(self.api, self.outside, self.servers.ports, self.space))

    def password(self) -> str:
        """One password for all demo people of this space: random, kept out of the repository."""
        file = self.servers.layout.root / f"{self.space}-demo-password"
        if not file.exists():
            file.touch(mode=0o600)
            file.write_text(f"Demo-{secrets.token_urlsafe(9)}-1a")
        return file.read_text()

    def close(self) -> None:
        """Stop our processes and remove the space."""
        self.stop()
        self.servers.drop(self.space)


def own_ports(servers: Servers) -> Ports:
    """The servers' ports, with free ones for processes of ours beside those of the demo."""
    free = Ports.free()
    return replace(servers.ports, api=free.api, smtp=free.smtp, simulators=free.simulators)


def consoles(api: str, outside: str, ports: Ports, space: str = SPACE) -> dict[str, str]:
    """The addresses to open in a browser, by what is there."""
    return {
        "接口文档 API docs": f"{api}/",
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
    return httpx.post(f"{api}/api/identity/v1/sessions", json=body, timeout=30).is_success


def start() -> Stack:
    """The system, natively or as compose has it (its addresses are then in the environment)."""
    if os.environ.get("QUANLIAN_DEMO_API"):
        api, outside = os.environ["QUANLIAN_DEMO_API"], os.environ["QUANLIAN_DEMO_OUTSIDE"]
        ports = Ports.from_environment(os.environ)
        return Stack(api, outside, os.environ["QUANLIAN_DEMO_PASSWORD"], consoles(api, outside, ports))
    servers = Servers()
    servers.up()
    system = System(servers)
    system.prepare()
    system.start()
    return system.as_stack()
