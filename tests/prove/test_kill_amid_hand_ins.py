"""kill -9 of intake's API amid 1,000 hand-ins, twice, with every server but PostgreSQL away all
along: what was acknowledged is there.
"""

import asyncio
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import httpx
import pytest

from bench import oracle
from bench.ground import Applicant, open_campaign, owner, ready_applicants, requests
from contracts import receipt as receipts
from infra.layout import CHECKOUT
from infra.ports import Ports
from kit.keys import public_keys
from kit.settings import load
from tests.rooms import Space

HAND_INS = 1000
KILLS_AFTER = (250, 700)
CLIENTS = 24
NOWHERE = {
    "QUANLIAN_AMQP_PORT": "9",
    "QUANLIAN_TEMPORAL_ADDRESS": "127.0.0.1:9",
    "QUANLIAN_S3_ENDPOINT": "http://127.0.0.1:9",
    "QUANLIAN_S3_PUBLIC_ENDPOINT": "http://127.0.0.1:9",
}


class Api:
    """Intake's API as a process of its own, killed and started again at the same address."""

    def __init__(self) -> None:
        self.port = Ports.free().api
        self.address = f"http://127.0.0.1:{self.port}"
        self.process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        env = os.environ | NOWHERE | {"QUANLIAN_API_PORT": str(self.port)}
        command = [sys.executable, "-m", "cli.main", "run", "apis", "intake"]
        self.process = subprocess.Popen(command, cwd=CHECKOUT, env=env, stderr=subprocess.DEVNULL)

    def kill(self) -> None:
        assert self.process is not None
        self.process.kill()
        self.process.wait()


@contextmanager
def running() -> Iterator[Api]:
    api = Api()
    api.start()
    try:
        yield api
    finally:
        api.kill()


class Clients:
    """Each hands in its share and asks again with the same key until it is answered; every answer
    is kept.
    """

    def __init__(self, api: Api, signed: list[bytes]) -> None:
        self.api, self.waiting = api, list(enumerate(signed))
        self.answers: list[list[bytes]] = [[] for _ in signed]
        self.repeated, self.acknowledged = 0, asyncio.Condition()

    async def work(self, http: httpx.AsyncClient) -> None:
        while self.waiting:
            n, request = self.waiting.pop()
            self.answers[n].append(await self.until_answered(http, request))
            async with self.acknowledged:
                self.acknowledged.notify_all()

    async def until_answered(self, http: httpx.AsyncClient, request: bytes) -> bytes:
        path, headers, body = taken_apart(request)
        while True:
            try:
                answer = await http.post(self.api.address + path, headers=headers, content=body)
            except httpx.TransportError:
                self.repeated += 1
                await asyncio.sleep(1)
                continue
            assert answer.status_code == 201, answer.text
            return answer.content

    async def kill_amid(self) -> None:
        for after in KILLS_AFTER:
            async with self.acknowledged:
                await self.acknowledged.wait_for(lambda after=after: self.count() >= after)  # type: ignore[misc]
            await asyncio.to_thread(self.api.kill)
            self.api.start()

    def count(self) -> int:
        return sum(bool(each) for each in self.answers)


def taken_apart(request: bytes) -> tuple[str, dict[str, str], bytes]:
    head, _, body = request.partition(b"\r\n\r\n")
    first, *lines = head.decode().split("\r\n")
    headers = dict(line.split(": ", 1) for line in lines)
    return (
        first.split()[1],
        {name: headers[name] for name in headers if name not in ("Host", "Content-Length")},
        body,
    )


@pytest.mark.timeout(600)
async def test_acknowledged_hand_ins_outlive_the_api(space: Space) -> None:
    campaign_id, _ = await open_campaign()
    applicants = await ready_applicants(campaign_id, HAND_INS)
    signed = requests(applicants)
    with running() as api:
        clients = Clients(api, signed)
        async with httpx.AsyncClient(timeout=30) as http:
            await asyncio.gather(clients.kill_amid(), *(clients.work(http) for _ in range(CLIENTS)))
            again = [await clients.until_answered(http, signed[n]) for n in range(0, HAND_INS, 20)]
    assert clients.repeated, "nobody noticed that the API was killed"
    print(f"{len(KILLS_AFTER)} kills, {clients.repeated} requests repeated")
    await all_is_there(applicants, [each[0] for each in clients.answers])
    assert again == [clients.answers[n][0] for n in range(0, HAND_INS, 20)], (
        "a retried key got another receipt"
    )


async def all_is_there(applicants: list[Applicant], answers: list[bytes]) -> None:
    """Every receipt given verifies, and again out of the rows; one receipt, snapshot, fact and
    number each, and nothing beside.
    """
    keys = public_keys(load("intake").keys_dir, "receipt")
    rows = await oracle.kept_of(applicants)
    found = [
        oracle.verified(answer, rows[who.submission_id], keys)
        for who, answer in zip(applicants, answers, strict=True)
    ]
    assert len({receipt.number for receipt in found}) == len(found) == HAND_INS, (
        "a number was given twice"
    )
    campaign_id = str(found[0].campaign_id)
    assert (
        await counted(
            "SELECT count(*) FROM intake.submissions WHERE number IS NOT NULL AND"
            " campaign_id::text = $1",
            campaign_id,
        )
        == HAND_INS
    )
    stray = (
        "SELECT count(*) FROM intake.receipts r LEFT JOIN intake.submissions s ON s.id ="
        " r.submission_id"
        " AND s.number = r.body::jsonb ->> 'number' WHERE s.id IS NULL AND r.body::jsonb ->>"
        " 'campaign_id' = $1"
    )
    assert await counted(stray, campaign_id) == 0, "a receipt without its submission"
    forged: dict[str, Any] = json.loads(answers[0])
    forged["receipt"]["number"] = found[1].number
    with pytest.raises(receipts.ReceiptInvalid):
        receipts.verify(forged, keys)


async def counted(query: str, *values: Any) -> int:
    db = await owner()
    found: int = await db.fetchval(query, *values)
    await db.close()
    return found
