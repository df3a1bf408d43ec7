"""An append-only file of JSON lines that survives kill -9.

Each simulated system owns one and replays it at start.
"""

import errno
import fcntl
import json
import os
from collections.abc import Iterator
from io import FileIO
from pathlib import Path
from typing import Any


class JournalInUse(Exception):
    """Another process has this journal open."""


class JournalDamaged(Exception):
    """A whole line of the journal is not JSON: somebody edited it."""


class Journal:
    """Without a path it keeps nothing.

    One owner at a time (flock, released by the system when the owner dies).
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self._file: FileIO | None = None
        if path is None:
            return
        path.parent.mkdir(parents=True, exist_ok=True)
        file = FileIO(path, "a+")
        try:
            fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            file.close()
            raise JournalInUse(f"{path} belongs to another running simulators process") from error
        self._file = file
        self._cut_torn_tail()

    def _cut_torn_tail(self) -> None:
        # A process killed in the middle of a write leaves half a line. It was never acknowledged,
        # and the next line must not join it.
        assert self._file is not None
        self._file.seek(0)
        content = self._file.readall()
        whole = content.rfind(b"\n") + 1
        if whole < len(content):
            self._file.truncate(whole)

    def replay(self) -> Iterator[dict[str, Any]]:
        """What was appended, oldest first. Raises JournalDamaged naming file and line."""
        if self._path is None:
            return
        with self._path.open("rb") as lines:
            for number, line in enumerate(lines, start=1):
                try:
                    record: dict[str, Any] = json.loads(line)
                except ValueError as error:
                    raise JournalDamaged(f"{self._path}, line {number}: not JSON") from error
                yield record

    def append(self, record: dict[str, Any]) -> None:
        """Append a line. It outlives the process on return; it is not synced, so not a power cut.

        Raises OSError, and keeps nothing then.
        """
        if self._file is None:
            return
        line = (
            json.dumps(
                record,
                ensure_ascii=False,
                separators=(",", ":"),
            ).encode()
            + b"\n"
        )
        end = self._file.seek(0, os.SEEK_END)
        try:
            if self._file.write(line) != len(line):
                raise OSError(
                    errno.ENOSPC,
                    "journal written in part",
                    str(self._path),
                )
        except OSError:
            self._file.truncate(end)
            raise

    def close(self) -> None:
        """Gives the journal up to the next owner."""
        if self._file is not None:
            self._file.close()
            self._file = None
