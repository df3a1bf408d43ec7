"""Evidence on a real object store: presigned upload, checks, promotion, quotas; the bytes never
pass the API.
"""

import asyncio
import hashlib
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from cli.demo import evidence as made
from contracts.facts.intake import EvidencePromotedV1, EvidenceRefusedV1
from kit.files import Files, disposition
from tests.intake import hostile
from tests.intake.filing import Firm, declared, open_rehearsal
from tests.patience import PATIENCE
from tests.rooms import Room

PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


@pytest.fixture
async def firm(intake: Room) -> Firm:
    return Firm(intake, await open_rehearsal(intake))


async def test_good_files_are_promoted_and_make_a_hand_in_possible(
    intake: Room, firm: Firm
) -> None:
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
            kept["submission_id"],
            photo,
            kind="construction_evidence",
            filename="a.JPG",
            content_type=JPEG,
        )
    )["state"] == "promoted"
    await firm.put_evidence(kept["submission_id"], "earlier_material")
    answer = await firm.hand_in(kept)
    assert answer.status_code == 201
    assert {item["sha256"] for item in answer.json()["receipt"]["manifest"]} >= {shown["sha256"]}
    facts = await intake.facts(topic=EvidencePromotedV1.topic, submission_id=kept["submission_id"])
    assert len(facts) == 2


@pytest.mark.parametrize(
    "declared_type", ["", "application/octet-stream", "application/zip", "application/x-pdf"]
)
async def test_the_content_counts_and_a_hash_in_capitals(firm: Firm, declared_type: str) -> None:
    kept = await firm.begin()
    data = made.licence_pdf("天津示例有限公司", "示例代码")
    sha256 = hashlib.sha256(data).hexdigest()
    shown = await firm.upload(
        kept["submission_id"],
        data,
        filename="执照.PDF",
        content_type=declared_type,
        sha256=sha256.upper(),
    )
    assert (shown["state"], shown["sha256"]) == ("promoted", sha256)
    assert shown["content_type"] == "application/pdf"


async def test_a_known_format_that_is_not_taken_is_told_by_name(firm: Firm) -> None:
    kept = await firm.begin()
    path = f"/submissions/{kept['submission_id']}/evidence"
    async with firm.client() as desk:
        for filename, kind, told in (
            ("IMG_0001.HEIC", "image/heic", "另存为JPG"),
            ("申请书.doc", "application/msword", "另存为.docx"),
            ("材料.rar", "application/octet-stream", "解压"),
        ):
            body = declared(b"x", filename=filename, content_type=kind)
            answer = await desk.post(path, json=body)
            assert answer.status_code == 422 and told in answer.json()["detail"]
            assert answer.json()["type"].endswith("/type-not-allowed")


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
        assert shown["state"] == "refused" and told in shown["why_zh"] and shown["why_en"], (
            told,
            shown,
        )
    facts = await intake.facts(topic=EvidenceRefusedV1.topic, submission_id=kept["submission_id"])
    assert [fact["fact"]["why"] for fact in facts] == [
        "content",
        "content",
        "sha256",
        "extension",
        "pdf",
        "image",
    ]
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
    async with firm.client() as desk, httpx.AsyncClient(timeout=PATIENCE) as browser:
        started = (
            await desk.post(
                f"/submissions/{kept['submission_id']}/evidence", json=declared(b"12345")
            )
        ).json()
        form = started["upload"]
        sent = await browser.post(
            form["url"], data=form["fields"], files={"file": ("x", b"123456", PDF)}
        )
        assert sent.status_code == 400
        path = f"/submissions/{kept['submission_id']}/evidence/{started['evidence_id']}"
        answer = await desk.post(f"{path}/uploaded")
        assert answer.status_code == 409 and answer.json()["type"].endswith("/not-uploaded-yet")
        assert (await desk.delete(path)).status_code == 204
        assert (await desk.post(f"{path}/uploaded")).status_code == 404
        assert (await desk.get(f"/submissions/{kept['submission_id']}/evidence")).json()[
            "items"
        ] == []


async def test_a_file_is_checked_once_however_often_it_is_said_to_be_there(
    intake: Room, firm: Firm
) -> None:
    kept = await firm.begin()
    data = made.photo_jpg(2, "示例")
    async with firm.client() as desk, httpx.AsyncClient(timeout=PATIENCE) as browser:
        body = declared(data, kind="other", filename="b.jpg", content_type=JPEG)
        started = (
            await desk.post(f"/submissions/{kept['submission_id']}/evidence", json=body)
        ).json()
        form = started["upload"]
        await browser.post(form["url"], data=form["fields"], files={"file": ("x", data, JPEG)})
        path = f"/submissions/{kept['submission_id']}/evidence/{started['evidence_id']}/uploaded"
        answers = await asyncio.gather(*(desk.post(path) for _ in range(4)))
    assert {answer.status_code for answer in answers} <= {200, 409}
    assert any(a.status_code == 200 and a.json()["state"] == "promoted" for a in answers)
    assert (
        len(await intake.facts(topic=EvidencePromotedV1.topic, submission_id=kept["submission_id"]))
        == 1
    )


