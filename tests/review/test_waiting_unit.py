"""What waits for a unit's officer and head: the right person, not others, until it is done."""

import httpx

from contracts.vocabulary import Role
from kit.db import new_id
from tests.review.desk import CLOSED, OTHER_UNIT, UNIT, Desk
from tests.review.test_rulings import POINTS
from tests.review.test_scans import Scanned
from tests.rooms import move_clock
from tests.waiting import item_of, waiting_page, waits_for

ASK = {"outcome": "recommend", "snapshot": 1, "reason": ""}


async def assert_nobody_else(desk: Desk) -> None:
    """Neither a foreign unit nor another role has anything waiting in the campaign."""
    others: list[httpx.AsyncClient] = [
        desk.officer(OTHER_UNIT),
        desk.head(OTHER_UNIT),
        desk.room.client(Role.unit_officer, Role.unit_head),  # of no unit
        desk.client(Role.expert),
        desk.client(Role.applicant_signatory),
        desk.client(Role.system_administrator),
        desk.auditor,
    ]
    for client in others:
        assert await waits_for(client, desk.campaign_id) == []


async def test_a_case_waits_for_a_ruling_then_for_the_head_then_for_the_list(desk: Desk) -> None:
    case_id = await desk.opened()
    campaign = desk.campaign_id
    assert await waits_for(desk.officer(), campaign) == [("review_case", str(case_id))]
    assert await waits_for(desk.head(), campaign) == []
    assert await waits_for(desk.city, campaign) == []
    await assert_nobody_else(desk)

    item = await item_of(desk.officer(), "review_case", campaign)
    case = await desk.case(case_id)
    assert item | {"campaign_title": "", "why": "", "why_en": ""} == {
        "kind": "review_case",
        "label": "案卷待审核",
        "label_en": "Case to review",
        "what": f"案卷待审核：{case['number']} {case['factory_name']}",
        "what_en": f"Case to review: {case['number']} {case['factory_name']}",
        "why": "",
        "why_en": "",
        "about": {"kind": "case", "id": str(case_id)},
        "who": "unit_officer",
        "campaign_id": str(campaign),
        "campaign_title": "",
        "rehearsal": True,
        "submission_id": str(case_id),
        "number": case["number"],
        "factory_name": case["factory_name"],
        "unit": UNIT,
        "since": "2023-09-06T01:00:00Z",
        "until": "2023-09-22T16:00:00Z",
        "slack_working_days": 12,
    }

    made = await desk.officer().post(f"/cases/{case_id}/rulings", json=ASK)
    ruling_id = made.json()["ruling_id"]
    assert await waits_for(desk.officer(), campaign) == []
    assert await waits_for(desk.head(), campaign) == [("confirm_ruling", ruling_id)]
    ruling = await item_of(desk.head(), "confirm_ruling", campaign)
    assert ruling["what"].startswith("审核意见待确认（拟推荐）：")
    assert (ruling["submission_id"], ruling["who"]) == (str(case_id), "unit_head")
    await assert_nobody_else(desk)

    confirm = f"/cases/{case_id}/rulings/{ruling_id}/confirm"
    assert (await desk.head().post(confirm)).status_code == 200
    assert await waits_for(desk.head(), campaign) == []
    assert await waits_for(desk.officer(), campaign) == [("make_list", str(campaign))]
    await assert_nobody_else(desk)


async def test_who_proposed_a_ruling_is_not_asked_to_confirm_it(desk: Desk) -> None:
    case_id, person = await desk.opened(), new_id()
    both = desk.room.client(Role.unit_officer, Role.unit_head, unit=UNIT, person_id=person)
    await both.post(f"/cases/{case_id}/rulings", json=ASK)
    assert await waits_for(both, desk.campaign_id) == []
    (waiting,) = await waits_for(desk.head(), desk.campaign_id)
    assert waiting[0] == "confirm_ruling"


async def test_a_returned_case_waits_for_nobody_here_until_it_is_answered(desk: Desk) -> None:
    case_id = await desk.opened()
    await desk.ruled(case_id, "return_for_correction", points=POINTS)
    assert await waits_for(desk.officer(), desk.campaign_id) == []
    assert await waits_for(desk.head(), desk.campaign_id) == []
    await desk.cases.open_case(await desk.ask_to_open(submission_id=case_id, round_=2))
    assert await waits_for(desk.officer(), desk.campaign_id) == [("review_case", str(case_id))]


async def test_a_list_waits_for_its_seal_then_for_the_head(desk: Desk) -> None:
    campaign = desk.campaign_id
    first, second = await desk.recommended(), await desk.recommended()
    body = {"items": [str(first)]}
    made = await desk.officer().put(desk.list_path(), json=body)
    list_id = made.json()["list_id"]
    assert await waits_for(desk.officer(), campaign) == [
        ("make_list", str(campaign)),
        ("seal_list", list_id),
    ], "the second case is on no list"
    assert await waits_for(desk.head(), campaign) == [("seal_list", list_id)]

    list_id = await desk.sealed_list([first, second])
    assert await waits_for(desk.officer(), campaign) == []
    assert await waits_for(desk.head(), campaign) == [("deliver_list", list_id)]
    await assert_nobody_else(desk)
    assert (await desk.deliver(list_id)).status_code == 200
    assert await waits_for(desk.head(), campaign) == []


