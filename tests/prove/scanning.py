"""The distribution's clamd as a plain process of a test: its own folder, port and configuration,
and signatures of our own that match harmless marks.
"""

import signal
import socket
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from infra.packages import CLAMD, ensure_packages
from infra.processes import wait_until

MARK = b"QUANLIAN-SYNTHETIC-MARK-NOT-MALWARE"
"""What our signature finds. Nothing but these letters: no scanner of anybody else knows them."""
SIGNATURE = "Quanlian.Synthetic.Mark.UNOFFICIAL"
"""As clamd names it: signatures that it has from no official database carry the ending."""
MEGABYTE = 1024 * 1024


@dataclass
class Scanner:
    """One clamd; started, ended and started again on the same port."""

    folder: Path
    port: int
    process: subprocess.Popen[bytes] | None = None

    @property
    def address(self) -> str:
        return f"127.0.0.1:{self.port}"

    @property
    def unix_address(self) -> str:
        return f"unix:{self.folder / 'clamd.sock'}"

    def start(
        self, *, stream: str = "25M", file: str = "25M", more: str = "AlertExceedsMax yes"
    ) -> None:
        """With these limits on a stream and a file, and more lines.

        Raises AssertionError with its log when it does not answer in time.
        """
        self.end()
        conf = self.folder / "clamd.conf"
        conf.write_text(
            f"Foreground yes\nTCPSocket {self.port}\nTCPAddr 127.0.0.1\nLocalSocket"
            f" {self.folder / 'clamd.sock'}\n"
            f"DatabaseDirectory {self.folder / 'signatures'}\nTemporaryDirectory"
            f" {self.folder}\nLogFile {self.folder / 'log'}\n"
            f"StreamMaxLength {stream}\nMaxFileSize {file}\nMaxScanSize {file}\n{more}\nMaxThreads"
            f" 4\n"
        )
        with (self.folder / "out").open("ab") as out:
            self.process = subprocess.Popen(
                [str(CLAMD), "--config-file", str(conf)], stdout=out, stderr=out
            )
        assert wait_until(self._answers, 30), (self.folder / "out").read_text()[-2000:]

    def end(self) -> None:
        """Stop it, if it runs; nothing listens afterwards."""
        if self.process is not None:
            self.process.send_signal(signal.SIGTERM)
            self.process.wait(timeout=30)
            self.process = None

    def pause(self) -> None:
        """Let it hang: connections are taken, nothing is answered."""
        assert self.process is not None
        self.process.send_signal(signal.SIGSTOP)

    def resume(self) -> None:
        assert self.process is not None
        self.process.send_signal(signal.SIGCONT)

    def _answers(self) -> bool:
        assert self.process is not None and self.process.poll() is None, (
            self.folder / "out"
        ).read_text()[-2000:]
        try:
            with socket.create_connection(("127.0.0.1", self.port), timeout=1) as wire:
                wire.sendall(b"zPING\0")
                return wire.recv(16).startswith(b"PONG")
        except OSError:
            return False


@contextmanager
def scanner(folder: Path) -> Iterator[Scanner]:
    """A scanner that runs; ended afterwards. Installs the package where it lacks and may."""
    ensure_packages(["clamav-daemon"])
    (folder / "signatures").mkdir()
    (folder / "signatures" / "local.ndb").write_text(f"Quanlian.Synthetic.Mark:0:*:{MARK.hex()}\n")
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        made = Scanner(folder, probe.getsockname()[1])
    try:
        made.start()
        yield made
    finally:
        made.end()
