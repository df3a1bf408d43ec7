"""Nobody without an account makes anybody late: hand-ins arrive while all attacks run at once.

All five services run in one process, as natively, on a port of their own on this machine. The
attackers are a process of their own and end by themselves. Each hand-in is sent by a thread, whose
clock reading just before the last byte is the instant of its arrival.
"""

import json
import multiprocessing
import os
import random
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from typing import Any, Final
from uuid import uuid4

import httpx
import pytest

from contracts.vocabulary import Role
from infra.ports import Ports
from infra.processes import wait_until
from tests.intake.filing import Firm, open_rehearsal
from tests.intake.queueing import real_clock
from tests.rooms import Room, Space, token

START_UP: Final = 300.0
SECONDS: Final = 12.0
"""How long the attacks last."""
FIRMS: Final = 12
MOST_LATE: Final = 0.05
MOST_EARLY: Final = 0.05
"""Seconds. A stamp may be early by a round trip and two ticks of the kernel, never late."""
MEMBERS: Final = b"{" + b",".join(b'"k%06d":1' % n for n in range(300_000)) + b"}"
FAT_DRAFT: Final = json.dumps({f"k{n}": {"a": 1} for n in range(60_000)}).encode()
HUGE_HEADER: Final = b"X-A: " + b"a" * (1 << 16)


@contextmanager
def apis() -> Iterator[int]:
    """The role `apis` with all services; its port."""
    port = Ports.free().api
    environment = os.environ | {"QUANLIAN_API_PORT": str(port)}
    words = [sys.executable, "-m", "cli.main", "run", "apis"]
    process = subprocess.Popen(  # noqa: S603  our own
        words, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        assert wait_until(lambda: process.poll() is not None or ready(port), START_UP)
        yield port
        assert process.poll() is None, "the attacked process lives"
    finally:
        process.terminate()
        process.wait(60)


def ready(port: int) -> bool:
    try:
        return httpx.get(f"http://127.0.0.1:{port}/readyz", timeout=5).status_code == 200
    except httpx.HTTPError:
        return False


def post(path: str, body: bytes, bearer: str | None = None) -> bytes:
    lines = [
        f"POST {path} HTTP/1.1",
        "Host: test",
        "Content-Type: application/json",
        f"Content-Length: {len(body)}",
        *([f"Authorization: Bearer {bearer}"] if bearer else []),
        *([f"Idempotency-Key: {uuid4()}"] if "hand-in" in path else []),
    ]
    return "\r\n".join([*lines, "", ""]).encode() + body


def attack(port: int, until: float, kinds: list[list[bytes]]) -> None:
    """Open a connection, send the parts of one kind, hold it; again and again until the end."""
    held: list[socket.socket] = []
    pace = threading.Event()
    while time.time() < until:
        for parts in kinds:
            with suppress(OSError):
                one = socket.create_connection(("127.0.0.1", port), timeout=1)
                held.append(one)
                for part in parts:
                    one.sendall(part)
        for _ in range(max(0, len(held) - 500)):
            held.pop(0).close()
        pace.wait(0.02)  # it shares two cores with the attacked
    for one in held:
        one.close()


def attacks(submission: str) -> list[list[bytes]]:
    """Each kind as the parts of what one connection sends."""
    member = token(Role.applicant_member, organisation_id=uuid4())
    expired = token(Role.applicant_member, organisation_id=uuid4(), seconds=-5)
    half = b"POST /api/identity/v1/sessions HTTP/1.1\r\nHost: t\r\nContent-Le"
    body = b"POST /api/identity/v1/sessions HTTP/1.1\r\nHost: t\r\nContent-Length: 900\r\n\r\n{"
    draft = "/api/intake/v1/submissions"
    return [
        [post("/api/identity/v1/sessions", MEMBERS)],
        [post(f"/api/intake/v1/submissions/{submission}/hand-in", MEMBERS)],
        [post(draft, FAT_DRAFT, member)],
        [post(draft, MEMBERS, expired)],
        [half],
        [body],
        [b"GET / HTTP/1.1\r\n", *[HUGE_HEADER] * 64],
        [b"GET /" + b"a" * 1_000_000],
    ]


def hand_in(port: int, firm: Firm, kept: dict[str, Any], at: float, told: list[Any]) -> None:
    """Send one hand-in at an instant; what was answered, and when its last byte was sent."""
    path = f"/api/intake/v1/submissions/{kept['submission_id']}/hand-in"
    bearer = token(
        Role.applicant_signatory,
        organisation_id=firm.organisation_id,
        person_id=firm.signatory,
    )
    request = post(path, json.dumps({"draft_version": kept["draft_version"]}).encode(), bearer)
    with socket.create_connection(("127.0.0.1", port), timeout=60) as line:
        line.sendall(request[:-1])
        threading.Event().wait(max(0.0, at - time.time()))
        sent = datetime.now(UTC)
        line.sendall(request[-1:])
        answer = b""
        while part := line.recv(65536):
            answer += part
            head, whole, rest = answer.partition(b"\r\n\r\n")
            length = head.lower().partition(b"content-length:")[2].split(b"\r\n")[0]
            if whole and len(rest) >= int(length or 0):
                break
    told.append((sent, answer))


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def test_a_hand_in_is_stamped_when_it_came_under_all_attacks_at_once(
    space: Space, intake: Room
) -> None:
    campaign = await open_rehearsal(intake)
    firms = [Firm(intake, campaign) for _ in range(FIRMS)]
    ready_ones = [await firm.ready() for firm in firms]
    real_clock(campaign, 3600)
    told: list[tuple[datetime, bytes]] = []
    with apis() as port:
        kinds = attacks(ready_ones[0]["submission_id"])
        until = time.time() + SECONDS
        attacking = multiprocessing.get_context("spawn").Process(
            target=attack, args=(port, until, kinds)
        )
        attacking.start()
        chance = random.Random(7)
        threads = [
            threading.Thread(
                target=hand_in,
                args=(port, firm, kept, time.time() + chance.uniform(2, SECONDS - 2), told),
            )
            for firm, kept in zip(firms, ready_ones, strict=True)
        ]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join(120)
        attacking.join(60)
        assert attacking.exitcode == 0

    assert len(told) == FIRMS
    off = []
    for sent, answer in told:
        assert answer.startswith(b"HTTP/1.1 201"), answer[:300]
        receipt = json.loads(answer.partition(b"\r\n\r\n")[2])["receipt"]
        off.append((datetime.fromisoformat(receipt["received_at"]) - sent).total_seconds())
    print(f"stamps are off by {min(off):.4f} to {max(off):.4f} s")
    assert max(off) <= MOST_LATE, off
    assert min(off) >= -MOST_EARLY, off
