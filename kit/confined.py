"""Calls on bytes that a stranger sent, each in a process of its own (`kit.confined_server`).

The process has no secret in its environment and limits on memory, processor time, real time and
files. Papers are made in it too: they print strangers' texts and pictures. A call without an
answer raises `NoAnswer`; it is an outcome of its own and never means that nothing was wrong.
"""

import asyncio
import signal
import socket
import subprocess
import sys
import threading
from collections.abc import Callable, Sequence
from enum import StrEnum
from functools import lru_cache
from pathlib import Path
from typing import Any, Final, TypeVar, get_type_hints

import structlog
from pydantic import TypeAdapter, ValidationError

from contracts.problem import Problem
from kit.confined_server import ANSWERED, OUT_OF_MEMORY, TOO_LARGE, ChildLimits, request_of

log = structlog.get_logger()
T = TypeVar("T")
AT_ONCE: Final = 2
WAITING: Final = 32
FINISHING: Final = 10.0
"""Seconds that a close leaves to the calls at work."""
DEFAULT_LIMITS: Final = ChildLimits()
_START_SECONDS: Final = 60.0
_GRACE_SECONDS: Final = 5.0
"""Real time beyond a call's own limit, after which its asker gives it up."""
_PIECE: Final = 256 * 1024
_ROOT: Final = Path(__file__).resolve().parents[1]
_ENVIRONMENT: Final = {
    "PYTHONPATH": str(_ROOT),
    "LANG": "C.UTF-8",
    "MALLOC_ARENA_MAX": "1",
}


class CallEnd(StrEnum):
    """How a call ended without an answer. `raised`: by an exception that nobody foresaw."""

    memory = "memory"
    processor = "processor"
    time = "time"
    file = "file"
    crash = "crash"
    raised = "raised"
    answer = "answer"


_BY_SIGNAL: Final = {
    -signal.SIGXCPU: CallEnd.processor,
    -signal.SIGALRM: CallEnd.time,
    -signal.SIGXFSZ: CallEnd.file,
}


class ConfinedBusy(Problem):
    slug = "press-busy"
    status = 503
    zh = "正在处理的文件较多，请稍后再试"
    en = "Too many files are being worked on: try again shortly"


class NoAnswer(Problem):
    """`end`: how the call ended. A caller that judges files catches it; to a reader it is a 503."""

    slug = "press-stuck"
    status = 503
    zh = "文件未能制作完成，请稍后再试；如仍失败请联系管理员"
    en = "The paper could not be made: try again shortly, then tell the administrator"

    def __init__(self, end: CallEnd) -> None:
        super().__init__(headers={"Retry-After": "5"})
        self.end = end


class _ServerGone(Exception):
    """The server ended, or could not fork, before the call's end was known."""


