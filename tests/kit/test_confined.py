"""Calls in confined children: what they answer, what ends them, what they see, how many run."""

import asyncio
import ctypes
import os
import signal
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kit.confined import CallEnd, Confined, ConfinedBusy, NoAnswer
from kit.confined_server import ChildLimits
from tests.patience import PATIENCE

ROOT = Path(__file__).resolve().parents[2]
MEGABYTE = 1024 * 1024


@dataclass(frozen=True)
class Word:
    text: str
    count: int


def doubled(n: int) -> int:
    return 2 * n


def word(text: str) -> Word | None:
    return Word(text, len(text)) if text else None


def raw(size: int) -> bytes:
    return bytes(size)


def refused(n: int) -> int:
    raise ValueError(f"no {n}")


def where() -> int:
    return os.getpid()


def die() -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def fault() -> None:
    ctypes.string_at(0)


def hang() -> None:
    threading.Event().wait()


def nap(seconds: float) -> tuple[float, float]:
    began = time.monotonic()
    threading.Event().wait(seconds)
    return began, time.monotonic()


def swell() -> int:
    return len([bytes(MEGABYTE) for _ in range(4096)])


def loop() -> None:
    while True:
        pass


def write(path: str) -> None:
    Path(path).write_bytes(b"x")


def open_many() -> int:
    return len([open("/dev/null") for _ in range(1000)])  # noqa: SIM115 - that is the test


def start_a_process() -> None:
    subprocess.run(["/bin/true"], check=True)


def seen() -> dict[str, str]:
    """The environment as the library sees it, and as the kernel keeps it; what is open."""
    return {
        "environ": repr(dict(os.environ)),
        "kept": Path("/proc/self/environ").read_text(),
        "descriptors": " ".join(sorted(os.listdir("/proc/self/fd"))),
    }


def promise() -> Word:
    """Answers something else than it says."""
    odd: Any = {"text": "a"}
    return odd  # type: ignore[no-any-return]


async def until(condition: Callable[[], bool]) -> None:
    """Wait for what processes do, which wakes nobody."""
    async with asyncio.timeout(PATIENCE):
        while not condition():  # noqa: ASYNC110
            await asyncio.sleep(0.02)


@pytest.fixture
async def confined() -> AsyncIterator[Confined]:
    made = Confined([__name__])
    yield made
    await made.close()


async def end_of(confined: Confined, call: Any, *args: Any, **limits: Any) -> CallEnd:
    with pytest.raises(NoAnswer) as caught:
        await confined.run(call, *args, limits=ChildLimits(**limits))
    return caught.value.end


async def test_it_answers_from_another_process(confined: Confined) -> None:
    assert await confined.run(doubled, 21) == 42
    assert await confined.run(word, "工厂") == Word("工厂", 2)
    assert await confined.run(word, "") is None
    assert await confined.run(raw, 3 * MEGABYTE) == bytes(3 * MEGABYTE)
    assert await confined.run(where) != os.getpid()


async def test_each_call_has_a_process_of_its_own(confined: Confined) -> None:
    assert await confined.run(where) != await confined.run(where)


async def test_an_error_is_no_answer_and_tells_no_words(confined: Confined) -> None:
    assert await end_of(confined, refused, 7) == CallEnd.raised
    assert await confined.run(doubled, 1) == 2


async def test_memory_ends_a_call(confined: Confined) -> None:
    assert await end_of(confined, swell, memory=400 * MEGABYTE) == CallEnd.memory
    assert await confined.run(doubled, 1) == 2


async def test_processor_time_ends_a_call(confined: Confined) -> None:
    assert await end_of(confined, loop, cpu_seconds=1) == CallEnd.processor


async def test_real_time_ends_a_call(confined: Confined) -> None:
    assert await end_of(confined, hang, wall_seconds=0.2) == CallEnd.time


async def test_a_written_file_ends_a_call(confined: Confined, tmp_path: Path) -> None:
    target = tmp_path / "written"
    assert await end_of(confined, write, str(target)) == CallEnd.file
    assert not target.exists() or not target.read_bytes()


async def test_open_files_and_processes_are_bounded(confined: Confined) -> None:
    assert await end_of(confined, open_many) == CallEnd.raised
    if os.geteuid() != 0:  # the administrator's processes are not counted
        assert await end_of(confined, start_a_process) == CallEnd.raised


async def test_a_crash_is_an_outcome(confined: Confined) -> None:
    assert await end_of(confined, die) == CallEnd.crash
    assert await end_of(confined, fault) == CallEnd.crash
    assert await confined.run(doubled, 2) == 4


async def test_an_answer_is_bounded_and_validated(confined: Confined) -> None:
    assert await end_of(confined, raw, 1000, answer=999) == CallEnd.answer
    assert await confined.run(raw, 1000, limits=ChildLimits(answer=1000)) == bytes(1000)
    assert await end_of(confined, promise) == CallEnd.answer


