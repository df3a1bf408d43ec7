"""Temporal's dev server on a database file, with its UI.

Namespaces of ours are made with a space; the server's own `default` is not used.
"""

from __future__ import annotations

import signal
import subprocess

from infra.builds import program
from infra.native.server import ServerContext
from infra.ports import answers


class Temporal:
    """One process: frontend, history, matching, worker and UI."""

    name = "temporal"
    title = "Temporal"
    port_names: tuple[str, ...] = ("temporal", "temporal_ui")
    stop_signal: signal.Signals = signal.SIGTERM

    def launch(self, ground: ServerContext) -> None:
        home = ground.layout.root / "temporal"
        home.mkdir(parents=True, exist_ok=True)
        ground.processes.start(
            self.name,
            [
                str(program(self.name)),
                "server",
                "start-dev",
                "--ip",
                "127.0.0.1",
                "--port",
                str(ground.ports.temporal),
                "--ui-port",
                str(ground.ports.temporal_ui),
                "--db-filename",
                str(home / "temporal.db"),
                "--sqlite-pragma",
                "journal_mode=wal",
                "--sqlite-pragma",
                "synchronous=1",
                "--log-format",
                "json",
                "--log-level",
                "warn",
            ],
            {"HOME": str(home)},
        )

    def ready(self, ground: ServerContext) -> bool:
        """True when the server says SERVING and its own namespace is there, which is the last
        thing it makes.
        """
        if not answers(ground.ports.temporal):
            return False
        address = ["--address", f"127.0.0.1:{ground.ports.temporal}"]
        asked = subprocess.run(
            [
                str(program(self.name)),
                "operator",
                "namespace",
                "describe",
                "--namespace",
                "default",
                *address,
            ],
            capture_output=True,
            check=False,
            timeout=20,
        )
        return asked.returncode == 0
