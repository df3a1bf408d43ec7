"""PostgreSQL of the distribution, with a data folder and a port of its own.

Its settings keep every commit durable.
"""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import tempfile
from pathlib import Path

from infra.layout import Layout
from infra.native.server import ServerContext
from infra.packages import postgres_programs
from infra.problems import InfraProblem, MissingPackages

ADMIN = "postgres"
SETTINGS = {
    "listen_addresses": "127.0.0.1",
    "unix_socket_directories": "",
    "max_connections": "300",
    "shared_buffers": "256MB",
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "timezone": "UTC",
    "log_timezone": "UTC",
    "password_encryption": "scram-sha-256",
    "max_wal_size": "4GB",
}


class Postgres:
    """`initdb` and `postgres` refuse root, so as root they run as the distribution's user
    `postgres`.
    """

    name = "postgres"
    title = "PostgreSQL"
    port_names: tuple[str, ...] = ("pg",)
    stop_signal: signal.Signals = signal.SIGINT

    def launch(self, ground: ServerContext) -> None:
        programs = _programs()
        data = data_folder(ground.layout)
        if not (data / "PG_VERSION").exists():
            _make_cluster(
                programs,
                data,
                ground.secrets["ADMIN_PG_PASSWORD"],
            )
        options = [part for name, value in SETTINGS.items() for part in ("-c", f"{name}={value}")]
        ground.processes.start(
            self.name,
            [str(programs / "postgres"), "-D", str(data), "-p", str(ground.ports.pg), *options],
            user=_user(),
            folder=data,
        )

    def ready(self, ground: ServerContext) -> bool:
        asked = subprocess.run(
            [str(_programs() / "pg_isready"), "-q", "-h", "127.0.0.1", "-p", str(ground.ports.pg)],
            check=False,
        )
        return asked.returncode == 0


def data_folder(layout: Layout) -> Path:
    """Where this instance's data is: under `.run`, or elsewhere if PostgreSQL's user cannot get
    there.
    """
    if layout.postgres_note.exists():
        return Path(layout.postgres_note.read_text(encoding="utf-8").strip())
    layout.prepare()
    user = _user()
    data = layout.root / "postgres"
    if (
        user is not None
        and subprocess.run(
            ["test", "-x", str(layout.root)], user=user, group=user, extra_groups=[], check=False
        ).returncode
    ):
        data = layout.elsewhere
        print(
            f"user {user} cannot traverse {layout.root}; PostgreSQL's data goes to {data}",
            flush=True,
        )
    layout.postgres_note.write_text(f"{data}\n", encoding="utf-8")
    return data


def remove_data(layout: Layout) -> None:
    """Removes the data, wherever it lies."""
    if layout.postgres_note.exists():
        data = data_folder(layout)
        if data in (layout.elsewhere, layout.root / "postgres") and data.exists():
            shutil.rmtree(data)


def _make_cluster(programs: Path, data: Path, password: str) -> None:
    """Run initdb in a temporary folder and rename it when it is whole.

    An interrupted initdb is thus never taken for a cluster.
    """
    user = _user()
    part = data.with_name(f"{data.name}.part")
    shutil.rmtree(part, ignore_errors=True)
    part.mkdir(mode=0o700, parents=True)
    with tempfile.NamedTemporaryFile("w", prefix="quanlian-") as word:
        word.write(f"{password}\n")
        word.flush()
        if user is not None:
            shutil.chown(part, user, user)
            shutil.chown(
                word.name,
                user,
                user,
            )
            part.parent.chmod(part.parent.stat().st_mode | 0o011)
        done = subprocess.run(
            [
                str(programs / "initdb"),
                "-D",
                str(part),
                "-U",
                ADMIN,
                "-A",
                "scram-sha-256",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                f"--pwfile={word.name}",
            ],
            capture_output=True,
            text=True,
            user=user,
            group=user,
            extra_groups=[] if user else None,
            cwd="/",
            check=False,
        )
    if done.returncode:
        raise InfraProblem(
            f"PostgreSQL's data could not be made in {part}:\n{done.stdout}{done.stderr}"
        )
    part.rename(data)


def _programs() -> Path:
    programs = postgres_programs()
    if programs is None:
        raise MissingPackages(
            "PostgreSQL is missing: apt-get install -y --no-install-recommends postgresql"
        )
    return programs


def _user() -> str | None:
    """The user that PostgreSQL runs as: the distribution's if we are root, else ourselves."""
    return "postgres" if os.geteuid() == 0 else None
