"""What waits for the city and for experts in review."""

from contracts.vocabulary import Role
from kit.db import new_id
from tests.review.desk import OTHER_UNIT, Desk
from tests.review.jury import Jury
from tests.rooms import move_clock
from tests.waiting import item_of, waits_for


async def assert_nobody_else(desk: Desk) -> None:
    for client in (
        desk.officer(),
        desk.head(),
        desk.officer(OTHER_UNIT),
        desk.client(Role.expert),
        desk.auditor,
    ):
        assert await waits_for(client, desk.campaign_id) == []


async def test_delivered_cases_wait_for_the_city_officer(desk: Desk) -> None:
    first, second = await desk.delivered(2)
    for case_id in (first, second):
        await desk.cleared(case_id)
    campaign = desk.campaign_id
    move_clock(campaign, "2023-09-27T09:00:00+08:00")
    assert sorted(await waits_for(desk.city, campaign)) == sorted(
        [("accept_case", str(first)), ("accept_case", str(second))]
    )
    assert await waits_for(desk.city_head, campaign) == []
    await assert_nobody_else(desk)

    await desk.city.post(f"/cases/{first}/acceptance", json={"accepted": True})
    refused = {"accepted": False, "reason": "材料不全"}
    waits = (await desk.city.post(f"/cases/{second}/acceptance", json=refused)).json()["proposal"]
    assert await waits_for(desk.city, campaign) == [("open_panel", str(first))]
    assert await waits_for(desk.city_head, campaign) == [("confirm_act", waits)]
    assert (await desk.city_head.post(f"/proposed-acts/{waits}/confirmation")).status_code == 200
    assert await waits_for(desk.city_head, campaign) == []


async def test_what_is_late_has_negative_slack(desk: Desk) -> None:
    (case_id,) = await desk.delivered()
    await desk.cleared(case_id)
    move_clock(desk.campaign_id, "2023-09-27T09:00:00+08:00")
    item = await item_of(desk.city, "accept_case", desk.campaign_id)
    assert (item["until"], item["slack_working_days"]) == ("2023-09-25T16:00:00Z", -2)


async def test_holds_on_delivered_cases_wait_for_the_city(desk: Desk) -> None:
    (case_id,) = await desk.delivered()
    name = (await desk.case(case_id))["organisation_name"]
    body = {
        "source": "credit_china",
        "result": "listed",
        "name_returned": name,
    }
    await desk.record_credit(desk.city, case_id, body)
    campaign = desk.campaign_id
    hold = await item_of(desk.city, "clear_hold", campaign)
    assert hold["what"].startswith("暂缓事项待处理（信用状况发生变化）：")
    assert await waits_for(desk.city_head, campaign) == [("confirm_listing", str(case_id))]
    assert await waits_for(desk.head(), campaign) == [], "the city's after the delivery"

    cleared = await desk.city.post(f"/holds/{hold['about']['id']}/clearing", json={"how": "已核实"})
    proposal = cleared.json()["proposal"]["id"]
    assert await waits_for(desk.city, campaign) == [("accept_case", str(case_id))]
    colleague = desk.client(Role.city_officer, person_id=new_id())
    assert (await item_of(colleague, "confirm_act", campaign))["about"]["id"] == proposal
    answer = await colleague.post(f"/proposed-acts/{proposal}/confirmation")
    assert answer.status_code == 200, answer.text
    assert await waits_for(desk.city_head, campaign) == []
    assert await waits_for(desk.city, campaign) == [("accept_case", str(case_id))]


async def test_a_panel_is_opened_scored_closed_and_selected_from(jury: Jury) -> None:
    desk, campaign = jury.desk, jury.desk.campaign_id
    assert sorted(await waits_for(desk.city, campaign)) == sorted(
        ("open_panel", str(case_id)) for case_id in jury.submissions
    )
    assert (await jury.convene()).status_code == 201
    assert await waits_for(desk.city, campaign) == []
    await assert_nobody_else(desk)

    expert = jury.experts[0]
    seats = await jury.seats(expert)
    assert sorted(await waits_for(jury.client(expert), campaign)) == sorted(
        ("declare_seat", seat) for seat in seats.values()
    )
    assert await waits_for(jury.client(jury.alternate), campaign) == []
    first = seats[str(jury.submissions[0])]
    await jury.client(expert).post(f"/seats/{first}/declaration", json={"conflict": False})
    assert ("score_seat", first) in await waits_for(jury.client(expert), campaign)

    await jury.all_score()
    assert await waits_for(jury.client(expert), campaign) == []
    assert await waits_for(desk.city, campaign) == [("close_evaluation", str(campaign))]
    await assert_nobody_else(desk)
    assert (await jury.close()).status_code == 200
    assert await waits_for(desk.city, campaign) == [("propose_selection", str(campaign))]

    proposed = await jury.propose(*jury.submissions)
    assert proposed.status_code == 201, proposed.text
    assert await waits_for(desk.city, campaign) == []
    selection = ("confirm_selection", proposed.json()["selection_id"])
    assert await waits_for(desk.city_head, campaign) == [selection]
    proposer = desk.people[(Role.city_officer, None)]
    same = desk.room.client(Role.city_head, person_id=proposer)
    assert await waits_for(same, campaign) == [], "another person must confirm"
    await assert_nobody_else(desk)
    assert (await jury.confirm(proposed)).status_code == 200
    assert await waits_for(desk.city_head, campaign) == []
    assert await waits_for(desk.city, campaign) == []


async def test_an_empty_seat_waits_until_somebody_takes_it(jury: Jury) -> None:
    desk, campaign = jury.desk, jury.desk.campaign_id
    await jury.convene()
    submission = str(jury.submissions[0])
    conflict = {"conflict": True, "ground": "曾任职"}
    left = []
    for expert in jury.experts[:2]:
        seat = (await jury.seats(expert))[submission]
        answer = await jury.client(expert).post(f"/seats/{seat}/declaration", json=conflict)
        assert answer.status_code == 200, answer.text
        left.append(seat)
    assert await waits_for(desk.city, campaign) == [("fill_seat", left[1])]
    newcomer = new_id()
    await jury.known(newcomer)
    relief = {"expert": str(newcomer), "ground": "补选"}
    relieved = await desk.city.post(f"/seats/{left[1]}/relief", json=relief)
    assert relieved.status_code < 300, relieved.text
    assert await waits_for(desk.city, campaign) == []


async def test_scores_wait_for_nobody_after_their_window(jury: Jury) -> None:
    await jury.convene()
    expert, campaign = jury.experts[0], jury.desk.campaign_id
    seat = (await jury.seats(expert))[str(jury.submissions[0])]
    await jury.client(expert).post(f"/seats/{seat}/declaration", json={"conflict": False})
    move_clock(campaign, "2023-10-09T23:59:59+08:00")
    kinds = sorted(kind for kind, _ in await waits_for(jury.client(expert), campaign))
    assert kinds == ["declare_seat", "declare_seat", "score_seat"]
    move_clock(campaign, "2023-10-10T00:00:00+08:00")
    assert await waits_for(jury.client(expert), campaign) == []
