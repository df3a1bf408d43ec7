"""The malware scanner clamd: INSTREAM, PING and VERSION of its own protocol (man clamd).

A client of our own, over TCP or a Unix socket. clamd answers and closes while we still send what is
over its limit, and that answer has to be read after the failed send; aioclamd reports a lost
connection instead, and speaks no Unix socket.

The protocol names no limit. Without `AlertExceedsMax yes` clamd calls OK what lies beyond
MaxFileSize, MaxScanSize or MaxRecursion, alone or packed in something small. So before an OK counts
we send what no limit allows; a scanner that calls this OK too is not used.
"""

import asyncio
import io
import re
import socket
import struct
import time
import zipfile
from contextlib import closing
from datetime import UTC, datetime
from functools import cache
from typing import Final

import structlog

from kit.inspection.outcomes import MalwareOutcome, MalwareScan

log = structlog.get_logger()
SECONDS: Final = 60.0
_CONNECT_SECONDS: Final = 3.0
_PIECE: Final = 64 * 1024
_LONGEST_ANSWER: Final = 4096
_OVER_LIMIT: Final = "INSTREAM size limit exceeded"
_LIMIT_SIGNATURE: Final = "Heuristics.Limits.Exceeded"
"""What clamd calls a file beyond MaxFileSize, MaxScanSize … where `AlertExceedsMax yes` is set."""
_DEEPER: Final = 300
"""Archives in one another, 30 kB in all: beyond the highest MaxRecursion that clamd takes (100)."""
_TRUSTED: Final = 60.0
"""Seconds for which a scanner is trusted; its configuration changes only with its process."""


class ScannerDown(ConnectionError):
    """clamd does not answer, or not with sense."""


class ScannerHidesLimits(ScannerDown):
    """clamd calls OK what it did not look at.

    Its clamd.conf lacks `AlertExceedsMax yes`, or has `ScanArchive no`.
    """


class Clamd:
    """One scanner at `host:port` or `unix:/path`; `seconds` bounds a whole scan."""

    def __init__(self, address: str, seconds: float = SECONDS) -> None:
        self.address, self.seconds = address, seconds
        self._trusted_until = 0.0

    async def scan(self, data: bytes) -> MalwareScan:
        """What clamd says of the bytes; a scanner that is away is an outcome, not an error."""
        return await asyncio.to_thread(self._scan, data)

    async def ready(self) -> None:
        """Raises ScannerDown without an answer, ScannerHidesLimits when answers prove nothing."""
        if await asyncio.to_thread(self._ask, b"PING") != "PONG":
            raise ScannerDown("no PONG")
        await asyncio.to_thread(self._trust)

    def _scan(self, data: bytes) -> MalwareScan:
        try:
            engine, signatures_at = _read_version(self._ask(b"VERSION"))
            answer = self._ask(b"INSTREAM", data)
            outcome, signature = _read_answer(answer)
            if outcome is MalwareOutcome.clean:
                self._trust()
        except ScannerDown as down:
            log.warning("scanner_unavailable", why=str(down))
            return MalwareScan(MalwareOutcome.scanner_unavailable)
        if outcome is MalwareOutcome.scanner_unavailable:
            log.warning("scanner_failed", answer=answer[:200])
        return MalwareScan(outcome, signature, engine, signatures_at)

    def _trust(self) -> None:
        """Raises ScannerHidesLimits, ScannerDown."""
        if time.monotonic() < self._trusted_until:
            return
        outcome, _ = _read_answer(self._ask(b"INSTREAM", _beyond_every_limit()))
        if outcome is not MalwareOutcome.over_scanner_limit:
            raise ScannerHidesLimits("set `AlertExceedsMax yes` in clamd.conf")
        self._trusted_until = time.monotonic() + _TRUSTED

    def _ask(self, command: bytes, stream: bytes | None = None) -> str:
        """One command on a connection of its own; its answer without the end.

        Raises ScannerDown.
        """
        until = time.monotonic() + self.seconds
        try:
            with closing(self._connected()) as wire:
                try:
                    _send(wire, b"z" + command + b"\0", until)
                    if stream is not None:
                        _send_pieces(wire, stream, until)
                except (BrokenPipeError, ConnectionResetError):
                    log.info("scanner_hung_up", command=command.decode())  # why, it may have said
                return _receive(wire, until)
        except OSError as error:
            raise ScannerDown(type(error).__name__) from error

    def _connected(self) -> socket.socket:
        if self.address.startswith("unix:"):
            wire = socket.socket(socket.AF_UNIX, socket.SOCK_STREAM)
            wire.settimeout(_CONNECT_SECONDS)
            wire.connect(self.address.removeprefix("unix:"))
            return wire
        host, _, port = self.address.rpartition(":")
        return socket.create_connection((host.strip("[]"), int(port)), timeout=_CONNECT_SECONDS)


def _send_pieces(wire: socket.socket, data: bytes, until: float) -> None:
    view = memoryview(data)
    for place in range(0, len(data), _PIECE):
        piece = view[place : place + _PIECE]
        _send(wire, struct.pack("!L", len(piece)) + piece, until)
    _send(wire, struct.pack("!L", 0), until)


def _send(wire: socket.socket, data: bytes, until: float) -> None:
    wire.settimeout(_left(until))
    wire.sendall(data)


def _receive(wire: socket.socket, until: float) -> str:
    answer = b""
    while b"\0" not in answer and len(answer) < _LONGEST_ANSWER:
        wire.settimeout(_left(until))
        piece = wire.recv(_LONGEST_ANSWER)
        if not piece:
            break
        answer += piece
    if not answer:
        raise ScannerDown("no answer")
    return answer.partition(b"\0")[0].decode("utf-8", "replace").strip()


def _left(until: float) -> float:
    """Raises TimeoutError when nothing is left."""
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError("scanner")
    return left


@cache
def _beyond_every_limit() -> bytes:
    """A harmless archive that no scanner unpacks to its end."""
    packed = b"quanlian"
    for _ in range(_DEEPER):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as archive:
            archive.writestr("a", packed)
        packed = out.getvalue()
    return packed


def _read_answer(answer: str) -> tuple[MalwareOutcome, str]:
    """(outcome, signature) of an answer to INSTREAM.

    An answer that is not understood counts as unavailable, never as clean.
    """
    if _OVER_LIMIT in answer:
        return MalwareOutcome.over_scanner_limit, ""
    if found := re.fullmatch(r"stream: (.+) FOUND", answer):
        over = found[1].startswith(_LIMIT_SIGNATURE)
        return (
            (MalwareOutcome.over_scanner_limit, "")
            if over
            else (MalwareOutcome.found, found[1][:200])
        )
    if answer == "stream: OK":
        return MalwareOutcome.clean, ""
    return MalwareOutcome.scanner_unavailable, ""


def _read_version(answer: str) -> tuple[str, datetime | None]:
    """(engine, day of the signatures) of `ClamAV 1.4.6/27500/Tue Jan  6 08:26:11 2026`.

    A local database has no day.
    """
    engine, _, rest = answer.partition("/")
    if not engine.startswith("ClamAV"):
        raise ScannerDown("not clamd")
    number, _, day = rest.partition("/")
    try:
        at = datetime.strptime(day.strip(), "%a %b %d %H:%M:%S %Y").replace(tzinfo=UTC)
    except ValueError:
        return answer[:100], None
    return f"{engine}/{number}"[:100], at
