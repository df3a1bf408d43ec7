"""A campaign's rounds: what is due is done once and in order.

A frozen clock waits for a fact; notices run beside the campaign.
"""

import asyncio
from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest
from temporalio.client import Client, WorkflowExecutionStatus
from temporalio.testing import WorkflowEnvironment

from contracts.commands import intake, registry, review
from contracts.commands.command import Done
from contracts.commands.intake import DueTimers
from contracts.commands.registry import NoticeWait, OpenNotices
from contracts.names import publicity_workflow
from tests.workflows.facts import instant
from tests.workflows.rooms import Rooms, refuse
from tests.workflows.season import Season, wake


@pytest.fixture
def season(client: Client, rooms: Rooms) -> Season:
    """Its workflow is left running: a terminated one locks this server's clock."""
    return Season(client, rooms)


async def test_what_is_due_is_done_once(season: Season) -> None:
    season.due_timers(
        wake("remind", "a", 0, "hand_in"),
        wake("remind", "b", 0, "deliver"),
        wake("close_delivery", "c", 0),
        wake("remind", "later", None, "score"),
    )
    await season.say(season.opened())
    await season.round(1)
    await season.say(season.moved())
    for sweep in (intake.sweep, review.sweep, registry.sweep):
        await season.rooms.until(season.id, sweep, 2)
    names = season.names()
    assert names[:4] == ["intake.wakes", "intake.remind", "review.remind", "review.close_delivery"]
    assert set(names[4:8]) == {
        "intake.sweep",
        "registry.sweep",
        "review.sweep",
        "registry.open_notices",
    }
    assert [
        names.count(each) for each in ("intake.remind", "review.remind", "review.close_delivery")
    ] == [1, 1, 1]
    (ask,) = season.rooms.asks(season.id, review.remind)
    assert (ask.kind, ask.offset, ask.closes_at) == ("deliver", "P1D", instant(23))


async def test_it_sleeps_until_the_shortest_and_asks_again(
    season: Season, time: WorkflowEnvironment
) -> None:
    season.due_timers(
        wake("close_delivery", "c", 3 * 3600.0), wake("remind", "late", 30 * 86400.0, "score")
    )
    await season.say(season.opened())
    await season.round(1)
    season.due_timers(wake("close_delivery", "c", 0))
    await time.sleep(timedelta(hours=4))
    await season.rooms.until(season.id, review.close_delivery)
    await season.round(2)


async def test_a_frozen_clock_waits_for_a_fact(season: Season, time: WorkflowEnvironment) -> None:
    season.due_timers(wake("close_delivery", "c", None))
    await season.say(season.opened())
    await season.round(1)
    await time.sleep(timedelta(days=40))
    assert season.names().count("intake.wakes") == 1
    season.due_timers(wake("close_delivery", "c", 0))
    await season.say(season.moved())
    await season.rooms.until(season.id, review.close_delivery)
    await season.round(2)


async def test_what_a_room_refuses_is_asked_again(
    season: Season, time: WorkflowEnvironment
) -> None:
    season.due_timers(wake("close_delivery", "c", 0))
    season.rooms.answer(season.id, review.close_delivery, refuse("review.too-early"))
    await season.say(season.opened())
    await season.round(1)
    season.rooms.answer(season.id, review.close_delivery, Done(changed=1))
    await time.sleep(timedelta(minutes=2))
    await season.rooms.until(season.id, review.close_delivery, 2)
    await season.round(2)


async def test_a_room_that_is_down_holds_up_no_cut_off(season: Season) -> None:
    def down(_: Any) -> OpenNotices:
        raise RuntimeError("registry is down")

    season.rooms.answer(season.id, registry.open_notices, down)
    season.due_timers(wake("close_delivery", "c", None))
    await season.say(season.opened())
    await season.round(1)
    season.due_timers(wake("close_delivery", "c", 0))
    await season.say(season.moved())
    await season.rooms.until(season.id, review.close_delivery)
    season.rooms.answer(season.id, registry.open_notices, OpenNotices(notice_ids=()))