async def test_after_hand_in_nothing_is_added_or_taken_off(firm: Firm) -> None:
    kept = await firm.handed_in()
    path = f"/submissions/{kept['submission_id']}/evidence"
    async with firm.client() as desk:
        [first, *_] = (await desk.get(path)).json()["items"]
        added = await desk.post(path, json=declared(b"x"))
        taken = await desk.delete(f"{path}/{first['id']}")
    assert added.status_code == taken.status_code == 409 and added.json()["type"].endswith(
        "/not-editable"
    )


async def send(form: dict[str, Any], data: bytes) -> None:
    """As a browser does."""
    async with httpx.AsyncClient(timeout=PATIENCE) as browser:
        sent = await browser.post(form["url"], data=form["fields"], files={"file": ("x", data)})
    assert sent.status_code == 204, sent.text


@pytest.mark.parametrize(
    ("data", "content_type", "filename", "outcome"),
    [
        (hostile.pdf_script(), PDF, "a.pdf", "script"),
        (hostile.pdf_attachment(), PDF, "a.pdf", "attachment"),
        (hostile.pdf_bomb(64 * hostile.MEGABYTE, twice=True), PDF, "a.pdf", "pdf_bomb"),
        (hostile.pdf_cyclic_pages(), PDF, "a.pdf", "pdf"),
        (hostile.pdf() + hostile.zipped(("a.txt", b"x")), PDF, "a.pdf", "two_formats"),
        (hostile.zipped(("a.pdf", hostile.pdf())), PDF, "a.pdf", "archive"),
        (hostile.SVG, PNG, "a.png", "content"),
        (hostile.png_of(100_000, 100_000), PNG, "a.png", "pixels"),
        (hostile.png_text_bomb(b"iTXt"), PNG, "a.png", "image_bomb"),
        (hostile.word(("word/vbaProject.bin", b"x")), DOCX, "a.docx", "macro"),
        (hostile.word_relation("relationships/attachedTemplate"), DOCX, "a.docx", "external"),
    ],
)
async def test_hostile_uploads_are_refused_each_with_its_reason(
    intake: Room, firm: Firm, data: bytes, content_type: str, filename: str, outcome: str
) -> None:
    kept = await firm.begin()
    shown = await firm.upload(
        kept["submission_id"], data, filename=filename, content_type=content_type
    )
    assert (
        (shown["state"], shown["outcome"]) == ("refused", outcome)
        and shown["why_zh"]
        and shown["why_en"]
    )
    assert shown["scan_outcome"] is None, "what is refused by its looks is not sent to the scanner"
    stored = await Files(intake.settings).listed("evidence", kept["submission_id"], 1)
    assert not stored or not stored[0].key.startswith(kept["submission_id"])


async def test_a_campaign_may_take_archives_and_fewer_kinds(intake: Room) -> None:
    changed = ("    - application/pdf\n", "    - application/pdf\n    - application/zip\n")
    firm = Firm(intake, await open_rehearsal(intake, campaign=changed))
    kept = await firm.begin()
    for data, outcome in (
        (hostile.zipped(("示例/a.pdf", hostile.pdf())), None),
        (hostile.zipped(("../a.pdf", hostile.pdf())), "member_name"),
    ):
        shown = await firm.upload(
            kept["submission_id"], data, filename="a.zip", content_type="application/zip"
        )
        assert shown["outcome"] == outcome
    firm = Firm(intake, await open_rehearsal(intake, campaign=("    other: 20\n", "")))
    kept = await firm.begin()
    async with firm.client() as desk:
        answer = await desk.post(
            f"/submissions/{kept['submission_id']}/evidence", json=declared(b"x", kind="other")
        )
    assert answer.status_code == 422 and "licence" in answer.json()["taken"]


async def test_several_files_get_their_places_at_once(intake: Room, firm: Firm) -> None:
    kept = await firm.begin()
    path = f"/submissions/{kept['submission_id']}/evidence"
    files = [hostile.pdf(pages=n) for n in (1, 2, 3)]
    asked = [
        declared(data, kind="achievements", filename=f"{n}.pdf") for n, data in enumerate(files)
    ]
    async with firm.client() as desk:
        started = await desk.post(f"{path}/uploads", json={"files": asked})
        assert started.status_code == 201 and started.headers["cache-control"] == "no-store"
        items = started.json()["items"]
        await asyncio.gather(
            *(send(item["upload"], data) for item, data in zip(items, files, strict=True))
        )
        answers = await asyncio.gather(
            *(desk.post(f"{path}/{item['evidence_id']}/uploaded") for item in items)
        )
    assert [answer.json()["state"] for answer in answers] == ["promoted"] * 3
    assert [item["evidence"]["filename"] for item in items] == ["0.pdf", "1.pdf", "2.pdf"]


