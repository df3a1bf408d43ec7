"""The 申请书 and the receipt on paper, through the API: whose they are, what they are called, what
they hold.
"""

import hashlib
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from urllib.parse import unquote
from uuid import UUID

import docx
import httpx
import pytest
import yaml
import zxingcpp
from PIL import Image

from cli.demo.evidence import photo_jpg
from contracts.application import snapshot_hash, split_contact, versions
from contracts.paper_mark import mark, read_mark, read_receipt_mark
from contracts.receipt import SignedReceipt
from contracts.vocabulary import Role
from kit.db import new_id
from tests.intake.filing import Firm, campaign_files, open_rehearsal
from tests.rooms import Room

WORDS = Path(versions.__file__).with_name("words") / "2023.1.json"
WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@pytest.fixture
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


@pytest.fixture
async def firm(intake: Room) -> Firm:
    return Firm(intake, await open_rehearsal(intake, template=True))


def said(answer: httpx.Response) -> str:
    """Every word of the body, those in tables too."""
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == WORD
    document = docx.Document(io.BytesIO(answer.content))
    return "\n".join(
        "".join(part.itertext()) for part in document.element.body.iter() if part.tag.endswith("}p")
    )


def code(answer: httpx.Response) -> str:
    """What the QR code holds that every page shows."""
    with zipfile.ZipFile(io.BytesIO(answer.content)) as package:
        footers = [
            name for name in package.namelist() if "footer" in name and name.endswith(".rels")
        ]
        rels = "".join(package.read(name).decode() for name in footers)
        pictures = [
            name
            for name in package.namelist()
            if name.startswith("word/media/") and name[5:] in rels
        ]
        (found,) = (
            zxingcpp.read_barcode(Image.open(io.BytesIO(package.read(name)))) for name in pictures
        )
    assert found is not None
    return found.text


def file_name(answer: httpx.Response) -> str:
    return unquote(answer.headers["content-disposition"].partition("filename*=UTF-8''")[2])


async def test_anybody_gets_the_blank_form(intake: Room, firm: Firm) -> None:
    async with intake.client(signed_in=False) as public:
        answer = await public.get(f"/campaigns/{firm.campaign_id}/application.docx")
        again = await public.get(f"/campaigns/{firm.campaign_id}/application.docx")
        nobody = await public.get(f"/campaigns/{new_id()}/application.docx")
    text = said(answer)
    assert (
        "2023年5G全连接工厂申请书" in text
        and "☐钢铁" in text
        and "☑" not in text
        and "{{" not in text
    )
    assert file_name(answer) == "申请书.docx"
    assert again.content == answer.content
    assert nobody.status_code == 404


async def test_a_blank_form_prints_its_own_campaigns_words(intake: Room) -> None:
    """Two campaigns with one template and other words: neither gets the other's blank."""
    hint = "发展历程、主营业务"
    published = WORDS.read_text("utf-8")
    assert hint in published
    papers = []
    for number, words in enumerate((hint, "另一句提示"), 1):
        version = f"2023.9{number}"
        files = campaign_files(campaign=('form_version: "2023.1"', f'form_version: "{version}"'))
        form = json.loads(published.replace(hint, words)) | {"version": version}
        files["form.yaml"] = yaml.safe_dump(form, allow_unicode=True)
        async with intake.client(Role.city_head) as head:
            opened = await head.post("/campaigns", json={"rehearsal": True, "files": files})
        assert opened.status_code == 201, opened.text
        async with intake.client(signed_in=False) as public:
            path = f"/campaigns/{opened.json()['campaign_id']}/application.docx"
            papers.append(said(await public.get(path)))
    assert hint in papers[0] and "另一句提示" not in papers[0]
    assert "另一句提示" in papers[1] and hint not in papers[1]


async def test_a_campaign_without_a_template_says_so(intake: Room) -> None:
    files = campaign_files()
    del files["templates/application.docx"]
    async with intake.client(Role.city_head) as head:
        opened = await head.post("/campaigns", json={"rehearsal": True, "files": files})
        assert opened.status_code == 201, opened.text
        answer = await head.get(f"/campaigns/{opened.json()['campaign_id']}/application.docx")
    assert answer.status_code == 404
    assert answer.json()["type"].endswith("/no-template")


async def test_a_wrong_template_is_refused_with_the_other_errors(intake: Room) -> None:
    files = campaign_files(campaign=("max_age_days: 7", "max_age_days: 0"))
    files["templates/application.docx"] = "AAAA"
    async with intake.client(Role.city_head) as head:
        answer = await head.post("/campaigns", json={"rehearsal": True, "files": files})
        files["templates/application.docx"] = "kein Base64"
        unreadable = await head.post("/campaigns", json={"rehearsal": True, "files": files})
    assert answer.status_code == unreadable.status_code == 422
    for refused in (answer, unreadable):
        assert {error["file"] for error in refused.json()["errors"]} == {
            "campaign.yaml",
            "templates/application.docx",
        }


