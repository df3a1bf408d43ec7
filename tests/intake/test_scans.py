"""Sealed scans on real servers: uploaded, read back in the worker or at once, judged against the
draft as it is, told to review.
"""

import asyncio
import json
from collections.abc import Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import select, update
from sqlmodel import col

from contracts.application import snapshot_hash
from contracts.facts.intake import SealedScanReadV1
from contracts.paper_mark import mark
from contracts.vocabulary import Role
from kit.confined import Confined
from kit.db import new_id
from kit.files import Files
from services.intake import worker
from services.intake.evidence.models import Evidence
from services.intake.scans import actions, reader, reading, views
from services.intake.scans.models import SealedScanReading
from services.intake.scans.reading import ScanLoop
from services.intake.scans.rules import MOST_ATTEMPTS
from services.intake.scans.views import AGAIN_AFTER
from services.intake.submissions.models import Draft
from tests.intake import sheets
from tests.intake.filing import Firm, open_rehearsal
from tests.rooms import Room

SCAN = {"kind": "sealed_scan", "filename": "盖章扫描件.pdf"}
BLOCKING = ("sealed_scan_must_match: warn", "sealed_scan_must_match: block")


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


@pytest.fixture
async def firm(intake: Room) -> Firm:
    return Firm(intake, await open_rehearsal(intake))


async def printed(firm: Firm, kept: dict[str, Any], version: int | None = None) -> str:
    """The mark that our paper carries for a draft version."""
    number, submission = version or kept["draft_version"], UUID(kept["submission_id"])
    async with firm.room.db.reading() as session:
        query = select(col(Draft.content)).where(
            col(Draft.submission_id) == submission, col(Draft.version) == number
        )
        return mark(
            submission,
            number,
            snapshot_hash(json.loads((await session.execute(query)).scalar_one())),
        )


async def upload(firm: Firm, kept: dict[str, Any], *pages: list[str], **changes: Any) -> str:
    """A scan of pages with these marks, promoted; its evidence id."""
    data = changes.pop("data", None) or sheets.scan_pdf(
        [sheets.shrunk(sheets.sheet(*texts)) for texts in pages]
    )
    shown = await firm.upload(kept["submission_id"], data, **SCAN | changes)
    assert shown["state"] == "promoted", shown
    return str(shown["id"])


async def read_in_worker(firm: Firm) -> int:
    confined = Confined(reader.MODULES)
    loop = ScanLoop(firm.room.db, Files(firm.room.settings), confined)
    try:
        return await loop.read_waiting(asyncio.Event())
    finally:
        await confined.close()


async def shown(firm: Firm, kept: dict[str, Any]) -> list[dict[str, Any]]:
    async with firm.client(Role.applicant_member) as desk:
        answer = await desk.get(f"/submissions/{kept['submission_id']}/scans")
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


async def checked(firm: Firm, kept: dict[str, Any]) -> dict[str, str]:
    """Findings about the sealed scan: severity by code."""
    async with firm.client() as desk:
        found = (await desk.get(f"/submissions/{kept['submission_id']}/check")).json()["findings"]
    return {
        one["code"]: one["severity"] for one in found if one["path"] == "/attachments/sealed_scan"
    }


async def edit(firm: Firm, kept: dict[str, Any], patch: dict[str, Any]) -> dict[str, Any]:
    async with firm.client() as desk:
        answer = await desk.patch(
            f"/submissions/{kept['submission_id']}/draft",
            json=patch,
            headers={"If-Match": f'"{kept["version"]}"'},
        )
    assert answer.status_code == 200, answer.text
    saved: dict[str, Any] = answer.json()
    return saved


async def test_a_scan_of_this_very_content_is_the_same_and_later_an_older_one(
    intake: Room, firm: Firm
) -> None:
    kept = await firm.begin()
    code = await printed(firm, kept)
    evidence = await upload(firm, kept, [code], [], [code])
    [waiting] = await shown(firm, kept)
    assert waiting["outcome"] is None and waiting["read_at"] is None
    assert await checked(firm, kept) == {"sealed_scan_unread": "warns"}
    assert await read_in_worker(firm) >= 1
    [same] = await shown(firm, kept)
    assert (same["outcome"], same["evidence_id"], same["draft_version"]) == (
        "same",
        evidence,
        kept["draft_version"],
    )
    assert (same["pages"], same["looked"], same["marked"]) == (3, 3, 2)
    assert "2页有标识，1页没有" in same["zh"]
    assert await checked(firm, kept) == {}

    later = await edit(
        firm,
        kept,
        {"cover": {"factory_name": "示例新工厂"}, "basic": {"company_profile": "示例新简介"}},
    )
    [older] = await shown(firm, later)
    assert (
        older["outcome"] == "older"
        and older["draft_version"] == kept["draft_version"]
        and older["saved_at"]
    )
    assert older["changed"] == ["/basic/company_profile", "/cover/factory_name"]
    assert await checked(firm, later) == {"sealed_scan_older": "warns"}
    again = await edit(
        firm,
        later,
        {"basic": {"company_profile": same_text(firm)}, "cover": {"factory_name": name(firm)}},
    )
    assert [item["outcome"] for item in await shown(firm, again)] == ["same"], (
        "one content under two numbers"
    )
    [fact] = await intake.facts(
        topic=SealedScanReadV1.topic, submission_id=UUID(kept["submission_id"])
    )
    assert fact["fact"]["read"]["marks"][0]["known"] and fact["fact"]["subject"] == evidence


