"""A unit recommends and the city accepts what was checked point by point, and not otherwise."""

import asyncio
from collections.abc import Callable
from typing import Any
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from contracts.vocabulary import Role
from kit.db import new_id
from tests.documents.read_back import cells, lines
from tests.review.desk import OTHER_UNIT, Desk, new_desk, slug
from tests.review.points import CHECKLISTS, answer_all, save
from tests.review.test_bulk import look
from tests.review.test_rulings import POINTS
from tests.rooms import Room

YES = {"answer": "yes"}


@pytest.fixture
def asked(room: Callable[[str], Room]) -> Desk:
    """A campaign with both checklists."""
    return new_desk(room("review"), checklists=CHECKLISTS, bulk_undo_seconds=0)


async def propose(
    desk: Desk, case_id: UUID, outcome: str = "recommend", **more: Any
) -> httpx.Response:
    snapshot = (await desk.case(case_id))["snapshot"]
    body = {"outcome": outcome, "snapshot": snapshot, "reason": "材料齐全"} | more
    return await desk.officer().post(f"/cases/{case_id}/rulings", json=body)


async def confirm(desk: Desk, case_id: UUID, ruling_id: str) -> httpx.Response:
    return await desk.head().post(f"/cases/{case_id}/rulings/{ruling_id}/confirm")


async def why(desk: Desk, who: httpx.AsyncClient, case_id: UUID, act: str) -> str | None:
    """Why an act is not allowed now, by the view of the case."""
    shown = (await who.get(f"/cases/{case_id}/view")).json()
    (found,) = [each for each in shown["allowed_acts"] if each["act"] == act]
    code: str | None = found["code"]
    return code


async def test_a_case_is_recommended_once_every_point_is_answered_and_none_with_no(
    asked: Desk,
) -> None:
    case_id = await asked.opened()
    stopped = await propose(asked, case_id)
    assert (stopped.status_code, slug(stopped)) == (409, "checklist-incomplete")
    assert stopped.json()["missing"] == ["local", "lawful"]
    assert await why(asked, asked.officer(), case_id, "recommend") == "checklist-incomplete"

    draft = await save(asked.officer(), case_id, "unit", {"local": {"answer": "not_applicable"}})
    assert (draft.json()["missing"], draft.headers["ETag"]) == (["local", "lawful"], '"1"')
    no = {"local": {"answer": "no", "note": "注册地已迁出"}, "lawful": YES}
    assert (await save(asked.officer(), case_id, "unit", no)).json()["failed"] == ["local"]
    assert slug(await propose(asked, case_id)) == "checklist-fails"

    assert await answer_all(asked.officer(), case_id, "unit") == 3
    made = await propose(asked, case_id)
    assert made.status_code == 201, made.text
    assert (await confirm(asked, case_id, made.json()["ruling_id"])).status_code == 200
    closed = await save(asked.officer(), case_id, "unit", {})
    assert slug(closed) == "wrong-state"


async def test_a_return_and_a_decline_need_no_answers(asked: Desk) -> None:
    for outcome, more in (("return_for_correction", {"points": POINTS}), ("decline", {})):
        case_id = await asked.opened()
        made = await propose(asked, case_id, outcome, **more)
        assert made.status_code == 201, made.text
        assert (await confirm(asked, case_id, made.json()["ruling_id"])).status_code == 200


async def test_what_the_head_confirms_is_what_was_proposed(asked: Desk) -> None:
    case_id = await asked.opened()
    await answer_all(asked.officer(), case_id, "unit")
    ruling_id = (await propose(asked, case_id)).json()["ruling_id"]
    noted = {"local": YES | {"note": "登记机关为市局"}, "lawful": YES}
    assert (await save(asked.officer(), case_id, "unit", noted)).status_code == 200
    assert await why(asked, asked.head(), case_id, "confirm_ruling") == "checklist-changed"
    assert slug(await confirm(asked, case_id, ruling_id)) == "checklist-changed"
    again = (await propose(asked, case_id)).json()["ruling_id"]
    assert (await confirm(asked, case_id, again)).status_code == 200


async def test_another_hand_in_asks_to_save_the_answers_again(asked: Desk) -> None:
    case_id = await asked.opened()
    await answer_all(asked.officer(), case_id, "unit")
    await asked.ruled(case_id, "return_for_correction", points=POINTS)
    ask = await asked.ask_to_open(submission_id=case_id, round_=2)
    await asked.cases.open_case(ask)
    shown = (await asked.officer().get(f"/cases/{case_id}/checklists/unit")).json()
    assert shown["carried_over"] and [each["answer"] for each in shown["items"]] == ["yes"] * 2
    assert slug(await propose(asked, case_id)) == "checklist-incomplete"
    old = await save(asked.officer(), case_id, "unit", {}, snapshot=1)
    assert slug(old) == "other-snapshot"
    assert await answer_all(asked.officer(), case_id, "unit") == 2
    assert (await asked.ruled(case_id)).status_code == 200