async def test_a_draft_is_printed_as_it_is_at_any_version(firm: Firm) -> None:
    kept = await firm.begin(cover={"factory_name": "甲/乙工厂"})
    path = f"/submissions/{kept['submission_id']}"
    async with firm.client(Role.applicant_member) as desk:
        patch = {
            "basic": {"industries": ["port"], "total_investment": "约五百"},
            "cover": {"factory_name": "丙工厂"},
        }
        saved = await desk.patch(
            f"{path}/draft",
            json=patch,
            headers={
                "If-Match": f'"{kept["version"]}"',
                "Content-Type": "application/merge-patch+json",
            },
        )
        assert saved.status_code == 200, saved.text
        shown = (await desk.get(path)).json()
        newest = await desk.get(f"{path}/application.docx")
        first = await desk.get(f"{path}/application.docx?draft_version={kept['draft_version']}")
        missing = await desk.get(f"{path}/application.docx?draft_version=9999")
    text = said(newest)
    assert "☑港口" in text and "约五百" in text and "丙工厂" in text
    assert shown["contact"]["contact_phone"] in text
    for hidden in (
        shown["content"]["extra"]["credit_code"],
        shown["content"]["extra"]["legal_representative_name"],
    ):
        assert hidden not in text
    assert file_name(newest) == "申请书_丙工厂.docx" and file_name(first) == "申请书_甲 乙工厂.docx"
    assert code(newest) == mark(
        UUID(kept["submission_id"]), shown["draft_version"], snapshot_hash(shown["content"])
    )
    found = read_mark(code(first))
    assert found is not None and found.draft_version == kept["draft_version"]
    assert missing.status_code == 404
    assert newest.headers["cache-control"] == "no-store"


async def test_an_empty_draft_is_printed(firm: Firm) -> None:
    async with firm.client() as desk:
        begun = await desk.post(
            "/submissions", json={"campaign_id": str(firm.campaign_id), "content": {}}
        )
        answer = await desk.get(f"/submissions/{begun.json()['submission_id']}/application.docx")
    assert "企业注册地址，发展历程" in said(answer)
    assert file_name(answer) == "申请书.docx"


async def test_papers_are_their_own_applicants_alone(intake: Room, firm: Firm) -> None:
    kept = await firm.handed_in()
    path = f"/submissions/{kept['submission_id']}"
    papers = ("application.docx", "snapshots/1/application.docx", "receipts/1/paper.docx")
    async with Firm(intake, firm.campaign_id).client() as stranger:
        assert {(await stranger.get(f"{path}/{paper}")).status_code for paper in papers} == {404}
    async with intake.client(Role.unit_officer, unit="120110") as officer:
        told = [(await officer.get(f"{path}/{paper}")).status_code for paper in papers]
        assert told == [403, 404, 403], "an officer finds no paper of another unit"
    async with intake.client(signed_in=False) as public:
        assert {(await public.get(f"{path}/{paper}")).status_code for paper in papers} == {401}
    async with firm.client(Role.applicant_member) as member:
        assert {(await member.get(f"{path}/{paper}")).status_code for paper in papers} == {200}
        assert (await member.get(f"{path}/snapshots/2/application.docx")).status_code == 404
        assert (await member.get(f"{path}/receipts/2/paper.docx")).status_code == 404


async def test_a_snapshot_and_its_receipt_say_the_same(firm: Firm) -> None:
    kept = await firm.handed_in()
    signed = SignedReceipt.model_validate(kept["signed"])
    path = f"/submissions/{kept['submission_id']}"
    async with firm.client() as desk:
        form = await desk.get(f"{path}/snapshots/1/application.docx")
        paper = await desk.get(f"{path}/receipts/1/paper.docx")
    content, contact = split_contact(firm.draft())
    assert snapshot_hash(content) == signed.receipt.snapshot_hash
    assert code(form) == mark(
        UUID(kept["submission_id"]), kept["draft_version"], signed.receipt.snapshot_hash
    )
    assert contact["contact_phone"] in said(form)
    assert f"回执_{signed.receipt.number}.docx" == file_name(paper)
    with zipfile.ZipFile(io.BytesIO(paper.content)) as package:
        (name,) = [name for name in package.namelist() if name.startswith("word/media/")]
        found = zxingcpp.read_barcode(Image.open(io.BytesIO(package.read(name))))
    assert found is not None
    held = read_receipt_mark(found.text)
    assert held is not None and held.fits(signed)
    text = said(paper)
    assert (
        signed.receipt.number in text
        and f"{len(signed.receipt.manifest)}件" in text
        and signed.signature in text
    )


async def test_pictures_of_promoted_evidence_are_embedded(firm: Firm) -> None:
    kept = await firm.begin()
    sent = photo_jpg(1, "示例")
    shown = await firm.upload(
        kept["submission_id"],
        sent,
        kind="construction_evidence",
        filename="示例照片.jpg",
        content_type="image/jpeg",
        sha256=hashlib.sha256(sent).hexdigest(),
    )
    path = f"/submissions/{kept['submission_id']}"
    strange = str(new_id())
    text = f"见图。\n\n![现场]({shown['id']})\n\n![别处]({strange})"
    async with firm.client() as desk:
        version = (await desk.get(path)).headers["etag"]
        saved = await desk.patch(
            f"{path}/draft",
            json={"implementation": {"plan_and_progress": text}},
            headers={"If-Match": version, "Content-Type": "application/merge-patch+json"},
        )
        assert saved.status_code == 200, saved.text
        answer = await desk.get(f"{path}/application.docx")
    body = docx.Document(io.BytesIO(answer.content)).element.body
    drawn = [each.get("name") for each in body.iter() if each.tag.endswith("}docPr")]
    assert drawn == [f"evidence:{shown['id']}"]
    assert f"［图片未找到：别处（{strange}）］" in said(answer)