def name(firm: Firm) -> str:
    return str(firm.draft()["cover"]["factory_name"])


def same_text(firm: Firm) -> str:
    return str(firm.draft()["basic"]["company_profile"])


async def test_every_other_outcome_is_told(firm: Firm) -> None:
    kept, other = await firm.begin(), await firm.begin()
    first = await printed(firm, kept)
    later = await edit(firm, kept, {"basic": {"company_profile": "示例新简介"}})
    second, foreign = await printed(firm, later), await printed(firm, other)
    never = mark(UUID(kept["submission_id"]), 77, "f" * 64)
    for pages, outcome in (
        ([[first], [second]], "mixed"),
        ([[foreign]], "other_submission"),
        ([[never]], "unknown"),
        ([[], []], "unreadable"),
    ):
        evidence = await upload(firm, later, *pages, filename=f"{outcome}.pdf")
        await read_in_worker(firm)
        found = {item["evidence_id"]: item["outcome"] for item in await shown(firm, later)}
        assert found[evidence] == outcome
        assert (await checked(firm, later))[f"sealed_scan_{outcome}"] == "warns"


async def test_a_photo_under_a_seal_is_read_at_once_and_only_once(intake: Room, firm: Firm) -> None:
    kept = await firm.begin()
    photo = sheets.jpeg(sheets.sealed(sheets.sheet(await printed(firm, kept))))
    evidence = await upload(firm, kept, data=photo, filename="盖章.jpg", content_type="image/jpeg")
    path = f"/submissions/{kept['submission_id']}/evidence/{evidence}/reading"
    async with firm.client() as desk, Firm(intake, firm.campaign_id).client() as foreign:
        first, again = await desk.post(path), await desk.post(path)
        assert (await foreign.post(path)).status_code == 404
        missing = await desk.post(
            f"/submissions/{kept['submission_id']}/evidence/{new_id()}/reading"
        )
    assert first.status_code == 200 and first.json() == again.json()
    assert [item["outcome"] for item in first.json()["items"]] == ["same"]
    assert missing.status_code == 404
    assert (
        len(
            await intake.facts(
                topic=SealedScanReadV1.topic, submission_id=UUID(kept["submission_id"])
            )
        )
        == 1
    )


async def test_one_scan_at_a_time_in_a_process_of_the_api(firm: Firm) -> None:
    kept = await firm.begin()
    evidence = await upload(firm, kept, [await printed(firm, kept)])
    path = f"/submissions/{kept['submission_id']}/evidence/{evidence}/reading"
    async with firm.client() as desk:
        async with reading._ONE:
            busy = await desk.post(path)
        done = await desk.post(path)
    assert (
        busy.status_code == 503
        and busy.json()["type"].endswith("/readers-busy")
        and busy.headers["Retry-After"]
    )
    assert [item["outcome"] for item in done.json()["items"]] == ["same"]


async def test_only_a_promoted_sealed_scan_is_read(firm: Firm) -> None:
    kept = await firm.begin()
    data = sheets.print_pdf([["not a scan"]])
    licence = await firm.upload(kept["submission_id"], data)
    async with firm.client() as desk:
        answer = await desk.post(
            f"/submissions/{kept['submission_id']}/evidence/{licence['id']}/reading"
        )
    assert answer.status_code == 409 and answer.json()["type"].endswith("/not-a-sealed-scan")
    assert await shown(firm, kept) == []


async def test_where_policy_says_so_an_older_scan_blocks_the_hand_in_until_it_is_replaced(
    intake: Room,
) -> None:
    firm = Firm(intake, await open_rehearsal(intake, campaign=BLOCKING))
    kept = await firm.ready()
    old = await upload(firm, kept, [await printed(firm, kept)])
    later = await edit(firm, kept, {"basic": {"company_profile": "示例新简介"}})
    await read_in_worker(firm)
    assert await checked(firm, later) == {"sealed_scan_older": "blocks"}
    refused = await firm.hand_in(later)
    assert refused.status_code == 422
    assert "sealed_scan_older" in {error["code"] for error in refused.json()["errors"]}
    async with firm.client() as desk:
        await desk.delete(f"/submissions/{kept['submission_id']}/evidence/{old}")
    await upload(firm, later, [await printed(firm, later)], filename="新.pdf")
    assert (await firm.hand_in(later)).status_code == 201, (
        "a scan nobody read yet never holds up a hand-in"
    )
    await read_in_worker(firm)
    assert [item["outcome"] for item in await shown(firm, later)] == ["same"]


