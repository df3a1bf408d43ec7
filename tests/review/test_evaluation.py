"""Panels, blind scores, the closed evaluation and the selection through the room."""

from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any
from uuid import UUID

import httpx
import pytest

from contracts.commands.intake import Remind
from contracts.vocabulary import Blocks, HoldKind, Role, system
from kit.db import Writing, new_id
from kit.journal import say
from services.review.cases import actions as cases
from services.review.cases import holds
from services.review.reminders.activities import ReminderActivities
from tests.plan import plan
from tests.review.desk import CLOSED, OTHER_UNIT, Desk, slug
from tests.rooms import move_clock

FULL = {str(item["number"]): item["points"] for item in plan()["panel"]["rubric"]}


@dataclass
class Jury:
    """Five experts and an alternate for some accepted cases."""

    desk: Desk
    submissions: list[UUID]
    experts: list[UUID] = field(default_factory=lambda: [new_id() for _ in range(5)])
    alternate: UUID = field(default_factory=new_id)

    async def convene(self) -> httpx.Response:
        body = {
            "experts": [str(each) for each in self.experts],
            "alternates": [str(self.alternate)],
            "submissions": [str(each) for each in self.submissions],
        }
        return await self.desk.city.post(f"/campaigns/{self.desk.campaign_id}/panels", json=body)

    def client(self, expert: UUID) -> httpx.AsyncClient:
        return self.desk.client(Role.expert, person_id=expert)

    async def seats(self, expert: UUID) -> dict[str, str]:
        items = (await self.client(expert).get("/my/seats")).json()["items"]
        return {item["submission_id"]: item["seat_id"] for item in items}

    async def score(
        self, expert: UUID, submission: UUID, less: str = "0", **more: Any
    ) -> httpx.Response:
        seat = (await self.seats(expert))[str(submission)]
        declared = await self.client(expert).post(
            f"/seats/{seat}/declaration", json={"conflict": False}
        )
        assert declared.status_code == 200, declared.text
        items = FULL | {"13": str(Decimal(FULL["13"]) - Decimal(less))}
        return await self.client(expert).put(f"/seats/{seat}/score", json={"items": items} | more)

    async def all_score(self, less: dict[UUID, str] | None = None) -> None:
        for expert in self.experts:
            for submission in self.submissions:
                answer = await self.score(expert, submission, (less or {}).get(submission, "0"))
                assert answer.status_code == 200, answer.text

    async def close(self) -> httpx.Response:
        return await self.desk.city.post(f"/campaigns/{self.desk.campaign_id}/evaluation/close")

    async def propose(
        self, *selected: UUID, reasons: dict[UUID, str] | None = None
    ) -> httpx.Response:
        body = {
            "selected": [str(e) for e in selected],
            "reasons": {str(k): v for k, v in (reasons or {}).items()},
        }
        return await self.desk.city.post(
            f"/campaigns/{self.desk.campaign_id}/selections", json=body
        )

    async def confirm(self, proposed: httpx.Response, token: str | None = None) -> httpx.Response:
        body = {"confirm_token": token or proposed.json()["confirm_token"]}
        return await self.desk.city_head.post(
            f"/selections/{proposed.json()['selection_id']}/confirmation", json=body
        )


@pytest.fixture
async def jury(desk: Desk) -> Jury:
    return Jury(desk, await desk.accepted(3))


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
    assert [error["path"] for error in refused.json()["errors"]] == [
        "/items/1",
        "/items/2",
        "/items/3",
        "/items/15",
    ]
    first = await jury.score(expert, case_id, "0.5")
    assert (first.json()["total"], first.json()["state"]) == ("99.50", "scored")
    assert (await jury.score(expert, case_id, "0.5")).status_code == 200
    assert slug(await jury.score(expert, case_id, "1")) == "score-handed-in"
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


async def test_a_selection_is_proposed_and_confirmed_whole(jury: Jury) -> None:
    await jury.convene()
    first, second, third = jury.submissions
    await jury.all_score({second: "1", third: "2"})
    await jury.close()
    assert slug(await jury.propose(first, new_id())) == "not-candidates"
    missing = await jury.propose(third, first)
    assert (slug(missing), missing.json()["items"]) == ("reasons-needed", [str(second)])
    proposed = await jury.propose(third, first, reasons={second: "同一园区已有同类项目"})
    assert proposed.status_code == 201
    assert proposed.json()["not_selected"] == [str(second)]
    assert [(each["rank"], each["reason"]) for each in proposed.json()["departures"]] == [
        (2, "同一园区已有同类项目")
    ]
    assert (
        await jury.desk.city.post(f"/selections/{proposed.json()['selection_id']}/confirmation")
    ).status_code == 403
    assert slug(await jury.confirm(proposed, "0" * 64)) == "selection-stale"
    decided = await jury.confirm(proposed)
    assert (decided.status_code, decided.json()["state"]) == (200, "confirmed")
    assert (await jury.confirm(proposed)).json() == decided.json()
    (made,) = await jury.desk.said("selection_made")
    assert [
        (item["position"], item["docket"]["submission_id"], item["mean"]) for item in made["items"]
    ] == [
        (1, str(third), "98.00"),
        (2, str(first), "100.00"),
    ]
    assert (await jury.desk.case(first))["stage"] == "publicity"
    ended = await jury.desk.case(second)
    assert (ended["ending"], ended["ending_reason"]) == (
        "not_selected",
        "遴选未入选：同一园区已有同类项目",
    )
    assert [fact["position"] for fact in await jury.desk.said("case_selected", third)] == [1]


