"""Word in through the API: a form typed by hand fills the draft, what it replaced and what was not
read is listed, hostile files change nothing.
"""

import asyncio
from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import Any
from uuid import UUID

import httpx
import pytest

from contracts.application.richtext import refused
from contracts.commands.intake import OpenCorrection
from contracts.facts.intake import DraftSavedV1, WordFileReadV1
from contracts.vocabulary import CorrectionPoint, Role
from documents import DOCX_CONTENT_TYPE
from kit.confined import Confined
from kit.db import new_id
from services.intake.readings import word
from tests.documents.reading.by_hand import VALUES, by_hand, cell_of, saved
from tests.documents.reading.hostile import HOSTILE
from tests.documents.reading.wordml import paragraph, put, put_after, run
from tests.intake.filing import Firm, open_rehearsal, set_clock
from tests.intake.returning import open_correction
from tests.rooms import Room


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def send(
    firm: Firm, kept: dict[str, Any], data: bytes, version: int | None = None, **query: Any
) -> httpx.Response:
    headers = {"Content-Type": DOCX_CONTENT_TYPE, "If-Match": f'"{version or kept["version"]}"'}
    async with firm.client(Role.applicant_member) as desk:
        return await desk.post(
            f"/submissions/{kept['submission_id']}/reading",
            content=data,
            headers=headers,
            params=query,
        )


async def shown(firm: Firm, kept: dict[str, Any]) -> dict[str, Any]:
    async with firm.client() as desk:
        answer: dict[str, Any] = (await desk.get(f"/submissions/{kept['submission_id']}")).json()
    return answer


def at(detail: dict[str, Any], path: str) -> Any:
    value: Any = detail if path.startswith("/contact") else detail["content"]
    for step in path.strip("/").split("/"):
        value = value.get(step) if isinstance(value, dict) else None
    return value


