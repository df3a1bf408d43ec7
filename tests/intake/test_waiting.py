"""What waits for an applicant: drafts, scans, files, corrections. Its own only, until done."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from cli.demo import evidence as made
from contracts.vocabulary import Actor, Role
from kit.db import new_id
from services.intake.waiting.applicant import waiting_queries
from tests.intake.filing import Firm, open_rehearsal, set_clock
from tests.intake.test_corrections import returned
from tests.intake.test_late_bytes import DUE, EDGE, Promise
from tests.rooms import Room
from tests.waiting import item_of, plant, planted_rows, scanned_whole, uuid_of, waits_for

SCAN_NEEDED = ("sealed_scan_required: false", "sealed_scan_required: true")


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def assert_nobody_else(firm: Firm) -> None:
    """Neither another organisation nor another role of the same person."""
    stranger = Firm(firm.room, firm.campaign_id)
    clients = [
        stranger.client(),
        firm.room.client(Role.applicant_signatory),  # of no organisation
        firm.room.client(Role.unit_officer, unit="120110"),
        firm.room.client(Role.city_officer, Role.city_head),
        firm.room.client(Role.auditor, organisation_id=firm.organisation_id),
    ]
    for client in clients:
        assert await waits_for(client, firm.campaign_id) == []


async def test_a_draft_waits_for_its_members_until_it_is_handed_in(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.ready()
    draft = [("finish_draft", kept["submission_id"])]
    assert await waits_for(firm.client(), firm.campaign_id) == draft
    assert await waits_for(firm.client(Role.applicant_member), firm.campaign_id) == draft
    await assert_nobody_else(firm)
    item = await item_of(firm.client(Role.applicant_member), "finish_draft", firm.campaign_id)
    assert (item["who"], item["number"], item["until"]) == (
        "applicant_member",
        None,
        "2023-09-22T16:00:00Z",
    )
    assert item["slack_working_days"] == 12 and item["rehearsal"]
    assert item["what"] == f"草稿待提交：{item['factory_name']}"

    assert (await firm.hand_in(kept)).status_code == 201
    assert await waits_for(firm.client(), firm.campaign_id) == []


async def test_a_draft_waits_for_nobody_after_the_cut_off(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    await firm.begin()
    await set_clock(intake, firm.campaign_id, "2023-09-22T23:59:59.999+08:00")
    item = await item_of(firm.client(), "finish_draft", firm.campaign_id)
    assert item["slack_working_days"] == 0
    await set_clock(intake, firm.campaign_id, "2023-09-23T00:00:00+08:00")
    assert await waits_for(firm.client(), firm.campaign_id) == []


async def test_a_sealed_scan_waits_where_the_campaign_asks_for_one(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake, campaign=SCAN_NEEDED))
    kept = await firm.ready()
    wanted = {("finish_draft", kept["submission_id"]), ("add_sealed_scan", kept["submission_id"])}
    assert set(await waits_for(firm.client(), firm.campaign_id)) == wanted
    await assert_nobody_else(firm)
    await firm.put_evidence(kept["submission_id"], "sealed_scan")
    assert await waits_for(firm.client(), firm.campaign_id) == [
        ("finish_draft", kept["submission_id"])
    ]


async def test_a_refused_file_waits_to_be_replaced(intake: Room) -> None:
    firm = Firm(intake, await open_rehearsal(intake))
    kept = await firm.begin()
    shown = await firm.upload(kept["submission_id"], made.page_called_pdf())
    assert shown["state"] == "refused"
    item = await item_of(firm.client(), "replace_file", firm.campaign_id)
    assert item["about"] == {"kind": "evidence", "id": shown["id"]}
    assert item["what"].endswith("示例执照.pdf") and item["submission_id"] == kept["submission_id"]
    await assert_nobody_else(firm)
    async with firm.client() as desk:
        path = f"/submissions/{kept['submission_id']}/evidence/{shown['id']}"
        assert (await desk.delete(path)).is_success
    assert ("replace_file", shown["id"]) not in await waits_for(firm.client(), firm.campaign_id)


async def test_a_promised_file_waits_until_somebody_says_it_is_there(intake: Room) -> None:
    campaign_id = await open_rehearsal(intake)
    brought, missed = Promise(Firm(intake, campaign_id)), Promise(Firm(intake, campaign_id))
    await brought.begin()
    await missed.begin()
    await set_clock(intake, campaign_id, EDGE)
    for promise in (brought, missed):
        assert (await promise.hand_in()).status_code == 201
        waiting = [("bring_file", promise.evidence_id)]
        assert await waits_for(promise.firm.client(), campaign_id) == waiting
        await assert_nobody_else(promise.firm)

    await brought.at(DUE - timedelta(milliseconds=1))
    assert await brought.send() in {200, 204}
    assert (await brought.say()).status_code == 200
    assert await waits_for(brought.firm.client(), campaign_id) == []
    item = await item_of(missed.firm.client(), "bring_file", campaign_id)
    assert item["slack_working_days"] == 0
    await missed.at(DUE)
    assert await waits_for(missed.firm.client(), campaign_id) == [], "too late to bring it"


async def test_a_correction_waits_until_it_is_answered(intake: Room) -> None:
    firm, kept = await returned(intake)
    item = await item_of(firm.client(), "answer_correction", firm.campaign_id)
    assert (item["since"], item["until"], item["slack_working_days"]) == (
        "2023-09-14T02:00:00Z",
        "2023-09-19T16:00:00Z",
        3,
    )
    assert item["submission_id"] == kept["submission_id"] and item["number"]
    await assert_nobody_else(firm)
    async with firm.client() as desk:
        path = f"/submissions/{kept['submission_id']}"
        tag = {"If-Match": (await desk.get(path)).headers["etag"]}
        body = {"basic": {"project_overview": "示例：更清楚的目标"}}
        saved = await desk.patch(f"{path}/draft", json=body, headers=tag)
        assert saved.status_code == 200, saved.text
    answer = await firm.hand_in(kept | saved.json())
    assert answer.status_code == 201, answer.text
    assert await waits_for(firm.client(), firm.campaign_id) == []


async def test_a_correction_waits_for_nobody_once_it_is_over(intake: Room) -> None:
    firm, _ = await returned(intake)
    await set_clock(intake, firm.campaign_id, "2023-09-19T23:59:59.999+08:00")
    item = await item_of(firm.client(), "answer_correction", firm.campaign_id)
    assert item["slack_working_days"] == 0
    await set_clock(intake, firm.campaign_id, "2023-09-20T00:00:00+08:00")
    assert await waits_for(firm.client(), firm.campaign_id) == []


async def test_no_list_reads_a_growing_table_from_end_to_end(intake: Room) -> None:
    many = 20_000
    with planted_rows() as db:
        organisation = uuid_of("n % 4000")
        plant(
            db,
            "intake.submissions",
            many,
            id=uuid_of("n"),
            organisation_id=organisation,
            campaign_id=uuid_of("n % 20"),
            draft_version="1",
        )
        plant(db, "intake.drafts", many, submission_id=uuid_of("n"), version="1")
        plant(
            db,
            "intake.evidence",
            many,
            id=uuid_of("n"),
            submission_id=uuid_of("n"),
            organisation_id=organisation,
            state="'promoted'",
        )
        plant(
            db,
            "intake.late_files",
            many,
            evidence_id=uuid_of("n"),
            submission_id=uuid_of("n"),
            state="'arrived'",
        )
        plant(db, "intake.corrections", many, submission_id=uuid_of("n"), state="'answered'")
        who = Actor(
            kind="user",
            person_id=new_id(),
            roles=(Role.applicant_signatory,),
            organisation_id=new_id(),
        )
        growing = {"submissions", "drafts", "evidence", "late_files", "corrections"}
        assert scanned_whole(db, waiting_queries(who)) & growing == set()
