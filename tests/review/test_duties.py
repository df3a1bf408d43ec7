"""One person, several stages of one case: the record refuses, whatever roles they hold now."""

from uuid import UUID

from contracts.facts.identity import RolesChangedV1
from contracts.vocabulary import Role
from kit.db import new_id
from tests.review.desk import OTHER_UNIT, UNIT, Desk, slug
from tests.review.jury import Jury


async def test_who_ruled_on_a_case_neither_accepts_it_nor_sits_on_its_panel(desk: Desk) -> None:
    case_id = await desk.accepted(1)
    jury = Jury(desk, case_id)
    officer = desk.people[(Role.unit_officer, UNIT)]
    jury.experts = [*jury.experts[:4], officer]
    refused = await jury.convene()
    assert (slug(refused), refused.json()["items"]) == ("experts-not-apart", [str(officer)])

    (delivered,) = await desk.delivered(unit=OTHER_UNIT)
    officer = desk.people[(Role.unit_officer, OTHER_UNIT)]
    former = desk.client(Role.city_officer, person_id=officer)
    path = f"/cases/{delivered}/acceptance"
    refused = await former.post(path, json={"accepted": True, "reason": ""})
    assert (refused.status_code, slug(refused)) == (403, "duties-separate")
    (act,) = [
        each
        for each in (await former.get(f"/cases/{delivered}/view")).json()["allowed_acts"]
        if each["act"] == "accept"
    ]
    assert (act["allowed"], act["code"]) == (False, "duties-separate")
    assert (await desk.city.post(path, json={"accepted": True, "reason": ""})).status_code == 200


async def test_who_accepted_scored_or_lifted_does_not_decide_the_selection(jury: Jury) -> None:
    await jury.convene()
    await jury.all_score()
    await jury.close()
    expert = jury.desk.client(Role.city_officer, person_id=jury.experts[0])
    path = f"/campaigns/{jury.desk.campaign_id}/selections"
    body = {"selected": [str(each) for each in jury.submissions], "reasons": {}}
    refused = await expert.post(path, json=body)
    assert slug(refused) == "duties-separate"
    assert refused.json()["items"] == sorted(map(str, jury.submissions))

    proposed = await jury.propose(*jury.submissions)
    assert proposed.status_code == 201, proposed.text
    acceptor = jury.desk.people[(Role.city_officer, None)]
    jury.desk.people[(Role.city_officer, None)] = new_id()
    again = await jury.propose(*jury.submissions)
    head = jury.desk.client(Role.city_head, person_id=acceptor)
    confirmation = {"confirm_token": again.json()["confirm_token"]}
    where = f"/selections/{again.json()['selection_id']}/confirmation"
    assert slug(await head.post(where, json=confirmation)) == "duties-separate"
    assert (await jury.desk.city_head.post(where, json=confirmation)).status_code == 200


async def test_only_people_who_are_experts_now_sit_on_a_panel(jury: Jury) -> None:
    await jury.convene()
    stranger = new_id()
    seat = (await jury.seats(jury.experts[0]))[str(jury.submissions[0])]
    relief = {"ground": "因病不能参加评审", "expert": str(stranger)}
    refused = await jury.desk.city.post(f"/seats/{seat}/relief", json=relief)
    assert (slug(refused), refused.json()["items"]) == ("expert-unknown", [str(stranger)])

    await jury.known(stranger)
    left = RolesChangedV1(subject=stranger, subject_version=2, roles=())
    await jury.desk.hear(left)
    await jury.known(stranger)  # the older word, once more
    assert slug(await jury.desk.city.post(f"/seats/{seat}/relief", json=relief)) == "expert-unknown"
    back = RolesChangedV1(subject=stranger, subject_version=3, roles=(Role.expert,))
    await jury.desk.hear(back)
    assert (await jury.desk.city.post(f"/seats/{seat}/relief", json=relief)).status_code == 201


async def test_an_alternate_who_acted_on_the_case_since_is_passed_over(jury: Jury) -> None:
    await jury.convene()
    case_id, alternate = jury.submissions[0], jury.alternate
    body = {"source": "credit_china", "result": "unavailable"}
    kept = await jury.desk.record_credit(jury.desk.city, case_id, body)
    assert kept.status_code == 201, kept.text
    officer = jury.desk.client(Role.city_officer, person_id=alternate)
    asked = {"campaign_id": str(jury.desk.campaign_id)}
    (hold,) = (await officer.get("/holds", params=asked)).json()["items"]
    assert UUID(hold["submission_id"]) == case_id
    lifted = await officer.post(f"/holds/{hold['id']}/clearing", json={"how": "已核实"})
    assert lifted.json()["proposal"]["state"] == "proposed", lifted.text
    expert = jury.experts[0]
    seats = await jury.seats(expert)
    conflict = {"conflict": True, "ground": "近三年受雇于申报单位"}
    for submission, seat in seats.items():
        await jury.client(expert).post(f"/seats/{seat}/declaration", json=conflict)
        assert (submission in await jury.seats(alternate)) == (UUID(submission) != case_id)
