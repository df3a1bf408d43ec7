"""Cases through the room: opened once, read by whom, handed in again, withdrawn, ended."""

from datetime import datetime, timedelta
from uuid import UUID

import httpx
import pytest
from temporalio.exceptions import ApplicationError

from contracts.commands.command import Done
from contracts.commands.review import EndCase, JudgeWithdrawal
from contracts.vocabulary import Ending, Role
from kit.db import new_id
from tests.patience import PATIENCE
from tests.review.desk import CLOSED, OTHER_UNIT, PDF, RECEIVED, UNIT, Desk, slug
from tests.rooms import move_clock


async def test_a_case_opens_once_and_is_located(desk: Desk) -> None:
    ask = await desk.ask_to_open()
    before = await desk.locate(ask.submission_id)
    assert (before.stage, before.stage_table) == (None, 1)
    assert await desk.cases.open_case(ask) == Done(changed=1)
    assert await desk.cases.open_case(ask) == Done()
    after = await desk.locate(ask.submission_id)
    assert (after.stage, after.round, after.ending, after.version) == ("unit_review", 1, None, 1)
    assert (before.docket, after.docket) == (None, ask.docket)
    assert len(await desk.said("case_opened", ask.submission_id)) == 1


async def test_a_snapshot_that_differs_from_its_docket_is_refused_for_good(desk: Desk) -> None:
    ask = await desk.ask_to_open()
    wrong = ask.model_copy(
        update={"docket": ask.docket.model_copy(update={"snapshot_hash": "0" * 64})}
    )
    with pytest.raises(ApplicationError) as refused:
        await desk.cases.open_case(wrong)
    assert (refused.value.type, refused.value.non_retryable) == ("snapshot-differs", True)
    other = ask.model_copy(update={"file": ask.file.model_copy(update={"sha256": "0" * 64})})
    with pytest.raises(ApplicationError) as changed:
        await desk.cases.open_case(other)
    assert changed.value.type == "snapshot-differs"


async def test_reading_follows_role_unit_and_delivery(desk: Desk) -> None:
    case_id = await desk.opened()
    content = f"/cases/{case_id}/content"
    assert (await desk.officer().get(content)).status_code == 200
    assert (await desk.auditor.get(content)).status_code == 200
    assert (await desk.officer(OTHER_UNIT).get(f"/cases/{case_id}")).status_code == 404
    assert (await desk.city.get(f"/cases/{case_id}")).status_code == 200
    assert (await desk.city.get(content)).status_code == 404
    for role in (Role.system_administrator, Role.applicant_signatory, Role.expert):
        assert (await desk.client(role).get(content)).status_code == 403
    listed = (
        await desk.officer().get("/cases", params={"campaign_id": str(desk.campaign_id)})
    ).json()
    assert [item["id"] for item in listed["items"]] == [str(case_id)]
    assert listed["items"][0]["holder"] == f"unit:{UNIT}"
    foreign = (
        await desk.officer(OTHER_UNIT).get("/cases", params={"campaign_id": str(desk.campaign_id)})
    ).json()
    assert foreign["items"] == []
    assert (await desk.room.client(signed_in=False).get(content)).status_code == 401


async def test_pages_follow_each_other(desk: Desk) -> None:
    ids = [str(await desk.opened()) for _ in range(3)]
    seen: list[str] = []
    cursor: str | None = None
    while True:
        query = {"campaign_id": str(desk.campaign_id), "limit": "2"} | (
            {"cursor": cursor} if cursor else {}
        )
        page = (await desk.city.get("/cases", params=query)).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["next"]
        if cursor is None:
            break
    assert seen == sorted(ids)


async def test_content_holds_no_contact_and_evidence_is_linked_by_version(desk: Desk) -> None:
    case_id = await desk.opened()
    read = (await desk.officer().get(f"/cases/{case_id}/content")).json()
    assert "contact" not in read["content"] and "contact_phone" not in str(read)
    sha256 = read["evidence"][0]["sha256"]
    link = (await desk.officer().get(f"/cases/{case_id}/evidence/{sha256}")).json()["link"]
    async with httpx.AsyncClient(timeout=PATIENCE) as browser:
        assert (await browser.get(link)).content.startswith(PDF)
    assert (await desk.officer().get(f"/cases/{case_id}/evidence/{'0' * 64}")).status_code == 404
    assert (
        await desk.officer(OTHER_UNIT).get(f"/cases/{case_id}/evidence/{sha256}")
    ).status_code == 404


