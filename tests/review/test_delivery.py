"""Lists and their delivery through the room: sealed, whole, in time.

The cut-off, its race, and an extension.
"""

import asyncio
from datetime import datetime
from uuid import UUID

import pytest

from contracts.commands.command import Done
from contracts.commands.review import EndCase, JudgeWithdrawal
from contracts.facts import Envelope, Fact
from contracts.facts.intake import ScheduleChangedV1
from contracts.facts.review import HoldClearedV1
from contracts.vocabulary import Actor, Ending, Role, system
from kit.db import Writing, new_id
from kit.inbox import service_listener
from services.review.delivery import actions, cut_off
from services.review.delivery.listeners import EFFECTS
from services.review.delivery.rules import SEAL_BYTES
from tests.patience import until_a_gate_is_waited_for
from tests.review.desk import CLOSED, OTHER_UNIT, PDF, RECEIVED, UNIT, Desk, slug
from tests.rooms import move_clock, plant_window


async def test_a_sealed_list_is_delivered_whole_and_once(desk: Desk) -> None:
    ids = [await desk.recommended() for _ in range(2)]
    list_id = await desk.sealed_list(ids)
    first = await desk.deliver(list_id, key="once")
    assert (first.status_code, first.json()["version"]) == (200, 1)
    assert (await desk.deliver(list_id, key="once")).json() == first.json()
    assert slug(await desk.deliver(list_id)) == "list-frozen"
    assert first.json()["items"] == [str(item) for item in ids]
    for case_id in ids:
        assert (await desk.case(case_id))["state"] == "delivered"
    said = await desk.said("list_delivered")
    assert (len(said), said[0]["items"], said[0]["unit"]) == (1, [str(item) for item in ids], UNIT)
    assert len(await desk.said("case_delivered")) == 2
    assert (await desk.city.get(f"/cases/{ids[0]}/content")).status_code == 200


async def test_delivery_needs_key_head_unit_and_seal(desk: Desk) -> None:
    case_id = await desk.recommended()
    made = await desk.officer().put(desk.list_path(), json={"items": [str(case_id)]})
    path = f"/lists/{made.json()['list_id']}/deliver"
    assert slug(await desk.head().post(path)) == "key-needed"
    assert (await desk.officer().post(path, headers={"Idempotency-Key": "k"})).status_code == 403
    assert (await desk.deliver(made.json()["list_id"], OTHER_UNIT)).status_code == 404
    assert slug(await desk.deliver(made.json()["list_id"])) == "seal-missing"
    assert (await desk.case(case_id))["state"] == "recommended"


async def test_the_seal_is_known_by_its_first_bytes_and_goes_with_the_paper(desk: Desk) -> None:
    list_id = await desk.sealed_list([await desk.recommended()])
    wrong = await desk.officer().post(
        f"/lists/{list_id}/seal", files={"file": ("scan.pdf", b"MZ not a scan")}
    )
    assert slug(wrong) == "seal-not-readable"
    assert (
        await desk.officer(OTHER_UNIT).post(f"/lists/{list_id}/seal", files={"file": ("a", PDF)})
    ).status_code == 404
    assert (await desk.officer().get(desk.list_path())).json()["sealed"] is True
    again = await desk.officer().put(
        desk.list_path(), json={"items": []}, headers=await desk.draft_version()
    )
    assert (again.json()["list_id"], again.json()["sealed"]) == (list_id, False)
    link = (await desk.officer().get(f"/lists/{list_id}/paper")).json()["link"]
    assert "X-Amz-Signature" in link


