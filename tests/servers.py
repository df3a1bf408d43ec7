"""Where a test run's servers come from: containers where docker works, else the native instance;
rooms.py makes its spaces on them.

`QUANLIAN_TEST_SERVERS=containers` or `native` forces one, and so does make's `MODE`. One run,
however many workers it has, shares one set of containers: the first worker that needs them starts
them, the run's own process (conftest.py) ends them.
"""

import fcntl
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict
from functools import cache
from pathlib import Path
from typing import Any, Protocol

import yaml

from infra.credentials import random_secrets
from infra.layout import CHECKOUT
from infra.native.servers import Servers
from infra.ports import Ports
from infra.problems import BadSetting, InfraProblem, NotReady
from infra.processes import wait_until
from infra.space.admin import Admin
from infra.space.create import create_space
from infra.space.environment import space_environment

RUN = "QUANLIAN_TEST_RUN"
SERVERS = ("postgres", "rabbitmq", "temporal", "minio")
SECONDS = 120


class SpaceSource(Protocol):
    """Servers that run, and spaces on them."""

    def admin(self) -> Admin: ...
    def space(self, name: str) -> dict[str, str]: ...
    def drop(self, name: str) -> None: ...


@cache
def servers() -> SpaceSource:
    """The servers of this run; started where they do not run yet. Raises InfraProblem."""
    if kind() == "containers":
        return Containers(Path(os.environ[RUN]))
    return _native()


@contextmanager
def instance() -> Iterator[Servers]:
    """Native servers, for tests that start processes of ours on them; beside containers an
    instance of this test's own.
    """
    if kind() == "native":
        yield _native()
        return
    own = Servers(f"t{os.getpid()}", Ports.free())
    try:
        own.up()
        yield own
    finally:
        own.clean()


def _native() -> Servers:
    servers = Servers(os.environ.get("QUANLIAN_TEST_INSTANCE", "main"))
    servers.up()
    return servers


@cache
def kind() -> str:
    """`containers` or `native`. Raises BadSetting for any other wish."""
    by_mode = {"compose": "containers", "native": "native"}
    wish = os.environ.get("QUANLIAN_TEST_SERVERS") or by_mode.get(os.environ.get("MODE", ""))
    if wish not in (None, "native", "containers"):
        raise BadSetting(f"QUANLIAN_TEST_SERVERS is native or containers, not {wish!r}.")
    return wish or ("containers" if _docker("info").returncode == 0 else "native")


def begin_run() -> None:
    """Called once a run, before its workers start: they find the run by the environment."""
    os.environ[RUN] = tempfile.mkdtemp(prefix="quanlian-tests-")


def end_run() -> None:
    """Ends the containers of the run, if it came to need any.

    Called when its workers have ended.
    """
    folder = Path(os.environ.pop(RUN))
    if (started := folder / "started").exists():
        removal = ("rm", "--force", "--volumes", *started.read_text().split())
        if _docker(*removal).returncode:
            print(
                f"Containers of this run may be left; remove them with: docker {' '.join(removal)}",
                file=sys.stderr,
            )
    shutil.rmtree(folder)


class Containers:
    """The four servers as docker-compose.yml has them, each in a container of this run."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        with (folder / "lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not (folder / "admin.json").exists():
                made = _start(folder)
                (folder / "admin.json").write_text(json.dumps(asdict(made)))

    def admin(self) -> Admin:
        return Admin(**json.loads((self.folder / "admin.json").read_text()))

    def space(self, name: str) -> dict[str, str]:
        """Makes a space and returns its settings; its keys lie in the run's folder."""
        keys = self.folder / f"{name}-keys"
        keys.mkdir(mode=0o700, exist_ok=True)
        return space_environment(
            create_space(self.admin(), name), Ports.from_environment(os.environ), keys
        )

    def drop(self, name: str) -> None:
        """Leaves it: it goes with the containers."""


