"""A case's history through the room: what changed, what was asked for, whose time ran when."""

from datetime import datetime
from typing import Any
from uuid import UUID

from contracts.canonical import canonical, content_hash
from contracts.commands.command import Done
from contracts.commands.review import OpenCase
from contracts.facts.review import CaseRuledV1
from kit import gates
from kit.files import Files
from kit.gates import Gate
from kit.settings import load
from tests.review.desk import CLOSED, OTHER_UNIT, UNIT, Desk, filed_of, hand_in_of
from tests.rooms import move_clock

POINTS = [
    {"path": "/basic/factory_address", "wrong": "地址不完整", "mend": "补充门牌号"},
    {"path": "/basic/project_overview", "wrong": "目标不清", "mend": "写明目标"},
    {"path": "licence", "wrong": "不清晰", "mend": "重新扫描"},
]
RETURNED, ANSWERED, RULED = (
    "2023-09-08T10:00:00+08:00",
    "2023-09-11T15:00:00+08:00",
    "2023-09-13T09:00:00+08:00",
)


async def handed_in_again(desk: Desk, first: OpenCase, **basic: Any) -> OpenCase:
    """The same application with another address (and more) and another licence."""
    document = await desk.auditor.get(f"/cases/{first.submission_id}/content")
    content = document.json()["content"]
    content["basic"] = content["basic"] | {"factory_address": "天津市示例路1号"} | basic
    store = Files(load("intake"))
    scan = await store.put(
        "evidence", f"{first.submission_id}/licence-2", b"%PDF-1.7\nnew", "application/pdf"
    )
    listed = {"kind": "licence", "filename": "新执照.pdf", "sha256": scan.sha256, "size": scan.size}
    data = canonical(
        {"content": content, "evidence": [listed | {"file": scan.model_dump(mode="json")}]}
    )
    file = await store.put(
        "evidence", f"{first.submission_id}/snapshot-2", data, "application/json"
    )
    docket = first.docket.model_copy(update={"snapshot": 2, "snapshot_hash": content_hash(content)})
    received = datetime.fromisoformat(ANSWERED)
    again = first.model_copy(
        update={"docket": docket, "file": file, "round": 2, "received_at": received}
    )
    await desk.hear(hand_in_of(again))
    await desk.hear(filed_of(again))
    return again


async def returned(desk: Desk) -> OpenCase:
    ask = await desk.ask_to_open()
    assert await desk.cases.open_case(ask) == Done(changed=1)
    move_clock(desk.campaign_id, RETURNED)
    assert (
        await desk.ruled(ask.submission_id, "return_for_correction", points=POINTS)
    ).status_code == 200
    return ask


async def test_what_changed_is_shown_against_what_was_asked(desk: Desk) -> None:
    first = await returned(desk)
    path = f"/cases/{first.submission_id}"
    assert (await desk.officer().get(f"{path}/changes")).status_code == 404
    await desk.cases.open_case(await handed_in_again(desk, first))
    found = (await desk.officer().get(f"{path}/changes")).json()
    assert [each["path"] for each in found["fields"]] == ["/basic/factory_address"]
    assert (
        found["fields"][0]["after"] == "天津市示例路1号"
        and found["fields"][0]["label"] == "5G全连接工厂地址"
    )
    files = [(each["kind"], each["change"], each["filename"]) for each in found["files"]]
    assert files == [("licence", "removed", "营业执照.pdf"), ("licence", "added", "新执照.pdf")]
    assert [each["path"] for each in found["requested"]] == [each["path"] for each in POINTS]
    assert found["untouched"] == ["/basic/project_overview"] and found["outside"] == []
    standing = {each["path"] for each in found["standing"]}
    assert {"/construction", "/attachments/achievements"} <= standing
    assert not standing & {"/basic", "/attachments/licence"}
    assert (await desk.officer().get(f"{path}/snapshots/1/compare/2")).json() == found
    listed = (await desk.auditor.get(f"{path}/snapshots")).json()["items"]
    assert [(each["snapshot"], each["round"]) for each in listed] == [(1, 1), (2, 2)]
    assert (await desk.officer().get(f"{path}/snapshots/1/compare/3")).status_code == 404
    assert (await desk.officer(OTHER_UNIT).get(f"{path}/changes")).status_code == 404
    assert (await desk.city.get(f"{path}/changes")).status_code == 404


async def test_a_change_nobody_asked_for_would_be_seen(desk: Desk) -> None:
    """Intake lets none through; were one filed all the same, the officer is told."""
    first = await returned(desk)
    await desk.cases.open_case(await handed_in_again(desk, first, total_investment="999"))
    found = (await desk.officer().get(f"/cases/{first.submission_id}/changes")).json()
    assert found["outside"] == ["/basic/total_investment"]


async def test_the_clock_ledger_proves_whose_time_ran(desk: Desk) -> None:
    first = await returned(desk)
    case_id: UUID = first.submission_id
    move_clock(desk.campaign_id, RULED)
    await desk.cases.open_case(await handed_in_again(desk, first))
    assert (await desk.ruled(case_id)).status_code == 200
    ledger = (await desk.officer().get(f"/cases/{case_id}/clock")).json()
    spans = [(each["holder"], each["began_at"], each["seconds"] / 3600) for each in ledger["spans"]]
    assert spans == [
        ("unit", "2023-09-06T01:00:00Z", 49.0),
        ("applicant", "2023-09-08T02:00:00Z", 77.0),
        ("unit", "2023-09-11T07:00:00Z", 42.0),
    ]
    assert [(each["holder"], each["seconds"] / 3600) for each in ledger["totals"]] == [
        ("unit", 91),
        ("applicant", 77),
    ]
    async with desk.room.db.reading() as session:
        window = await gates.window_of(session, Gate.delivery, desk.campaign_id, unit=UNIT)
    assert (
        datetime.fromisoformat(ledger["due_at"])
        == window["closes_at"]
        == datetime.fromisoformat(CLOSED)
    )
    left = (window["closes_at"] - datetime.fromisoformat(RULED)).total_seconds()
    assert ledger["remaining_seconds"] == left
    [said] = [
        each
        for each in await desk.room.facts(topic=CaseRuledV1.topic, submission_id=case_id)
        if each["fact"]["outcome"] == "return_for_correction"
    ]
    pause = ledger["spans"][1]
    assert (
        pause["because"] == CaseRuledV1.topic
        and len(pause["evidence"]) == 64
        and said["fact"]["round"] == 1
    )
    list_id = await desk.sealed_list([case_id])
    assert (await desk.deliver(list_id)).status_code == 200
    held = (await desk.city.get(f"/cases/{case_id}/clock")).json()
    assert (
        held["spans"][-1]["holder"] == "city"
        and held["due_at"] is None
        and held["remaining_seconds"] is None
    )
    assert (await desk.officer(OTHER_UNIT).get(f"/cases/{case_id}/clock")).status_code == 404
