"""The case in one view, on real servers: per role, foreign cases, what may be done, statements."""

from typing import Any
from uuid import UUID

import httpx

from contracts.vocabulary import Role
from kit.db import new_id
from tests.review.counting import counted
from tests.review.desk import CLOSED, OTHER_UNIT, UNIT, Desk, filed_of, hand_in_of
from tests.rooms import move_clock

POINTS = [{"path": "/basic/factory_address", "wrong": "地址不完整", "mend": "补充门牌号"}]
MOST_STATEMENTS = 22


async def view(client: httpx.AsyncClient, case_id: UUID) -> dict[str, Any]:
    answer = await client.get(f"/cases/{case_id}/view")
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    assert answer.headers["ETag"] == f'"{found["case"]["version"]}"'
    return found


def acts(shown: dict[str, Any]) -> dict[str, str | None]:
    return {each["act"]: each["code"] for each in shown["allowed_acts"]}


def fields_of(shown: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {field["path"]: field for part in shown["content"] for field in part["fields"]}


async def handed_in_again(desk: Desk, case_id: UUID) -> None:
    """The answer to a return, which is another example's content."""
    ask = await desk.ask_to_open(submission_id=case_id, round_=2)
    assert (await desk.cases.open_case(ask)).changed == 1


async def opened_for(desk: Desk, organisation_id: UUID, unit: str = UNIT) -> UUID:
    """A case of a given organisation."""
    ask = await desk.ask_to_open(unit=unit, heard=False)
    docket = ask.docket.model_copy(update={"organisation_id": organisation_id})
    ask = ask.model_copy(update={"docket": docket})
    await desk.hear(hand_in_of(ask))
    await desk.hear(filed_of(ask))
    assert (await desk.cases.open_case(ask)).changed == 1
    return ask.submission_id


async def test_a_reviewer_reads_the_whole_case_at_once(desk: Desk) -> None:
    case_id = await desk.opened()
    shown = await view(desk.officer(), case_id)
    assert shown["readable"] is True and shown["words"]["state"]["zh"] == "推荐单位审核中"
    found = fields_of(shown)
    assert found["/cover/recommending_unit"]["zh_value"] == shown["words"]["unit"]
    assert found["/basic/total_investment"]["zh_value"].endswith("万元")
    assert [(e["zh"], e["content_type"]) for e in shown["evidence"]] == [
        ("企业营业执照复印件", "application/pdf")
    ]
    assert shown["credit"]["verdict"] is None
    assert {source["words"]["zh"] for source in shown["credit"]["sources"]} == {"尚未查询"}
    assert [each["snapshot"] for each in shown["snapshots"]] == [1]
    assert shown["last_change"] is None and shown["other_submissions"] == []
    assert shown["contact"] == {"allowed": True, "submission_id": str(case_id), "why": None}
    assert acts(shown)["recommend"] is None and "confirm_ruling" not in acts(shown)
    assert "contact_phone" not in str(shown["content"])


async def test_other_units_and_strangers_find_no_case(desk: Desk) -> None:
    case_id = await desk.opened()
    path = f"/cases/{case_id}/view"
    assert (await desk.officer(OTHER_UNIT).get(path)).status_code == 404
    assert (await desk.officer().get(f"/cases/{new_id()}/view")).status_code == 404
    assert (await desk.client(Role.expert).get(path)).status_code == 403
    assert (await desk.room.client(signed_in=False).get(path)).status_code == 401


async def test_the_city_sees_the_docket_and_after_the_delivery_the_rest(desk: Desk) -> None:
    case_id = await desk.recommended()
    shown = await view(desk.city, case_id)
    assert shown["readable"] is False
    hidden = ("content", "evidence", "rulings", "snapshots")
    assert {name: shown[name] for name in hidden} == {name: [] for name in hidden}
    assert shown["scans"] is None and shown["contact"]["allowed"] is False
    assert acts(shown)["accept"] == "wrong-state"
    assert (await desk.deliver(await desk.sealed_list([case_id]))).status_code == 200
    shown = await view(desk.city, case_id)
    assert shown["content"] and shown["rulings"] and shown["contact"]["allowed"] is True
    assert acts(shown)["accept"] is None
    of_unit = await view(desk.head(), case_id)
    assert of_unit["contact"]["why"]["zh"] == "案卷已报送市局办理"
    of_auditor = await view(desk.auditor, case_id)
    assert of_auditor["content"] and of_auditor["allowed_acts"] == []
    assert of_auditor["contact"]["allowed"] is False


async def test_what_the_view_allows_is_what_the_acts_do(desk: Desk) -> None:
    """The proposer is told why they cannot confirm, and the act refuses with the same code."""
    case_id, person = await desk.opened(), new_id()
    both = desk.room.client(Role.unit_officer, Role.unit_head, unit=UNIT, person_id=person)
    ask = {"outcome": "recommend", "snapshot": 1, "reason": ""}
    ruling_id = (await both.post(f"/cases/{case_id}/rulings", json=ask)).json()["ruling_id"]
    shown = await view(both, case_id)
    (told,) = [each for each in shown["allowed_acts"] if each["act"] == "confirm_ruling"]
    assert (told["allowed"], told["target"]) == (False, ruling_id)
    refused = await both.post(f"/cases/{case_id}/rulings/{ruling_id}/confirm")
    assert refused.json()["type"].endswith(told["code"])
    assert shown["rulings"][0]["proposed_by_me"] is True
    assert shown["rulings"][0]["proposed_by"] == "unit_officer"
    assert str(person) not in str(shown), "persons are told by their roles"
    of_head = await view(desk.head(), case_id)
    assert acts(of_head)["confirm_ruling"] is None
    assert of_head["rulings"][0]["proposed_by_me"] is False
    move_clock(desk.campaign_id, CLOSED)
    assert acts(await view(desk.head(), case_id))["confirm_ruling"] == "ruling-too-late"


async def test_the_last_change_is_told_with_labels(desk: Desk) -> None:
    case_id = await desk.opened()
    await desk.ruled(case_id, "return_for_correction", points=POINTS)
    returned = await view(desk.officer(), case_id)
    assert returned["words"]["holder"]["zh"] == "申报单位"
    (ruling,) = returned["rulings"]
    assert ruling["points"][0]["label"] and ruling["confirmed_by"] == "unit_head"
    await handed_in_again(desk, case_id)
    shown = await view(desk.officer(), case_id)
    change = shown["last_change"]
    assert (change["before"], change["after"]) == (1, 2)
    names = {each["path"]: each for each in change["fields"]}
    factory = names["/cover/factory_name"]
    assert factory["label"] and factory["before_zh"] != factory["after_zh"]
    assert [each["change"] for each in change["files"]] == ["removed", "added"]
    assert acts(shown)["return_for_correction"] is None


async def test_other_submissions_of_the_organisation_that_the_reader_may_see(desk: Desk) -> None:
    organisation = new_id()
    case_id = await opened_for(desk, organisation)
    mine = await opened_for(desk, organisation)
    theirs = await opened_for(desk, organisation, OTHER_UNIT)
    shown = await view(desk.officer(), case_id)
    assert [each["id"] for each in shown["other_submissions"]] == [str(mine)]
    assert shown["other_submissions"][0]["year"] == 2023
    of_auditor = await view(desk.auditor, case_id)
    found = {each["id"] for each in of_auditor["other_submissions"]}
    assert found == {str(mine), str(theirs)} and of_auditor["more_submissions"] is False


async def test_credit_and_holds_are_told_in_words(desk: Desk) -> None:
    (case_id,) = await desk.delivered()
    await desk.cleared(case_id)
    shown = await view(desk.city, case_id)
    assert shown["credit"]["verdict"] == "clear" and shown["credit"]["valid_until"]
    assert all(source["by_hand"] for source in shown["credit"]["sources"])
    assert all(source["result"] == "not_listed" for source in shown["credit"]["sources"])


async def test_the_view_asks_a_bounded_number_of_statements(desk: Desk) -> None:
    """A case with two snapshots, rulings and others of its organisation asks no more than this."""
    organisation = new_id()
    case_id = await opened_for(desk, organisation)
    await desk.ruled(case_id, "return_for_correction", points=POINTS)
    await handed_in_again(desk, case_id)
    officer = desk.officer()
    await view(officer, case_id)
    with counted(desk.room.db) as few:
        await view(officer, case_id)
    for _ in range(3):
        await opened_for(desk, organisation)
    with counted(desk.room.db) as many:
        await view(officer, case_id)
    assert 5 < len(few) <= MOST_STATEMENTS, few
    assert len(many) <= MOST_STATEMENTS and len(many) - len(few) <= 1, many