async def test_a_form_typed_by_hand_fills_an_empty_draft(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    async with firm.client() as desk:
        begun = await desk.post(
            "/submissions", json={"campaign_id": str(firm.campaign_id), "content": {}}
        )
    kept = begun.json()
    tried = await send(firm, kept, saved(by_hand()), dry_run=True)
    assert tried.status_code == 200, tried.text
    assert not tried.json()["saved"] and tried.headers["etag"] == '"1"'
    assert (await shown(firm, kept))["version"] == 1

    answer = await send(firm, kept, saved(by_hand()))
    assert answer.status_code == 200, answer.text
    read = answer.json()
    assert (
        read["saved"]
        and (read["version"], read["draft_version"]) == (2, 2)
        and answer.headers["etag"] == '"2"'
    )
    assert (
        {each["path"]: each["value"] for each in read["filled"]}
        == VALUES
        == {each["path"]: each["value"] for each in tried.json()["filled"]}
    )
    assert read["overwritten"] == read["closed"] == []
    assert {each["code"] for each in read["unread"]} == {"promise"}
    assert {each["path"] for each in read["unread"]} == {
        "/declaration/truth_promise",
        "/declaration/credit_promise",
    }
    assert all(
        each["zh"] and each["en"] and each["label"] and each["seen"] for each in read["unread"]
    )
    detail = await shown(firm, kept)
    assert {path: at(detail, path) for path in VALUES} == VALUES
    (fact,) = await intake.facts(
        topic=WordFileReadV1.topic, submission_id=UUID(kept["submission_id"])
    )
    assert (
        fact["fact"] | {"sha256": read["file_sha256"], "filled": len(VALUES), "version": 2}
        == fact["fact"]
    )

    again = (await send(firm, kept, saved(by_hand()), version=2)).json()
    assert not again["saved"] and again["version"] == 2 and again["unchanged"] == len(VALUES)
    saves = await intake.facts(topic=DraftSavedV1.topic, submission_id=UUID(kept["submission_id"]))
    assert len(saves) == 2


async def test_what_was_typed_before_is_listed_and_stays_in_the_history(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    before = await shown(firm, kept)
    document = by_hand(
        address="", overview="", contact="", name=before["content"]["cover"]["factory_name"]
    )
    read = (await send(firm, kept, saved(document))).json()
    after = await shown(firm, kept)
    for path in (
        "/basic/factory_address",
        "/basic/project_overview",
        "/contact/contact_phone",
        "/extra/credit_code",
    ):
        assert at(after, path) == at(before, path), path
    replaced = {each["path"]: each for each in read["overwritten"]}
    assert (
        replaced["/cover/applicant_name"]["before"] == before["content"]["cover"]["applicant_name"]
    )
    assert replaced["/cover/applicant_name"]["value"] == VALUES["/cover/applicant_name"]
    assert "/cover/factory_name" not in replaced
    assert not any(
        each["code"] == "promise" for each in read["unread"]
    )  # a person accepted them here already
    async with firm.client() as desk:
        old = await desk.get(f"/submissions/{kept['submission_id']}/versions/1")
    assert old.status_code == 200 and old.json()["content"] == before["content"]


async def test_what_is_unclear_is_listed_and_leaves_the_draft_alone(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    before = await shown(firm, kept)
    document = by_hand(
        type="☑产线级5G全连接工厂 ☑车间级5G全连接工厂 □工厂级5G全连接工厂",
        unit="东丽局",
        total="约1200",
    )
    read = (await send(firm, kept, saved(document))).json()
    after = await shown(firm, kept)
    listed = {each["path"]: (each["code"], each["seen"]) for each in read["unread"]}
    assert listed == {
        "/basic/factory_type": ("two_ticks", "产线级5G全连接工厂、车间级5G全连接工厂"),
        "/cover/recommending_unit": ("unknown_unit", "东丽局"),
        "/basic/total_investment": ("not_money", "约1200"),
    }
    for path in listed:
        assert at(after, path) == at(before, path)


async def test_a_correction_reopens_what_it_names_and_no_more(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.handed_in(cover={"recommending_unit": "120110"})
    closed = await send(firm, kept, saved(by_hand()), version=(await shown(firm, kept))["version"])
    assert closed.status_code == 409 and closed.json()["type"].endswith("not-editable")
    await set_clock(intake, firm.campaign_id, "2023-09-14T10:00:00+08:00")
    point = CorrectionPoint(
        path="/basic/project_overview", wrong="示例：目标不清", mend="示例：写明目标"
    )
    ask = OpenCorrection(
        campaign_id=firm.campaign_id,
        submission_id=UUID(kept["submission_id"]),
        stage="unit_review",
        round=1,
        points=(point,),
    )
    await open_correction(intake, ask)
    before = await shown(firm, kept)
    read = (await send(firm, kept, saved(by_hand()), version=before["version"])).json()
    assert [each["path"] for each in read["overwritten"]] == [
        "/basic/project_overview"
    ] and not read["filled"]
    left = {each["path"] for each in read["closed"]}
    assert {
        "/basic/factory_address",
        "/cover/applicant_name",
    } <= left and "/basic/project_overview" not in left
    after = await shown(firm, kept)
    assert after["content"]["basic"]["project_overview"] == VALUES["/basic/project_overview"]
    assert after["content"]["cover"] == before["content"]["cover"]


async def test_whose_it_is_and_which_version(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept, data = await firm.begin(), saved(by_hand())
    stale = await send(firm, kept, data, version=7)
    assert stale.status_code == 412 and "以当前版本" in stale.json()["detail"]
    foreign = await send(Firm(intake, firm.campaign_id), kept, data)
    assert foreign.status_code == 404
    path = f"/submissions/{kept['submission_id']}/reading"
    async with firm.client() as desk:
        unversioned = await desk.post(
            path, content=data, headers={"Content-Type": DOCX_CONTENT_TYPE}
        )
        as_pdf = await desk.post(
            path, content=data, headers={"Content-Type": "application/pdf", "If-Match": '"1"'}
        )
    assert (unversioned.status_code, as_pdf.status_code) == (428, 415)
    async with intake.client(Role.unit_officer, unit="120110", person_id=new_id()) as officer:
        refused = await officer.post(
            path, content=data, headers={"Content-Type": DOCX_CONTENT_TYPE, "If-Match": '"1"'}
        )
    assert refused.status_code == 403


@pytest.mark.parametrize("name", HOSTILE)
async def test_a_hostile_file_changes_nothing_and_says_what_to_do(intake: Room, name: str) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    made, reason = HOSTILE[name]
    answer = await send(firm, kept, made())
    assert answer.status_code == 422 and answer.json()["reason"] == reason, answer.text
    assert answer.json()["detail"] and answer.json()["detail_en"]
    assert (await shown(firm, kept))["version"] == kept["version"]


def long_form() -> bytes:
    """A form that takes a reading several seconds of a processor."""
    letter = by_hand()
    one = letter.add_paragraph("示例车间完成设备联网。")._p
    for _ in range(60_000):
        one.addnext(deepcopy(one))
    return saved(letter)


@pytest.mark.parametrize(
    ("end", "limits", "limit", "words"),
    [
        ("memory", {"memory": 128 * 1024**2}, 128 * 1024**2, "内存超过128 MB"),
        ("processor", {"cpu_seconds": 1}, 1, "未能在1秒内读完"),
        ("time", {"wall_seconds": 1.0}, 1, "未能在1秒内读完"),
        ("answer", {"answer": 1024}, 1024, "读出的内容超过0 MB"),
    ],
)
async def test_a_file_beyond_what_a_reading_may_take_is_told_what_to_do(
    intake: Room,
    monkeypatch: pytest.MonkeyPatch,
    end: str,
    limits: dict[str, Any],
    limit: int,
    words: str,
) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    data = long_form()
    with monkeypatch.context() as tight:
        tight.setattr(word, "LIMITS", replace(word.LIMITS, **limits))
        refused = await send(firm, kept, data)
    assert refused.status_code == 422, refused.text
    told = refused.json()
    assert told["type"].endswith("/word-file-unreadable")
    assert (told["reason"], told["limit"]) == (end, limit)
    assert words in told["detail"] and "另存为新的Word文件" in told["detail"]
    assert "new Word file" in told["detail_en"]
    assert (await shown(firm, kept))["version"] == kept["version"]

    assert (await send(firm, kept, saved(by_hand()))).status_code == 200, "the next is read"


async def test_a_reading_that_breaks_off_is_told_in_words_of_its_own(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    data = saved(by_hand())
    working, stopping = intake.app.state.papers, Confined()
    await stopping.close()
    intake.app.state.papers = stopping
    try:
        broken = await send(firm, kept, data)
    finally:
        intake.app.state.papers = working
    assert broken.status_code == 503, broken.text
    assert broken.json()["type"].endswith("/word-reading-stopped")
    assert broken.headers["Retry-After"] == "5"
    assert "制作" not in broken.text, "the words of a paper that is made"
    assert (await shown(firm, kept))["version"] == kept["version"]


async def test_too_large_and_not_the_form(intake: Room) -> None:
    campaign = await open_rehearsal(
        intake, campaign=("max_file_bytes: 20971520", "max_file_bytes: 100000")
    )
    firm = Firm(intake, campaign)
    kept = await firm.begin()
    large = await send(firm, kept, b"PK\x03\x04" + bytes(100_000))
    assert large.status_code == 413 and large.json()["limit"] == 100_000
    letter = by_hand()
    for element in list(letter.element.body)[:-1]:
        letter.element.body.remove(element)
    letter.add_paragraph("尊敬的客户：您好。")
    other = await send(firm, kept, saved(letter))
    assert other.status_code == 422 and other.json()["type"].endswith("not-the-form")


async def test_what_is_printed_here_is_read_back_and_another_submissions_number_is_told(
    intake: Room,
) -> None:
    firm = Firm(intake, await open_rehearsal(intake, template=True))
    kept = await firm.begin()
    async with firm.client() as desk:
        paper = await desk.get(f"/submissions/{kept['submission_id']}/application.docx")
        begun = await desk.post(
            "/submissions", json={"campaign_id": str(firm.campaign_id), "content": {}}
        )
    assert paper.status_code == 200, paper.text
    own = (await send(firm, kept, paper.content)).json()
    assert not own["saved"] and own["filled"] == own["overwritten"] == own["unread"] == []
    assert own["unchanged"] > 30

    filed = await firm.handed_in()
    async with firm.client() as desk:
        paper = await desk.get(f"/submissions/{filed['submission_id']}/application.docx")
    copied = (await send(firm, begun.json(), paper.content)).json()
    assert copied["saved"] and {each["code"] for each in copied["unread"]} == {
        "promise",
        "other_submission",
    }
    before, after = await shown(firm, filed), await shown(firm, begun.json())
    for part in ("cover", "basic", "construction", "implementation"):
        said = dict(after["content"][part])
        assert (
            said.pop("substitute", {}).items()
            <= before["content"][part].get("substitute", {}).items()
        )
        assert settled(said) == settled(
            {key: each for key, each in before["content"][part].items() if key != "substitute"}
        )
    assert after["contact"] == before["contact"]


def settled(value: Any) -> Any:
    """Ticks come in the form's order."""
    if isinstance(value, dict):
        return {key: settled(each) for key, each in value.items() if each not in ([], {}, "")}
    return sorted(value) if isinstance(value, list) else value


async def test_the_api_stays_awake_while_it_reads(intake: Room) -> None:
    """Several files at once are read in processes of their own, each into its draft."""
    firm = Firm(intake, await open_rehearsal(intake))
    kept = [await firm.begin() for _ in range(6)]
    data = saved(by_hand())
    answers = await asyncio.gather(*(send(firm, each, data) for each in kept))
    assert [answer.status_code for answer in answers] == [200] * 6
    twice = await asyncio.gather(
        *(send(firm, kept[0], saved(by_hand(overview=text)), version=2) for text in ("甲", "乙"))
    )
    assert sorted(answer.status_code for answer in twice) == [200, 412]


async def test_the_name_on_the_seal_and_a_ringed_tick_reach_the_draft(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    async with firm.client() as desk:
        begun = await desk.post(
            "/submissions", json={"campaign_id": str(firm.campaign_id), "content": {}}
        )
    kept = begun.json()
    document = by_hand(unit="天津市东丽区工业和信息化局", contact="示例甲/022-00000001/a@b.example")
    ringed = paragraph("".join((box(), run("天津电信  ☑天津移动  ☐天津联通  ☐天津广电"))))
    put(cell_of(document, "网络服务商"), ringed)
    put_after(document, "下一步推广。", paragraph(run("上行速率要求A<B且下行C>D")))
    answer = await send(firm, kept, saved(document))
    assert answer.status_code == 200, answer.text
    detail = await shown(firm, kept)
    assert at(detail, "/cover/recommending_unit") == "120110"
    assert at(detail, "/basic/network_providers") == ["telecom", "mobile"]
    assert at(detail, "/contact/contact_email") == "a@b.example"
    assert "A<B且下行C>D" in at(detail, "/implementation/outlook")
    assert refused(at(detail, "/implementation/outlook")) == ()

    later = kept | {"version": detail["version"]}
    unknown = await send(firm, later, saved(by_hand(unit="天津市东丽区教育局")))
    listed = next(e for e in unknown.json()["unread"] if e["code"] == "unknown_unit")
    assert "天津市东丽区" in listed["zh"] and "天津市河东区" not in listed["zh"]


def box() -> str:
    """A ticked box as Word's 带圈字符 makes it."""
    ends = ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>', run(r"eq \o\ac(□,√)", tag="instrText"))
    return "".join(ends) + '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
