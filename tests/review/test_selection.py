"""The city's selection, and who is reminded to act, through the room."""

from collections.abc import Callable
from datetime import datetime
from typing import Any

import pytest
from temporalio.exceptions import ApplicationError

from contracts.commands.intake import Remind
from contracts.reminders import reminder_key
from contracts.vocabulary import Blocks, HoldKind, Role, system
from kit.db import Writing, new_id
from kit.journal import say
from services.review.cases import actions as cases
from services.review.cases import holds
from services.review.reminders.activities import ReviewReminderActivities
from tests.review.desk import CLOSED, OTHER_UNIT, Desk, new_desk, slug
from tests.review.jury import Jury
from tests.rooms import Room, move_clock


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


RULES = [
    {"kind": kind, "gate": "delivery", "offsets": ["P1D"]}
    for kind in ("rule", "deliver", "accept", "score")
]


async def test_reminders_name_who_still_has_to_act_once(room: Callable[[str], Room]) -> None:
    desk = new_desk(room("review"), reminders=RULES)
    jury = Jury(desk, await desk.accepted(3))
    await jury.convene()
    await desk.opened(OTHER_UNIT)
    await desk.recommended(OTHER_UNIT)
    await desk.delivered(2, "120116")
    performers = ReviewReminderActivities(desk.room.db)

    async def remind(kind: str, **claims: Any) -> int:
        closes_at = datetime.fromisoformat(CLOSED)
        ask = {
            "campaign_id": desk.campaign_id,
            "key": reminder_key(kind, closes_at, "P1D"),
            "offset": "P1D",
            "kind": kind,
            "closes_at": closes_at,
        }
        return (await performers.remind(Remind.model_validate(ask | claims))).changed

    with pytest.raises(ApplicationError, match="claim-refuted"):
        await remind("rule")  # a day and more before the plan's instant
    move_clock(desk.campaign_id, "2023-09-22T00:00:00+08:00")
    invented: list[dict[str, Any]] = [
        {"key": "rule/twice"},
        {"offset": "P9D"},
        {"closes_at": datetime.fromisoformat("2023-12-31T00:00:00+08:00")},
    ]
    for claims in invented:
        with pytest.raises(ApplicationError, match="claim-refuted"):
            await remind("rule", **claims)
    assert await desk.said("reminder_due") == []
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