async def test_items_must_be_the_units_own_and_recommended(desk: Desk) -> None:
    mine, undecided, foreign = (
        await desk.recommended(),
        await desk.opened(),
        await desk.recommended(OTHER_UNIT),
    )
    ask = {"items": [str(mine), str(undecided), str(foreign)]}
    refused = await desk.officer().put(desk.list_path(), json=ask)
    assert (slug(refused), refused.json()["items"]) == (
        "items-undecided",
        [str(undecided), str(foreign)],
    )
    assert (
        slug(await desk.officer().put(desk.list_path(), json={"items": [str(mine)] * 2}))
        == "items-repeated"
    )
    assert (
        await desk.officer(OTHER_UNIT).put(desk.list_path(), json={"items": []})
    ).status_code == 404
    stale = await desk.officer().put(
        desk.list_path(), json={"items": []}, headers={"If-Match": '"7"'}
    )
    assert stale.status_code == 412


async def test_two_officers_do_not_overwrite_each_others_list(desk: Desk) -> None:
    mine, theirs = [str(await desk.recommended()) for _ in range(2)]
    path, other = desk.list_path(), desk.client(Role.unit_officer, UNIT, new_id())
    first = await desk.officer().put(path, json={"items": [mine]})
    assert slug(await other.put(path, json={"items": [theirs]})) == "version-needed"
    seen = {"If-Match": first.headers["ETag"]}
    answers = await asyncio.gather(
        desk.officer().put(path, json={"items": [mine, theirs]}, headers=seen),
        other.put(path, json={"items": [theirs, mine]}, headers=seen),
    )
    assert sorted(answer.status_code for answer in answers) in ([200, 409], [200, 412])
    (won,) = [answer.json() for answer in answers if answer.status_code == 200]
    kept = (await desk.city.get(path)).json()
    assert [item["submission_id"] for item in kept["items"]] == [
        item["submission_id"] for item in won["items"]
    ]


async def test_a_case_declined_after_the_list_was_made_stops_it_and_a_withdrawn_one_does_not(
    desk: Desk,
) -> None:
    stays, goes = await desk.recommended(), await desk.recommended()
    list_id = await desk.sealed_list([stays, goes])
    await desk.ruled(goes, "decline")
    refused = await desk.deliver(list_id)
    assert (slug(refused), refused.json()["items"]) == ("items-undecided", [str(goes)])
    assert (await desk.case(stays))["state"] == "recommended"


async def test_a_scan_is_taken_up_to_20_MB_and_no_request_is_read_beyond(desk: Desk) -> None:
    made = await desk.officer().put(desk.list_path(), json={"items": []})
    path = f"/lists/{made.json()['list_id']}/seal"
    for size, slug_, status in (
        (SEAL_BYTES, None, 201),
        (SEAL_BYTES + 1, "seal-not-readable", 422),
        (SEAL_BYTES + 2**20, "request-too-large", 413),
    ):
        answer = await desk.officer().post(
            path, files={"file": ("盖章页.pdf", PDF.ljust(size, b" "))}
        )
        assert (answer.status_code, slug(answer) if slug_ else None) == (status, slug_), (
            answer.text[:200]
        )
    large = await desk.officer().put(
        desk.list_path(), json={"items": [], "contact_name": "x" * 5_000_000}
    )
    assert (large.status_code, slug(large)) == (413, "request-too-large")


async def test_a_newer_version_replaces_the_older_whole(desk: Desk) -> None:
    kept, dropped = await desk.delivered(2)
    stamp = (await desk.case(kept))["delivered_at"]
    move_clock(desk.campaign_id, "2023-09-20T10:00:00+08:00")
    added = await desk.recommended()
    seen = {"If-Match": (await desk.officer().get(desk.list_path())).headers["ETag"]}
    body = {"items": [str(added), str(kept)]}
    assert (
        await desk.officer().put(desk.list_path(), json=body, headers={"If-Match": '"99"'})
    ).status_code == 412
    assert (await desk.officer().put(desk.list_path(), json=body, headers=seen)).json()[
        "version"
    ] == 2
    second = await desk.deliver(await desk.sealed_list([added, kept]))
    assert (second.json()["version"], second.json()["undelivered"]) == (2, [str(dropped)])
    assert (await desk.case(dropped))["state"] == "recommended"
    assert (await desk.case(kept))["delivered_at"] == stamp
    assert len(await desk.said("case_undelivered", dropped)) == 1
    assert len(await desk.said("case_delivered", kept)) == 1


