"""Rulings through the room: two persons, the newest snapshot, rounds of correction, the window."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

from contracts.canonical import canonical
from contracts.vocabulary import Role, system
from kit.db import new_id
from services.review.delivery import cut_off
from tests.review.desk import CLOSED, OTHER_UNIT, UNIT, Desk, new_desk, slug
from tests.rooms import Room, move_clock, plant_window

POINTS = [{"path": "/basic/factory_address", "wrong": "地址不完整", "mend": "补充门牌号"}]


async def test_two_persons_make_a_ruling(desk: Desk) -> None:
    case_id, person = await desk.opened(), new_id()
    both = desk.room.client(Role.unit_officer, Role.unit_head, unit=UNIT, person_id=person)
    ask = {"outcome": "recommend", "snapshot": 1, "reason": ""}
    made = await both.post(f"/cases/{case_id}/rulings", json=ask)
    assert (made.status_code, made.json()["state"]) == (201, "proposed")
    confirm = f"/cases/{case_id}/rulings/{made.json()['ruling_id']}/confirm"
    assert slug(await both.post(confirm)) == "second-person-needed"
    assert (await desk.head(OTHER_UNIT).post(confirm)).status_code == 404
    assert (await desk.officer().post(confirm)).status_code == 403
    assert (await desk.case(case_id))["state"] == "in_review"
    assert (await desk.head().post(confirm)).json()["state"] == "confirmed"
    assert slug(await desk.head().post(confirm)) == "ruling-not-open"
    assert (await desk.case(case_id))["state"] == "recommended"
    ruled = await desk.said("case_ruled", case_id)
    assert [(fact["outcome"], fact["round"], fact["snapshot"]) for fact in ruled] == [
        ("recommend", 1, 1)
    ]


async def test_one_person_is_enough_where_the_plan_says_so(room: Callable[[str], Room]) -> None:
    desk = new_desk(room("review"), ruling_needs_head=False)
    case_id = await desk.opened()
    ask = {"outcome": "decline", "snapshot": 1, "reason": "不在征集范围"}
    assert (await desk.officer().post(f"/cases/{case_id}/rulings", json=ask)).json()[
        "state"
    ] == "confirmed"
    assert (await desk.case(case_id))["ending"] == "not_recommended"


async def test_declining_ends_the_case_and_needs_a_reason(desk: Desk) -> None:
    case_id = await desk.recommended()
    path = f"/cases/{case_id}/rulings"
    ask = {"outcome": "decline", "snapshot": 1, "reason": " "}
    assert slug(await desk.officer().post(path, json=ask)) == "reason-needed"
    assert (
        slug(await desk.officer().post(path, json=ask | {"outcome": "recommend"})) == "wrong-state"
    )
    assert (await desk.ruled(case_id, "decline")).status_code == 200
    case = await desk.case(case_id)
    assert (case["ending"], case["ending_reason"], case["stage"]) == (
        "not_recommended",
        "材料齐全",
        "delivery",
    )
    assert slug(await desk.officer().post(path, json=ask | {"reason": "又"})) == "case-has-ended"
    listed = (await desk.head().get(path)).json()["items"]
    assert [item["state"] for item in listed] == ["superseded", "confirmed"]
    assert (await desk.officer(OTHER_UNIT).get(path)).status_code == 404


async def test_a_ruling_on_an_older_snapshot_is_refused(desk: Desk) -> None:
    case_id = await desk.opened()
    stale = {"outcome": "recommend", "snapshot": 1, "reason": ""}
    await desk.ruled(case_id, "return_for_correction", points=POINTS)
    await desk.cases.open_case(await desk.ask_to_open(submission_id=case_id, round_=2))
    refused = await desk.officer().post(f"/cases/{case_id}/rulings", json=stale)
    assert (refused.status_code, slug(refused), refused.json()["snapshot"]) == (
        409,
        "ruling-outdated",
        2,
    )


async def test_a_proposal_that_waited_while_the_snapshot_changed_cannot_be_confirmed(
    desk: Desk,
) -> None:
    case_id = await desk.opened()
    path = f"/cases/{case_id}/rulings"
    first = await desk.officer().post(path, json={"outcome": "recommend", "snapshot": 1})
    await desk.ruled(case_id, "return_for_correction", points=POINTS)
    assert (
        slug(await desk.head().post(f"{path}/{first.json()['ruling_id']}/confirm"))
        == "ruling-not-open"
    )


async def test_returns_need_points_and_end_with_the_rounds(desk: Desk) -> None:
    case_id = await desk.opened()
    path, ask = (
        f"/cases/{case_id}/rulings",
        {"outcome": "return_for_correction", "snapshot": 1, "reason": "需补正"},
    )
    assert slug(await desk.officer().post(path, json=ask)) == "points-needed"
    assert (
        slug(await desk.officer().post(path, json=ask | {"outcome": "recommend", "points": POINTS}))
        == "points-needed"
    )
    for round_ in (2, 3):
        assert (
            await desk.ruled(case_id, "return_for_correction", points=POINTS)
        ).status_code == 200
        await desk.cases.open_case(await desk.ask_to_open(submission_id=case_id, round_=round_))
    used_up = await desk.officer().post(path, json=ask | {"snapshot": 3, "points": POINTS})
    assert (slug(used_up), used_up.json()["rounds"]) == ("corrections-used-up", 2)


async def test_no_ruling_after_the_units_window(desk: Desk) -> None:
    case_id = await desk.opened()
    made = await desk.officer().post(
        f"/cases/{case_id}/rulings", json={"outcome": "recommend", "snapshot": 1}
    )
    move_clock(desk.campaign_id, CLOSED)
    late = await desk.head().post(f"/cases/{case_id}/rulings/{made.json()['ruling_id']}/confirm")
    assert (late.status_code, slug(late)) == (409, "ruling-too-late")
    assert late.json()["closes_at"].startswith("2023-09-22T16:00")


async def test_a_proposal_older_than_the_reopening_is_confirmed_in_the_new_round(
    desk: Desk,
) -> None:
    case_id = await desk.recommended()
    ask = {"outcome": "decline", "snapshot": 1, "reason": "不在征集范围"}
    made = (await desk.officer().post(f"/cases/{case_id}/rulings", json=ask)).json()["ruling_id"]
    move_clock(desk.campaign_id, CLOSED)
    assert await desk.close() == 1
    opens, later = (
        datetime.fromisoformat("2023-09-06T00:00+08:00"),
        datetime.fromisoformat("2023-09-25T00:00+08:00"),
    )
    plant_window(desk.campaign_id, "delivery", opens, later, version=2)
    assert (
        await desk.room.db.act(
            cut_off.reopen, system("intake"), desk.campaign_id, "all", "", "系统故障"
        )
        == 1
    )
    confirmed = await desk.head().post(f"/cases/{case_id}/rulings/{made}/confirm")
    assert (confirmed.status_code, confirmed.json().get("round")) == (200, 2), confirmed.text
    assert (await desk.case(case_id))["ending"] == "not_recommended"
    states = [
        each["state"]
        for each in (await desk.head().get(f"/cases/{case_id}/rulings")).json()["items"]
    ]
    assert states == ["confirmed", "confirmed"]


async def test_a_ruling_is_short_enough_to_travel(desk: Desk) -> None:
    """A hundred points of the longest fit a signal to the process. One longer is refused."""
    case_id = await desk.opened()
    longest = {"path": "/basic/factory_address", "wrong": "缺" * 1000, "mend": "补" * 1000}
    ask: dict[str, Any] = {"snapshot": 1, "reason": "退" * 4000, "points": [longest] * 100}
    path, outcome = f"/cases/{case_id}/rulings", "return_for_correction"
    for name in ("wrong", "mend"):
        points = [longest | {name: "长" * 1001}]
        assert (
            slug(await desk.officer().post(path, json=ask | {"outcome": outcome, "points": points}))
            == "invalid-input"
        )
    assert (await desk.ruled(case_id, outcome, **ask)).status_code == 200
    (ruled,) = await desk.said("case_ruled", case_id)
    assert len(canonical(ruled)) < 2**20