async def test_the_child_sees_no_secret(
    confined: Confined, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("QUANLIAN_KEK", "planted-secret")
    monkeypatch.setenv("QUANLIAN_PG_URL", "postgresql://someone:planted-secret@nowhere/")
    with tempfile.TemporaryFile() as planted:
        planted.write(b"planted-secret")
        found = await confined.run(seen)
    assert "planted-secret" not in found["environ"] + found["kept"]
    assert "QUANLIAN" not in found["environ"] + found["kept"]
    # three at /dev/null, the call's own socket, and the listing's
    assert found["descriptors"] == "0 1 2 3 4"
    assert confined.process is not None
    assert b"planted-secret" not in environment_of(confined.process.pid)


async def test_too_many_are_told_to_come_back(confined: Confined) -> None:
    confined.waiting = 2
    answers = await asyncio.gather(
        *(confined.run(doubled, n) for n in range(4)), return_exceptions=True
    )
    busy = [answer for answer in answers if isinstance(answer, ConfinedBusy)]
    assert len(busy) == 2
    assert busy[0].headers == {"Retry-After": "5"}
    assert busy[0].slug == "press-busy"
    assert await confined.run(doubled, 1) == 2


async def test_a_hundred_at_once_run_few_at_a_time() -> None:
    confined = Confined([__name__], at_once=3, waiting=100)
    spans = await asyncio.gather(*(confined.run(nap, 0.01) for _ in range(100)))
    for began, _ in spans:
        assert sum(start <= began < ended for start, ended in spans) <= 3
    await confined.close()


async def test_a_server_that_dies_is_replaced_and_the_call_made_again(confined: Confined) -> None:
    assert await confined.run(doubled, 1) == 2
    first = confined.process
    assert first is not None
    first.kill()
    first.wait()
    assert await confined.run(doubled, 3) == 6
    second = confined.process
    assert second is not None and second.pid != first.pid

    asked = asyncio.create_task(confined.run(nap, 1.0))
    await until(lambda: bool(children_of(second.pid)))
    child = children_of(second.pid)[0]
    second.kill()
    began, ended = await asked
    assert ended > began
    await until(lambda: not Path(f"/proc/{child}").exists())


async def test_a_cancelled_call_ends_its_child(confined: Confined) -> None:
    await confined.run(doubled, 1)
    assert confined.process is not None
    server = confined.process.pid
    asked = asyncio.create_task(confined.run(hang))
    await until(lambda: bool(children_of(server)))
    asked.cancel()
    with pytest.raises(asyncio.CancelledError):
        await asked
    await until(lambda: not children_of(server))
    assert await confined.run(doubled, 2) == 4


async def test_a_close_lets_a_call_be_finished() -> None:
    confined = Confined([__name__])
    asked = asyncio.create_task(confined.run(nap, 0.5))
    await asyncio.sleep(0)
    process_before = confined.process
    await confined.close()
    began, ended = await asked
    assert ended - began >= 0.5
    assert process_before is None and confined.process is None


async def test_a_close_ends_what_does_not_finish(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("kit.confined.FINISHING", 0.1)
    confined = Confined([__name__])
    assert await confined.run(doubled, 1) == 2
    process = confined.process
    assert process is not None
    asked = asyncio.create_task(confined.run(hang))
    await until(lambda: bool(children_of(process.pid)))
    child = children_of(process.pid)[0]
    await confined.close()
    with pytest.raises(NoAnswer):
        await asked
    assert process.poll() is not None
    await until(lambda: not Path(f"/proc/{child}").exists())
    await confined.close()


async def test_it_closes_when_nothing_was_run() -> None:
    await Confined().close()


async def test_a_call_that_meets_a_close_starts_no_server() -> None:
    """The close comes while a call is on its way to the server, which nobody would end then."""
    confined = Confined([__name__])
    with confined._handing:  # where a call and a close wait for each other
        asked = asyncio.create_task(confined.run(doubled, 1))
        await until(lambda: confined._inside == 1)
        closing = asyncio.create_task(asyncio.to_thread(confined._end_for_good))
        await asyncio.sleep(0)
    await asyncio.gather(asked, closing, return_exceptions=True)
    assert confined.process is None, "whichever came first, no server is left"
    assert await end_of(confined, doubled, 2) == CallEnd.crash


async def test_whoever_comes_during_a_close_is_refused(confined: Confined) -> None:
    asked = asyncio.create_task(confined.run(nap, 0.5))
    await until(lambda: confined.process is not None)
    closing = asyncio.create_task(confined.close())
    await asyncio.sleep(0)
    assert await end_of(confined, doubled, 1) == CallEnd.crash
    began, ended = await asked
    assert ended > began, "the call at work is finished"
    await closing
    assert confined.process is None


async def test_server_and_child_leave_with_their_parent() -> None:
    """However the parent ends: it is killed while a call hangs."""
    program = (
        "import asyncio\n"
        "from kit.confined import Confined\n"
        "from tests.kit.test_confined import hang, where\n"
        "async def main():\n"
        "    confined = Confined(['tests.kit.test_confined'])\n"
        "    await confined.run(where)\n"
        "    print(confined.process.pid, flush=True)\n"
        "    await confined.run(hang)\n"
        "asyncio.run(main())\n"
    )
    parent = subprocess.Popen(  # noqa: ASYNC220 - the test watches it from outside
        [sys.executable, "-c", program], stdout=subprocess.PIPE, cwd=ROOT, text=True
    )
    assert parent.stdout is not None
    server = int(await asyncio.to_thread(parent.stdout.readline))
    await until(lambda: bool(children_of(server)))
    child = children_of(server)[0]
    parent.kill()
    parent.wait()
    parent.stdout.close()
    await until(lambda: not Path(f"/proc/{server}").exists())
    await until(lambda: not Path(f"/proc/{child}").exists())


def environment_of(pid: int) -> bytes:
    return Path(f"/proc/{pid}/environ").read_bytes()


def children_of(pid: int) -> list[int]:
    """The processes that a process has forked and not reaped."""
    try:
        return [int(each) for each in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except FileNotFoundError:
        return []
