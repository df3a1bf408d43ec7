"""Sealed scans in review: intake's readings judged by the snapshot, and an officer's look.

The readings come in any order.
"""

import json
from typing import Any
from uuid import UUID

import pytest

from contracts.canonical import canonical
from contracts.facts.envelope import Envelope
from contracts.facts.intake import SealedScanReadV1
from contracts.scan import ScanMark, ScanRead
from contracts.vocabulary import Role, system
from kit.db import new_id
from kit.files import Files
from kit.settings import load
from services.review.scans.listeners import keep_reading
from tests.review.desk import OTHER_UNIT, PDF, Desk, filed_of, slug


class Scanned:
    """A case with a sealed scan in its snapshot."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk

    async def open(self) -> UUID:
        ask = await self.desk.ask_to_open()
        store = Files(load("intake"))
        data = await store.get(ask.file)
        document = json.loads(data)
        scan = await store.put(
            "evidence", f"{ask.submission_id}/scan", PDF + b"scan", "application/pdf"
        )
        self.sha256, self.snapshot_hash = scan.sha256, ask.docket.snapshot_hash
        item = {
            "kind": "sealed_scan",
            "filename": "盖章.pdf",
            "sha256": scan.sha256,
            "size": scan.size,
        }
        document["evidence"].append(item | {"file": scan.model_dump(mode="json")})
        file = await store.put(
            "evidence", f"{ask.submission_id}/with-scan", canonical(document), "application/json"
        )
        self.ask = ask.model_copy(update={"file": file})
        await self.desk.hear(filed_of(self.ask))
        self.case_id = ask.submission_id
        return self.case_id

    async def opened(self) -> None:
        await self.desk.cases.open_case(self.ask)

    async def hear(self, version: int, *prefixes: str, ours: bool = True) -> None:
        """Intake's word."""
        marks = tuple(
            ScanMark(draft_version=n, hash_prefix=prefix, pages=(n,), ours=ours, known=ours)
            for n, prefix in enumerate(prefixes, 1)
        )
        fact = SealedScanReadV1(
            subject=new_id(),
            subject_version=version,
            campaign_id=self.desk.campaign_id,
            submission_id=self.case_id,
            sha256=self.sha256,
            read=ScanRead(pages=3, looked=3, marked=len(marks), marks=marks),
        )
        await self.desk.room.db.act(keep_reading, _envelope(fact), fact)

    async def shown(self) -> dict[str, Any]:
        answer = await self.desk.officer().get(f"/cases/{self.case_id}/scans")
        assert answer.status_code == 200, answer.text
        [item] = answer.json()["items"]
        found: dict[str, Any] = item
        return found

    @property
    def same(self) -> str:
        return self.snapshot_hash[:16]


def _envelope(fact: SealedScanReadV1) -> Envelope:
    at = "2023-09-06T01:00:00Z"
    told = {
        "id": new_id(),
        "topic": fact.topic,
        "said_at": at,
        "actor": system("intake"),
        "fact": fact.model_dump(mode="json"),
    }
    return Envelope.model_validate(told)


@pytest.fixture
async def scanned(desk: Desk) -> Scanned:
    made = Scanned(desk)
    await made.open()
    return made


async def test_a_reading_heard_before_the_case_is_judged_by_its_snapshot(scanned: Scanned) -> None:
    await scanned.hear(1, scanned.same)
    await scanned.opened()
    found = await scanned.shown()
    assert found["outcome"] == "same" and found["read"]["marked"] == 1 and found["looks"] == []


async def test_every_outcome_and_the_newest_reading_counts(scanned: Scanned) -> None:
    await scanned.opened()
    assert (await scanned.shown())["outcome"] is None
    other = "f" * 16
    for version, (prefixes, ours, outcome) in enumerate(
        (
            ((), True, "unreadable"),
            ((other,), True, "older"),
            ((scanned.same, other), True, "mixed"),
            ((other,), False, "other_submission"),
        ),
        1,
    ):
        await scanned.hear(version, *prefixes, ours=ours)
        assert (await scanned.shown())["outcome"] == outcome
    await scanned.hear(2, scanned.same)
    assert (await scanned.shown())["outcome"] == "other_submission", (
        "an older reading heard late changes nothing"
    )


async def test_an_officer_looks_and_says_what_differs(scanned: Scanned) -> None:
    await scanned.opened()
    path, ask = (
        f"/cases/{scanned.case_id}/scans/{scanned.sha256}/looks",
        {"snapshot": 1, "agrees": False},
    )
    desk = scanned.desk
    silent = await desk.officer().post(path, json=ask)
    assert silent.status_code == 422 and slug(silent) == "note-missing"
    stale = await desk.officer().post(path, json=ask | {"snapshot": 2, "note": "第三页不同"})
    assert stale.status_code == 409 and stale.json()["current"] == 1
    seen = await desk.officer().post(path, json=ask | {"note": "第三页不同"})
    assert seen.status_code == 201, seen.text
    assert (await desk.head().post(path, json={"snapshot": 1, "agrees": True})).status_code == 201
    assert [look["agrees"] for look in (await scanned.shown())["looks"]] == [False, True]
    facts = await desk.said("scan_looked_at", scanned.case_id)
    assert [fact["agrees"] for fact in facts] == [False, True] and "第三页" not in str(facts)


async def test_who_may_look(scanned: Scanned) -> None:
    await scanned.opened()
    desk, good = scanned.desk, {"snapshot": 1, "agrees": True}
    path = f"/cases/{scanned.case_id}/scans"
    assert (await desk.officer(OTHER_UNIT).get(path)).status_code == 404
    assert (
        await desk.officer(OTHER_UNIT).post(f"{path}/{scanned.sha256}/looks", json=good)
    ).status_code == 404
    assert (await desk.city.get(path)).status_code == 404, "not delivered yet"
    assert (await desk.city.post(f"{path}/{scanned.sha256}/looks", json=good)).status_code == 403
    assert (await desk.auditor.get(path)).status_code == 200
    assert (await desk.client(Role.applicant_signatory).get(path)).status_code == 403
    assert (await desk.officer().post(f"{path}/{'0' * 64}/looks", json=good)).status_code == 404
