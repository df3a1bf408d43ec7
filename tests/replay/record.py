"""Records a history of every path: `python -m tests.replay.record`.

A landed history is never recorded anew: old cases must replay. A new path, or a path under a new
table, is a new name.
"""

import asyncio
import os
import sys
from collections.abc import Awaitable, Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

from temporalio.client import Client
from temporalio.testing import WorkflowEnvironment

from contracts.commands import intake, registry, review
from contracts.commands.command import EVERY_CAMPAIGN, Done
from contracts.commands.registry import NoticeWait
from contracts.names import campaign_workflow, publicity_workflow
from contracts.vocabulary import Ending
from tests.workflows.conftest import add_search_attributes, start_time_skipping
from tests.workflows.play import Play
from tests.workflows.rooms import Rooms, refuse
from tests.workflows.season import Season, wake
from tests.workflows.ways import RECOMMEND, RETURN, ways
from workflows.worker import workflow_worker

HISTORIES = Path(__file__).parent / "histories"
Scene = Callable[[Play, WorkflowEnvironment], Awaitable[str]]


async def step_by_step(play: Play, *facts: Any) -> None:
    """Each fact once the one before it was taken."""
    for fact in facts:
        await play.say(fact)
        await play.where(lambda now: now.settled or now.refused is not None)


def ending_scene(ending: Ending) -> Scene:
    async def scene(play: Play, _: WorkflowEnvironment) -> str:
        *before, last = (play.of.handed_in(), *ways(play.of)[ending])
        await step_by_step(play, *before)
        await play.say(last)
        assert await play.ending() is ending
        return play.handle.id

    return scene


async def corrected_twice(play: Play, _: WorkflowEnvironment) -> str:
    of = play.of
    facts = (
        of.ruled(RETURN, 1, 2),
        of.answered(1),
        of.ruled(RETURN, 2, 4),
        of.answered(2),
        of.ruled(RECOMMEND, 3, 6),
    )
    await step_by_step(play, of.handed_in(), *facts, of.delivered(7), of.selected(9))
    await play.say(of.registered())
    assert await play.ending() is Ending.registered
    return play.handle.id


async def out_of_order(play: Play, _: WorkflowEnvironment) -> str:
    of = play.of
    await play.say(
        of.selected(9), of.delivered(7), of.undelivered(6), of.withdrawal(), of.ruled(RECOMMEND)
    )
    await play.say(of.delivered(5), of.handed_in(), of.handed_in())
    await play.at("publicity")
    await play.say(of.registered())
    await play.ending()
    return play.handle.id


async def rebuilt(play: Play, _: WorkflowEnvironment) -> str:
    play.stands("city", version=5)
    await play.say(play.of.delivered(5))
    await play.at("city")
    await play.say(play.of.ended(Ending.not_selected))
    await play.ending()
    return play.handle.id


async def reopened(play: Play, _: WorkflowEnvironment) -> str:
    await play.say(play.of.handed_in())
    await play.at("unit_review")
    play.stands("delivery", round=2, version=10)
    await play.say(play.of.reopened(10))
    await play.at("delivery", 2)
    await play.say(play.of.ended(Ending.missed_deadline, 11))
    await play.ending()
    return play.handle.id


async def refused(play: Play, _: WorkflowEnvironment) -> str:
    play.rooms.answer(play.of.id, review.open_case, refuse("review.snapshot-differs"))
    await play.say(play.of.handed_in())
    await play.where(lambda now: now.refused is not None)
    await play.say(play.of.ended(Ending.ineligible))
    await play.ending()
    return play.handle.id


async def campaign(play: Play, time: WorkflowEnvironment) -> str:
    season = Season(play.client, play.rooms)
    season.rooms.answer(season.id, review.close_delivery, refuse("review.too-early"))
    season.due_timers(
        wake("remind", "a", 0, "hand_in"),
        wake("close_delivery", "c", 0),
        wake("remind", "b", 3600.0, "score"),
    )
    await season.say(season.opened())
    await season.round(1)
    season.rooms.answer(season.id, review.close_delivery, Done(changed=2))
    await time.sleep(timedelta(minutes=2))
    await season.round(2)
    notice = uuid4()
    await season.say(season.published(notice))
    await season.round(3)
    season.due_timers(wake("remind", "b", None, "score"))
    await season.say(season.moved())
    await season.round(4)
    await play.rooms.until(notice, registry.notice_wait)
    return campaign_workflow(season.id)


async def publicity(play: Play, time: WorkflowEnvironment) -> str:
    season, notice = Season(play.client, play.rooms), uuid4()
    season.rooms.answer(notice, registry.notice_wait, NoticeWait(seconds=3600.0))
    season.rooms.answer(notice, registry.close_notice, refuse("registry.window-open"))
    await season.say(season.notice_closed(notice))
    await season.rooms.until(notice, registry.notice_wait)
    season.rooms.answer(notice, registry.notice_wait, NoticeWait(seconds=0))
    await time.sleep(timedelta(minutes=60, seconds=5))
    await season.rooms.until(notice, registry.close_notice)
    season.rooms.answer(notice, registry.notice_wait, NoticeWait(seconds=0, closed=True))
    await time.sleep(timedelta(minutes=2))
    await play.client.get_workflow_handle(publicity_workflow(notice)).result()
    return publicity_workflow(notice)


async def sweep(play: Play, _: WorkflowEnvironment) -> str:
    await play.client.execute_workflow("sweep", "intake", id="sweep/intake", task_queue="workflows")
    assert play.rooms.names(EVERY_CAMPAIGN).count(intake.sweep.name) == 1
    return "sweep/intake"


async def sweep_by_name(play: Play, _: WorkflowEnvironment) -> str:
    """One of those that go at a pace of their own."""
    name = registry.archive_histories.name
    await play.client.execute_workflow("sweep", name, id=f"sweep/{name}", task_queue="workflows")
    assert play.rooms.names(EVERY_CAMPAIGN).count(name) == 1
    return f"sweep/{name}"


SCENES: dict[str, Scene] = {
    **{f"submission-v1-{ending}": ending_scene(ending) for ending in Ending},
    "submission-v1-corrected-twice": corrected_twice,
    "submission-v1-out-of-order": out_of_order,
    "submission-v1-rebuilt": rebuilt,
    "submission-v1-reopened": reopened,
    "submission-v1-refused": refused,
    "campaign": campaign,
    "publicity": publicity,
    "sweep": sweep,
    "sweep-by-name": sweep_by_name,
}


async def record(client: Client, time: WorkflowEnvironment, rooms: Rooms) -> None:
    """Play and write what is not there yet."""
    HISTORIES.mkdir(exist_ok=True)
    for name, scene in SCENES.items():
        file = HISTORIES / f"{name}.json"
        if file.exists():
            continue
        workflow_id = await scene(Play(client, rooms), time)
        history = await client.get_workflow_handle(workflow_id).fetch_history()
        told = history.to_json().replace(f"{Path.cwd()}/", "")  # stack traces name the checkout
        file.write_text(told + "\n", encoding="utf-8")
        print(f"{name}: {len(history.events)} events, {file.stat().st_size} bytes")


async def main() -> None:
    async with await start_time_skipping() as time, AsyncExitStack() as stack:
        await add_search_attributes(time.client)
        rooms = Rooms()
        for worker in (workflow_worker(time.client), *rooms.workers(time.client)):
            await stack.enter_async_context(worker)
        await record(time.client, time, rooms)


if __name__ == "__main__":
    asyncio.run(main())
    sys.stdout.flush()
    os._exit(0)
