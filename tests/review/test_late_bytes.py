"""Files handed in by their hash, in review: held while one lacks, served when it comes.

The facts come in any order.
"""

import json
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from itertools import permutations
from typing import Any
from uuid import UUID

import pytest

from contracts.canonical import canonical
from contracts.commands.review import EndCase, OpenCase
from contracts.facts.intake import LateBytesArrivedV1, LateBytesLapsedV1, LateBytesPromisedV1
from contracts.vocabulary import Blocks, Ending, FileRef, HoldKind
from kit.db import new_id
from kit.files import Files
from kit.settings import load
from services.review.cases.holds import blocking
from services.review.cases.late_bytes import hear
from services.review.cases.states import PromisedFileFact
from tests.review.desk import PDF, RECEIVED, Desk, filed_of, slug

DUE = RECEIVED + timedelta(minutes=120)


class Awaiting:
    """A hand-in whose licence is named by its hash alone, and intake's facts of it."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.evidence_id, self.round = desk, new_id(), 1

    async def prepare(self) -> None:
        ask = await self.desk.ask_to_open()
        store = Files(load("intake"))
        document = json.loads(await store.get(ask.file))
        self.late: FileRef = await store.put(
            "evidence", f"{ask.submission_id}/late", PDF + b"late", "application/pdf"
        )
        item = {
            "kind": "licence",
            "filename": "补传.pdf",
            "sha256": self.late.sha256,
            "size": self.late.size,
        }
        document["evidence"].append(item | {"file": None, "late_until": DUE.isoformat()})
        data = canonical(document)
        self.ask: OpenCase = ask.model_copy(
            update={
                "file": await store.put(
                    "evidence", f"{ask.submission_id}/awaiting", data, "application/json"
                )
            }
        )
        await self.desk.hear(filed_of(self.ask))

    @property
    def case_id(self) -> UUID:
        return self.ask.submission_id

    def fact(self, cls: type[PromisedFileFact], version: int, **more: Any) -> PromisedFileFact:
        told = {
            "subject": self.evidence_id,
            "subject_version": version,
            "campaign_id": self.desk.campaign_id,
            "submission_id": self.case_id,
            "snapshot": 1,
            "kind": "licence",
            "sha256": self.late.sha256,
            "due_at": DUE,
        }
        return cls.model_validate(told | more)

    async def hear(self, fact: PromisedFileFact) -> None:
        await self.desk.room.db.act(hear, fact)

    async def open(self) -> None:
        await self.desk.cases.open_case(self.ask)

    async def promised(self) -> None:
        await self.hear(self.fact(LateBytesPromisedV1, 1))

    async def arrived(self) -> None:
        await self.hear(self.fact(LateBytesArrivedV1, 2, file=self.late))

    async def lapsed(self) -> None:
        await self.hear(self.fact(LateBytesLapsedV1, 2))

    async def holds(self, *, open_only: bool = True) -> list[dict[str, Any]]:
        query = f"/holds?campaign_id={self.desk.campaign_id}&open_only={str(open_only).lower()}"
        answer = await self.desk.city.get(query)
        return [each for each in answer.json()["items"] if each["kind"] == "late_bytes"]

    async def link(self) -> Any:
        return await self.desk.officer().get(f"/cases/{self.case_id}/evidence/{self.late.sha256}")


@pytest.fixture
async def awaiting(desk: Desk) -> Awaiting:
    made = Awaiting(desk)
    await made.prepare()
    return made


async def test_held_until_the_bytes_come_and_served_then(awaiting: Awaiting) -> None:
    await awaiting.open()
    await awaiting.promised()
    [hold] = await awaiting.holds()
    assert (hold["holder"], hold["blocks"]) == ("applicant", "selection")
    assert datetime.fromisoformat(hold["due_at"]) == DUE
    async with awaiting.desk.room.db.reading() as session:
        stopped = await blocking(session, [awaiting.case_id], Blocks.selection)
    assert stopped == {awaiting.case_id: [HoldKind.late_bytes]}
    content = (await awaiting.desk.officer().get(f"/cases/{awaiting.case_id}/content")).json()
    assert [(item["there"], item["late_until"] is None) for item in content["evidence"]] == [
        (True, True),
        (False, False),
    ]
    refused = await awaiting.link()
    assert refused.status_code == 409 and slug(refused) == "not-arrived"
    await awaiting.arrived()
    assert await awaiting.holds() == [] and (await awaiting.link()).status_code == 200
    [cleared] = await awaiting.holds(open_only=False)
    assert cleared["how"] == "材料文件已到齐"


ORDERS = [
    order for last in ("arrived", "lapsed") for order in permutations(("open", "promised", last))
]


@pytest.mark.parametrize("order", ORDERS, ids="-".join)
async def test_any_order_and_twice(awaiting: Awaiting, order: tuple[str, ...]) -> None:
    steps: dict[str, Callable[[], Awaitable[None]]] = {
        name: getattr(awaiting, name) for name in ("open", "promised", "arrived", "lapsed")
    }
    for name in (*order, *order):
        await steps[name]()
    there = "arrived" in order
    assert len(await awaiting.holds()) == (0 if there else 1)
    assert (await awaiting.link()).status_code == (200 if there else 409)


async def test_a_lapsed_one_stays_for_the_officer_and_is_not_reopened(awaiting: Awaiting) -> None:
    await awaiting.open()
    await awaiting.promised()
    await awaiting.lapsed()
    [hold] = await awaiting.holds()
    done = await awaiting.desk.city.post(
        f"/holds/{hold['id']}/clearing", json={"how": "已核对纸质原件"}
    )
    assert done.status_code == 200
    await awaiting.hear(awaiting.fact(LateBytesLapsedV1, 3))
    assert await awaiting.holds() == []


async def test_a_later_snapshot_without_it_is_not_held(awaiting: Awaiting) -> None:
    await awaiting.open()
    await awaiting.promised()
    await awaiting.lapsed()
    returned = await awaiting.desk.ruled(
        awaiting.case_id,
        "return_for_correction",
        points=[{"path": "/attachments/licence", "wrong": "未补传", "mend": "请补传"}],
    )
    assert returned.status_code == 200, returned.text
    again = await awaiting.desk.ask_to_open(submission_id=awaiting.case_id, round_=2)
    await awaiting.desk.cases.open_case(again)
    assert await awaiting.holds() == []


async def test_an_ended_case_is_left_alone(awaiting: Awaiting) -> None:
    await awaiting.open()
    declined = await awaiting.desk.ruled(awaiting.case_id, "decline")
    assert declined.status_code == 200
    end = EndCase(
        campaign_id=awaiting.desk.campaign_id,
        submission_id=awaiting.case_id,
        stage="unit_review",
        ending=Ending.not_recommended,
        reason="示例",
    )
    await awaiting.desk.cases.end_case(end)
    await awaiting.promised()
    assert await awaiting.holds(open_only=False) == []
    await awaiting.arrived()
    assert (await awaiting.link()).status_code == 200