async def test_a_later_hand_in_replaces_the_snapshot_only_while_a_correction_is_awaited(
    desk: Desk,
) -> None:
    case_id = await desk.opened()
    early = await desk.ask_to_open(submission_id=case_id, round_=2)
    assert await desk.cases.open_case(early) == Done()
    points = [{"path": "/basic/factory_address", "wrong": "地址不完整", "mend": "补充门牌号"}]
    assert (await desk.ruled(case_id, "return_for_correction", points=points)).status_code == 200
    found = await desk.locate(case_id)
    assert (found.stage, [point.path for point in found.points]) == (
        "correction",
        ["/basic/factory_address"],
    )
    assert await desk.cases.open_case(early) == Done(changed=1)
    assert await desk.cases.open_case(early) == Done()
    case = await desk.case(case_id)
    assert (case["state"], case["round"], case["snapshot"]) == ("in_review", 2, 2)


async def test_a_case_opened_after_the_cut_off_by_our_fault_waits_for_the_city(desk: Desk) -> None:
    move_clock(desk.campaign_id, CLOSED)
    case_id = await desk.opened()
    assert await desk.close() == 0
    assert (await desk.case(case_id))["holds"] == ["late_case"]
    held = (await desk.city.get("/holds", params={"campaign_id": str(desk.campaign_id)})).json()[
        "items"
    ]
    assert (held[0]["kind"], held[0]["blocks"], held[0]["holder"]) == (
        "late_case",
        "selection",
        "city",
    )
    path = f"/holds/{held[0]['id']}/clearing"
    assert (await desk.officer().post(path, json={"how": "x"})).status_code == 403
    assert (await desk.city.post(path, json={"how": "推荐单位不再延期"})).status_code == 200
    assert slug(await desk.city.post(path, json={"how": "again"})) == "hold-cleared"
    assert await desk.close() == 1
    assert (await desk.case(case_id))["ending"] == "missed_deadline"
    closings = [
        (fact["subject_version"], fact["ended"]) for fact in await desk.said("delivery_closed")
    ]
    assert closings == [(1, 0), (2, 1)]


async def test_a_withdrawal_is_judged_by_its_stamp_against_the_delivery(desk: Desk) -> None:
    granted, refused = await desk.delivered(2)
    at = datetime.fromisoformat((await desk.case(granted))["delivered_at"])

    def ask(case_id: UUID, requested_at: datetime) -> JudgeWithdrawal:
        return JudgeWithdrawal(
            campaign_id=desk.campaign_id,
            submission_id=case_id,
            stage="city",
            requested_at=requested_at,
            reason="企业申请撤回",
        )

    early = ask(granted, at - timedelta(milliseconds=1))
    assert await desk.judge(early) == Done(changed=1)
    assert await desk.judge(early) == Done()
    assert await desk.judge(ask(refused, at)) == Done(changed=1)
    assert (await desk.case(granted))["ending"] == "withdrawn"
    assert (await desk.case(refused))["ending"] is None
    assert [fact["requested_at"] for fact in await desk.said("withdrawal_refused", refused)]
    items = (await desk.city.get(desk.list_path())).json()["items"]
    assert [item["withdrawn"] for item in items] == [True, False]
    with pytest.raises(ApplicationError) as unknown:
        await desk.judge(ask(new_id(), RECEIVED))
    assert not unknown.value.non_retryable


async def test_ending_is_written_once_and_a_lapse_only_ends_what_was_returned(desk: Desk) -> None:
    case_id = await desk.opened()

    def ask(ending: Ending) -> EndCase:
        return EndCase(
            campaign_id=desk.campaign_id,
            submission_id=case_id,
            stage="correction",
            ending=ending,
            reason="逾期未补正",
        )

    assert await desk.cases.end_case(ask(Ending.correction_lapsed)) == Done()
    points = [{"path": "/basic", "wrong": "不全", "mend": "补全"}]
    await desk.ruled(case_id, "return_for_correction", points=points)
    assert await desk.lapse(ask(Ending.correction_lapsed)) == Done(changed=1)
    assert await desk.cases.end_case(ask(Ending.not_recommended)) == Done()
    case = await desk.case(case_id)
    assert (case["ending"], case["stage"], case["holder"]) == (
        "correction_lapsed",
        "correction",
        None,
    )
    assert (await desk.locate(case_id)).ending is Ending.correction_lapsed
    assert [fact["ending"] for fact in await desk.said("case_ended", case_id)] == [
        "correction_lapsed"
    ]
    versions = [e["fact"]["subject_version"] for e in await desk.room.facts(subject=case_id)]
    assert versions == sorted(set(versions))
