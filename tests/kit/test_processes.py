"""Several processes of the role `apis`: all serve on one port, and none outlives the others."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.request import urlopen

import pytest

from infra.ports import Ports, is_taken
from tests.patience import PATIENCE
from tests.rooms import Space

START_UP = 5 * PATIENCE
"""Each process loads the whole room before it answers."""


@contextmanager
def apis(count: int) -> Iterator[tuple["subprocess.Popen[bytes]", int]]:
    """The role with so many processes; the process that was started, and the port."""
    port = Ports.free().api
    environment = os.environ | {
        "QUANLIAN_API_PROCESSES": str(count),
        "QUANLIAN_API_PORT": str(port),
    }
    words = [sys.executable, "-m", "cli.main", "run", "apis", "intake"]
    process = subprocess.Popen(words, env=environment, stdout=subprocess.DEVNULL)
    try:
        yield process, port
    finally:
        process.terminate()
        process.wait(PATIENCE)


def children(process: "subprocess.Popen[bytes]") -> list[int]:
    """The processes that a process started and that live."""
    listed = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    return [int(each) for each in listed.read_text().split()]


async def until(is_so: Callable[[], bool], what: str) -> None:
    """Wait for a condition. Fails after START_UP seconds."""
    deadline = time.monotonic() + START_UP
    while not await asyncio.to_thread(is_so):
        assert time.monotonic() < deadline, what
        await asyncio.sleep(0.1)


def listening(port: int) -> int:
    """How many processes listen on a port: sockets in state 0A of /proc/net/tcp."""
    rows = [line.split() for line in Path("/proc/net/tcp").read_text().splitlines()[1:]]
    return sum(row[1].endswith(f":{port:04X}") and row[3] == "0A" for row in rows)


def answers(port: int) -> bool:
    """Whether several connections in a row, shared out by the kernel, are all answered."""
    for _ in range(8):
        with urlopen(f"http://127.0.0.1:{port}/api/intake/healthz", timeout=60) as answer:
            if answer.status != 200:
                return False
    return True


async def test_all_serve_on_one_port_and_stop_together(space: Space) -> None:
    with apis(2) as (process, port):
        await until(lambda: listening(port) == 2, "two processes listen")
        assert len(children(process)) == 2
        assert await asyncio.to_thread(answers, port)
        process.terminate()
        assert process.wait(PATIENCE) == 0
        assert not is_taken(port)


@pytest.mark.parametrize("victim", ["child", "parent"])
async def test_none_outlives_the_others(space: Space, victim: str) -> None:
    """A child that ends takes the role down, with a code of failure; so does the parent."""
    with apis(2) as (process, port):
        await until(lambda: listening(port) == 2, "two processes listen")
        killed = children(process)[0] if victim == "child" else process.pid
        os.kill(killed, signal.SIGKILL)
        code = process.wait(PATIENCE)
        assert code == (1 if victim == "child" else -signal.SIGKILL)
        await until(lambda: not is_taken(port), "the port is free again")
