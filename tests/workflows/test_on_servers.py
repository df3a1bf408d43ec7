"""The whole role on real servers: facts from RabbitMQ, workflows on Temporal's dev server."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import timedelta

import pytest
from temporalio.client import Client, ScheduleActionStartWorkflow
from temporalio.service import RPCError, RPCStatusCode

from contracts.commands import COMMANDS, intake, notify, registry, review
from contracts.commands.command import EVERY_CAMPAIGN
from contracts.facts import FACTS, Envelope, Fact
from contracts.names import campaign_workflow
from contracts.stages.table import StageTable
from contracts.vocabulary import Ending, Outcome
from kit import bus, temporal
from kit.settings import load
from kit.signing import SIGNATURE, fact_key, sign_fact
from tests.patience import until
from tests.rooms import Space
from tests.stage_tables import JOINT_REVIEW
from tests.workflows.facts import Submission, envelope
from tests.workflows.play import Play
from tests.workflows.rooms import Rooms
from workflows.schedules import RARELY, SWEPT, ensure_schedules
from workflows.worker import check_retention, rebuild, work


@asynccontextmanager
async def role(rooms: Rooms) -> AsyncIterator[Client]:
    """The role `workflows` and rooms answered by name, in the space's namespace."""
    settings = load("workflows")
    client = await temporal.connect(settings.temporal_address, settings.temporal_namespace)
    stopping = asyncio.Event()
    async with AsyncExitStack() as stack:
        for worker in rooms.workers(client):
            await stack.enter_async_context(worker)
        await declare_queue()
        working = asyncio.create_task(work(settings, stopping))
        try:
            yield client
        finally:
            stopping.set()
            await working


async def declare_queue() -> None:
    """As the role does at its first start, so that nothing said before is unroutable."""
    connection = await bus.connect(load("workflows").amqp_url, "test")
    async with connection:
        channel = await connection.channel()
        topics = [topic for topic, fact in FACTS.items() if fact.process]
        await bus.declare_queues(channel, "workflows", topics)


async def await_schedule(client: Client, name: str) -> None:
    """The role makes its schedules while it starts, so not at once."""

    async def made() -> bool:
        try:
            await client.get_schedule_handle(name).describe()
        except RPCError as error:
            if error.status is not RPCStatusCode.NOT_FOUND:
                raise
            return False
        return True

    await until(made)


async def publish(*facts: Fact | Envelope) -> None:
    """Say facts on the bus, as the relays do: each with the login of its own room."""
    for each in facts:
        whole = each if isinstance(each, Envelope) else envelope(each)
        room = whole.topic.partition(".")[0]
        async with await bus.connect(load(room).amqp_url, "test") as connection:
            channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
            exchange, _ = await bus.declare(channel)
            body = whole.model_dump_json().encode()
            signature = sign_fact(fact_key(load(room).keys_dir, room), room, body)
            await bus.publish(exchange, whole.topic, body, str(whole.id), {SIGNATURE: signature})


async def test_facts_on_the_bus_play_a_submission_to_its_end(space: Space) -> None:
    rooms, of = Rooms(), Submission()
    facts = [
        of.handed_in(),
        of.ruled(Outcome.recommend),
        of.delivered(),
        of.selected(),
        of.registered(),
    ]
    async with role(rooms) as client:
        play = Play(client, rooms)
        play.of = of
        await publish(*facts[:4])
        await play.at("publicity")
        await publish(facts[4])
        assert await play.ending() is Ending.registered
        ran = (await play.handle.describe()).run_id
        await play.say(of.ended(Ending.not_selected), of.withdrawal())
        assert (await play.handle.describe()).run_id == ran


async def test_each_room_is_swept_by_a_schedule(space: Space) -> None:
    rooms = Rooms()
    async with role(rooms) as client:
        for name, sweep in zip(
            SWEPT, (intake.sweep, review.sweep, registry.sweep, notify.sweep), strict=True
        ):
            await await_schedule(client, f"sweep/{name}")
            await client.get_schedule_handle(f"sweep/{name}").trigger()
            await rooms.until(EVERY_CAMPAIGN, sweep)
        await ensure_schedules(client)
        described = await client.get_schedule_handle("sweep/intake").describe()
        assert described.schedule.spec.intervals[0].every.total_seconds() == 60


async def test_a_paused_schedule_stays_paused_when_the_role_starts_again(space: Space) -> None:
    settings = load("workflows")
    client = await temporal.connect(settings.temporal_address, settings.temporal_namespace)
    await ensure_schedules(client)
    handle = client.get_schedule_handle("sweep/intake.sweep_evidence")
    await (
        handle.describe()
    )  # answered when the update is taken in: the server may lose a pause on its heels
    await handle.pause(note="store under repair")
    try:
        await ensure_schedules(client)
        state = (await handle.describe()).schedule.state
        assert (state.paused, state.note) == (True, "store under repair")
    finally:
        await handle.unpause()
    await ensure_schedules(client)
    assert not (await handle.describe()).schedule.state.paused