async def test_notices_a_room_refuses_to_name_are_asked_for_again(
    season: Season, time: WorkflowEnvironment
) -> None:
    season.rooms.answer(season.id, registry.open_notices, refuse("registry.no-such-campaign"))
    await season.say(season.opened())
    await season.round(1)
    await time.sleep(timedelta(minutes=2))
    await season.round(2)
    season.rooms.answer(season.id, registry.open_notices, OpenNotices(notice_ids=()))


async def test_a_refused_question_is_asked_again(season: Season, time: WorkflowEnvironment) -> None:
    season.rooms.answer(season.id, intake.due_timers, refuse("intake.no-such-campaign"))
    await season.say(season.opened())
    await season.round(1)
    season.due_timers(wake("close_delivery", "c", 0))
    await time.sleep(timedelta(minutes=2))
    await season.rooms.until(season.id, review.close_delivery)


async def test_many_facts_heard_in_one_round_make_one_more(season: Season) -> None:
    go_on = asyncio.Event()

    async def answer() -> DueTimers:
        await go_on.wait()
        return DueTimers(now=instant(22), wakes=())

    season.rooms.answer(season.id, intake.due_timers, lambda _: answer())
    await season.say(season.opened())
    await season.rooms.until(season.id, intake.due_timers)
    for _ in range(30):
        await season.say(season.moved())
    go_on.set()
    await season.round(2)
    await season.say(season.moved())
    await season.round(3)
    assert season.names().count("intake.wakes") == 3


async def test_a_notice_runs_from_publication_to_its_close(
    season: Season, time: WorkflowEnvironment
) -> None:
    notice, rooms = uuid4(), season.rooms
    rooms.answer(notice, registry.notice_wait, NoticeWait(seconds=None))
    await season.say(season.opened())
    await season.round(1)
    await season.say(season.published(notice))
    await rooms.until(notice, registry.notice_wait)
    rooms.answer(season.id, registry.open_notices, OpenNotices(notice_ids=(notice,)))
    rooms.answer(notice, registry.notice_wait, NoticeWait(seconds=3600.0))
    await season.say(season.moved())
    await rooms.until(notice, registry.notice_wait, 2)
    rooms.answer(notice, registry.notice_wait, NoticeWait(seconds=0))

    def close(_: Any) -> Done:
        rooms.answer(notice, registry.notice_wait, NoticeWait(seconds=0, closed=True))
        return Done(changed=1)

    rooms.answer(notice, registry.close_notice, close)
    await time.sleep(timedelta(hours=2))
    await season.client.get_workflow_handle(publicity_workflow(notice)).result()
    assert rooms.names(notice).count("registry.close_notice") == 1
    await season.say(season.notice_closed(notice))
    await season.say(season.moved())
    await season.round(4)
    described = await season.client.get_workflow_handle(publicity_workflow(notice)).describe()
    assert described.status is WorkflowExecutionStatus.COMPLETED


async def test_a_notice_open_at_the_start_is_taken_up(season: Season) -> None:
    """A campaign's workflow that was lost finds its notices again from the record."""
    notice = uuid4()
    season.rooms.answer(season.id, registry.open_notices, OpenNotices(notice_ids=(notice,)))
    season.rooms.answer(notice, registry.notice_wait, NoticeWait(seconds=None, closed=True))
    await season.say(season.opened())
    await season.rooms.until(notice, registry.notice_wait)


async def test_a_close_refused_is_asked_again_after_a_while(
    season: Season, time: WorkflowEnvironment
) -> None:
    notice, rooms = uuid4(), season.rooms
    rooms.answer(notice, registry.notice_wait, NoticeWait(seconds=0))
    rooms.answer(notice, registry.close_notice, refuse("registry.window-open"))
    await season.say(season.opened())
    await season.say(season.published(notice))
    await rooms.until(notice, registry.notice_wait, 2)
    rooms.answer(notice, registry.notice_wait, NoticeWait(seconds=None, closed=True))
    await time.sleep(timedelta(minutes=2))
    await season.client.get_workflow_handle(publicity_workflow(notice)).result()
