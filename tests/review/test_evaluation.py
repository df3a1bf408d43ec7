"""Panels, blind scores, and the closed evaluation through the room."""

from uuid import UUID

from kit.db import new_id
from tests.review.desk import slug
from tests.review.jury import FULL, Jury
from tests.rooms import move_clock


async def test_a_panel_is_odd_large_enough_and_for_accepted_cases_once(jury: Jury) -> None:
    even = Jury(jury.desk, jury.submissions, jury.experts[:4])
    assert slug(await even.convene()) == "panel-too-small"
    twice = Jury(jury.desk, jury.submissions, [*jury.experts[:4], jury.experts[0]])
    assert slug(await twice.convene()) == "panel-too-small"
    stranger = Jury(jury.desk, [await jury.desk.opened()], jury.experts)
    assert slug(await stranger.convene()) == "not-for-this-panel"
    made = await jury.convene()
    assert (made.status_code, made.json()["seats"]) == (201, 15)
    assert slug(await jury.convene()) == "not-for-this-panel"
    assert len(await jury.desk.said("panel_opened")) == 1
    await jury.score(jury.experts[0], jury.submissions[0])
    path = f"/campaigns/{jury.desk.campaign_id}/panels"
    assert (await jury.client(jury.experts[0]).get(path)).status_code == 403
    (panel,) = (await jury.desk.city.get(path)).json()["items"]
    assert sorted(each["state"] for each in panel["progress"])[-1] == "scored"
    assert {each["total"] for each in panel["progress"]} == {None}
    assert (await jury.desk.city.get(f"/campaigns/{new_id()}/panels")).status_code == 404


async def test_material_opens_by_declaration_and_only_for_ones_own_seat(jury: Jury) -> None:
    await jury.convene()
    expert, other = jury.experts[:2]
    seat = (await jury.seats(expert))[str(jury.submissions[0])]
    assert slug(await jury.client(expert).get(f"/seats/{seat}/material")) == "seat-not-open"
    assert (await jury.client(other).get(f"/seats/{seat}/material")).status_code == 404
    for verb, path, body in (
        ("POST", "declaration", {"conflict": False}),
        ("PUT", "score", {"items": FULL}),
    ):
        assert (
            await jury.client(other).request(verb, f"/seats/{seat}/{path}", json=body)
        ).status_code == 404
    assert (
        slug(await jury.client(expert).put(f"/seats/{seat}/score", json={"items": FULL}))
        == "seat-not-open"
    )
    await jury.client(expert).post(f"/seats/{seat}/declaration", json={"conflict": False})
    material = (await jury.client(expert).get(f"/seats/{seat}/material")).json()
    assert (len(material["rubric"]), material["step"], material["snapshot"]) == (14, "0.5", 1)
    sha256 = material["evidence"][0]["sha256"]
    assert (await jury.client(expert).get(f"/seats/{seat}/evidence/{sha256}")).status_code == 200
    assert (await jury.desk.city.get(f"/seats/{seat}/material")).status_code == 403


async def test_a_recusal_seats_the_alternate_and_a_late_one_strikes_the_score(jury: Jury) -> None:
    await jury.convene()
    expert, case_id = jury.experts[0], jury.submissions[0]
    seat = (await jury.seats(expert))[str(case_id)]
    path = f"/seats/{seat}/declaration"
    assert slug(await jury.client(expert).post(path, json={"conflict": True})) == "ground-needed"
    await jury.score(expert, case_id)
    recused = await jury.client(expert).post(
        path, json={"conflict": True, "ground": "近三年受雇于申报单位"}
    )
    assert (recused.json()["state"], recused.json()["total"]) == ("recused", None)
    assert slug(await jury.client(expert).post(path, json={"conflict": False})) == "seat-recused"
    assert slug(await jury.client(expert).get(f"/seats/{seat}/material")) == "seat-recused"
    assert list(await jury.seats(jury.alternate)) == [str(case_id)]
    assert "近三年" not in str(await jury.desk.room.facts(subject=UUID(seat)))


