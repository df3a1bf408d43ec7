"""The native servers of one instance: start, stop and kill each, and make spaces on them.

Used by the command line and by tests' fixtures.
"""

from __future__ import annotations

import fcntl
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from infra.builds import PROGRAMS, ensure_program
from infra.credentials import kept_secrets, read_env, write_env
from infra.layout import CHECKOUT, Layout
from infra.native import minio, postgres, rabbitmq
from infra.native.minio import MinIO
from infra.native.postgres import Postgres
from infra.native.rabbitmq import RabbitMQ, stop_epmd
from infra.native.server import Server, ServerContext
from infra.native.temporal import Temporal
from infra.packages import ensure_packages
from infra.ports import OURS, Ports
from infra.problems import BadSetting
from infra.processes import Processes
from infra.space.admin import Admin
from infra.space.environment import definition, server_environment, space_environment

SERVERS: dict[str, Server] = {
    server.name: server for server in (Postgres(), RabbitMQ(), Temporal(), MinIO())
}

PACKAGES = ("postgresql", "rabbitmq-server")


class Servers:
    """One instance of the four servers: `postgres`, `rabbitmq`, `temporal`, `minio`.

    Another instance has another name and other ports (`Ports.free()`), and then shares nothing
    with this one but the programs.
    """

    def __init__(
        self, instance: str = "main", ports: Ports | None = None, checkout: Path = CHECKOUT
    ) -> None:
        self.layout = Layout(instance, checkout)
        self.ports = ports or Ports.from_environment(os.environ)
        self.processes = Processes(self.layout)

    @property
    def ground(self) -> ServerContext:
        return ServerContext(
            self.layout, self.ports, self.processes, kept_secrets(self.layout.secrets)
        )

    def install(self) -> None:
        """Installs and builds what the servers need and is not there.

        Raises InfraProblem naming what cannot be had.
        """
        ensure_packages(PACKAGES)
        for name in PROGRAMS:
            ensure_program(name)

    def up(self) -> list[str]:
        """Starts what does not run and waits until all are ready; returns what was started.

        Harmless to repeat.
        """
        self.install()
        with self._held():
            self._keep_ports()
            stopped = [server for server in SERVERS.values() if not self.running(server.name)]
            for server in stopped:
                self.processes.end_survivors(server.name)
            self._refuse_taken_ports(stopped)
            ground = self.ground
            for server in stopped:
                server.launch(ground)
            for server in SERVERS.values():
                self.processes.await_ready(server.name, partial(server.ready, ground))
        return [server.name for server in stopped]

    def start(self, name: str) -> None:
        """Starts one server and waits until it is ready; nothing when it runs.

        Raises PortTaken or NotReady.
        """
        with self._held():
            if self.running(name):
                return
            server = _server(name)
            self.processes.end_survivors(name)
            self._refuse_taken_ports([server])
            ground = self.ground
            server.launch(ground)
            self.processes.await_ready(name, partial(server.ready, ground))

    def stop(self, name: str) -> bool:
        """Stops one server in its own orderly way; returns whether it ran."""
        ran = self.processes.stop(name, _server(name).stop_signal)
        if name == RabbitMQ.name:
            stop_epmd(self.ground)
        return ran

    def kill(self, name: str) -> bool:
        """Ends one server at once, as a power cut would (SIGKILL to all its processes); returns
        whether it ran.
        """
        return self.processes.kill(_server(name).name)

    def running(self, name: str) -> bool:
        """True while the process we started lives; says nothing of its readiness."""
        return self.processes.running(_server(name).name)

    def down(self) -> list[str]:
        """Stops everything recorded, our own roles first; returns what ran."""
        others = [
            name for name in self.processes.names() if name not in SERVERS and name != rabbitmq.EPMD
        ]
        ran = [name for name in others if self.processes.stop(name)]
        return ran + [
            name
            for name in ("temporal", "rabbitmq", "minio", "postgres")
            if self.layout.root.exists() and self.stop(name)
        ]

    def clean(self) -> None:
        """Stops everything and removes this instance's data and secrets."""
        self.down()
        postgres.remove_data(self.layout)
        if self.layout.root.exists():
            shutil.rmtree(self.layout.root)

    def admin(self) -> Admin:
        """Where the servers are and how an administrator gets in."""
        kept = kept_secrets(self.layout.secrets)
        return Admin(
            pg_host="127.0.0.1",
            pg_port=self.ports.pg,
            pg_user=postgres.ADMIN,
            pg_password=kept["ADMIN_PG_PASSWORD"],
            amqp_host="127.0.0.1",
            amqp_port=self.ports.amqp,
            amqp_console=f"http://127.0.0.1:{self.ports.amqp_console}",
            amqp_user=rabbitmq.ADMIN,
            amqp_password=kept["ADMIN_AMQP_PASSWORD"],
            temporal_address=f"127.0.0.1:{self.ports.temporal}",
            s3_endpoint=f"http://127.0.0.1:{self.ports.s3}",
            s3_region=minio.REGION,
            s3_access_key=minio.ADMIN,
            s3_secret_key=kept["ADMIN_S3_SECRET_KEY"],
            secrets=kept,
        )

    def space(self, name: str) -> dict[str, str]:
        """Makes a space, writes `.run/<instance>/<name>.env` and returns what stands in it.

        Harmless to repeat.
        """
        from infra.space.create import create_space

        made = create_space(self.admin(), name)
        keys = self.layout.space_keys(name)
        keys.mkdir(mode=0o700, exist_ok=True)
        environment = space_environment(
            made,
            self.ports,
            keys,
        )
        write_env(
            self.layout.space_env(name),
            environment,
            f"Space {name}: {definition()}",
        )
        return environment

    def known_space(self, name: str) -> dict[str, str] | None:
        """The settings of a space that was made by the present code; None if it must be
        made again.
        """
        file = self.layout.space_env(name)
        if (
            not file.exists()
            or definition() not in file.read_text(encoding="utf-8").partition("\n")[0]
        ):
            return None
        now = space_environment(
            server_environment(self.admin(), name), self.ports, self.layout.space_keys(name)
        )
        return now if read_env(file) == now else None

    def drop(self, name: str) -> None:
        """Removes a space and all that is in it."""
        from infra.space.drop import drop_space

        drop_space(self.admin(), name)
        self.layout.space_env(name).unlink(missing_ok=True)
        shutil.rmtree(self.layout.space_keys(name), ignore_errors=True)

    def _keep_ports(self) -> None:
        """Record the ports of what runs. Raises BadSetting if it was started on other ports."""
        file = self.layout.root / "ports.env"
        wanted = self.ports.as_environment()
        known = wanted | (read_env(file) if file.exists() else {})
        needed = OURS | {server.name: server.port_names for server in SERVERS.values()}
        held = [
            port
            for name in needed
            if self.processes.running(name)
            for port in map(Ports.variable, needed[name])
        ]
        if moved := [f"{port}={known[port]}" for port in held if known[port] != wanted[port]]:
            raise BadSetting(
                f"What runs was started with {', '.join(moved)}: set that again, or stop it first"
                f" with make down."
            )
        write_env(file, wanted, "The ports of what runs here.")

    def _refuse_taken_ports(self, servers: list[Server]) -> None:
        """Raises PortTaken. RabbitMQ's name server outlives RabbitMQ and may hold its port."""
        ours = {rabbitmq.EPMD} if self.processes.running(rabbitmq.EPMD) else set()
        self.ports.refuse_taken(
            (server.title, name)
            for server in servers
            for name in server.port_names
            if name not in ours
        )

    @contextmanager
    def _held(self) -> Iterator[None]:
        """Hold a lock, so that one command at a time changes what runs."""
        self.layout.prepare()
        with (self.layout.root / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            yield


def _server(name: str) -> Server:
    if name not in SERVERS:
        raise BadSetting(f"There is no server {name!r}; there are {', '.join(SERVERS)}.")
    return SERVERS[name]
