"""What a client may do on the wire: heads, trailers, half-sent requests, too many connections.

A real server on a port of its own; the clients are bare sockets.
"""

import asyncio
import socket
import threading
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import uvloop
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response, StreamingResponse
from starlette.routing import Route

from kit import run
from kit.arrival import TICK, arrived, waited
from kit.connections import Connections, MostConnections
from kit.wire import WireLimits
from tests.patience import until

QUICK = WireLimits(head_seconds=0.3, body_seconds=0.3, grace=0.1, linger=0.2)
HEAD = b"POST /told HTTP/1.1\r\nHost: test\r\nContent-Length: 4\r\n"
WHOLE = HEAD + b"\r\nbody"


async def told(request: Request) -> JSONResponse:
    """What the app saw of a request, and how old its arrival was."""
    body = await request.body()
    age = time.monotonic() - arrived(request.scope)
    client = request.client.host if request.client else ""
    return JSONResponse(
        {
            "size": len(body),
            "age": age,
            "client": client,
            "signed": "authorization" in request.headers,
        }
    )


async def busy(request: Request) -> JSONResponse:
    """Work that holds up the loop."""
    until = time.monotonic() + 0.6
    while time.monotonic() < until:
        pass
    return JSONResponse({})


LARGE = 16 * 1024 * 1024
"""Bytes of an answer that no kernel keeps whole."""


async def large(request: Request) -> Response:
    return Response(b"a" * LARGE)