async def test_the_city_replaces_who_cannot_score_but_strikes_no_score(jury: Jury) -> None:
    """A silent expert, or a recusal with no alternate left, does not keep an evaluation open."""
    await jury.convene()
    desk, (first, second, _) = jury.desk, jury.submissions
    silent, scored, stranger = jury.experts[0], jury.experts[1], new_id()
    seats = await jury.seats(silent)
    path, ground = f"/seats/{seats[str(first)]}/relief", {"ground": "因病不能参加评审"}
    assert (await desk.city_head.post(path, json=ground)).status_code == 403
    assert (await desk.city.post(f"/seats/{new_id()}/relief", json=ground)).status_code == 404
    assert (await desk.city.post(path, json={"ground": " "})).status_code == 422
    relieved = await desk.city.post(path, json=ground)
    assert (relieved.status_code, list(await jury.seats(jury.alternate))) == (201, [str(first)])
    assert slug(await desk.city.post(path, json=ground)) == "seat-filled"
    await jury.score(scored, first)
    handed_in = (await jury.seats(scored))[str(first)]
    assert (
        slug(await desk.city.post(f"/seats/{handed_in}/relief", json=ground)) == "score-handed-in"
    )

    alternate = (await jury.seats(jury.alternate))[str(first)]
    conflict = {"conflict": True, "ground": "亲属"}
    assert (
        await jury.client(jury.alternate).post(f"/seats/{alternate}/declaration", json=conflict)
    ).status_code == 200
    empty = f"/seats/{alternate}/relief"
    assert slug(await desk.city.post(empty, json=ground)) == "alternate-needed"
    taken = ground | {"expert": str(scored)}
    assert slug(await desk.city.post(empty, json=taken)) == "alternate-needed"
    await jury.known(stranger)
    filled = await desk.city.post(empty, json=ground | {"expert": str(stranger)})
    assert filled.json()["alternates"] == [str(jury.alternate), str(stranger)]
    assert (await jury.score(stranger, first)).status_code == 200
    said = [fact["expert"] for fact in await desk.said("alternate_seated")]
    assert said == [str(jury.alternate), str(stranger)]
    assert "因病" not in str(await desk.room.facts(submission_id=first))
    assert (await jury.score(silent, second)).status_code == 200
    for expert in jury.experts[2:]:
        await jury.score(expert, first)
    incomplete = (await jury.close()).json()["items"]
    assert str(first) not in {item["submission_id"] for item in incomplete}


async def test_scores_are_whole_stepped_in_time_and_handed_in_once(jury: Jury) -> None:
    await jury.convene()
    expert, case_id = jury.experts[0], jury.submissions[0]
    seat = (await jury.seats(expert))[str(case_id)]
    await jury.client(expert).post(f"/seats/{seat}/declaration", json={"conflict": False})
    wrong = FULL | {"1": "7.5", "2": "0.25", "15": "1"}
    del wrong["3"]
    refused = await jury.client(expert).put(f"/seats/{seat}/score", json={"items": wrong})
    assert slug(refused) == "scores-wrong"
    assert [error["pointer"] for error in refused.json()["errors"]] == [
        "/items/1",
        "/items/2",
        "/items/3",
        "/items/15",
    ]
    first = await jury.score(expert, case_id, "0.5")
    assert (first.json()["total"], first.json()["state"]) == ("99.50", "scored")
    assert (await jury.score(expert, case_id, "0.5")).status_code == 200
    assert slug(await jury.score(expert, case_id, "1")) == "score-handed-in"
    assert slug(await jury.score(expert, case_id, "0.5", comment="改写")) == "score-handed-in"
    assert len(await jury.desk.said("score_handed_in")) == 1
    assert "99.5" not in str(await jury.desk.room.facts(subject=UUID(seat)))
    move_clock(jury.desk.campaign_id, "2023-10-10T00:00:00+08:00")
    assert slug(await jury.score(jury.experts[1], case_id)) == "scoring-closed"
    assert (
        slug(await jury.desk.city.get(f"/campaigns/{jury.desk.campaign_id}/ranking"))
        == "evaluation-open"
    )


async def test_the_evaluation_closes_when_every_case_has_its_scores(jury: Jury) -> None:
    await jury.convene()
    refused = await jury.close()
    assert slug(refused) == "evaluation-incomplete"
    assert {item["submission_id"] for item in refused.json()["items"]} == {
        str(each) for each in jury.submissions
    }
    assert slug(await jury.propose(*jury.submissions)) == "evaluation-open"
    first, second, third = jury.submissions
    await jury.all_score({second: "2.5", third: "2.5"})
    assert (await jury.close()).json()["scored"] == 3
    assert (await jury.close()).json()["version"] == 1
    ranking = (await jury.desk.city.get(f"/campaigns/{jury.desk.campaign_id}/ranking")).json()[
        "items"
    ]
    assert [(item["rank"], item["mean"]) for item in ranking] == [
        (1, "100.00"),
        (2, "97.50"),
        (2, "97.50"),
    ]
    assert ranking[0]["submission_id"] == str(first)
    seat = (await jury.seats(jury.experts[0]))[str(first)]
    late = await jury.client(jury.experts[0]).post(
        f"/seats/{seat}/declaration", json={"conflict": True, "ground": "亲属"}
    )
    assert slug(late) == "scoring-ended"
