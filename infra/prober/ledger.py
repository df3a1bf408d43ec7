"""The prober's own ledger: lines of JSON, each with the hash of the line before.

A line is written and synced before anything else happens. The ledger needs a disk and nothing
that is watched. An incomplete last line (the machine stopped) is cut off and recorded. A broken
chain is not repaired: a person must look.
"""

from __future__ import annotations

import fcntl
import hashlib
import json
import os
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from infra.prober.rules import Gap, as_record, of_record

FIRST = "0" * 64


class LedgerBroken(Exception):
    """`line`: the first line that does not follow from the one before it."""

    def __init__(self, path: Path, line: int) -> None:
        super().__init__(
            f"{path}: line {line} does not follow from the one before it; keep the file and look"
        )
        self.line = line


class LedgerTaken(Exception):
    """Another prober writes this ledger."""


@dataclass
class LedgerState:
    """What a ledger says.

    line, head: its end. running: the gaps that run. pending: what intake has not acknowledged.
    last_look: when the prober last looked. torn: bytes of an incomplete last line.
    """

    line: int = 0
    head: str = FIRST
    last_look: datetime | None = None
    running: dict[UUID, Gap] = field(default_factory=dict)
    pending: dict[UUID, tuple[int, str, Gap]] = field(default_factory=dict)
    torn: int = 0

    def take(self, entry: Mapping[str, Any]) -> None:
        """Add one more line to the state."""
        self.line, self.head = entry["line"], entry["hash"]
        what = entry["what"]
        if what in ("looked", "record", "stopped"):
            self.last_look = datetime.fromisoformat(entry["at"])
        if what == "record":
            gap = of_record(entry["record"])
            self.pending[gap.id] = (entry["line"], entry["hash"], gap)
            if gap.ended_at is None:
                self.running[gap.id] = gap
            else:
                self.running.pop(gap.id, None)
        elif what == "handed_over":
            upto = entry["upto"]
            self.pending = {key: kept for key, kept in self.pending.items() if kept[0] > upto}


def link(head: str, body: Mapping[str, Any]) -> str:
    """The hash of a line, over the hash of the line before and the line's own body.

    The body is JSON with sorted keys, without spaces, in UTF-8.
    """
    text = json.dumps(
        body,
        ensure_ascii=False,
        sort_keys=True,
        separators=(",", ":"),
    )
    return hashlib.sha256(f"{head}\n{text}".encode()).hexdigest()


def entries(path: Path) -> Iterator[dict[str, Any]]:
    """Every whole line, verified. Raises LedgerBroken."""
    head = FIRST
    whole, _ = _lines(path)
    for number, raw in enumerate(whole, 1):
        try:
            entry = json.loads(raw)
            body = {name: value for name, value in entry.items() if name != "hash"}
            sound = (
                entry["line"] == number
                and entry["before"] == head
                and entry["hash"] == link(head, body)
            )
        except (ValueError, KeyError, AttributeError, TypeError) as error:
            raise LedgerBroken(path, number) from error
        if not sound:
            raise LedgerBroken(path, number)
        head = entry["hash"]
        yield entry


def _lines(path: Path) -> tuple[list[bytes], int]:
    """The whole lines, and how many bytes of an incomplete one follow."""
    data = path.read_bytes() if path.exists() else b""
    *whole, rest = data.split(b"\n")
    return whole, len(rest)


class Ledger:
    """The writer of a ledger. Only one process at a time may write it."""

    def __init__(self, path: Path) -> None:
        """Raises LedgerBroken, LedgerTaken."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self.path, self.known = path, LedgerState()
        self._file = os.open(
            path,
            os.O_RDWR | os.O_CREAT,
            0o600,
        )
        try:
            fcntl.flock(self._file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            os.close(self._file)
            raise LedgerTaken(str(path)) from error
        for entry in entries(path):
            self.known.take(entry)
        _, self.known.torn = _lines(path)
        size = os.fstat(self._file).st_size - self.known.torn
        os.ftruncate(self._file, size)
        os.lseek(
            self._file,
            size,
            os.SEEK_SET,
        )

    def write(self, at: datetime, what: str, **more: Any) -> dict[str, Any]:
        """Add a line; it is on the disk when this returns."""
        body = {
            "line": self.known.line + 1,
            "at": at.isoformat(),
            "what": what,
            "before": self.known.head,
            **more,
        }
        entry = body | {"hash": link(self.known.head, body)}
        line = (
            json.dumps(
                entry,
                ensure_ascii=False,
                sort_keys=True,
                separators=(",", ":"),
            )
            + "\n"
        )
        data = line.encode()
        while data:
            data = data[os.write(self._file, data) :]
        os.fsync(self._file)
        self.known.take(entry)
        return entry

    def record(self, at: datetime, gap: Gap) -> None:
        """Add the present state of a gap."""
        self.write(
            at,
            "record",
            record=as_record(gap),
        )

    def close(self) -> None:
        os.close(self._file)