async def parted(request: Request) -> StreamingResponse:
    async def parts() -> AsyncIterator[bytes]:
        for _ in range(16):
            yield b"a" * (LARGE // 16)

    return StreamingResponse(parts(), headers={"Content-Length": str(LARGE)})


APP = Starlette(
    routes=[
        Route("/told", told, methods=["GET", "POST"]),
        Route("/busy", busy, methods=["GET"]),
        Route("/large", large),
        Route("/parted", parted),
    ]
)


@asynccontextmanager
async def serving(**how: Any) -> AsyncIterator[int]:
    stopping = asyncio.Event()
    # It listens already: who connects before the server is there is served when it is.
    listening = socket.create_server(("127.0.0.1", 0))
    port: int = listening.getsockname()[1]
    task = asyncio.create_task(run.serve(APP, "127.0.0.1", port, stopping, listening, **how))
    try:
        yield port
    finally:
        stopping.set()
        await task


async def talk(port: int, *parts: bytes, pause: float = 0.0) -> bytes:
    """Send parts; everything that comes until the server closes or has answered."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        for part in parts:
            writer.write(part)
            await writer.drain()
            await asyncio.sleep(pause)
        async with asyncio.timeout(5):
            return await reader.read(65536)
    except ConnectionResetError:
        return b"reset"
    finally:
        writer.close()


@pytest.mark.parametrize(
    ("head", "status"),
    [
        (b"X-A: " + b"a" * 15_000 + b"\r\n", b"200"),
        (b"X-A: " + b"a" * 21_000 + b"\r\n", b"431"),
        (b"X-A: " + b"a" * 3_000_000, b"431"),
        (b"X" * 3_000_000, b"431"),
        (b"".join(b"X-%d: a\r\n" % n for n in range(98)), b"200"),
        (b"".join(b"X-%d: a\r\n" % n for n in range(99)), b"431"),
        (b"a:\r\n" * 100_000, b"431"),
    ],
)
async def test_a_head_has_its_bounds(head: bytes, status: bytes) -> None:
    async with serving(limits=QUICK) as port:
        answer = await talk(port, HEAD + head + b"\r\nbody")
    assert answer.split(b" ", 2)[1] == status
    if status == b"431":
        assert "请求头".encode() in answer and b'"header_limit": 100' in answer


async def test_an_endless_address_is_refused() -> None:
    async with serving(limits=QUICK) as port:
        answer = await talk(port, b"GET /" + b"x" * 1_000_000)
    assert b" 431 " in answer


CHUNKED = b"POST /told HTTP/1.1\r\nHost: t\r\nTransfer-Encoding: chunked\r\n\r\n"


async def test_trailers_are_bounded_and_are_no_headers() -> None:
    async with serving(limits=QUICK) as port:
        plain = await talk(port, CHUNKED + b"4\r\nbody\r\n0\r\nAuthorization: Bearer x\r\n\r\n")
        long = await talk(port, CHUNKED + b"4\r\nbody\r\n0\r\nX-A: " + b"a" * 3_000_000)
        many = await talk(port, CHUNKED + b"0\r\n" + b"X-A: a\r\n" * 50_000)
        extension = await talk(port, CHUNKED + b"4;" + b"a" * 3_000_000)
        large = await talk(port, CHUNKED + b"f4240\r\n" + b"b" * 1_000_000 + b"\r\n0\r\n\r\n")
    assert b'"size":4' in plain and b'"signed":false' in plain
    assert b" 431 " in long and b" 431 " in many and b" 431 " in extension
    assert b'"size":1000000' in large


@pytest.mark.parametrize(
    "half", [b"", b"\r\n", b"POST /to", HEAD, HEAD + b"\r\n", HEAD + b"\r\nbo"]
)
async def test_who_sends_half_a_request_is_closed(half: bytes) -> None:
    async with serving(limits=QUICK) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(half)
        async with asyncio.timeout(5):
            answer = await reader.read()
        writer.close()
    assert (b" 408 " in answer) == bool(half.strip())


async def test_stray_line_ends_keep_no_idle_connection_open() -> None:
    """They end the time that an idle connection has; another begins."""
    async with serving(limits=QUICK) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(WHOLE)
        async with asyncio.timeout(5):
            assert b" 200 " in await reader.readuntil(b"}")
            writer.write(b"\r\n")
            await reader.read()
        writer.close()


async def test_who_sends_byte_after_byte_is_closed_all_the_same() -> None:
    async with serving(limits=QUICK) as port:
        slow = [bytes([each]) for each in HEAD]
        told = await talk(port, *slow[:30], pause=0.02)
    # A byte that is sent after the close resets the connection, and the answer may be lost.
    assert b" 408 " in told or told == b"reset"


async def test_a_slow_line_that_goes_on_is_served() -> None:
    head = b"POST /told HTTP/1.1\r\nHost: t\r\nContent-Length: 2000\r\n\r\n"
    async with serving(limits=QUICK) as port:
        answer = await talk(port, head, *[b"b" * 100] * 20, pause=0.05)
    assert b'"size":2000' in answer


def _sockets() -> int:
    """Sockets that this process has open, the server's among them."""
    found = 0
    for each in Path("/proc/self/fd").iterdir():
        with suppress(FileNotFoundError):
            found += each.readlink().name.startswith("socket:")
    return found


def _asked(path: str, port: int, *more: str) -> socket.socket:
    """A client that has asked and reads nothing yet."""
    client = socket.socket()
    client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    client.connect(("127.0.0.1", port))
    client.sendall("\r\n".join([f"GET {path} HTTP/1.1", "Host: t", *more, "", ""]).encode())
    return client


@pytest.mark.parametrize(
    ("path", "more"), [("/large", ()), ("/parted", ()), ("/large", ("Connection: close",))]
)
async def test_who_reads_no_answer_is_closed(path: str, more: tuple[str, ...]) -> None:
    async with serving(limits=QUICK) as port:
        before = _sockets()
        client = _asked(path, port, *more)

        async def came() -> bool:
            return _sockets() >= before + 2

        async def gone() -> bool:
            return _sockets() == before + 1

        await until(came)
        await until(gone)
        client.close()


@pytest.mark.parametrize("path", ["/large", "/parted"])
async def test_who_reads_slowly_gets_the_whole_answer(path: str) -> None:
    patient = WireLimits(body_seconds=0.2, body_rate=200)
    async with serving(limits=patient) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(f"GET {path} HTTP/1.1\r\nHost: t\r\nConnection: close\r\n\r\n".encode())
        got = 0
        while part := await reader.read(LARGE // 16):
            got += len(part)
            await asyncio.sleep(0.005)  # a slow line
        writer.close()
    assert got > LARGE


async def test_a_busy_loop_closes_nobody_whose_request_has_come() -> None:
    """The time is over before the loop looks; what came in time is read first."""
    async with serving(limits=QUICK) as port:
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(HEAD)
        await writer.drain()
        await asyncio.sleep(0.1)
        holding = asyncio.create_task(talk(port, b"GET /busy HTTP/1.1\r\nHost: t\r\n\r\n"))
        await asyncio.sleep(0)
        writer.write(b"\r\nbody")
        async with asyncio.timeout(5):
            assert b" 200 " in await reader.read(1000)
        await holding
        writer.close()


async def test_the_arrival_is_when_the_kernel_had_it_however_busy_the_loop() -> None:
    """Sent into a busy loop from another thread, which the loop does not hold up."""
    async with serving(limits=QUICK) as port:
        sent: list[float] = []

        def send() -> bytes:
            with socket.create_connection(("127.0.0.1", port)) as holding:
                holding.sendall(b"GET /busy HTTP/1.1\r\nHost: t\r\n\r\n")
                threading.Event().wait(0.1)  # the loop has taken up the work by then
                with socket.create_connection(("127.0.0.1", port)) as late:
                    sent.append(time.monotonic())
                    late.sendall(WHOLE)
                    answer = b""
                    # The head and the body of an answer may come apart.
                    while b"}" not in answer:
                        answer += late.recv(65536)
            return answer

        answer = await asyncio.to_thread(send)
        now = time.monotonic()
    age = float(answer.partition(b'"age":')[2].partition(b",")[0])
    assert now - sent[0] > 0.3, "the loop was busy"
    assert age > 0.3, "the arrival is when it came, not when it was read"
    assert age <= now - sent[0] + 2 * TICK / 1000


async def test_the_kernel_is_asked_of_tcp_only() -> None:
    left, right = socket.socketpair()
    with left, right:
        assert waited(left) == 0.0
    assert waited(None) == 0.0


async def test_a_forwarded_address_counts_from_our_gateway_only() -> None:
    asked = b"GET /told HTTP/1.1\r\nHost: t\r\nX-Forwarded-For: 203.0.113.7\r\n\r\n"
    async with serving() as port:
        assert b'"client":"127.0.0.1"' in await talk(port, asked)
    async with serving(gateways=("127.0.0.0/8",)) as port:
        assert b'"client":"203.0.113.7"' in await talk(port, asked)
    async with serving(gateways=("10.0.0.0/8",)) as port:
        assert b'"client":"127.0.0.1"' in await talk(port, asked)


@dataclass(eq=False)
class Caller:
    """A connection as `Connections` sees it."""

    address: str
    is_half_sent: bool = False
    is_idle: bool = False
    gone: bool = False

    def give_way(self) -> None:
        self.gone = True


def test_half_sent_requests_give_way_and_what_is_in_work_never_does() -> None:
    here = Connections(MostConnections(in_all=100, of_one=3))
    working, idle, half = Caller("a"), Caller("a", is_idle=True), Caller("a", is_half_sent=True)
    assert all(here.enter(each) for each in (working, idle, half))
    assert here.enter(Caller("a")) and half.gone and not idle.gone
    assert here.enter(Caller("a")) and idle.gone and not working.gone
    assert not here.enter(Caller("a"))
    assert here.enter(Caller("b")), "another client is not concerned"


def test_a_gateway_stands_for_everybody_and_the_fullest_gives_way_in_all() -> None:
    here = Connections(MostConnections(in_all=4, of_one=2, gateways=("10.0.0.0/8",)))
    half = [Caller("10.0.0.1", is_half_sent=True) for _ in range(4)]
    assert all(here.enter(each) for each in half)
    assert here.enter(Caller("c")) and half[0].gone and not half[1].gone


def test_a_house_of_ipv6_is_one_client() -> None:
    here = Connections(MostConnections(in_all=100, of_one=2, gateways=("10.0.0.0/8",)))
    first = Caller("2001:db8::1", is_half_sent=True)
    assert here.enter(first) and here.enter(Caller("2001:db8::2"))
    assert here.enter(Caller("2001:db8::ffff")) and first.gone
    assert not here.enter(Caller("2001:db8::3")), "it chooses the rest of its address as it likes"
    assert here.enter(Caller("2001:db8:0:1::1")), "another house is not concerned"
    assert all(here.enter(Caller("::ffff:10.0.0.1")) for _ in range(3)), "a gateway, as IPv6"


def test_it_holds_on_the_loop_of_the_role() -> None:
    """uvloop hands out a socket of its own kind."""
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(test_the_arrival_is_when_the_kernel_had_it_however_busy_the_loop())
        runner.run(test_who_reads_no_answer_is_closed("/large", ()))
        runner.run(test_who_reads_no_answer_is_closed("/large", ("Connection: close",)))
        runner.run(test_who_reads_slowly_gets_the_whole_answer("/parted"))