async def test_savings_are_kept_with_who_when_old_and_new_and_none_is_lost(asked: Desk) -> None:
    case_id = await asked.opened()
    officer, path = asked.officer(), f"/cases/{case_id}/checklists/unit"
    assert await answer_all(officer, case_id, "unit") == 1
    assert await answer_all(officer, case_id, "unit") == 1, "the same answers add nothing"
    await save(officer, case_id, "unit", {"local": YES, "lawful": {"answer": "no", "note": "查"}})
    newest, first = (await officer.get(path)).json()["history"]
    assert [newest["number"], first["number"]] == [2, 1]
    (change,) = newest["changes"]
    assert (change["before"]["answer"], change["after"]) == ("yes", {"answer": "no", "note": "查"})
    assert newest["person_id"] == str(asked.people[(Role.unit_officer, "120104")])
    facts = await asked.said("checklist_saved", case_id)
    assert [(fact["desk"], fact["number"]) for fact in facts] == [("unit", 1), ("unit", 2)]

    body = {"snapshot": 1, "answers": {}}
    assert slug(await officer.put(path, json=body)) == "version-needed"
    stale = await officer.put(path, json=body, headers={"If-Match": '"1"'})
    assert slug(stale) == "stale-version"
    unknown = await save(officer, case_id, "unit", {"other": YES})
    assert (unknown.status_code, slug(unknown)) == (422, "check-unknown")
    tags = {"If-Match": '"2"'}
    both = [officer.put(path, json=body, headers=tags) for _ in range(2)]
    assert sorted(each.status_code for each in await asyncio.gather(*both)) == [200, 412]


async def test_nobody_changes_what_was_saved(asked: Desk) -> None:
    case_id = await asked.opened()
    await answer_all(asked.officer(), case_id, "unit")
    with pytest.raises(Exception, match="permission denied"):
        async with asked.room.db.engine.begin() as connection:
            await connection.execute(text("UPDATE review.checklist_saves SET number = 9"))


async def test_each_answers_its_own_and_reads_what_is_for_it(asked: Desk) -> None:
    (case_id,) = await delivered(asked)
    unit, city = f"/cases/{case_id}/checklists/unit", f"/cases/{case_id}/checklists/city"
    for reader in (asked.city, asked.city_head, asked.auditor):
        assert (await reader.get(unit)).status_code == 200
        assert (await reader.get(city)).status_code == 200
    assert (await asked.head().get(unit)).json()["number"] == 1
    assert (await asked.officer().get(city)).status_code == 404
    assert (await asked.officer(OTHER_UNIT).get(unit)).status_code == 404
    body: dict[str, Any] = {"snapshot": 1, "answers": {}}
    tag = {"If-Match": '"0"'}
    for who, path, code in (
        (asked.officer(OTHER_UNIT), unit, 404),
        (asked.head(), unit, 403),
        (asked.city, unit, 403),
        (asked.officer(), city, 403),
        (asked.city_head, city, 403),
        (asked.city, f"/cases/{new_id()}/checklists/city", 404),
        (asked.officer(), f"/cases/{new_id()}/checklists/unit", 404),
    ):
        assert (await who.put(path, json=body, headers=tag)).status_code == code
    shown = (await asked.city.get(f"/cases/{case_id}/view")).json()["checklists"]
    assert shown == ["unit", "city"]
    assert (await asked.head().get(f"/cases/{case_id}/view")).json()["checklists"] == ["unit"]


async def delivered(desk: Desk, count: int = 1) -> list[UUID]:
    """Delivered cases whose unit answered its checklist."""
    ids = []
    for _ in range(count):
        case_id = await desk.opened()
        await answer_all(desk.officer(), case_id, "unit")
        assert (await desk.ruled(case_id)).status_code == 200
        ids.append(case_id)
    answer = await desk.deliver(await desk.sealed_list(ids))
    assert answer.status_code == 200, answer.text
    return ids


