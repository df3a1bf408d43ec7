"""What was planted, entered and received outlives kill -9 of the process; half a line does not."""

import asyncio
import os
import resource
import signal
import smtplib
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest
from fastapi.testclient import TestClient

from simulators.app import create_app, serve
from simulators.journal import Journal, JournalDamaged, JournalInUse
from simulators.settings import SimulatorSettings
from tests.patience import PATIENCE

CODE = "91120116MA0000001X"
ROOT = Path(__file__).parents[2]
RUN = (
    "import asyncio; from simulators.app import serve; asyncio.run(serve(started=lambda *p:"
    " print(*p, flush=True)))"
)


def spawn(state: Path) -> tuple[subprocess.Popen[str], str, int]:
    """A process of its own on free ports; its base URL and SMTP port."""
    environment = os.environ | {
        "QUANLIAN_SIMULATORS_PORT": "0",
        "QUANLIAN_SMTP_PORT": "0",
        "QUANLIAN_SIMULATORS_STATE": str(state),
    }
    process = subprocess.Popen(
        [sys.executable, "-c", RUN], cwd=ROOT, env=environment, stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    http_port, smtp_port = process.stdout.readline().split()
    return process, f"http://127.0.0.1:{http_port}", int(smtp_port)


def end(process: subprocess.Popen[str], how: signal.Signals) -> int:
    process.send_signal(how)
    code = process.wait(PATIENCE)
    assert process.stdout is not None
    process.stdout.close()
    return code


def everything(url: str) -> list[object]:
    asked = [f"/credit/credit_china/subjects/{CODE}", "/5gii/projects", "/mailbox/messages"]
    answers = [httpx.get(url + path, timeout=PATIENCE, trust_env=False).json() for path in asked]
    return [
        {k: v for k, v in each.items() if k not in ("queried_at", "report_number")}
        for each in answers
    ]


def test_kill_and_restart_lose_nothing(tmp_path: Path) -> None:
    process, url, smtp_port = spawn(tmp_path)
    typed = {
        "credit_code": CODE,
        "enterprise_name": "天津示例有限公司",
        "factory_name": "示例工厂",
        "year": 2023,
    }
    with httpx.Client(base_url=url, timeout=PATIENCE, trust_env=False) as http:
        http.put(
            f"/credit/credit_china/subjects/{CODE}", json={"name": "天津示例有限公司"}
        ).raise_for_status()
        http.put(
            f"/credit/tianjin_market/subjects/{CODE}", json={"name": "天津示例有限公司"}
        ).raise_for_status()
        http.delete(f"/credit/tianjin_market/subjects/{CODE}").raise_for_status()
        http.post("/5gii/projects", json=typed).raise_for_status()
        http.post("/5gii/projects", json=typed | {"industry": "示例行业"}).raise_for_status()
    with smtplib.SMTP("127.0.0.1", smtp_port, timeout=PATIENCE) as smtp:
        smtp.sendmail("a@example.cn", ["b@example.cn"], b"Subject: one\r\n\r\nbody")
    before = everything(url)
    assert end(process, signal.SIGKILL) == -signal.SIGKILL

    process, url, smtp_port = spawn(tmp_path)
    assert everything(url) == before
    assert (
        httpx.get(
            f"{url}/credit/tianjin_market/subjects/{CODE}", timeout=PATIENCE, trust_env=False
        ).status_code
        == 404
    )
    again = httpx.post(
        f"{url}/5gii/projects",
        json=typed | {"factory_name": "二厂"},
        timeout=PATIENCE,
        trust_env=False,
    ).json()
    assert again["number"] == "5GII-2023-000002"
    assert end(process, signal.SIGTERM) == 0


def test_an_orderly_stop_with_a_letter_half_sent(tmp_path: Path) -> None:
    process, url, smtp_port = spawn(tmp_path)
    smtp = smtplib.SMTP("127.0.0.1", smtp_port, timeout=PATIENCE)
    smtp.ehlo()
    smtp.mail("a@example.cn")
    smtp.rcpt("b@example.cn")
    assert smtp.docmd("DATA")[0] == 354
    smtp.send(b"Subject: half\r\n")
    assert httpx.get(f"{url}/healthz", timeout=PATIENCE, trust_env=False).status_code == 200
    assert end(process, signal.SIGTERM) == 0
    smtp.close()
    assert (tmp_path / "mailbox.jsonl").read_bytes() == b""


def test_a_stop_does_not_wait_for_a_slow_answer(tmp_path: Path) -> None:
    process, url, _ = spawn(tmp_path)
    httpx.post(
        f"{url}/faults/platform_5gii",
        json={"mode": "slow", "seconds": 300},
        timeout=PATIENCE,
        trust_env=False,
    ).raise_for_status()
    with pytest.raises(httpx.ReadTimeout):
        httpx.get(
            f"{url}/5gii/projects", timeout=httpx.Timeout(PATIENCE, read=0.3), trust_env=False
        )
    with socket.create_connection(("127.0.0.1", int(url.rsplit(":", 1)[1]))) as waiting:
        waiting.sendall(b"GET /5gii/projects HTTP/1.1\r\nHost: x\r\n\r\n")
        assert httpx.get(f"{url}/healthz", timeout=PATIENCE, trust_env=False).status_code == 200
        assert end(process, signal.SIGTERM) == 0


@pytest.mark.parametrize("taken", ["simulators_port", "smtp_port"])
def test_a_taken_port_is_an_error_and_frees_the_state(tmp_path: Path, taken: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as other:
        ports = {"simulators_port": 0, "smtp_port": 0} | {taken: other.getsockname()[1]}
        settings = SimulatorSettings(simulators_state=tmp_path, **ports)
        with pytest.raises(OSError, match="in use"):
            asyncio.run(serve(settings, asyncio.Event()))
    Journal(tmp_path / "credit.jsonl").close()


def test_the_app_alone_opens_the_smtp_port_for_its_lifetime() -> None:
    app = create_app(SimulatorSettings(smtp_port=0))
    with TestClient(app) as client:
        port = client.get("/healthz").json()["smtp_port"]
        with smtplib.SMTP("127.0.0.1", port, timeout=PATIENCE) as smtp:
            smtp.sendmail("a@example.cn", ["b@example.cn"], b"Subject: one\r\n\r\nbody")
        assert client.get("/mailbox/messages").json()["total"] == 1
    with pytest.raises(ConnectionRefusedError):
        socket.create_connection(("127.0.0.1", port), timeout=1)


def test_half_a_line_is_cut_off(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b'{"a":1}\n{"a":')
    journal = Journal(path)
    journal.append({"a": 2})
    assert list(journal.replay()) == [{"a": 1}, {"a": 2}]
    journal.close()


def test_a_damaged_line_is_named(tmp_path: Path) -> None:
    path = tmp_path / "x.jsonl"
    path.write_bytes(b'{"a":1}\noops\n')
    with pytest.raises(JournalDamaged, match="line 2"):
        list(Journal(path).replay())


def test_a_journal_has_one_owner(tmp_path: Path) -> None:
    first = Journal(tmp_path / "x.jsonl")
    with pytest.raises(JournalInUse):
        Journal(tmp_path / "x.jsonl")
    first.close()
    Journal(tmp_path / "x.jsonl").close()


@contextmanager
def files_no_larger_than(size: int) -> Iterator[None]:
    """A disk that is full, as far as this process can tell.

    Python ignores the signal, so writing is an OSError.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (size, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_a_full_disk_keeps_nothing_of_the_line(tmp_path: Path) -> None:
    journal = Journal(tmp_path / "x.jsonl")
    journal.append({"a": 1})
    with files_no_larger_than(20), pytest.raises(OSError, match="in part|too large"):
        journal.append({"a": "long" * 20})
    journal.append({"a": 2})
    assert list(journal.replay()) == [{"a": 1}, {"a": 2}]
    journal.close()


def test_a_letter_the_disk_has_no_room_for_is_refused_for_a_while(
    start: Callable[[Path], Any], tmp_path: Path
) -> None:
    running = start(tmp_path)
    with smtplib.SMTP("127.0.0.1", running.smtp_port, timeout=PATIENCE) as smtp:
        with files_no_larger_than(20), pytest.raises(smtplib.SMTPDataError) as refused:
            smtp.sendmail("a@example.cn", ["b@example.cn"], b"Subject: one\r\n\r\nbody")
        assert refused.value.smtp_code == 451
        smtp.sendmail("a@example.cn", ["b@example.cn"], b"Subject: one\r\n\r\nbody")
    assert (
        httpx.get(f"{running.url}/mailbox/messages", timeout=PATIENCE, trust_env=False).json()[
            "total"
        ]
        == 1
    )


def test_a_damaged_state_is_an_error_at_start_and_is_given_up(tmp_path: Path) -> None:
    (tmp_path / "mailbox.jsonl").write_bytes(b"oops\n")
    with pytest.raises(JournalDamaged, match=r"mailbox\.jsonl, line 1"):
        create_app(SimulatorSettings(simulators_state=tmp_path))
    Journal(tmp_path / "credit.jsonl").close()


def test_without_a_path_nothing_is_kept() -> None:
    journal = Journal(None)
    journal.append({"a": 1})
    assert list(journal.replay()) == []
