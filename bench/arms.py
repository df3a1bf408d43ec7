"""The measured processes: started, awaited, stopped.

Each is one process of ours, as `quanlian run apis intake` is.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from infra.ports import Ports

ROOT = Path(__file__).resolve().parents[1]
SECONDS = 120.0


@dataclass(frozen=True)
class Served:
    """A measured process."""

    port: int
    pid: int

    def cpu_seconds(self) -> float:
        """What it used of the processors so far; it tells what a request costs also where
        something else loads the machine.
        """
        told = Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()
        return (int(told[11]) + int(told[12])) / os.sysconf("SC_CLK_TCK")


@contextmanager
def serving(arm: str, profile: Path | None = None) -> Iterator[Served]:
    """An arm's process. Its log is shown when it fails."""
    port = Ports.free().api
    with tempfile.NamedTemporaryFile("w+", prefix=f"bench-{arm}-") as log:
        command = [
            sys.executable,
            "-m",
            "bench.serve",
            arm,
            str(port),
            *([str(profile)] if profile else []),
        ]
        process = subprocess.Popen(  # noqa: S603  our own
            command, cwd=ROOT, env=os.environ, stdout=log, stderr=log
        )
        try:
            _await(process, port)
            yield Served(port, process.pid)
        except BaseException:
            log.seek(0)
            sys.stderr.write(log.read()[-4000:])
            raise
        finally:
            process.terminate()
            process.wait(SECONDS)


def _await(process: "subprocess.Popen[bytes]", port: int) -> None:
    deadline = time.monotonic() + SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            raise RuntimeError(f"the measured process left with {process.returncode}")
        try:
            if (
                httpx.get(f"http://127.0.0.1:{port}/api/intake/readyz", timeout=5).status_code
                == 200
            ):
                return
        except httpx.TransportError:
            process.poll()
    raise RuntimeError("the measured process does not answer")
