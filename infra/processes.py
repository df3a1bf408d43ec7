"""Processes that outlive the command that started them: pid files, logs, readiness, and their end.

Only a process that is provably ours is ended. Used for the servers, and by the command line for
our own roles. `infra down` ends whatever is recorded.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from infra.layout import Layout
from infra.problems import InfraProblem, NotReady

RECORDED_IN: Final = "QUANLIAN_RECORDED_IN"
"""Names, in the environment of a process and of all below it, the file that records it."""


@dataclass(frozen=True)
class Identity:
    """What distinguishes a process from a later one with the same pid: its start, and the boot."""

    pid: int
    started: int
    boot: str


def identity_of(pid: int) -> Identity | None:
    """The identity of a live process; None when there is none or all of it has ended.

    A zombie whose other threads are still ending holds its ports and files, so it counts as live.
    """
    try:
        stat = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
        threads = len(list(Path(f"/proc/{pid}/task").iterdir()))
    except (FileNotFoundError, ProcessLookupError):
        return None
    after_name = stat.rpartition(")")[2].split()
    if after_name[0] in {"Z", "X"} and threads <= 1:
        return None
    return Identity(pid, int(after_name[19]), _boot())


def _environment(pid: int) -> list[str]:
    """A process's environment as it was started with; nothing of one that is gone or not ours."""
    try:
        read = Path(f"/proc/{pid}/environ").read_bytes()
    except (FileNotFoundError, ProcessLookupError, PermissionError):
        return []
    return read.decode(errors="replace").split("\0")


def _boot() -> str:
    return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()


def descendants(pid: int) -> list[int]:
    """Every process below one, found by its parents in /proc."""
    children: dict[int, list[int]] = {}
    for each, status in _processes():
        children.setdefault(int(status[1]), []).append(each)
    found: list[int] = []
    waiting = [pid]
    while waiting:
        below = children.get(waiting.pop(), [])
        found += below
        waiting += below
    return found


def session_of(leader: int) -> list[int]:
    """Every process in the session that a process began, whether or not that one lives.

    The system gives a pid to no other process while it names a session.
    """
    return [each for each, status in _processes() if int(status[3]) == leader]


def _processes() -> Iterator[tuple[int, list[str]]]:
    """Every process with what the kernel tells of it after its name: state, parent, group, session.

    One that ends meanwhile is left out.
    """
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                stat = (entry / "stat").read_text(encoding="utf-8", errors="replace")
            except (FileNotFoundError, ProcessLookupError):
                continue
            yield int(entry.name), stat.rpartition(")")[2].split()


def wait_until(condition: Callable[[], bool], seconds: float, every: float = 0.1) -> bool:
    """Asks a condition until it holds or the time is over; returns whether it held."""
    deadline = time.monotonic() + seconds
    while not condition():
        if time.monotonic() >= deadline:
            return False
        time.sleep(every)
    return True


