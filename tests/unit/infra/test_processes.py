"""Processes outlive their starter, are known again by their pid file, and only what is provably
ours is ended.
"""

import json
import os
import re
import signal
import sys
from pathlib import Path

import pytest

from infra.builds import go_version
from infra.layout import Layout
from infra.problems import BadSetting, NotReady
from infra.processes import Processes, identity_of, wait_until

SLEEPER = [sys.executable, "-c", "import sys, time; print('up', flush=True); time.sleep(600)"]
FAMILY = [
    sys.executable,
    "-c",
    f"import subprocess; p = subprocess.Popen({SLEEPER!r}); print(p.pid, flush=True); p.wait()",
]


@pytest.fixture
def processes(tmp_path: Path) -> Processes:
    return Processes(Layout("main", tmp_path))


def test_a_process_is_started_known_by_another_and_stopped(processes: Processes) -> None:
    pid = processes.start("sleeper", SLEEPER)
    other = Processes(processes.layout)
    assert other.running("sleeper") and other.names() == ["sleeper"]
    assert processes.stop("sleeper")
    assert identity_of(pid) is None
    assert not other.running("sleeper") and other.names() == []


def test_a_kill_reaches_everything_below(processes: Processes) -> None:
    processes.start("family", FAMILY)
    processes.await_ready(
        "family", lambda: processes.log_tail("family").split("\n")[0].isdigit(), 20
    )
    child = int(processes.log_tail("family").split("\n")[0])
    assert identity_of(child)
    assert processes.kill("family")
    assert identity_of(child) is None


def test_a_pid_that_another_process_has_now_is_not_ended(processes: Processes) -> None:
    pid = processes.start("sleeper", SLEEPER)
    file = processes.layout.pids / "sleeper.json"
    recorded = file.read_text()
    file.write_text(json.dumps({**json.loads(recorded), "started": 1}))
    assert not Processes(processes.layout).running("sleeper")
    assert not Processes(processes.layout).stop("sleeper")
    assert identity_of(pid) is not None
    file.write_text(recorded)
    assert processes.kill("sleeper")


def orphaned(processes: Processes, name: str) -> int:
    """A child whose recorded parent was killed alone: its pid."""
    parent = processes.start(name, FAMILY)
    processes.await_ready(name, lambda: "up" in processes.log_tail(name), 20)
    os.kill(parent, signal.SIGKILL)
    assert wait_until(lambda: not processes.running(name), 10)
    child = int(re.findall(r"\d+", processes.log_tail(name))[-1])
    assert identity_of(child)
    return child


def test_what_a_killed_process_left_is_ended_before_the_next_start(processes: Processes) -> None:
    child = orphaned(processes, "family")
    other = Processes(processes.layout)
    assert [one.pid for one in other.survivors("family")] == [child]
    other.start("family", SLEEPER)
    assert identity_of(child) is None
    assert other.survivors("family") == []
    assert other.kill("family")


def test_what_a_killed_process_left_is_ended_by_a_stop(processes: Processes) -> None:
    child = orphaned(processes, "family")
    assert Processes(processes.layout).stop("family")
    assert identity_of(child) is None and processes.names() == []


def test_what_does_not_end_when_asked_is_killed(processes: Processes) -> None:
    deaf = SLEEPER[2].replace("print", "import signal; signal.signal(15, signal.SIG_IGN); print")
    family = FAMILY[2].replace(repr(SLEEPER), repr([*SLEEPER[:2], deaf]))
    parent = processes.start("deaf", [*FAMILY[:2], family])
    processes.await_ready("deaf", lambda: "up" in processes.log_tail("deaf"), 20)
    os.kill(parent, signal.SIGKILL)
    assert wait_until(lambda: bool(processes.survivors("deaf")), 10)
    assert processes.end_survivors("deaf", seconds=0.5)
    assert processes.survivors("deaf") == []


def test_a_session_of_somebody_else_is_left_alone(processes: Processes) -> None:
    """It has the recorded number and not our mark."""
    child = orphaned(processes, "family")
    recorded = processes.layout.pids / "family.json"
    recorded.rename(recorded.with_stem("other"))
    assert not processes.end_survivors("other")
    assert identity_of(child) is not None
    recorded.with_stem("other").rename(recorded)
    assert processes.end_survivors("family")


def test_one_that_ends_while_starting_is_told_with_its_log(processes: Processes) -> None:
    processes.start(
        "brief",
        [sys.executable, "-c", "import time; print('no such luck', flush=True); time.sleep(0.2)"],
    )
    with pytest.raises(NotReady, match="no such luck"):
        processes.await_ready("brief", lambda: False, 20)


def test_one_that_is_not_ready_in_time_is_told(processes: Processes) -> None:
    processes.start("sleeper", SLEEPER)
    with pytest.raises(NotReady, match="not ready in 0 s"):
        processes.await_ready("sleeper", lambda: False, 0.1)
    processes.kill("sleeper")


@pytest.mark.parametrize("name", ["", "Main", "../x", "a/b", "1a"])
def test_an_instance_is_not_a_path(name: str) -> None:
    with pytest.raises(BadSetting):
        Layout(name)


def test_the_version_of_go() -> None:
    assert go_version("go version go1.26.8 linux/amd64") == (1, 26)
    assert go_version("go version go1.9 linux/amd64") < (1, 26) < go_version("go version go2.0 x")
    assert go_version("nonsense") == (0, 0)