async def mislaid(firm: Firm, evidence: str, **place: str) -> None:
    async def mislay(tx: Any) -> None:
        await tx.execute(update(Evidence).where(col(Evidence.id) == UUID(evidence)).values(**place))

    await firm.room.db.act(mislay)


async def a_while_ago(firm: Firm, evidence: str) -> None:
    """The last attempt lies further back than any reading takes."""

    async def age(tx: Any) -> None:
        past = update(SealedScanReading).where(col(SealedScanReading.evidence_id) == UUID(evidence))
        await tx.execute(past.values(read_at=SealedScanReading.read_at - AGAIN_AFTER))

    await firm.room.db.act(age)


async def test_a_file_that_is_not_there_is_said_and_not_tried_again(
    intake: Room, firm: Firm
) -> None:
    kept = await firm.begin()
    evidence = await upload(firm, kept, [await printed(firm, kept)])
    await mislaid(firm, evidence, version_id=str(uuid4()))
    assert await read_in_worker(firm) == 1
    [found] = await shown(firm, kept)
    assert (found["outcome"], found["why"]) == (
        "unreadable",
        "missing",
    ) and "找不到此文件" in found["zh"]
    await a_while_ago(firm, evidence)
    assert await read_in_worker(firm) == 0
    assert len(await intake.facts(topic=SealedScanReadV1.topic, subject=UUID(evidence))) == 1


async def test_a_reading_that_fails_is_tried_again_a_few_times_and_then_told(
    intake: Room, firm: Firm
) -> None:
    kept = await firm.begin()
    evidence = await upload(firm, kept, [await printed(firm, kept)])
    await mislaid(firm, evidence, bucket="X")
    for attempt in range(1, MOST_ATTEMPTS + 1):
        [waiting] = await shown(firm, kept)
        assert waiting["outcome"] is None and await checked(firm, kept) == {
            "sealed_scan_unread": "warns"
        }
        assert await intake.facts(topic=SealedScanReadV1.topic, subject=UUID(evidence)) == []
        assert await read_in_worker(firm) == 1
        assert await read_in_worker(firm) == 0, "not at once again"
        await a_while_ago(firm, evidence)
        if attempt < MOST_ATTEMPTS:
            assert f"第{attempt}次未成（系统故障）" in (await shown(firm, kept))[0]["zh"]
    assert await read_in_worker(firm) == 0
    [failed] = await shown(firm, kept)
    assert (failed["outcome"], failed["why"]) == ("unreadable", "fault")
    assert "未能识读：系统故障（共试3次）" in failed["zh"] and "could not be read" in failed["en"]
    assert await checked(firm, kept) == {"sealed_scan_unreadable": "warns"}
    [fact] = await intake.facts(topic=SealedScanReadV1.topic, subject=UUID(evidence))
    assert fact["fact"]["read"]["marks"] == []


@pytest.mark.parametrize(("attempts", "taken_up"), [(1, True), (MOST_ATTEMPTS, False)])
async def test_a_reading_nobody_ended_is_taken_up_by_the_worker_or_on_request(
    firm: Firm, attempts: int, taken_up: bool
) -> None:
    """The worker that read it was killed, once or each time."""
    kept = await firm.begin()
    evidence = await upload(firm, kept, [await printed(firm, kept)])
    async with firm.room.db.reading() as session:
        [unread] = [
            one for one in await views.waiting(session, 100) if one.evidence_id == UUID(evidence)
        ]
    for _ in range(attempts):
        assert await firm.room.db.act(actions.begin, unread)
        assert not await firm.room.db.act(actions.begin, unread), "somebody reads it"
        await a_while_ago(firm, evidence)
    [broken_off] = await shown(firm, kept)
    assert broken_off["outcome"] is None if taken_up else "识读中断（共试3次）" in broken_off["zh"]
    assert await read_in_worker(firm) == int(taken_up)
    if not taken_up:
        async with firm.client() as desk:
            asked = await desk.post(
                f"/submissions/{kept['submission_id']}/evidence/{evidence}/reading"
            )
        assert asked.status_code == 200, asked.text
    [same] = await shown(firm, kept)
    assert (same["outcome"], same["why"]) == ("same", None)


async def test_a_worker_that_ends_leaves_no_process_that_looks_at_files(intake: Room) -> None:
    part = worker.build(intake.settings)
    [scans] = [loop for loop in part.loops if isinstance(loop, ScanLoop)]
    await reader.read_pages(b"nothing", scans.confined)
    process = scans.confined.process
    assert process is not None
    assert part.close is not None, "the worker says what it closes"
    await part.close()
    assert process.poll() is not None
    await part.db.close()
