"""HTTP on the wire: what a client may send and how long it may take, before any of our code runs.

uvicorn's protocol bounds neither heads nor times. This one does, and it notes when each request
had arrived. `kit.run.serve` serves by it.
"""

import asyncio
import json
from dataclasses import dataclass
from typing import Any, Final

from uvicorn.protocols.http.httptools_impl import STATUS_LINE, HttpToolsProtocol

from contracts.problem import Problem
from kit import arrival, browsers
from kit.connections import Connections
from kit.problems import PROBLEM_JSON
from kit.telemetry import PROBLEMS

PORTION: Final = 4096
"""Bytes that the parser gets at a time while it reads a head: it keeps what it has not finished.

A head may be larger than its bound by as much.
"""


@dataclass(frozen=True)
class WireLimits:
    """What one request may take.

    head_bytes, headers: of a head, and of the trailers after a body.
    head_seconds: from its first byte, or from the connection, to the end of the head.
    body_seconds, body_rate: in each such span so many bytes a second of the body come; and so many
    of an answer are taken.
    grace: seconds to read what came while the event loop was busy, before a client is called slow.
    linger: seconds to take in what a refused client still sends, so that it reads the refusal.
    """

    head_bytes: int = 16 * 1024
    headers: int = 100
    head_seconds: float = 10.0
    body_seconds: float = 20.0
    body_rate: int = 200
    grace: float = 0.5
    linger: float = 1.0


class HeadTooLarge(Problem):
    status, zh, en = 431, "请求头过大或过多", "The head of the request is too large"


class RequestTooSlow(Problem):
    status, zh, en = (
        408,
        "请求未在时限内送达，请重试",
        "The request did not come in time: try again",
    )


class TooManyConnections(Problem):
    status, zh, en = 503, "连接过多，请稍后重试", "Too many connections: try again shortly"