class Processes:
    """The recorded processes of one instance."""

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self._children: dict[str, subprocess.Popen[bytes]] = {}

    def names(self) -> list[str]:
        return sorted(path.stem for path in self.layout.pids.glob("*.json"))

    def identity(self, name: str) -> Identity | None:
        """The recorded process if it still is the one we started."""
        child = self._children.get(name)
        if child is not None:
            child.poll()
        recorded = self._recorded(name)
        return recorded if recorded and identity_of(recorded.pid) == recorded else None

    def _recorded(self, name: str) -> Identity | None:
        try:
            return Identity(**json.loads(self._file(name).read_text(encoding="utf-8")))
        except FileNotFoundError:
            return None

    def running(self, name: str) -> bool:
        return self.identity(name) is not None

    def survivors(self, name: str) -> list[Identity]:
        """What a recorded process that is gone has left running: it may hold ports and files."""
        recorded = self._recorded(name)
        if recorded is None or recorded.boot != _boot() or identity_of(recorded.pid):
            return []
        # A later session may have had the number too: what is ours carries our mark.
        ours = [pid for pid in session_of(recorded.pid) if self._mark(name) in _environment(pid)]
        return [found for pid in ours if (found := identity_of(pid))]

    def _mark(self, name: str) -> str:
        """What every process below a recorded one has in its environment."""
        return f"{RECORDED_IN}={self._file(name)}"

    def end_survivors(self, name: str, seconds: float = 20) -> bool:
        """End them, by SIGKILL only where they do not end when asked; returns whether any were."""
        left = self.survivors(name)
        for how in (signal.SIGTERM, signal.SIGKILL):
            for one in self.survivors(name):
                os.kill(one.pid, how)
            if wait_until(lambda: not self.survivors(name), seconds, every=0.05):
                break
        return bool(left)

    def start(
        self,
        name: str,
        command: Sequence[str],
        environment: Mapping[str, str] | None = None,
        user: str | None = None,
        folder: Path | None = None,
    ) -> int:
        """Starts a process in a session of its own and records it.

        `environment` is added to ours. Returns the pid. What an earlier one left is ended first.
        """
        self.layout.prepare()
        self.end_survivors(name)
        with self.layout.log(name).open("ab") as log:
            child = subprocess.Popen(
                list(command),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
                user=user,
                group=user,
                extra_groups=[] if user else None,
                cwd=folder,
                env={**os.environ, **(environment or {}), RECORDED_IN: str(self._file(name))},
            )
        self._children[name] = child
        found = identity_of(child.pid)
        if found is None:
            raise NotReady(f"{name} ended at once. {self.log_end(name)}")
        self._file(name).write_text(json.dumps(asdict(found)), encoding="utf-8")
        return child.pid

    def await_ready(self, name: str, ready: Callable[[], bool], seconds: float = 60) -> None:
        """Waits until a started process is ready.

        Raises NotReady with its log when it ends or is not ready in time.
        """
        wait_until(lambda: not self.running(name) or ready(), seconds)
        if not self.running(name):
            self.forget(name)
            raise NotReady(f"{name} ended while starting. {self.log_end(name)}")
        if not ready():
            raise NotReady(f"{name} was not ready in {seconds:.0f} s. {self.log_end(name)}")

    def stop(self, name: str, how: signal.Signals = signal.SIGTERM, seconds: float = 40) -> bool:
        """Asks the process to end and waits; one that does not is killed.

        Returns whether there was one.
        """
        found = self.identity(name)
        if found is not None:
            os.kill(found.pid, how)
            if not wait_until(
                lambda: not self.running(name),
                seconds,
                every=0.05,
            ):
                return self.kill(name)
        left = self.end_survivors(name)
        self.forget(name)
        return found is not None or left

    def kill(self, name: str) -> bool:
        """Ends the process and everything below it with SIGKILL, and waits until all are gone."""
        found = self.identity(name)
        if found is not None:
            doomed = [known for pid in descendants(found.pid) if (known := identity_of(pid))]
            for victim in (found, *doomed):
                if identity_of(victim.pid) == victim:
                    os.kill(victim.pid, signal.SIGKILL)
            gone = wait_until(
                lambda: (
                    not self.running(name) and all(identity_of(one.pid) != one for one in doomed)
                ),
                10,
                every=0.02,
            )
            if not gone:
                raise InfraProblem(f"{name} (pid {found.pid}) cannot be killed.")
        self.forget(name)
        return found is not None

    def forget(self, name: str) -> None:
        self._file(name).unlink(missing_ok=True)
        child = self._children.pop(name, None)
        if child is not None:
            child.poll()

    def log_tail(self, name: str, lines: int = 25) -> str:
        """The last lines of a process's log."""
        try:
            text = self.layout.log(name).read_text(encoding="utf-8", errors="replace")
        except FileNotFoundError:
            return "(no log)"
        return "\n".join(text.splitlines()[-lines:])

    def log_end(self, name: str) -> str:
        """The same with the file it is from, for a person to read."""
        return f"The end of {self.layout.log(name)}:\n{self.log_tail(name)}"

    def _file(self, name: str) -> Path:
        return self.layout.pids / f"{name}.json"
