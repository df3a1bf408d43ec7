"""Having a file examined in a process of its own: bounded in time and memory, without our secrets. No answer is an outcome, never `clean`."""

import asyncio
import json
import socket
import subprocess
import sys
import threading
from dataclasses import asdict, replace
from pathlib import Path
from typing import Final

from services.intake.evidence.outcomes import Declared, Limits, Refusal, refusal

_ROOT: Final = Path(__file__).resolve().parents[3]
_PATIENCE: Final = 100.0
"""Seconds, a little more than the examiner gives a file, loading included."""


class Examiner:
    """Starts the examiner when first asked, and again should it have ended."""

    def __init__(self) -> None:
        self._control: socket.socket | None = None
        self.process: subprocess.Popen[bytes] | None = None
        self._starting = threading.Lock()

    async def examine(self, data: bytes, declared: Declared, limits: Limits) -> Refusal | None:
        """What is wrong with the file; `uncheckable` when the look ended without an answer."""
        ours = await asyncio.to_thread(self._hand_over)
        reader, writer = await asyncio.open_unix_connection(sock=ours)
        nameless = replace(declared, filename="file" + Path(declared.filename).suffix)
        head = {"size": len(data), "declared": asdict(nameless), "limits": asdict(limits)}
        try:
            async with asyncio.timeout(_PATIENCE):
                writer.write(json.dumps(head).encode() + b"\n" + data)
                await writer.drain()
                answer = await reader.readline()
        except (TimeoutError, ConnectionError):
            answer = b""
        finally:
            writer.close()
        if not answer:
            return refusal("uncheckable")
        found = json.loads(answer)["found"]
        return None if found is None else Refusal(**found)

    def close(self) -> None:
        """End the process, if one was started; it ends by itself when ours does."""
        if self._control is not None:
            self._control.close()
        if self.process is not None:
            self.process.wait()
        self._control, self.process = None, None

    def _hand_over(self) -> socket.socket:
        """Our end of a new connection, the other given to the examiner. Raises OSError when it cannot be started."""
        ours, theirs = socket.socketpair()
        with theirs, self._starting:
            try:
                socket.send_fds(self._started(), [b"f"], [theirs.fileno()])
            except (BrokenPipeError, ConnectionResetError):
                self.close()
                socket.send_fds(self._started(), [b"f"], [theirs.fileno()])
        return ours

    def _started(self) -> socket.socket:
        if self._control is None:
            self._control, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
            with theirs:
                self.process = subprocess.Popen(  # noqa: S603 - our own module
                    [
                        sys.executable,
                        "-m",
                        "services.intake.evidence.examiner",
                        str(theirs.fileno()),
                    ],
                    pass_fds=[theirs.fileno()],
                    stdin=subprocess.DEVNULL,
                    cwd=_ROOT,
                    env={"PYTHONPATH": str(_ROOT), "LANG": "C.UTF-8", "MALLOC_ARENA_MAX": "1"},
                )
        return self._control
