"""The process that hostile bytes are opened in: `python -m kit.confined_server FD MODULE…`.

`kit.confined` starts it, with no secret in its environment. It loads the modules once, before any
hostile byte, and then forks a child for each call: a child costs a fork, not an import. The child
takes rlimits on itself, makes one call, sends one answer and ends. The server never reads a byte
of a call or of an answer; it only reports how a child ended.
"""

import ctypes
import gc
import importlib
import json
import logging
import os
import pickle
import resource
import selectors
import signal
import socket
import struct
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import asdict, dataclass, fields, is_dataclass
from typing import Any, Final, NoReturn

READY: Final = b"r"
ANSWERED: Final = b"a"
OUT_OF_MEMORY: Final = b"m"
RAISED: Final = b"e"
TOO_LARGE: Final = b"l"
LENGTH: Final = struct.Struct("!I")
"""Before the limits, and before the call: their bytes."""
_CALL_DESCRIPTOR: Final = 3
_MOST_DESCRIPTORS: Final = 1 << 20
_PR_SET_PDEATHSIG: Final = 1
_PR_SET_NO_NEW_PRIVS: Final = 38


@dataclass(frozen=True)
class ChildLimits:
    """What one call may take.

    memory: bytes of address space, libraries included. cpu_seconds: whole seconds.
    wall_seconds: real time. answer: bytes. open_files: descriptors. niceness: added to the
    process's own. A child may write no file and start no process, whatever the limits.
    """

    memory: int = 1024 * 1024 * 1024
    cpu_seconds: int = 20
    wall_seconds: float = 60.0
    answer: int = 64 * 1024 * 1024
    open_files: int = 32
    niceness: int = 0


@dataclass(frozen=True)
class _Child:
    """A child at work. `status`: our end of the socket on which its end is reported."""

    pid: int
    status: socket.socket


def request_of(function: Callable[..., Any], args: tuple[Any, ...], limits: ChildLimits) -> bytes:
    """A call as it is sent to a child. Only we write it, so a pickle is safe in this direction."""
    head = json.dumps(asdict(limits)).encode()
    body = pickle.dumps((function, args), pickle.HIGHEST_PROTOCOL)
    return LENGTH.pack(len(head)) + head + LENGTH.pack(len(body)) + body


def main(descriptor: int, modules: list[str]) -> None:
    """Serve until whoever started the process is gone; its children then end at once."""
    control = socket.socket(fileno=descriptor)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    logging.disable(logging.CRITICAL)
    for module in modules:
        importlib.import_module(module)
    gc.collect()
    # A collection in a child would write to every object, and copy every page with it.
    gc.freeze()
    control.send(READY)
    _Server(control).serve()


class _Server:
    """Forks children and reports how they end. One thread: what it forks holds no lock."""

    def __init__(self, control: socket.socket) -> None:
        self.control = control
        self.children: dict[int, _Child] = {}
        self.selector = selectors.PollSelector()
        self.woken, wake = socket.socketpair()
        for end in (self.woken, wake):
            end.setblocking(False)
        self._wake = wake  # kept open: the interpreter only knows its number
        signal.set_wakeup_fd(wake.fileno(), warn_on_full_buffer=False)
        signal.signal(signal.SIGCHLD, lambda *_: None)
        self.selector.register(control, selectors.EVENT_READ)
        self.selector.register(self.woken, selectors.EVENT_READ)

    def serve(self) -> None:
        while True:
            for key, _ in self.selector.select():
                if key.fileobj is self.woken:
                    self._reap()
                elif key.fileobj is not self.control:
                    self._abandoned(key.data)
                elif not self._take():
                    self._kill_all()
                    return

    def _take(self) -> bool:
        """Fork a child for one call. False when whoever started the server is gone."""
        message, descriptors, _, _ = socket.recv_fds(
            self.control,
            1,
            2,
        )
        if not message:
            return False
        call_descriptor, status_descriptor = descriptors
        status = socket.socket(fileno=status_descriptor)
        status.setblocking(False)
        try:
            pid = os.fork()
        except OSError:
            # No process or memory to be had: the closed socket tells the asker that nothing ran.
            status.close()
            os.close(call_descriptor)
            return True
        if pid == 0:
            _work(call_descriptor)
        os.close(call_descriptor)
        child = _Child(pid, status)
        self.children[pid] = child
        self.selector.register(
            status,
            selectors.EVENT_READ,
            child,
        )
        return True

    def _reap(self) -> None:
        """Report every child that has ended."""
        self.woken.recv(4096)
        while self.children:
            pid, status = os.waitpid(-1, os.WNOHANG)
            if pid == 0:
                return
            child = self.children.pop(pid)
            self._unwatch(child)
            code = os.waitstatus_to_exitcode(status)
            with suppress(OSError):  # the asker may have gone: then nobody wants to know
                child.status.send(str(code).encode())
            child.status.close()

    def _abandoned(self, child: _Child) -> None:
        """The asker closed its end: end the child. Its end is reaped like any other."""
        if child.pid not in self.children:  # reaped by the same turn of the loop
            return
        self._unwatch(child)
        os.kill(child.pid, signal.SIGKILL)

    def _unwatch(self, child: _Child) -> None:
        if child.status in self.selector.get_map():
            self.selector.unregister(child.status)

    def _kill_all(self) -> None:
        for pid in self.children:
            os.kill(pid, signal.SIGKILL)