async def test_after_the_cut_off_nothing_of_it_waits(desk: Desk) -> None:
    case_id = await desk.opened()
    await desk.officer().post(f"/cases/{case_id}/rulings", json=ASK)
    await desk.opened()
    await desk.sealed_list([await desk.recommended()])
    move_clock(desk.campaign_id, "2023-09-22T23:59:59.999+08:00")
    page = await waiting_page(desk.officer(), campaign_id=desk.campaign_id)
    assert {item["slack_working_days"] for item in page["items"]} == {0}
    assert {kind for kind, _ in await waits_for(desk.head(), desk.campaign_id)} == {
        "confirm_ruling",
        "deliver_list",
    }
    move_clock(desk.campaign_id, CLOSED)
    assert await waits_for(desk.officer(), desk.campaign_id) == []
    assert await waits_for(desk.head(), desk.campaign_id) == []


async def test_a_scan_waits_for_a_look(desk: Desk) -> None:
    scanned = Scanned(desk)
    case_id = await scanned.open()
    await scanned.opened()
    looks = ("look_at_scan", str(case_id))
    assert looks not in await waits_for(desk.officer(), desk.campaign_id), "not read yet"

    await scanned.hear(1, scanned.snapshot_hash[:16])
    assert looks not in await waits_for(desk.officer(), desk.campaign_id), "it shows the snapshot"
    await scanned.hear(2, scanned.snapshot_hash[:16], "0" * 16)
    assert looks in await waits_for(desk.officer(), desk.campaign_id), "pages of two versions"
    await scanned.hear(3, scanned.snapshot_hash[:16], ours=False)
    assert looks in await waits_for(desk.officer(), desk.campaign_id), "another submission's"
    await scanned.hear(4)
    assert looks in await waits_for(desk.officer(), desk.campaign_id), "no code on it"
    assert await waits_for(desk.head(), desk.campaign_id) == [looks]
    await assert_nobody_else(desk)

    body = {"snapshot": 1, "agrees": True}
    looked = await desk.officer().post(f"/cases/{case_id}/scans/{scanned.sha256}/looks", json=body)
    assert looked.status_code == 201, looked.text
    assert await waits_for(desk.head(), desk.campaign_id) == []


async def test_credit_waits_for_a_look_up_and_a_listing_for_the_head(desk: Desk) -> None:
    case_id = await desk.opened()
    name = (await desk.case(case_id))["organisation_name"]

    async def record(source: str, result: str) -> None:
        body = {"source": source, "result": result, "name_returned": name}
        answer = await desk.record_credit(desk.officer(), case_id, body)
        assert answer.status_code == 201, answer.text

    settle, confirm = ("settle_credit", str(case_id)), ("confirm_listing", str(case_id))
    await record("credit_china", "not_listed")
    assert settle in await waits_for(desk.officer(), desk.campaign_id), "one source is silent"
    assert await waits_for(desk.head(), desk.campaign_id) == [settle]
    assert await waits_for(desk.city, desk.campaign_id) == []
    await assert_nobody_else(desk)

    await record("tianjin_market", "listed")
    assert settle not in await waits_for(desk.officer(), desk.campaign_id)
    assert await waits_for(desk.head(), desk.campaign_id) == [confirm]
    assert await waits_for(desk.city_head, desk.campaign_id) == [], "the unit's before delivery"

    await record("tianjin_market", "not_listed")
    assert await waits_for(desk.head(), desk.campaign_id) == []
    await record("tianjin_market", "listed")
    answer = await desk.head().post(
        f"/cases/{case_id}/credit/confirmation", json={"reason": "已核实在列"}
    )
    assert answer.status_code == 200, answer.text
    assert await waits_for(desk.head(), desk.campaign_id) == []
    assert await waits_for(desk.officer(), desk.campaign_id) == []


async def test_the_list_is_paged_counted_and_filtered(desk: Desk) -> None:
    ids = [str(await desk.opened()) for _ in range(5)]
    await desk.recommended()
    officer, campaign = desk.officer(), desk.campaign_id
    everything = await waiting_page(officer, campaign_id=campaign)
    assert everything["total"] == 6
    assert [(each["kind"], each["total"]) for each in everything["kinds"]] == [
        ("review_case", 5),
        ("make_list", 1),
    ]
    found: list[str] = []
    cursor: dict[str, str] = {}
    for size in (2, 2, 1):
        page = await waiting_page(
            officer, campaign_id=campaign, kind="review_case", limit=2, **cursor
        )
        assert (len(page["items"]), page["total"], len(page["kinds"])) == (size, 5, 2)
        found += [item["about"]["id"] for item in page["items"]]
        cursor = {"cursor": page["next"]}
    assert page["next"] is None and sorted(found) == sorted(ids)

    bare = await waiting_page(officer, campaign_id=campaign, limit=0)
    assert (bare["items"], bare["total"], bare["next"]) == ([], 6, None)
    nothing = await waiting_page(officer, campaign_id=new_id())
    assert (nothing["items"], nothing["total"], nothing["kinds"]) == ([], 0, [])
    assert (await officer.get("/waiting", params={"cursor": "示例"})).status_code == 422
    assert (await officer.get("/waiting", params={"kind": "示例"})).status_code == 422
    assert (await officer.get("/waiting", params={"limit": "201"})).status_code == 422
    assert (await desk.room.client(signed_in=False).get("/waiting")).status_code == 401