async def test_an_empty_list_can_be_delivered(desk: Desk) -> None:
    assert (await desk.deliver(await desk.sealed_list([]))).json()["items"] == []


async def test_a_late_delivery_is_refused_with_its_instants_and_recorded(desk: Desk) -> None:
    case_id = await desk.recommended()
    list_id = await desk.sealed_list([case_id])
    move_clock(desk.campaign_id, CLOSED)
    late = await desk.deliver(list_id)
    assert (late.status_code, slug(late)) == (409, "delivery-closed")
    refused = await desk.said("delivery_refused")
    assert [(fact["unit"], fact["closes_at"]) for fact in refused] == [
        (UNIT, "2023-09-22T16:00:00Z")
    ]
    assert await desk.close() == 1
    assert (await desk.case(case_id))["ending"] == "missed_deadline"


async def test_before_the_window_one_is_told_when_to_come_back(desk: Desk) -> None:
    list_id = await desk.sealed_list([await desk.recommended()])
    move_clock(desk.campaign_id, "2023-09-05T10:00:00+08:00")
    early = await desk.deliver(list_id)
    assert (slug(early), early.json()["opens_at"][:10]) == ("delivery-not-open", "2023-09-05")


@pytest.mark.parametrize(("now", "ended"), [("2023-09-22T23:59:59.999+08:00", 0), (CLOSED, 2)])
async def test_the_cut_off_ends_what_was_not_delivered(desk: Desk, now: str, ended: int) -> None:
    (delivered,) = await desk.delivered()
    open_, recommended, returned = (
        await desk.opened(),
        await desk.recommended(),
        await desk.opened(),
    )
    points = [{"path": "/basic", "wrong": "不全", "mend": "补全"}]
    await desk.ruled(returned, "return_for_correction", points=points)
    move_clock(desk.campaign_id, now)
    assert await desk.close() == ended
    assert await desk.close() == 0
    endings = [
        (await desk.case(each))["ending"] for each in (delivered, open_, recommended, returned)
    ]
    assert endings == (
        [None] * 4 if not ended else [None, "missed_deadline", "missed_deadline", None]
    )
    assert [fact["ended"] for fact in await desk.said("delivery_closed")] == (
        [ended] if ended else []
    )


async def let_go(desk: Desk, case_id: UUID) -> None:
    """The city clears the hold of a late case, and delivery hears of it, twice."""
    holds = (await desk.city.get("/holds", params={"campaign_id": str(desk.campaign_id)})).json()[
        "items"
    ]
    hold = next(each for each in holds if each["submission_id"] == str(case_id))
    assert (
        await desk.city.post(f"/holds/{hold['id']}/clearing", json={"how": "已与单位核对"})
    ).status_code == 200
    told = await desk.said("hold_cleared", case_id)
    for fact in (HoldClearedV1.model_validate(told[-1]),) * 2:
        await service_listener(desk.room.db, EFFECTS).hear(enveloped(fact), fact)


def enveloped(fact: Fact) -> Envelope:
    said_at = datetime.fromisoformat(CLOSED)
    return Envelope(
        id=new_id(),
        topic=fact.topic,
        said_at=said_at,
        actor=system("test"),
        fact=fact.model_dump(mode="json"),
    )