class WireProtocol(HttpToolsProtocol):
    """One client's connection."""

    def __init__(
        self, connections: Connections, limits: WireLimits, *args: Any, **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        self.guests = connections
        self.limits = limits
        self._reading_head = True
        self._message_open = False
        self._unfinished = 0  # bytes since the parser last finished a head or a part of a body
        self._has_length = False
        self._trailers = 0
        self._body_bytes = 0
        self._refused = False
        self._timer: asyncio.TimerHandle | None = None
        self._timed: str | None = None
        self._answer_timer: asyncio.TimerHandle | None = None

    @property
    def address(self) -> str:
        return self.client[0] if self.client else ""

    @property
    def is_half_sent(self) -> bool:
        """It has begun to send a request, or never did since it came."""
        return self._timer is not None

    @property
    def is_idle(self) -> bool:
        in_work = self.cycle is not None and not self.cycle.response_complete
        return not in_work and not self._message_open and not self._is_untaken

    @property
    def _is_untaken(self) -> bool:
        """The client has not taken all that was answered."""
        return self.transport.get_write_buffer_size() > 0

    def give_way(self) -> None:
        self._end_timer()
        if self._is_untaken:  # a close would wait for the client, and hold its file till then
            self.transport.abort()
        else:
            self.transport.close()

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        if self.guests.enter(self):
            self._time("head")
        else:
            self._refuse(TooManyConnections(headers={"Retry-After": "5"}))

    def connection_lost(self, exc: Exception | None) -> None:
        self._end_timer()
        self._end_answer_timer()
        self.guests.leave(self)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._refused:
            return
        at = 0
        while at < len(data) and not self._refused and self.parser is not None:
            # A body goes to the parser whole; only what the parser keeps is portioned.
            portion = data[at : at + PORTION] if self._portioned() else data[at:]
            at += len(portion)
            self._unfinished += len(portion)
            super().data_received(portion)
            if self.transport.is_closing():
                self._time_answer()
                return
            self._bound_head()
        self._time(self._awaited())

    def _portioned(self) -> bool:
        """Heads are read in portions, and so are bodies of unknown length: they have trailers."""
        return self._reading_head or not self._has_length

    def _bound_head(self) -> None:
        limits = self.limits
        found = len(self.headers or ()) + self._trailers
        if self._unfinished > limits.head_bytes or found > limits.headers:
            self._refuse(
                HeadTooLarge(
                    f"请求头不超过{limits.head_bytes // 1024} KB、{limits.headers}项",
                    f"At most {limits.head_bytes // 1024} kB and {limits.headers} headers",
                    limit=limits.head_bytes,
                    header_limit=limits.headers,
                )
            )

    def on_message_begin(self) -> None:
        super().on_message_begin()
        self._reading_head = True
        self._message_open = True
        self._has_length = False
        self._trailers = 0
        self._body_bytes = 0

    def on_header(self, name: bytes, value: bytes) -> None:
        if not self._reading_head:
            # A trailer is no header: taken for one, it would sign in whoever the head did not.
            self._trailers += 1
            return
        self._has_length |= name.lower() == b"content-length"
        super().on_header(name, value)

    def on_headers_complete(self) -> None:
        self._reading_head = False
        self._unfinished = 0
        if not self._is_untaken:
            self._end_answer_timer()
        super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        self._unfinished = 0
        self._body_bytes += len(body)
        super().on_body(body)

    def on_message_complete(self) -> None:
        self._unfinished = 0
        self._reading_head = True
        self._message_open = False
        arrival.note(self.scope, self.transport.get_extra_info("socket"))
        super().on_message_complete()

    def pause_writing(self) -> None:
        super().pause_writing()
        self._time_answer()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        self._time_answer()

    def _time_answer(self) -> None:
        """Give the client its time to take what was answered.

        Whoever reads nothing would hold the answer in memory, and the connection, for good: a
        close waits for them too.
        """
        self._end_answer_timer()
        if not self._is_untaken:
            return
        taken = arrival.acknowledged(self.transport.get_extra_info("socket"))
        if taken is not None:
            seconds = self.limits.body_seconds
            self._answer_timer = self.loop.call_later(seconds, self._look_at_answer, taken)

    def _look_at_answer(self, before: int) -> None:
        """Called once a span: goes on with a client that reads, ends one that does not."""
        limits = self.limits
        taken = arrival.acknowledged(self.transport.get_extra_info("socket"))
        assert taken is not None, "the kernel has told it before"
        self._end_answer_timer()
        if not self._is_untaken:
            return
        if taken - before >= limits.body_rate * limits.body_seconds:
            self._time_answer()
        else:
            self.transport.abort()

    def _end_answer_timer(self) -> None:
        if self._answer_timer is not None:
            self._answer_timer.cancel()
        self._answer_timer = None

    def _awaited(self) -> str | None:
        """What the client owes: a head, the rest of a body, or nothing while we owe the answer."""
        if self._message_open:
            return "head" if self._reading_head else "body"
        answering = self.cycle is not None and not self.cycle.response_complete
        # Stray line ends have ended the time of an idle connection: then a head is owed again.
        return None if answering or self.timeout_keep_alive_task is not None else "head"

    def _time(self, awaited: str | None) -> None:
        """Give the client its time for what it owes now, unless that time runs already."""
        if awaited == self._timed:
            return
        self._end_timer()
        if awaited == "head":
            self._ring_after(self.limits.head_seconds, self._slow_head)
        elif awaited == "body":
            self._ring_after(self.limits.body_seconds, self._look_at_body, self._body_bytes)
        self._timed = awaited

    def _ring_after(self, seconds: float, then: Any, *args: Any) -> None:
        self._timer = self.loop.call_later(seconds, then, *args)

    def _end_timer(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self._timed = None

    def _slow_head(self) -> None:
        # A busy loop rings before it reads what came long ago: it reads once more first.
        self._ring_after(self.limits.grace, self._close_slow)

    def _look_at_body(self, before: int) -> None:
        """Called once a span: goes on with a client that sends, ends one that does not."""
        limits = self.limits
        came = self._body_bytes - before
        if self.flow.read_paused or came >= limits.body_rate * limits.body_seconds:
            self._ring_after(limits.body_seconds, self._look_at_body, self._body_bytes)
        else:
            self._ring_after(limits.grace, self._close_slow)

    def _close_slow(self) -> None:
        nothing_sent = self._reading_head and not self._message_open
        if nothing_sent:
            self.give_way()
            return
        answered = not self._reading_head and self.cycle is not None
        if answered and self.cycle.response_started:
            self.give_way()
        else:
            self._refuse(RequestTooSlow())

    def _refuse(self, problem: Problem) -> None:
        """Answer on the wire, and close once the client has had time to read it."""
        self._refused = True
        self._end_timer()
        # Counted and not logged: a stranger would fill the disk.
        PROBLEMS.labels(problem.slug).inc()
        body = json.dumps(problem.document(), ensure_ascii=False).encode()
        headers = {
            "content-type": PROBLEM_JSON,
            "content-length": str(len(body)),
            "connection": "close",
            **browsers.HEADERS,
            **problem.headers,
        }
        lines = [f"{name}: {value}\r\n".encode() for name, value in headers.items()]
        self.transport.write(b"".join([STATUS_LINE[problem.status], *lines, b"\r\n", body]))
        if self.cycle is not None and not self.cycle.response_complete:
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        self._time_answer()
        self.loop.call_later(self.limits.linger, self.transport.close)