async def test_of_several_files_none_is_taken_when_one_cannot_be(firm: Firm) -> None:
    kept = await firm.begin()
    path = f"/submissions/{kept['submission_id']}/evidence"
    limit = 20 * 1024 * 1024
    asked = [
        declared(b"x"),
        declared(b"x", content_type="text/html"),
        declared(b"x", size=limit + 1),
        *(declared(b"x", kind="licence") for _ in range(5)),
    ]
    async with firm.client() as desk:
        answer = await desk.post(f"{path}/uploads", json={"files": asked})
        left = (await desk.get(path)).json()["items"]
        none = await desk.post(f"{path}/uploads", json={"files": []})
        many = await desk.post(f"{path}/uploads", json={"files": [declared(b"x")] * 51})
    assert answer.status_code == 422 and left == []
    told = {(error["pointer"], error["code"]) for error in answer.json()["errors"]}
    assert told == {
        ("/files/1", "type-not-allowed"),
        ("/files/2", "file-too-large"),
        ("/files/7", "quota-used-up"),
    }
    assert none.status_code == many.status_code == 422


async def test_quotas_hold_however_many_ask_at_once(firm: Firm) -> None:
    """Two submissions of one applicant, asked for from both at once: the bytes of each stay within
    its limit, to the file.
    """
    kept = [await firm.begin(), await firm.begin(cover={"factory_name": "示例二号工厂"})]
    whole = 20 * 1024 * 1024
    async with firm.client() as desk:
        answers = await asyncio.gather(
            *(
                desk.post(
                    f"/submissions/{one['submission_id']}/evidence",
                    json=declared(b"x", kind="other", size=whole),
                )
                for _ in range(14)
                for one in kept
            )
        )
    taken = [
        answer.json()["evidence"]["submission_id"]
        for answer in answers
        if answer.status_code == 201
    ]
    assert sorted(taken.count(one["submission_id"]) for one in kept) == [10, 10]
    assert {answer.json()["scope"] for answer in answers if answer.status_code == 409} == {
        "submission"
    }


async def test_a_lost_form_is_given_out_again(firm: Firm) -> None:
    kept = await firm.begin()
    path, data = f"/submissions/{kept['submission_id']}/evidence", hostile.pdf()
    async with firm.client() as desk, Firm(firm.room, firm.campaign_id).client() as stranger:
        started = (await desk.post(path, json=declared(data))).json()
        again = await desk.post(f"{path}/{started['evidence_id']}/form")
        assert (await stranger.post(f"{path}/{started['evidence_id']}/form")).status_code == 404
        assert again.status_code == 200 and again.json()["upload"]["fields"]["key"].endswith(
            started["evidence_id"]
        )
        await send(again.json()["upload"], data)
        assert (await desk.post(f"{path}/{started['evidence_id']}/uploaded")).json()[
            "state"
        ] == "promoted"
        late = await desk.post(f"{path}/{started['evidence_id']}/form")
    assert late.status_code == 409 and late.json()["type"].endswith("/not-waiting")


async def test_what_was_kept_is_downloaded_by_its_owner_under_its_name(firm: Firm) -> None:
    kept = await firm.begin()
    data = hostile.pdf()
    shown = await firm.upload(kept["submission_id"], data, filename='营业"执照\u202e.pdf')
    path = f"/submissions/{kept['submission_id']}/evidence"
    async with firm.client() as desk, Firm(firm.room, firm.campaign_id).client() as stranger:
        link = await desk.get(f"{path}/{shown['id']}/link")
        assert (await stranger.get(f"{path}/{shown['id']}/link")).status_code == 404
        waiting = (await desk.post(path, json=declared(data))).json()["evidence_id"]
        early = await desk.get(f"{path}/{waiting}/link")
    async with httpx.AsyncClient(timeout=PATIENCE) as browser:
        answer = await browser.get(link.json()["url"])
    assert answer.content == data and answer.headers["content-disposition"] == disposition(
        "营业执照.pdf"
    )
    assert early.status_code == 409 and early.json()["type"].endswith("/not-kept")


async def test_readiness_says_whether_malware_is_looked_for(intake: Room) -> None:
    async with intake.client(signed_in=False) as public:
        assert (await public.get("/../readyz")).json()["malware_scanner"] == "off"