async def test_a_returned_case_ends_by_its_lapse_or_is_answered_even_after_the_cut_off(
    desk: Desk,
) -> None:
    """An answer stamped in time may reach the case after the cut-off.

    It makes nobody late: the city sees to it.
    """
    lapsing, answered = await desk.opened(), await desk.opened()
    for case_id in (lapsing, answered):
        points = [{"path": "/basic", "wrong": "不全", "mend": "补全"}]
        assert (
            await desk.ruled(case_id, "return_for_correction", points=points)
        ).status_code == 200
    move_clock(desk.campaign_id, CLOSED)
    assert await desk.close() == 0
    assert await desk.cases.open_case(
        await desk.ask_to_open(submission_id=answered, round_=2)
    ) == Done(changed=1)
    silence = EndCase(
        campaign_id=desk.campaign_id,
        submission_id=lapsing,
        stage="lapsed",
        ending=Ending.correction_lapsed,
        reason="逾期未补正",
    )
    assert await desk.cases.end_case(silence) == Done(changed=1)
    assert await desk.close() == 0
    ended, waits = await desk.case(lapsing), await desk.case(answered)
    assert ended["ending"] == "correction_lapsed"
    assert (waits["state"], waits["ending"], waits["holds"]) == ("in_review", None, ["late_case"])
    await let_go(desk, answered)
    assert (await desk.case(answered))["ending"] == "missed_deadline"


async def test_a_late_case_let_go_while_its_unit_may_deliver_goes_on(desk: Desk) -> None:
    move_clock(desk.campaign_id, CLOSED)
    case_id = new_id()
    assert await desk.cases.open_case(await desk.ask_to_open(submission_id=case_id)) == Done(
        changed=1
    )
    opens, later = (
        datetime.fromisoformat("2023-09-06T00:00+08:00"),
        datetime.fromisoformat("2023-09-25T00:00+08:00"),
    )
    plant_window(desk.campaign_id, "delivery", opens, later, scope="unit", scope_id=UNIT, version=2)
    await let_go(desk, case_id)
    assert (await desk.case(case_id))["ending"] is None
    move_clock(desk.campaign_id, later)
    assert await desk.close() == 1


async def test_the_cut_off_works_in_chunks(desk: Desk) -> None:
    for _ in range(3):
        await desk.opened()
    move_clock(desk.campaign_id, CLOSED)
    chunks = [await desk.room.db.act(cut_off.close_some, desk.campaign_id, 2) for _ in range(3)]
    assert chunks == [(2, True), (1, False), (0, False)]


async def test_a_withdrawal_and_a_delivery_at_once_leave_one_truth(desk: Desk) -> None:
    case_id = await desk.recommended()
    list_id = await desk.sealed_list([case_id])
    ask = JudgeWithdrawal(
        campaign_id=desk.campaign_id,
        submission_id=case_id,
        stage="delivery",
        requested_at=RECEIVED,
        reason="撤回",
    )
    move_clock(desk.campaign_id, "2023-09-07T09:00:00+08:00")
    answer, _ = await asyncio.gather(desk.deliver(list_id), desk.cases.judge_withdrawal(ask))
    assert answer.status_code == 200
    assert (await desk.case(case_id))["ending"] == "withdrawn"
    assert [
        item["withdrawn"] for item in (await desk.city.get(desk.list_path())).json()["items"]
    ] == [True]


async def test_a_units_own_extension_keeps_its_cases_open(desk: Desk) -> None:
    extended, over = await desk.opened(), await desk.opened(OTHER_UNIT)
    opens, later = (
        datetime.fromisoformat("2023-09-06T00:00+08:00"),
        datetime.fromisoformat("2023-09-25T00:00+08:00"),
    )
    plant_window(desk.campaign_id, "delivery", opens, later, scope="unit", scope_id=UNIT, version=2)
    move_clock(desk.campaign_id, CLOSED)
    assert await desk.close() == 1
    assert [(await desk.case(each))["ending"] for each in (extended, over)] == [
        None,
        "missed_deadline",
    ]
    move_clock(desk.campaign_id, later)
    assert await desk.close() == 1
    assert len(await desk.said("delivery_closed")) == 2


