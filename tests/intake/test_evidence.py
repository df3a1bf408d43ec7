"""Evidence on a real object store: presigned upload, checks, promotion, quotas; the bytes never pass the API."""

import asyncio
from collections.abc import Callable

import httpx
import pytest

from cli.demo import evidence as made
from contracts.facts.intake import EvidencePromotedV1, EvidenceRefusedV1
from kit.files import Files
from tests.intake.filing import Firm, declared, open_rehearsal
from tests.rooms import Room

PDF, JPEG = "application/pdf", "image/jpeg"


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


@pytest.fixture
async def firm(intake: Room) -> Firm:
    return Firm(intake, await open_rehearsal(intake))


async def test_good_files_are_promoted_and_make_a_hand_in_possible(intake: Room, firm: Firm) -> None:
    kept = await firm.begin()
    data = made.licence_pdf("天津示例有限公司", "示例代码")
    shown = await firm.upload(kept["submission_id"], data)
    assert shown["state"] == "promoted" and shown["why_zh"] is None
    stored = await Files(intake.settings).read(
        f"{intake.settings.s3_bucket_prefix}evidence", f"{kept['submission_id']}/{shown['sha256']}"
    )
    assert stored == data
    photo = made.photo_jpg(1, "示例厂房")
    assert (
        await firm.upload(
            kept["submission_id"], photo, kind="construction_evidence", filename="a.JPG", content_type=JPEG
        )
    )["state"] == "promoted"
    await firm.put_evidence(kept["submission_id"], "earlier_material")
    answer = await firm.hand_in(kept)
    assert answer.status_code == 201
    assert {item["sha256"] for item in answer.json()["receipt"]["manifest"]} >= {shown["sha256"]}
    facts = await intake.facts(topic=EvidencePromotedV1.topic, submission_id=kept["submission_id"])
    assert len(facts) == 2


async def test_bad_files_are_refused_with_a_reason(intake: Room, firm: Firm) -> None:
    kept = await firm.begin()
    pdf = made.licence_pdf("天津示例有限公司", "示例代码")
    for data, changes, told in (
        (made.page_called_pdf(), {}, "类型不符"),
        (made.picture_called_pdf(1), {}, "类型不符"),
        (pdf, {"sha256": "0" * 64}, "SHA-256"),
        (pdf, {"filename": "a.png"}, "扩展名"),
        (b"%PDF-1.7 nothing", {}, "无法打开"),
        (made.truncated_jpg(1), {"filename": "a.jpg", "content_type": JPEG}, "无法打开"),
    ):
        shown = await firm.upload(kept["submission_id"], data, **changes)
        assert shown["state"] == "refused" and told in shown["why_zh"] and shown["why_en"], (told, shown)
    facts = await intake.facts(topic=EvidenceRefusedV1.topic, submission_id=kept["submission_id"])
    assert [fact["fact"]["why"] for fact in facts] == ["content", "content", "sha256", "extension", "pdf", "image"]
    async with firm.client() as desk:
        found = (await desk.get(f"/submissions/{kept['submission_id']}/check")).json()["findings"]
    assert ("/attachments/licence", "evidence_missing") in {(f["path"], f["code"]) for f in found}


async def test_limits_are_told_before_a_byte_is_sent(firm: Firm) -> None:
    kept = await firm.begin()
    path, one = f"/submissions/{kept['submission_id']}/evidence", b"x"
    async with firm.client() as desk:
        large = await desk.post(path, json=declared(one, size=20 * 1024 * 1024 + 1))
        kind = await desk.post(path, json=declared(one, content_type="application/x-msdownload"))
        unknown = await desk.post(path, json=declared(one, kind="secret"))
        for n in range(10):
            assert (
                await desk.post(path, json=declared(one, size=20 * 1024 * 1024, kind="other"))
            ).status_code == 201, n
        full = await desk.post(path, json=declared(one))
    assert large.status_code == 413 and large.json()["limit"] == 20 * 1024 * 1024
    assert kind.status_code == 422 and kind.json()["type"].endswith("/type-not-allowed")
    assert unknown.status_code == 422 and unknown.json()["type"].endswith("/invalid-input")
    assert full.status_code == 409 and full.json()["type"].endswith("/quota-used-up")


async def test_the_store_takes_exactly_the_declared_size(firm: Firm) -> None:
    kept = await firm.begin()
    async with firm.client() as desk, httpx.AsyncClient() as browser:
        started = (await desk.post(f"/submissions/{kept['submission_id']}/evidence", json=declared(b"12345"))).json()
        form = started["upload"]
        sent = await browser.post(form["url"], data=form["fields"], files={"file": ("x", b"123456", PDF)})
        assert sent.status_code == 400
        path = f"/submissions/{kept['submission_id']}/evidence/{started['evidence_id']}"
        answer = await desk.post(f"{path}/uploaded")
        assert answer.status_code == 409 and answer.json()["type"].endswith("/not-uploaded-yet")
        assert (await desk.delete(path)).status_code == 204
        assert (await desk.post(f"{path}/uploaded")).status_code == 404
        assert (await desk.get(f"/submissions/{kept['submission_id']}/evidence")).json()["items"] == []


async def test_a_file_is_checked_once_however_often_it_is_said_to_be_there(intake: Room, firm: Firm) -> None:
    kept = await firm.begin()
    data = made.photo_jpg(2, "示例")
    async with firm.client() as desk, httpx.AsyncClient() as browser:
        body = declared(data, kind="other", filename="b.jpg", content_type=JPEG)
        started = (await desk.post(f"/submissions/{kept['submission_id']}/evidence", json=body)).json()
        form = started["upload"]
        await browser.post(form["url"], data=form["fields"], files={"file": ("x", data, JPEG)})
        path = f"/submissions/{kept['submission_id']}/evidence/{started['evidence_id']}/uploaded"
        answers = await asyncio.gather(*(desk.post(path) for _ in range(4)))
    assert {answer.status_code for answer in answers} <= {200, 409}
    assert any(a.status_code == 200 and a.json()["state"] == "promoted" for a in answers)
    assert len(await intake.facts(topic=EvidencePromotedV1.topic, submission_id=kept["submission_id"])) == 1


async def test_after_hand_in_nothing_is_added_or_taken_off(firm: Firm) -> None:
    kept = await firm.handed_in()
    path = f"/submissions/{kept['submission_id']}/evidence"
    async with firm.client() as desk:
        [first, *_] = (await desk.get(path)).json()["items"]
        added = await desk.post(path, json=declared(b"x"))
        taken = await desk.delete(f"{path}/{first['id']}")
    assert added.status_code == taken.status_code == 409 and added.json()["type"].endswith("/not-editable")