def _work(call_descriptor: int) -> NoReturn:
    """The child: one call, one answer. Never returns to the server's code."""
    code = 1
    try:
        call = _alone(call_descriptor)
        with call.makefile("rb") as stream:
            limits = ChildLimits(**json.loads(_read(stream)))
            _confine(limits)
            answer = _make_call(stream, limits)
        call.sendall(answer)
        code = 0
    finally:  # whatever went wrong: the exit code says that there is no answer
        os._exit(code)


def _alone(call_descriptor: int) -> socket.socket:
    """Keep no descriptor but the call's, and no tie to the server but to end with it."""
    signal.set_wakeup_fd(-1)
    signal.signal(signal.SIGCHLD, signal.SIG_DFL)
    os.dup2(call_descriptor, _CALL_DESCRIPTOR)
    os.closerange(_CALL_DESCRIPTOR + 1, _MOST_DESCRIPTORS)
    for output in (1, 2):
        os.dup2(0, output)  # /dev/null: to write to a file would end the child
    sys.dont_write_bytecode = True
    libc = ctypes.CDLL(None)
    libc.prctl(
        _PR_SET_PDEATHSIG,
        signal.SIGKILL,
        0,
        0,
        0,
    )
    libc.prctl(
        _PR_SET_NO_NEW_PRIVS,
        1,
        0,
        0,
        0,
    )
    return socket.socket(fileno=_CALL_DESCRIPTOR)


def _confine(limits: ChildLimits) -> None:
    """Take the limits, for good: a hard limit cannot be raised again."""
    for what, most in (
        (resource.RLIMIT_AS, limits.memory),
        (resource.RLIMIT_NOFILE, limits.open_files),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_NPROC, 0),
        (resource.RLIMIT_CORE, 0),
    ):
        resource.setrlimit(what, (most, most))
    # The soft limit sends SIGXCPU, which tells the cause; the hard one SIGKILL, which tells none.
    resource.setrlimit(resource.RLIMIT_CPU, (limits.cpu_seconds, limits.cpu_seconds + 1))
    for number in (signal.SIGALRM, signal.SIGXCPU, signal.SIGXFSZ, signal.SIGTERM):
        signal.signal(number, signal.SIG_DFL)
    signal.setitimer(signal.ITIMER_REAL, limits.wall_seconds)
    os.nice(limits.niceness)


def _make_call(stream: Any, limits: ChildLimits) -> bytes:
    """The answer as it is sent: one byte that says which kind, and a body."""
    try:
        function, args = pickle.loads(_read(stream))  # noqa: S301 - written by request_of
        body = _as_bytes(function(*args))
    except MemoryError:
        return OUT_OF_MEMORY
    except Exception as error:
        return RAISED + _where(error).encode()
    return ANSWERED + body if len(body) <= limits.answer else TOO_LARGE


def _as_bytes(answer: Any) -> bytes:
    """Bytes as they are; anything else as JSON, dataclasses by their fields."""
    return answer if isinstance(answer, bytes) else json.dumps(answer, default=_plain).encode()


def _plain(value: Any) -> dict[str, Any]:
    if not is_dataclass(value):
        raise TypeError(type(value).__name__)
    return {field.name: getattr(value, field.name) for field in fields(value)}


def _where(error: Exception) -> str:
    """The kind of an error and the line that raised it; never its words, which may quote a file."""
    trace = error.__traceback__
    while trace is not None and trace.tb_next is not None:
        trace = trace.tb_next
    if trace is None:
        return type(error).__name__
    return f"{type(error).__name__} {trace.tb_frame.f_code.co_filename}:{trace.tb_lineno}"


def _read(stream: Any) -> bytes:
    """One length and as many bytes. Raises EOFError when the asker went away."""
    head = stream.read(LENGTH.size)
    if len(head) < LENGTH.size:
        raise EOFError
    [size] = LENGTH.unpack(head)
    body: bytes = stream.read(size)
    if len(body) < size:
        raise EOFError
    return body


if __name__ == "__main__":
    # Under its own name, so that what children unpickle and what this module defines are the same.
    from kit import confined_server

    confined_server.main(int(sys.argv[1]), sys.argv[2:])
    os._exit(0)  # the libraries have nothing to tidy up, and some complain when they do
