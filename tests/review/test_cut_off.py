"""The cut-off of delivery through the room: what it ends, its race, and an extension."""

import asyncio
from datetime import datetime
from uuid import UUID

import pytest

from contracts.commands.command import Done
from contracts.commands.review import EndCase
from contracts.facts import Envelope, Fact
from contracts.facts.intake import ScheduleChangedV1
from contracts.facts.review import HoldClearedV1
from contracts.vocabulary import Actor, Ending, Role, system
from kit.db import Writing, new_id
from kit.inbox import service_listener
from services.review.delivery import actions, cut_off
from services.review.delivery.listeners import EFFECTS
from tests.patience import until_a_gate_is_waited_for
from tests.review.desk import CLOSED, OTHER_UNIT, UNIT, Desk
from tests.rooms import move_clock, plant_window


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
        await service_listener(desk.room.db, EFFECTS, desk.room.settings.keys_dir).hear(
            enveloped(fact), fact
        )


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
    assert await desk.lapse(silence) == Done(changed=1)
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
    listener = service_listener(desk.room.db, EFFECTS, desk.room.settings.keys_dir)
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
