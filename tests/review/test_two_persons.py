"""What one person proposes and another confirms: holds about credit, refusals, what is undone."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import httpx

from contracts.vocabulary import Role
from kit.db import Writing, new_id
from services.review.cases.models import Case
from tests.review.desk import OTHER_UNIT, Desk, new_desk, slug
from tests.review.jury import Jury
from tests.rooms import Room, move_clock
from tests.waiting import item_of, waits_for

LISTED = {"source": "credit_china", "result": "listed"}


async def listed_hold(desk: Desk, case_id: UUID) -> str:
    """The hold of a delivered case whose applicant a source lists."""
    body = LISTED | {"name_returned": (await desk.case(case_id))["organisation_name"]}
    assert (await desk.record_credit(desk.city, case_id, body)).status_code == 201
    asked = {"campaign_id": str(desk.campaign_id)}
    (hold,) = (await desk.city.get("/holds", params=asked)).json()["items"]
    assert hold["kind"] == "credit_turned_bad"
    return str(hold["id"])


def colleague(desk: Desk) -> httpx.AsyncClient:
    """Another officer of the city."""
    return desk.client(Role.city_officer, person_id=new_id())


async def acts_on(client: httpx.AsyncClient, case_id: UUID) -> dict[str, dict[str, Any]]:
    view = (await client.get(f"/cases/{case_id}/view")).json()
    return {each["act"]: each for each in view["allowed_acts"]}


async def test_one_officer_alone_never_lifts_a_hold_about_credit(desk: Desk) -> None:
    (case_id,) = await desk.delivered()
    hold = await listed_hold(desk, case_id)
    path = f"/holds/{hold}/clearing"
    proposed = (await desk.city.post(path, json={"how": "名称相同，非同一主体"})).json()
    assert (proposed["cleared_at"], proposed["proposal"]["state"]) == (None, "proposed")
    assert (await desk.case(case_id))["holds"] == ["credit_turned_bad"]
    assert slug(await desk.city.post(path, json={"how": "再次提出"})) == "act-proposed"

    confirmation = f"/proposed-acts/{proposed['proposal']['id']}/confirmation"
    assert slug(await desk.city.post(confirmation)) == "second-person-needed"
    acts = await acts_on(desk.city, case_id)
    assert (acts["confirm_act"]["allowed"], acts["reject_act"]["allowed"]) == (False, True)
    assert acts["clear_hold"]["code"] == "act-proposed"
    for other in (desk.officer(), desk.head()):
        assert (await other.post(confirmation)).status_code == 403
    assert (await desk.head(OTHER_UNIT).post(confirmation)).status_code == 404

    second = colleague(desk)
    assert (await acts_on(second, case_id))["confirm_act"]["allowed"]
    assert (await second.post(confirmation)).json()["state"] == "confirmed"
    assert slug(await second.post(confirmation)) == "act-settled"
    assert (await desk.case(case_id))["holds"] == []
    assert [each["how"] for each in await desk.said("hold_cleared", case_id)] == [
        "名称相同，非同一主体"
    ]


async def test_both_persons_have_lifted_the_hold(jury: Jury) -> None:
    desk = jury.desk
    (case_id,) = await desk.delivered(unit=OTHER_UNIT)
    hold = await listed_hold(desk, case_id)
    proposal = (await desk.city.post(f"/holds/{hold}/clearing", json={"how": "已核实"})).json()
    officer = desk.people[(Role.unit_officer, OTHER_UNIT)]
    former = desk.client(Role.city_officer, person_id=officer)
    path = f"/proposed-acts/{proposal['proposal']['id']}/confirmation"
    assert slug(await former.post(path)) == "duties-separate", "they ruled on the case"
    kinds = {kind for kind, _ in await waits_for(former, desk.campaign_id)}
    assert "confirm_act" not in kinds

    second = new_id()
    confirmed = await desk.client(Role.city_officer, person_id=second).post(path)
    assert confirmed.status_code == 200, confirmed.text
    acts = await acts_on(desk.client(Role.city_officer, person_id=second), case_id)
    assert acts["accept"]["allowed"], "the city's officers may accept what they cleared"


async def test_a_proposal_is_rejected_or_taken_back_and_can_be_made_anew(desk: Desk) -> None:
    (case_id,) = await desk.delivered()
    await desk.cleared(case_id)
    path, body = f"/cases/{case_id}/acceptance", {"accepted": False, "reason": "缺少两份纸质材料"}
    first = (await desk.city.post(path, json=body)).json()["proposal"]
    yes = {"accepted": True, "reason": ""}
    assert slug(await colleague(desk).post(path, json=yes)) == "act-proposed"
    holder = (await desk.city.get(f"/cases/{case_id}/view")).json()["words"]["holder"]
    assert holder["zh"] == "市局（另一人确认）"

    rejection = f"/proposed-acts/{first}/rejection"
    assert (await desk.head().post(rejection, json={"reason": "x"})).status_code == 403
    assert (await colleague(desk).post(rejection, json={"reason": " "})).status_code == 422
    answer = await colleague(desk).post(rejection, json={"reason": "材料已补齐"})
    assert (answer.json()["state"], answer.json()["answer"]) == ("rejected", "材料已补齐")
    again = (await desk.city.post(path, json=body)).json()["proposal"]
    back = await desk.city.post(f"/proposed-acts/{again}/rejection", json={"reason": "提错"})
    assert back.json()["state"] == "rejected", "its proposer takes it back"
    assert slug(await desk.city_head.post(f"/proposed-acts/{again}/confirmation")) == "act-settled"
    assert (await desk.city.post(path, json=yes)).json()["state"] == "accepted"
    assert len(await desk.said("act_rejected", case_id)) == 2


async def test_a_refused_acceptance_is_undone_until_the_scores_are_due(desk: Desk) -> None:
    in_time, late = await desk.delivered(2)
    for case_id in (in_time, late):
        body = {"accepted": False, "reason": "缺少两份纸质材料"}
        waits = (await desk.city.post(f"/cases/{case_id}/acceptance", json=body)).json()
        path = f"/proposed-acts/{waits['proposal']}/confirmation"
        assert (await desk.city_head.post(path)).status_code == 200
    round_ = (await desk.case(in_time))["round"]

    assert slug(await desk.officer().post(f"/cases/{in_time}/undoing", json={"reason": "x"})) == (
        "forbidden"
    )
    undone = await desk.city.post(f"/cases/{in_time}/undoing", json={"reason": "材料当日已送达"})
    assert (undone.status_code, undone.json()["act"]) == (200, "undo_refusal")
    item = await item_of(desk.city_head, "confirm_act", desk.campaign_id)
    assert item["about"]["id"] == undone.json()["id"]
    path = f"/proposed-acts/{undone.json()['id']}/confirmation"
    assert (await desk.city_head.post(path)).status_code == 200
    case = await desk.case(in_time)
    assert (case["state"], case["ending"], case["round"]) == ("delivered", None, round_ + 1)
    assert len(await desk.said("case_reopened", in_time)) == 1
    yes = {"accepted": True, "reason": ""}
    answer = await desk.city.post(f"/cases/{in_time}/acceptance", json=yes)
    assert answer.json()["state"] == "accepted"

    move_clock(desk.campaign_id, "2023-10-10T00:00:00+08:00")
    refused = await desk.city.post(f"/cases/{late}/undoing", json={"reason": "材料已送达"})
    assert slug(refused) == "undo-too-late"


async def test_a_unit_undoes_its_decline_while_its_window_is_open(desk: Desk) -> None:
    undone, kept = await desk.opened(), await desk.opened()
    for case_id in (undone, kept):
        answer = await desk.ruled(case_id, "decline", reason="不符合申报条件")
        assert answer.status_code == 200, answer.text
    body = {"reason": "企业补交了说明"}
    path = f"/cases/{undone}/undoing"
    assert (await desk.officer(OTHER_UNIT).post(path, json=body)).status_code == 404
    assert slug(await desk.city.post(path, json=body)) == "not-found", "the unit's own decision"
    assert (await acts_on(desk.officer(), undone))["undo_ending"]["allowed"]
    proposal = (await desk.officer().post(path, json=body)).json()["id"]
    assert [item[0] for item in await waits_for(desk.head(), desk.campaign_id)] == ["confirm_act"]
    assert await waits_for(desk.head(OTHER_UNIT), desk.campaign_id) == []
    confirmed = await desk.head().post(f"/proposed-acts/{proposal}/confirmation")
    assert confirmed.json()["state"] == "confirmed"
    assert (await desk.case(undone))["state"] == "in_review"
    assert (await desk.ruled(undone)).json()["outcome"] == "recommend", "it is judged anew"

    move_clock(desk.campaign_id, "2023-09-23T00:00:00+08:00")
    too_late = await desk.officer().post(f"/cases/{kept}/undoing", json=body)
    assert slug(too_late) == "undo-too-late"
    open_case = await desk.officer().post(f"/cases/{undone}/undoing", json=body)
    assert slug(open_case) == "ending-stands"


async def test_a_decline_stands_once_the_factory_applied_anew(desk: Desk) -> None:
    declined, anew = await desk.opened(), await desk.opened()
    assert (await desk.ruled(declined, "decline", reason="不符合申报条件")).status_code == 200

    async def same_factory(tx: Writing) -> None:
        first, second = await tx.get_one(Case, declined), await tx.get_one(Case, anew)
        second.organisation_id = first.organisation_id
        second.factory_name = f" {first.factory_name}。"

    await desk.room.db.act(same_factory)
    refused = await desk.officer().post(f"/cases/{declined}/undoing", json={"reason": "有误"})
    assert slug(refused) == "case-replaced"


async def test_what_a_person_recorded_lifts_no_listing_alone(desk: Desk) -> None:
    (case_id,) = await desk.delivered()
    await listed_hold(desk, case_id)
    await desk.cleared(case_id)
    assert (await desk.case(case_id))["holds"] == ["credit_turned_bad"], "two persons lift it"


async def test_a_proposal_whose_ground_is_gone_waits_for_nobody(desk: Desk) -> None:
    (case_id,) = await desk.delivered()
    await desk.cleared(case_id)
    path, body = f"/cases/{case_id}/acceptance", {"accepted": False, "reason": "缺少纸质材料"}
    old = (await desk.city.post(path, json=body)).json()["proposal"]
    assert [kind for kind, _ in await waits_for(desk.city_head, desk.campaign_id)] == [
        "confirm_act"
    ]
    other = await desk.recommended()
    assert (await desk.deliver(await desk.sealed_list([other]))).status_code == 200
    assert (await desk.deliver(await desk.sealed_list([case_id, other]))).status_code == 200
    assert (await desk.case(case_id))["state"] == "delivered", "it left the list and came back"
    confirmation = f"/proposed-acts/{old}/confirmation"
    assert slug(await desk.city_head.post(confirmation)) == "act-outdated"
    view = (await desk.city.get(f"/cases/{case_id}/view")).json()
    assert view["proposed_acts"] == []
    assert await waits_for(desk.city_head, desk.campaign_id) == []
    new = (await desk.city.post(path, json=body)).json()["proposal"]
    assert slug(await desk.city_head.post(confirmation)) == "act-outdated"
    answer = await desk.city_head.post(f"/proposed-acts/{new}/confirmation")
    assert answer.status_code == 200, answer.text


async def test_a_hold_that_is_gone_is_confirmed_no_more(desk: Desk) -> None:
    (case_id,) = await desk.delivered()
    hold = await listed_hold(desk, case_id)
    proposal = (await desk.city.post(f"/holds/{hold}/clearing", json={"how": "已核实"})).json()
    confirmation = f"/proposed-acts/{proposal['proposal']['id']}/confirmation"
    listing = await desk.city_head.post(
        f"/cases/{case_id}/credit/confirmation", json={"reason": "列入属实"}
    )
    assert listing.status_code == 200, listing.text
    assert slug(await colleague(desk).post(confirmation)) == "hold-cleared"
    assert await waits_for(colleague(desk), desk.campaign_id) == []


async def test_an_undone_ending_holds_again_what_it_cleared(desk: Desk) -> None:
    (case_id,) = await desk.delivered()
    await listed_hold(desk, case_id)
    body = {"accepted": False, "reason": "缺少纸质材料"}
    waits = (await desk.city.post(f"/cases/{case_id}/acceptance", json=body)).json()["proposal"]
    await desk.city_head.post(f"/proposed-acts/{waits}/confirmation")
    assert (await desk.case(case_id))["holds"] == []
    undo = (await desk.city.post(f"/cases/{case_id}/undoing", json={"reason": "已送达"})).json()
    confirmed = await desk.city_head.post(f"/proposed-acts/{undo['id']}/confirmation")
    assert confirmed.status_code == 200, confirmed.text
    assert (await desk.case(case_id))["holds"] == ["credit_turned_bad"]


async def test_a_refusal_is_undone_only_while_its_list_counts(desk: Desk) -> None:
    case_id, other = await desk.delivered(2)
    body = {"accepted": False, "reason": "缺少纸质材料"}
    waits = (await desk.city.post(f"/cases/{case_id}/acceptance", json=body)).json()["proposal"]
    await desk.city_head.post(f"/proposed-acts/{waits}/confirmation")
    assert (await desk.deliver(await desk.sealed_list([other]))).status_code == 200
    refused = await desk.city.post(f"/cases/{case_id}/undoing", json={"reason": "已送达"})
    assert slug(refused) == "case-replaced"
    assert (await acts_on(desk.city, case_id))["undo_ending"]["code"] == "case-replaced"


async def test_a_plan_that_asks_for_one_person_has_the_act_done_at_once(
    room: Callable[[str], Room],
) -> None:
    desk = new_desk(room("review"), two_persons=[])
    (case_id,) = await desk.delivered()
    hold = await listed_hold(desk, case_id)
    answer = (await desk.city.post(f"/holds/{hold}/clearing", json={"how": "已核实"})).json()
    assert (answer["proposal"], answer["how"]) == (None, "已核实")
    body = {"accepted": False, "reason": "材料不全"}
    refused = (await desk.city.post(f"/cases/{case_id}/acceptance", json=body)).json()
    assert (refused["ending"], refused["proposal"]) == ("not_accepted", None)
    undone = await desk.city.post(f"/cases/{case_id}/undoing", json={"reason": "材料已送达"})
    assert undone.json()["state"] == "confirmed"
    assert (await desk.case(case_id))["state"] == "delivered"
