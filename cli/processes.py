"""Several processes of the role `apis` on one port: QUANLIAN_API_PROCESSES says how many.

The process that was started serves nothing. It starts the others, which listen on the same port
(the kernel shares out the connections), and stops them all when it is told to or when one ends.
"""

import asyncio
import os
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import Sequence
from typing import Final

CHILD: Final = "QUANLIAN_API_PROCESS"
"""Set in each process that serves: its number, from 0."""
METRICS: Final = "QUANLIAN_METRICS_PORT"
SECONDS_TO_STOP: Final = 30


class ServingProcessEnded(Exception):
    """A process that serves ended by itself. The whole role ends, to be started again."""


def is_child() -> bool:
    """Whether this process is one of several."""
    return CHILD in os.environ


async def supervise(stopping: asyncio.Event, count: int, services: Sequence[str]) -> None:
    """Run `count` processes that serve these services. Raises ServingProcessEnded."""
    children = [await _start(number, services) for number in range(count)]
    told = asyncio.create_task(stopping.wait())
    ended = [asyncio.create_task(child.wait()) for child in children]
    await asyncio.wait([told, *ended], return_when=asyncio.FIRST_COMPLETED)
    by_itself = [child for child in children if child.returncode is not None]

    for child in children:
        if child.returncode is None:
            child.send_signal(signal.SIGTERM)
    _, hanging = await asyncio.wait(ended, timeout=SECONDS_TO_STOP)
    if hanging:
        for child in children:
            if child.returncode is None:
                child.kill()
        await asyncio.wait(hanging)
    told.cancel()
    if by_itself and not stopping.is_set():
        codes = ", ".join(str(child.returncode) for child in by_itself)
        raise ServingProcessEnded(f"a process of the role apis ended by itself with {codes}")


async def _start(number: int, services: Sequence[str]) -> Process:
    """One process that serves. Its end of the pipe tells it when this process is gone."""
    environment = os.environ | {CHILD: str(number)}
    if port := environment.get(METRICS):
        # Each process has figures of its own, so each needs a port of its own.
        environment[METRICS] = str(int(port) + number)
    words = [sys.executable, "-m", "cli.main", "run", "apis", *services]
    return await asyncio.create_subprocess_exec(*words, env=environment, stdin=PIPE)


def stop_with_parent(stopping: asyncio.Event) -> None:
    """Stop this process when the one that started it is gone, however that one ended."""
    loop = asyncio.get_running_loop()
    pipe = sys.stdin.fileno()

    def parent_gone() -> None:
        if not os.read(pipe, 1):
            loop.remove_reader(pipe)
            stopping.set()

    loop.add_reader(pipe, parent_gone)


def shared_socket(host: str, port: int) -> socket.socket:
    """A socket on a port that other processes of this role listen on too."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, 1)
    listening.bind((host, port))
    return listening