async def test_an_extension_after_the_close_reopens_what_it_names(desk: Desk) -> None:
    ready, unready, other = (
        await desk.recommended(),
        await desk.opened(),
        await desk.opened(OTHER_UNIT),
    )
    move_clock(desk.campaign_id, CLOSED)
    assert await desk.close() == 3
    opens, later = (
        datetime.fromisoformat("2023-09-06T00:00+08:00"),
        datetime.fromisoformat("2023-09-25T00:00+08:00"),
    )
    plant_window(desk.campaign_id, "delivery", opens, later, scope="unit", scope_id=UNIT, version=2)
    fact = ScheduleChangedV1(
        subject=desk.campaign_id,
        campaign_id=desk.campaign_id,
        gate="delivery",
        scope="unit",
        scope_id=UNIT,
        version=2,
        closes_at=later,
        reason="系统故障",
    )
    envelope = enveloped(fact)
    listener = service_listener(desk.room.db, EFFECTS)
    for _ in range(2):
        await listener.hear(envelope, fact)
    states = [(await desk.case(each))["state"] for each in (ready, unready, other)]
    assert states == ["recommended", "in_review", "ended"]
    assert [fact["round"] for fact in await desk.said("case_reopened", ready)] == [2]
    assert (await desk.deliver(await desk.sealed_list([ready]))).status_code == 200
    other_gate = fact.model_copy(update={"gate": "intake"})
    await listener.hear(envelope.model_copy(update={"id": new_id()}), other_gate)
    move_clock(desk.campaign_id, later)
    assert await desk.close() == 1


async def test_a_delivery_stamped_in_time_but_committed_after_the_closer_began_stands(
    desk: Desk,
) -> None:
    case_id = await desk.recommended()
    list_id = await desk.sealed_list([case_id])
    stamped, go_on = asyncio.Event(), asyncio.Event()

    async def slowly(tx: Writing) -> None:
        head = Actor(kind="user", person_id=new_id(), roles=(Role.unit_head,), unit=UNIT)
        await actions.deliver(tx, head, UUID(list_id))
        stamped.set()
        await go_on.wait()

    delivering = asyncio.create_task(desk.room.db.act(slowly))
    await stamped.wait()
    move_clock(desk.campaign_id, CLOSED)
    closing = asyncio.create_task(desk.close())
    await until_a_gate_is_waited_for(desk.room.db)
    assert not closing.done()
    go_on.set()
    await delivering
    assert await closing == 0
    assert (await desk.case(case_id))["state"] == "delivered"


async def test_two_heads_delivering_at_once_give_one_delivery(desk: Desk) -> None:
    list_id = await desk.sealed_list([await desk.recommended()])
    answers = await asyncio.gather(*(desk.deliver(list_id) for _ in range(3)))
    assert sorted(answer.status_code for answer in answers) == [200, 409, 409]
    assert len(await desk.said("list_delivered")) == 1


async def test_acceptance(desk: Desk) -> None:
    accepted, refused = await desk.delivered(2)
    undelivered = await desk.opened()
    yes, no = {"accepted": True}, {"accepted": False}
    assert (await desk.city.post(f"/cases/{accepted}/acceptance", json=yes)).json()[
        "state"
    ] == "accepted"
    assert (await desk.city.post(f"/cases/{accepted}/acceptance", json=yes)).status_code == 200
    assert len(await desk.said("case_accepted", accepted)) == 1
    assert slug(await desk.city.post(f"/cases/{refused}/acceptance", json=no)) == "reason-needed"
    answer = await desk.city.post(
        f"/cases/{refused}/acceptance", json=no | {"reason": "纸质材料缺少公章"}
    )
    assert answer.json()["ending"] == "not_accepted"
    assert slug(await desk.city.post(f"/cases/{undelivered}/acceptance", json=yes)) == "wrong-state"
    assert (await desk.officer().post(f"/cases/{accepted}/acceptance", json=yes)).status_code == 403