async def test_who_proposed_a_selection_does_not_confirm_it(jury: Jury) -> None:
    await jury.convene()
    await jury.all_score()
    await jury.close()
    both = jury.desk.room.client(Role.city_officer, Role.city_head, person_id=new_id())
    body = {"selected": [str(each) for each in jury.submissions]}
    made = (await both.post(f"/campaigns/{jury.desk.campaign_id}/selections", json=body)).json()
    confirmation = (
        f"/selections/{made['selection_id']}/confirmation",
        {"confirm_token": made["confirm_token"]},
    )
    refused = await both.post(confirmation[0], json=confirmation[1])
    assert (refused.status_code, slug(refused)) == (403, "second-person-needed")
    assert (await jury.desk.case(jury.submissions[0]))["state"] == "accepted"
    assert (await jury.desk.city_head.post(confirmation[0], json=confirmation[1])).json()[
        "state"
    ] == "confirmed"


async def test_a_later_list_takes_nothing_back_from_a_confirmed_selection(jury: Jury) -> None:
    """A unit's window is extended past the selection: its selected cases stay on its list."""
    desk, selected = jury.desk, jury.submissions
    await jury.convene()
    await jury.all_score()
    await jury.close()
    assert (await jury.confirm(await jury.propose(*selected))).status_code == 200
    added = await desk.recommended()
    without = await desk.deliver(await desk.sealed_list([added]))
    assert (without.status_code, slug(without)) == (409, "items-selected")
    assert without.json()["items"] == [str(each) for each in selected]
    states = [(await desk.case(each))["state"] for each in (*selected, added)]
    assert states == ["selected", "selected", "selected", "recommended"]
    whole = await desk.deliver(await desk.sealed_list([*selected, added]))
    assert (whole.status_code, whole.json().get("undelivered")) == (200, []), whole.text
    states = [(await desk.case(each))["state"] for each in (*selected, added)]
    assert states == ["selected", "selected", "selected", "delivered"]
    assert await desk.said("case_undelivered") == []


async def test_a_proposal_goes_stale_when_anything_moves_and_a_held_case_waits(jury: Jury) -> None:
    await jury.convene()
    first, second, third = jury.submissions
    await jury.all_score({second: "1", third: "2"})
    await jury.close()
    stale = await jury.propose(first, second)

    async def hold(tx: Writing) -> None:
        case = await cases.lock(tx, second)
        kind, at = HoldKind.credit_turned_bad, case.received_at
        facts = await holds.open_hold(
            tx, case, kind, Blocks.selection, holder="city", opened_by="test", at=at
        )
        await say(tx, system("review"), *facts)

    await jury.desk.room.db.act(hold)
    assert slug(await jury.confirm(stale)) == "selection-stale"
    held = await jury.propose(first, second)
    assert (slug(held), held.json()["items"]) == (
        "items-held",
        {str(second): ["credit_turned_bad"]},
    )
    proposed = await jury.propose(first, third)
    assert (proposed.json()["held"], proposed.json()["departures"]) == ([str(second)], [])
    assert slug(await jury.confirm(stale)) == "selection-not-open"
    assert (await jury.confirm(proposed)).status_code == 200
    assert (await jury.desk.case(second))["state"] == "accepted"


async def test_a_case_whose_credit_was_never_asked_cannot_be_selected(desk: Desk) -> None:
    (case_id,) = await desk.delivered()
    await desk.city.post(f"/cases/{case_id}/acceptance", json={"accepted": True})
    jury = Jury(desk, [case_id])
    await jury.convene()
    await jury.all_score()
    await jury.close()
    assert slug(await jury.propose(case_id)) == "items-held"
    await desk.cleared(case_id)
    assert (await jury.propose(case_id)).status_code == 201


async def test_reminders_name_who_still_has_to_act_once(jury: Jury) -> None:
    desk = jury.desk
    await jury.convene()
    await desk.opened(OTHER_UNIT)
    await desk.recommended(OTHER_UNIT)
    await desk.delivered(2, "120116")
    performers = ReminderActivities(desk.room.db)

    async def remind(kind: str, key: str = "P1D") -> int:
        ask = {
            "campaign_id": desk.campaign_id,
            "key": f"{kind}/{key}",
            "offset": "P1D",
            "kind": kind,
        }
        return (await performers.remind(Remind.model_validate(ask | {"closes_at": CLOSED}))).changed

    assert [await remind(kind) for kind in ("rule", "deliver", "accept", "score", "hand_in")] == [
        1,
        1,
        1,
        5,
        0,
    ]
    assert [await remind(kind) for kind in ("rule", "deliver", "accept", "score")] == [0, 0, 0, 0]
    due = await desk.said("reminder_due")
    assert [(f["kind"], f["unit"], f["open_items"]) for f in due if f["kind"] != "score"] == [
        ("rule", OTHER_UNIT, 1),
        ("deliver", OTHER_UNIT, 2),
        ("accept", None, 2),
    ]
    assert {f["person_id"] for f in due if f["kind"] == "score"} == {
        str(each) for each in jury.experts
    }
