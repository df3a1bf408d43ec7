"""The load: closed loop, so many at a time, or open loop, each at its instant.

Requests are whole bytes, answers are kept whole for the check.
"""

import asyncio
import gc
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

CLIENTS = 64


@dataclass(frozen=True)
class Answer:
    """seconds: from the instant it was due (open loop) or sent (closed loop) to its last byte."""

    status: int
    body: bytes
    seconds: float


class Connection(asyncio.Protocol):
    """One keep-alive connection, one request at a time."""

    def __init__(self) -> None:
        self.transport: Any = None
        self.buffer = b""
        self.answered: asyncio.Future[tuple[int, bytes]] | None = None

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        self.buffer += data
        head, parted, rest = self.buffer.partition(b"\r\n\r\n")
        if not parted:
            return
        lower = head.lower()
        at = lower.index(b"content-length:") + 15
        length = int(lower[at:].split(b"\r\n", 1)[0])
        if len(rest) >= length and self.answered is not None:
            answered, self.answered, self.buffer = self.answered, None, b""
            if not answered.done():
                answered.set_result((int(head[9:12]), rest))

    def connection_lost(self, error: Exception | None) -> None:
        if self.answered is not None and not self.answered.done():
            self.answered.set_exception(error or ConnectionResetError("closed by the server"))

    async def ask(self, request: bytes) -> tuple[int, bytes]:
        self.answered = asyncio.get_running_loop().create_future()
        self.transport.write(request)
        return await self.answered


async def connect(port: int) -> Connection:
    _, made = await asyncio.get_running_loop().create_connection(Connection, "127.0.0.1", port)
    return made


async def closed_loop(
    port: int, requests: Sequence[bytes], clients: int = CLIENTS
) -> tuple[list[Answer], float]:
    """Every request once, `clients` on their way at any time: (answers in the order of the
    requests, seconds for all).
    """
    _hold_still()
    answers: list[Answer | None] = [None] * len(requests)
    waiting = iter(range(len(requests)))
    connections = [await connect(port) for _ in range(clients)]

    async def client(connection: Connection) -> None:
        for n in waiting:
            sent = time.perf_counter()
            status, body = await connection.ask(requests[n])
            answers[n] = Answer(status, body, time.perf_counter() - sent)

    began = time.perf_counter()
    await asyncio.gather(*(client(connection) for connection in connections))
    seconds = time.perf_counter() - began
    for connection in connections:
        connection.transport.close()
    return [answer for answer in answers if answer is not None], seconds


def _hold_still() -> None:
    """Whatever lies about by now is no work of the collector's while the clock runs."""
    gc.collect()
    gc.freeze()


@dataclass
class Pool:
    """Connections that are free; another is made when none is."""

    port: int
    free: list[Connection] = field(default_factory=list)

    async def ask(self, request: bytes) -> tuple[int, bytes]:
        connection = self.free.pop() if self.free else await connect(self.port)
        answer = await connection.ask(request)
        self.free.append(connection)
        return answer

    def close(self) -> None:
        for connection in self.free:
            connection.transport.close()


async def open_loop(
    port: int, schedule: Sequence[tuple[float, bytes]], ready: int = 100
) -> list[Answer]:
    """Each request at its second from now, whatever became of those before; timed from when it was
    due.
    """
    _hold_still()
    pool = Pool(port, [await connect(port) for _ in range(ready)])
    began = time.perf_counter() + 0.2
    asked = [asyncio.create_task(_at(began + due, pool, request)) for due, request in schedule]
    answers = await asyncio.gather(*asked)
    pool.close()
    return list(answers)


async def _at(due: float, pool: Pool, request: bytes) -> Answer:
    await asyncio.sleep(max(0.0, due - time.perf_counter()))
    status, body = await pool.ask(request)
    return Answer(status, body, time.perf_counter() - due)