def _start(folder: Path) -> Admin:
    """Starts all four at once, then waits for each by the composition's own health check."""
    os.environ.setdefault("TESTCONTAINERS_RYUK_DISABLED", "true")
    from testcontainers.core.container import DockerContainer

    secrets = random_secrets()
    settings = {f"QUANLIAN_{name}": value for name, value in secrets.items()}
    composition = yaml.safe_load((CHECKOUT / "docker-compose.yml").read_text(encoding="utf-8"))[
        "services"
    ]
    running: dict[str, Any] = {}
    for name in SERVERS:
        service = _filled(composition[name], settings)
        if _docker("image", "inspect", service["image"]).returncode and "build" in service:
            raise InfraProblem(
                f"The image {service['image']} is missing; build it with: make MODE=compose images"
            )
        container = DockerContainer(service["image"], shm_size=service.get("shm_size"))
        container.with_envs(**service.get("environment", {})).with_command(service.get("command"))
        container.with_exposed_ports(*(int(port.rpartition(":")[2]) for port in service["ports"]))
        running[name] = container.start()
        with (folder / "started").open("a") as started:
            started.write(f"{container.get_container_id()}\n")
    for name, container in running.items():
        _await(name, container, composition[name]["healthcheck"]["test"][1:])
    return _admin(running, secrets, _filled(composition["minio"]["environment"], settings))


def _admin(running: Mapping[str, Any], secrets: dict[str, str], store: Mapping[str, str]) -> Admin:
    def at(name: str, port: int) -> tuple[str, int]:
        host = running[name].get_container_host_ip()
        return "127.0.0.1" if host == "localhost" else host, int(
            running[name].get_exposed_port(port)
        )

    pg, amqp = at("postgres", 5432), at("rabbitmq", 5672)
    return Admin(
        pg_host=pg[0],
        pg_port=pg[1],
        pg_user="postgres",
        pg_password=secrets["ADMIN_PG_PASSWORD"],
        amqp_host=amqp[0],
        amqp_port=amqp[1],
        amqp_console="http://{}:{}".format(*at("rabbitmq", 15672)),
        amqp_user="admin",
        amqp_password=secrets["ADMIN_AMQP_PASSWORD"],
        temporal_address="{}:{}".format(*at("temporal", 7233)),
        s3_endpoint="http://{}:{}".format(*at("minio", 9000)),
        s3_region=store["MINIO_REGION"],
        s3_access_key=store["MINIO_ROOT_USER"],
        s3_secret_key=store["MINIO_ROOT_PASSWORD"],
        secrets=secrets,
    )


def _await(name: str, container: Any, check: list[str]) -> None:
    """Asks the container's health check until it holds. Raises NotReady with the end of its log."""

    def healthy_or_gone() -> bool:
        container.reload()
        return bool(container.status != "running" or container.exec(check).exit_code == 0)

    if not wait_until(healthy_or_gone, SECONDS, every=0.2) or container.status != "running":
        out, err = container.get_logs()
        raise NotReady(
            f"{name} is not ready"
            f" ({container.status}):\n{(out + err).decode(errors='replace')[-2000:]}"
        )


def _filled(value: Any, settings: Mapping[str, str]) -> Any:
    """A part of the composition with its variables filled in: from these settings, the
    environment, or their defaults.
    """
    if isinstance(value, dict):
        return {name: _filled(each, settings) for name, each in value.items()}
    if isinstance(value, list):
        return [_filled(each, settings) for each in value]
    if not isinstance(value, str):
        return value

    def fill(found: re.Match[str]) -> str:
        return settings.get(found[1]) or os.environ.get(found[1]) or found[2] or ""

    return re.sub(r"\$\{(\w+)(?::-([^}]*)|:\?[^}]*)?\}", fill, value)


def _docker(*words: str) -> subprocess.CompletedProcess[bytes]:
    if shutil.which("docker") is None:
        return subprocess.CompletedProcess(words, 127)
    return subprocess.run(["docker", *words], capture_output=True, check=False)
