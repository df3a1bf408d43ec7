"""Bulk acts through the room: looked at, confirmed, undone, done whole or not at all."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy import text

from contracts.vocabulary import Role
from kit.db import new_id
from services.review.bulk import effect
from tests.review.desk import OTHER_UNIT, UNIT, Desk, new_desk, slug
from tests.rooms import Room, move_clock, owner_engine

NEARLY_CLOSED = "2023-09-22T23:57:00+08:00"


def write(statement: str, **values: Any) -> None:
    """Change rows as time would."""
    engine = owner_engine()
    with engine.begin() as db:
        db.execute(text(statement), values)
    engine.dispose()


async def look(
    desk: Desk, cases: list[UUID], act: str = "recommend", unit: str = UNIT
) -> httpx.Response:
    by = desk.officer(unit) if act == "recommend" else desk.head(unit)
    body = {"campaign_id": str(desk.campaign_id), "act": act, "reason": "材料齐全"}
    return await by.post("/bulk-acts", json=body | {"cases": [str(case) for case in cases]})


async def confirm(desk: Desk, looked: dict[str, Any]) -> httpx.Response:
    by = desk.officer() if looked["act"] == "recommend" else desk.head()
    body = {"confirm_token": looked["confirm_token"]}
    return await by.post(f"/bulk-acts/{looked['bulk_id']}/confirmation", json=body)


async def take_effect(desk: Desk) -> None:
    """Let the instant of every waiting bulk act come, and what is due be done."""
    write(
        "UPDATE review.bulk_acts SET effective_at = clock_timestamp() - interval '1 second'"
        " WHERE state = 'waiting' AND campaign_id = :id",
        id=desk.campaign_id,
    )
    await effect.perform_due(desk.room.db)


async def states(desk: Desk, cases: list[UUID]) -> list[str]:
    return [(await desk.case(case))["state"] for case in cases]


async def test_many_cases_are_recommended_by_two_people_in_two_bulk_acts(desk: Desk) -> None:
    cases = [await desk.opened() for _ in range(3)]
    looked = (await look(desk, cases)).json()
    assert (looked["state"], looked["count"], looked["left_out"]) == ("looked_at", 3, 0)
    assert looked["undo_seconds"] == 30
    waiting = (await confirm(desk, looked)).json()
    assert (waiting["state"], waiting["seconds_left"] > 20) == ("waiting", True)
    assert await desk.said("ruling_proposed", cases[0]) == []
    await effect.perform_due(desk.room.db)
    assert await desk.said("ruling_proposed", cases[0]) == []

    await take_effect(desk)
    shown = await desk.officer().get(f"/bulk-acts/{looked['bulk_id']}")
    assert shown.json()["state"] == "done"
    assert all([len(await desk.said("ruling_proposed", case)) == 1 for case in cases])

    second = (await look(desk, cases, "confirm_ruling")).json()
    assert [item["outcome"] for item in second["items"]] == ["recommend"] * 3
    assert (await confirm(desk, second)).json()["state"] == "waiting"
    await take_effect(desk)
    assert await states(desk, cases) == ["recommended"] * 3
    envelopes = await desk.room.facts(topic="review.case_ruled.v1", submission_id=cases[0])
    head = desk.people[(Role.unit_head, UNIT)]
    assert [each["actor"]["person_id"] for each in envelopes] == [str(head)]


async def test_what_cannot_be_treated_is_left_out_with_its_refusal(desk: Desk) -> None:
    good, done = await desk.opened(), await desk.recommended()
    looked = (await look(desk, [done, good])).json()
    assert (looked["count"], looked["left_out"]) == (1, 1)
    told = {item["case_id"]: (item["allowed"], item["code"]) for item in looked["items"]}
    assert told == {str(good): (True, None), str(done): (False, "wrong-state")}
    assert all(item["why"]["zh"] for item in looked["items"] if not item["allowed"])
    await confirm(desk, looked)
    await take_effect(desk)
    assert len(await desk.said("ruling_proposed", good)) == 1
    nothing = (await look(desk, [done])).json()
    assert slug(await confirm(desk, nothing)) == "nothing-to-do"


async def test_it_is_undone_before_anybody_was_told(desk: Desk) -> None:
    case = await desk.opened()
    looked = (await look(desk, [case])).json()
    undo = f"/bulk-acts/{looked['bulk_id']}/undoing"
    assert slug(await desk.officer().post(undo)) == "bulk-not-open"
    await confirm(desk, looked)
    other = desk.client(Role.unit_officer, UNIT, new_id())
    assert (await other.post(undo)).status_code == 404
    for _ in range(2):
        assert (await desk.officer().post(undo)).json()["state"] == "undone"
    await take_effect(desk)
    assert await desk.said("ruling_proposed", case) == []
    assert slug(await confirm(desk, looked | {"confirm_token": "0" * 64})) == "bulk-not-open"
    listed = (await desk.officer().get("/bulk-acts")).json()
    assert [(each["state"], each["count"]) for each in listed["items"]] == [("undone", 1)]
    assert (await desk.head().get("/bulk-acts")).json()["items"] == []


async def test_a_change_since_the_look_refuses_the_whole(desk: Desk) -> None:
    cases = [await desk.opened(), await desk.opened()]
    looked = (await look(desk, cases)).json()
    assert slug(await confirm(desk, looked | {"confirm_token": "0" * 64})) == "bulk-stale"
    await desk.ruled(cases[1])
    assert slug(await confirm(desk, looked)) == "bulk-stale"
    assert await desk.said("ruling_proposed", cases[0]) == []


async def test_a_change_since_the_confirmation_does_nothing_and_says_why(desk: Desk) -> None:
    cases = [await desk.opened(), await desk.opened()]
    looked = (await look(desk, cases)).json()
    await confirm(desk, looked)
    await desk.ruled(cases[1])
    await take_effect(desk)
    shown = (await desk.officer().get(f"/bulk-acts/{looked['bulk_id']}")).json()
    assert (shown["state"], shown["left_out"]) == ("refused", 1)
    why = {item["case_id"]: item["code"] for item in shown["items"]}
    assert why == {str(cases[0]): None, str(cases[1]): "wrong-state"}
    assert await states(desk, cases) == ["in_review", "recommended"]
    assert await desk.said("ruling_proposed", cases[0]) == []


async def test_a_newer_proposal_refuses_a_confirmation_that_waits(desk: Desk) -> None:
    case = await desk.opened()
    path = f"/cases/{case}/rulings"
    ask = {"outcome": "recommend", "snapshot": 1}
    await desk.officer().post(path, json=ask)
    looked = (await look(desk, [case], "confirm_ruling")).json()
    await confirm(desk, looked)
    await desk.officer().post(path, json=ask | {"outcome": "decline", "reason": "不在范围"})
    await take_effect(desk)
    shown = (await desk.head().get(f"/bulk-acts/{looked['bulk_id']}")).json()
    assert [item["code"] for item in shown["items"]] == ["bulk-stale"]
    assert await states(desk, [case]) == ["in_review"]


async def test_nobody_confirms_what_they_proposed(desk: Desk) -> None:
    case, person = await desk.opened(), new_id()
    both = desk.room.client(Role.unit_officer, Role.unit_head, unit=UNIT, person_id=person)
    await both.post(f"/cases/{case}/rulings", json={"outcome": "recommend", "snapshot": 1})
    body = {"campaign_id": str(desk.campaign_id), "act": "confirm_ruling", "cases": [str(case)]}
    looked = (await both.post("/bulk-acts", json=body)).json()
    assert [item["code"] for item in looked["items"]] == ["second-person-needed"]


async def test_foreign_cases_and_roles_are_refused(desk: Desk) -> None:
    case = await desk.opened()
    assert (await look(desk, [case], unit=OTHER_UNIT)).status_code == 404
    assert (await look(desk, [case, new_id()])).status_code == 404
    body = {"campaign_id": str(desk.campaign_id), "act": "confirm_ruling", "cases": [str(case)]}
    assert (await desk.officer().post("/bulk-acts", json=body)).status_code == 403
    twice = {**body, "act": "recommend", "cases": [str(case)] * 2}
    assert (await desk.officer().post("/bulk-acts", json=twice)).status_code == 422
    assert (await desk.officer().get(f"/bulk-acts/{new_id()}")).status_code == 404


async def test_an_old_token_confirms_nothing_and_its_look_is_forgotten(desk: Desk) -> None:
    case = await desk.opened()
    looked = (await look(desk, [case])).json()
    write(
        "UPDATE review.bulk_acts SET expires_at = clock_timestamp() - interval '1 second'"
        " WHERE id = :id",
        id=looked["bulk_id"],
    )
    assert slug(await confirm(desk, looked)) == "bulk-expired"
    await look(desk, [case])
    assert (await desk.officer().get(f"/bulk-acts/{looked['bulk_id']}")).status_code == 404


async def test_near_the_end_of_the_window_it_takes_effect_with_its_confirmation(
    room: Callable[[str], Room],
) -> None:
    desk = new_desk(room("review"))
    case = await desk.opened()
    move_clock(desk.campaign_id, NEARLY_CLOSED)
    looked = (await look(desk, [case])).json()
    assert looked["undo_seconds"] == 0
    for _ in range(2):
        assert (await confirm(desk, looked)).json()["state"] == "done"
    assert len(await desk.said("ruling_proposed", case)) == 1