class Confined:
    """Runs module-level functions, each call in a confined child of one server process.

    modules: loaded before the first call. at_once: how many calls run side by side. waiting: how
    many may be inside, running ones included. The server starts with the first call, and again
    should it have ended; it ends with our process. Once closed, it answers no call any more.
    """

    def __init__(
        self,
        modules: Sequence[str] = (),
        *,
        at_once: int = AT_ONCE,
        waiting: int = WAITING,
    ) -> None:
        self.modules = list(modules)
        self.waiting = waiting
        self.process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._handing = threading.Lock()
        self._turns = asyncio.Semaphore(at_once)
        self._inside = 0
        self._closing = False
        self._closed = False
        self._idle = asyncio.Event()
        self._idle.set()

    async def run(
        self,
        function: Callable[..., T],
        *args: Any,
        limits: ChildLimits = DEFAULT_LIMITS,
    ) -> T:
        """What `function(*args)` answers: bytes, or what JSON can carry, dataclasses included.

        The answer is validated by the function's return type: the child may be in a stranger's
        hands. Raises ConfinedBusy, NoAnswer; OSError when no server can be started.
        """
        if self._closing:
            raise NoAnswer(CallEnd.crash)
        if self._inside >= self.waiting:
            raise ConfinedBusy(headers={"Retry-After": "5"})
        self._inside += 1
        self._idle.clear()
        try:
            async with self._turns:
                return await self._answered(
                    function,
                    args,
                    limits,
                )
        except NoAnswer as error:
            log.warning(
                "confined_call_without_answer",
                call=function.__qualname__,
                end=error.end,
            )
            raise
        finally:
            self._inside -= 1
            if self._inside == 0:
                self._idle.set()

    async def close(self) -> None:
        """Let calls at work be finished, within reason; then end the server and its children.

        Calls that come meanwhile are refused.
        """
        self._closing = True
        try:
            await asyncio.wait_for(self._idle.wait(), FINISHING)
        except TimeoutError:
            log.warning("confined_calls_ended", calls=self._inside)
        await asyncio.to_thread(self._end_for_good)

    async def _answered(
        self, function: Callable[..., T], args: tuple[Any, ...], limits: ChildLimits
    ) -> T:
        request = await asyncio.to_thread(
            request_of,
            function,
            args,
            limits,
        )
        try:
            answer = await self._once(request, limits)
        except _ServerGone:
            # Not this call's doing, as far as we know: once more, with a new server.
            log.warning("confined_server_gone", call=function.__qualname__)
            try:
                answer = await self._once(request, limits)
            except _ServerGone:
                raise NoAnswer(CallEnd.crash) from None
        return _validated(function, answer)

    async def _once(self, request: bytes, limits: ChildLimits) -> bytes:
        """One call in one child: the body of its answer. Raises NoAnswer, _ServerGone."""
        call, status = await asyncio.to_thread(self._hand_over)
        try:
            async with asyncio.timeout(limits.wall_seconds + _GRACE_SECONDS):
                answer = await _exchange(
                    call,
                    request,
                    limits.answer,
                )
                code = await _received(status)
        except TimeoutError:
            raise NoAnswer(CallEnd.time) from None
        finally:
            call.close()
            status.close()  # the server ends a child whose asker is gone
        if not code:
            raise _ServerGone
        return _body(int(code), answer)

    def _hand_over(self) -> tuple[socket.socket, socket.socket]:
        """Give the server a new call; our ends of its two sockets. Blocks: run in a thread.

        Raises NoAnswer once closed.
        """
        call, their_call = socket.socketpair()
        status, their_status = socket.socketpair()
        descriptors = [their_call.fileno(), their_status.fileno()]
        # One thread at a time: two would start two servers, and leave one to nobody. So would one
        # that starts a server after a close, hence the look inside the lock.
        with their_call, their_status, self._handing:
            if self._closed:
                call.close()
                status.close()
                raise NoAnswer(CallEnd.crash)
            try:
                socket.send_fds(
                    self._started(),
                    [b"c"],
                    descriptors,
                )
            except (BrokenPipeError, ConnectionResetError):
                self._end_server()
                socket.send_fds(
                    self._started(),
                    [b"c"],
                    descriptors,
                )
        call.setblocking(False)
        status.setblocking(False)
        return call, status

    def _started(self) -> socket.socket:
        """The control socket of a server that is ready. Raises OSError when there is none."""
        if self._control is not None:
            return self._control
        control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        descriptor = theirs.fileno()
        command = [sys.executable, "-m", "kit.confined_server", str(descriptor), *self.modules]
        with theirs:
            self.process = subprocess.Popen(  # noqa: S603 - our own module
                command,
                pass_fds=[descriptor],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                cwd=_ROOT,
                env=_ENVIRONMENT,
                start_new_session=True,  # a signal to our process group does not reach it
            )
        # The wait for the modules is no call's time.
        control.settimeout(_START_SECONDS)
        if not control.recv(1):
            control.close()
            raise ChildProcessError("the confined server did not start")
        control.settimeout(None)
        self._control = control
        return control

    def _end_for_good(self) -> None:
        """End the server, and let no thread start another. Blocks: run in a thread."""
        with self._handing:
            self._closed = True
            self._end_server()

    def _end_server(self) -> None:
        control = self._control
        process = self.process
        self._control = None
        self.process = None
        if control is not None:
            control.close()  # the server ends its children and itself
        if process is not None:
            process.wait()


async def _exchange(call: socket.socket, request: bytes, most: int) -> bytes:
    """Send the call and read all that the child sends. Raises NoAnswer where it is too much."""
    loop = asyncio.get_running_loop()
    answer = bytearray()
    try:
        await loop.sock_sendall(call, request)
        while piece := await loop.sock_recv(call, _PIECE):
            answer += piece
            if len(answer) > most + len(ANSWERED):
                raise NoAnswer(CallEnd.answer)
    except ConnectionError:  # the child ended before it read or sent all: its end says why
        return b""
    return bytes(answer)


async def _received(status: socket.socket) -> bytes:
    """The exit code as the server reports it; empty when the server is gone."""
    try:
        return await asyncio.get_running_loop().sock_recv(status, 64)
    except ConnectionError:
        return b""


def _body(code: int, answer: bytes) -> bytes:
    """The body of a complete answer. Raises NoAnswer."""
    if code != 0 or not answer:
        raise NoAnswer(_BY_SIGNAL.get(code, CallEnd.crash))
    kind = answer[:1]
    body = answer[1:]
    if kind == ANSWERED:
        return body
    if kind == OUT_OF_MEMORY:
        raise NoAnswer(CallEnd.memory)
    if kind == TOO_LARGE:
        raise NoAnswer(CallEnd.answer)
    log.error("confined_call_raised", error=body[:300].decode("utf-8", "replace"))
    raise NoAnswer(CallEnd.raised)


@lru_cache(maxsize=64)
def _answer_type(function: Callable[..., Any]) -> TypeAdapter[Any] | None:
    """What a function's answer is validated by; None for plain bytes."""
    annotation = get_type_hints(function)["return"]
    return None if annotation is bytes else TypeAdapter(annotation)


def _validated(function: Callable[..., T], body: bytes) -> T:
    adapter = _answer_type(function)
    if adapter is None:
        return body  # type: ignore[return-value]
    try:
        answer: T = adapter.validate_json(body)
    except ValidationError:
        raise NoAnswer(CallEnd.answer) from None
    return answer