async def test_what_runs_rarely_is_commanded_by_a_schedule_of_its_own(space: Space) -> None:
    rooms = Rooms()
    async with role(rooms) as client:
        for name, every in RARELY.items():
            await await_schedule(client, f"sweep/{name}")
            await client.get_schedule_handle(f"sweep/{name}").trigger()
            await rooms.until(EVERY_CAMPAIGN, COMMANDS[name])
            schedule = (await client.get_schedule_handle(f"sweep/{name}").describe()).schedule
            assert schedule.spec.intervals[0].every == schedule.policy.catchup_window == every
            assert isinstance(schedule.action, ScheduleActionStartWorkflow)
            assert schedule.action.execution_timeout == max(timedelta(minutes=10), every / 2)


async def test_a_deleted_and_a_running_workflow_are_rebuilt(space: Space) -> None:
    rooms = Rooms()
    async with role(rooms) as client:
        play = Play(client, rooms)
        await publish(play.of.handed_in())
        await play.at("unit_review")
        await play.handle.terminate("lost")
        play.stands("delivery", version=2)
        await rebuild(client, play.of.campaign_id, play.of.id)
        await play.at("delivery")
        await rebuild(client, play.of.campaign_id, play.of.id)
        await play.at("delivery")
        await publish(play.of.delivered(), play.of.ended(Ending.not_selected))
        assert await play.ending() is Ending.not_selected


async def test_a_long_history_is_continued_as_new(space: Space) -> None:
    """What was heard early is still held, what is known stays known."""
    rooms = Rooms()
    async with role(rooms) as client:
        play = Play(client, rooms)
        long = play.of.withdrawal().model_copy(update={"reason": "长" * 30_000})
        first = envelope(long)
        await play.say(play.of.handed_in(), first)
        await play.at("unit_review")
        await play.say(play.of.delivered(3))
        run = (await play.handle.describe()).run_id
        play.stands("unit_review", version=1)
        for _ in range(
            10
        ):  # a few at a time: a busy machine does not take all of it in within one workflow task
            await play.say(*[first] * 5)
            await play.where(lambda now: now.settled)
        await play.asked(review.locate, 2)
        standing = await play.where(lambda now: now.held == 1)
        assert standing.stage == "unit_review"
        assert (await play.handle.describe()).run_id != run
        await play.say(play.of.ruled(Outcome.recommend))
        await play.at("city")
        await play.say(play.of.ended(Ending.not_selected))
        assert await play.ending() is Ending.not_selected
        assert play.rooms.names(play.of.id).count(review.judge_withdrawal.name) == 1


async def test_a_case_of_another_table_is_rebuilt_and_continued_as_new(
    space: Space, second: StageTable
) -> None:
    """The table has no `unit_review`: every run finds its place in the table the record names."""
    rooms = Rooms()
    async with role(rooms) as client:
        play = Play(client, rooms)
        play.stands(None, table=second.version)
        await play.say(play.of.handed_in())
        await play.at(JOINT_REVIEW)
        await play.handle.terminate("lost")
        play.stands(JOINT_REVIEW, table=second.version, version=1)
        await rebuild(client, play.of.campaign_id, play.of.id)
        await play.at(JOINT_REVIEW)

        run = (await play.handle.describe()).run_id
        await fill_history(play)
        await play.asked(review.locate, 3)
        standing = await play.at(JOINT_REVIEW)
        assert standing.round == 1
        assert (await play.handle.describe()).run_id != run
        await play.say(play.of.delivered(3))
        await play.at("selection")
        await play.say(play.of.ended(Ending.not_selected))
        assert await play.ending() is Ending.not_selected


async def fill_history(play: Play) -> None:
    """Make a history so long that the run continues in a new one."""
    long = envelope(play.of.withdrawal().model_copy(update={"reason": "长" * 30_000}))
    for _ in range(10):  # a few at a time: a busy machine takes in only so much in one task
        await play.say(*[long] * 5)
        await play.where(lambda now: now.settled)


async def test_a_short_retention_is_named(space: Space, capsys: pytest.CaptureFixture[str]) -> None:
    settings = load("workflows")
    await check_retention(await temporal.connect(settings.temporal_address, "default"))
    assert "retention_too_short" in capsys.readouterr().out
    await check_retention(
        await temporal.connect(settings.temporal_address, settings.temporal_namespace)
    )
    assert "retention_too_short" not in capsys.readouterr().out


async def test_a_campaign_opened_on_the_bus_runs(space: Space) -> None:
    from contracts.facts.intake import CampaignOpenedV1

    rooms, of = Rooms(), Submission()
    opened = CampaignOpenedV1(
        subject=of.campaign_id,
        campaign_id=of.campaign_id,
        code="test-2023",
        title="测试",
        year=2023,
        rehearsal=True,
        stage_table=1,
    )
    async with role(rooms) as client:
        await publish(opened)
        await rooms.until(of.campaign_id, registry.open_notices)
        await client.get_workflow_handle(campaign_workflow(of.campaign_id)).terminate("test over")