async def test_the_city_accepts_what_it_checked_and_refuses_without(asked: Desk) -> None:
    accepted, refused = await delivered(asked, 2)
    path, yes = f"/cases/{accepted}/acceptance", {"accepted": True}
    stopped = await asked.city.post(path, json=yes)
    assert (stopped.status_code, slug(stopped)) == (409, "checklist-incomplete")
    await save(asked.city, accepted, "city", {"copies": {"answer": "no", "note": "只有两份"}})
    assert slug(await asked.city.post(path, json=yes)) == "checklist-fails"
    assert await why(asked, asked.city, accepted, "accept") == "checklist-fails"
    assert await why(asked, asked.city, accepted, "refuse_acceptance") is None
    await answer_all(asked.city, accepted, "city")
    assert (await asked.city.post(path, json=yes)).json()["state"] == "accepted"
    assert (await asked.city.post(path, json=yes)).status_code == 200, "said again"
    body = {"accepted": False, "reason": "纸质材料不全"}
    answer = await asked.city.post(f"/cases/{refused}/acceptance", json=body)
    assert answer.status_code == 200 and answer.json()["proposal"]


async def test_who_answers_for_the_unit_does_not_answer_for_the_city(asked: Desk) -> None:
    (case_id,) = await delivered(asked)
    same = asked.client(Role.city_officer, person_id=asked.people[(Role.unit_officer, "120104")])
    assert slug(await save(same, case_id, "city", {"copies": YES})) == "duties-separate"


async def test_many_at_once_meet_the_same_rule(asked: Desk) -> None:
    answered, empty = await asked.opened(), await asked.opened()
    await answer_all(asked.officer(), answered, "unit")
    seen = (await look(asked, [answered, empty])).json()
    told = {item["case_id"]: item["code"] for item in seen["items"]}
    assert told == {str(answered): None, str(empty): "checklist-incomplete"}
    # Changed after the look: the token no longer fits.
    noted = {"local": YES | {"note": "已核"}, "lawful": YES}
    await save(asked.officer(), answered, "unit", noted)
    path = f"/bulk-acts/{seen['bulk_id']}/confirmation"
    token = {"confirm_token": seen["confirm_token"]}
    assert slug(await asked.officer().post(path, json=token)) == "bulk-stale"
    seen = (await look(asked, [answered])).json()
    path = f"/bulk-acts/{seen['bulk_id']}/confirmation"
    done = await asked.officer().post(path, json={"confirm_token": seen["confirm_token"]})
    assert done.status_code == 200, done.text
    (ruling,) = (await asked.head().get(f"/cases/{answered}/rulings")).json()["items"]
    assert (await confirm(asked, answered, ruling["ruling_id"])).status_code == 200


async def test_a_campaign_without_checklists_asks_none(desk: Desk) -> None:
    case_id = await desk.recommended()
    path = f"/cases/{case_id}/checklists/unit"
    assert (await desk.head().get(path)).status_code == 404
    body = {"snapshot": 1, "answers": {}}
    answer = await desk.officer().put(path, json=body, headers={"If-Match": '"0"'})
    assert answer.status_code == 404
    assert (await desk.head().get(f"/cases/{case_id}/view")).json()["checklists"] == []


async def test_the_opinion_is_printed_with_the_answers_it_rests_on(asked: Desk) -> None:
    case_id = await asked.opened()
    given = {"local": YES, "lawful": {"answer": "not_applicable", "note": "事业单位\n不经营"}}
    assert (await save(asked.officer(), case_id, "unit", given)).status_code == 200
    made = (await propose(asked, case_id, reason="符合条件\n\n予以推荐")).json()["ruling_id"]
    path = f"/cases/{case_id}/rulings/{made}/opinion.docx"
    assert (await asked.head().get(path)).status_code == 404, "nobody confirmed it yet"
    await confirm(asked, case_id, made)
    paper = await asked.head().get(path)
    assert paper.status_code == 200
    assert "推荐单位审核意见" in lines(paper.content)
    assert "予以推荐" in lines(paper.content)
    assert ["征集活动", "2023年5G全连接工厂征集（测试）"] in cells(paper.content)
    assert cells(paper.content, 1)[1:] == [
        ["1", "在本市注册", "通知（一）", "符合", ""],
        ["2", "依法经营", "通知（二）", "不适用", "事业单位 不经营"],
    ]
    assert (await asked.city.get(path)).status_code == 404, "it was not delivered"
    assert (await asked.officer(OTHER_UNIT).get(path)).status_code == 404
    assert (await asked.auditor.get(path)).status_code == 200
    other = f"/cases/{case_id}/rulings/{new_id()}/opinion.docx"
    assert (await asked.head().get(other)).status_code == 404


async def test_an_opinion_without_answers_has_no_table_of_them(desk: Desk) -> None:
    case_id = await desk.opened()
    await desk.ruled(case_id, "decline", reason="不属于征集范围")
    (ruling,) = (await desk.head().get(f"/cases/{case_id}/rulings")).json()["items"]
    path = f"/cases/{case_id}/rulings/{ruling['ruling_id']}/opinion.docx"
    paper = (await desk.head().get(path)).content
    assert any("不予推荐" in line for line in lines(paper))
    assert not any("审核清单" in line for line in lines(paper))
