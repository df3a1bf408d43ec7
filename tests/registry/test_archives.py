"""Closed histories on the real servers: fetched, filed under their hash, catalogued once,
verified, replayed from the archive.
"""

import asyncio
import hashlib
import json
from collections.abc import AsyncIterator, Callable
from typing import Any
from uuid import UUID, uuid4

import pytest
from sqlalchemy import text
from temporalio.client import Client, WorkflowHistory
from temporalio.exceptions import ApplicationError
from temporalio.service import RPCError, RPCStatusCode
from temporalio.testing import ActivityEnvironment

from contracts.commands import Command, registry
from contracts.commands.command import EVERY_CAMPAIGN, CampaignCommand
from contracts.names import WORKFLOWS, submission_workflow
from contracts.process import SubmissionInput
from contracts.vocabulary import Ending
from kit.files import Files
from services.registry.archives import activities
from services.registry.archives.activities import CLOSED, ArchiveActivities
from tests.registry.desk import Desk
from tests.registry.platform import download
from tests.replay.test_replay import replayer
from tests.rooms import plant_campaign
from tests.workflows.play import Play
from tests.workflows.rooms import Rooms
from tests.workflows.test_on_servers import await_schedule, role
from workflows.submission import SubmissionWorkflow

EVERY = CampaignCommand(campaign_id=EVERY_CAMPAIGN)


class Archive:
    """The command on the real Temporal, and the auditor who reads what it filed."""

    def __init__(self, desk: Desk, client: Client, rooms: Rooms) -> None:
        self.desk, self.client, self.rooms = desk, client, rooms
        self.performers = ArchiveActivities(desk.room.db, Files(desk.room.settings))

    async def command(self) -> int:
        done = await ActivityEnvironment(self.client).run(self.performers.archive_histories, EVERY)
        return done.changed

    async def ended(self, ending: Ending = Ending.not_selected) -> Play:
        """A submission of a planted campaign, played to its end, and seen closed by Temporal's
        visibility.
        """
        play = Play(self.client, self.rooms)
        play.of.campaign_id = plant_campaign()
        await play.say(play.of.handed_in())
        await play.at("unit_review")
        await play.say(play.of.ended(ending))
        assert await play.ending() is ending
        await self.seen_closed(play.handle.id)
        return play

    async def seen_closed(self, workflow_id: str) -> None:
        """Visibility comes after the fact."""
        async with asyncio.timeout(30):
            while True:
                async for _ in self.client.list_workflows(
                    f"{CLOSED} AND WorkflowId = '{workflow_id}'"
                ):
                    return
                await asyncio.sleep(0.05)

    async def told(self, play: Play) -> dict[str, Any]:
        """What the auditor reads of the one archived run of a submission."""
        async with self.desk.auditor() as auditor:
            listed = await auditor.get("/audit/archives", params={"submission_id": str(play.of.id)})
            (item,) = listed.json()["items"]
            answer = await auditor.get(f"/audit/archives/{item['run_id']}")
        assert answer.status_code == 200, answer.text
        found: dict[str, Any] = answer.json()
        assert {name: found[name] for name in item} == item
        return found


class Archiving(Rooms):
    """Rooms whose registry archives for real."""

    def __init__(self, performers: ArchiveActivities) -> None:
        super().__init__()
        self.performers = performers

    def _performer(self, command: Command[Any, Any]) -> Callable[..., Any]:
        return (
            self.performers.archive_histories
            if command is registry.archive_histories
            else super()._performer(command)
        )


@pytest.fixture
async def archive(desk: Desk) -> AsyncIterator[Archive]:
    rooms = Rooms()
    async with role(rooms) as client:
        yield Archive(desk, client, rooms)


async def test_a_closed_run_is_archived_once_verified_and_replays(archive: Archive) -> None:
    play = await archive.ended()
    running = Play(archive.client, archive.rooms)
    await running.say(running.of.handed_in())
    await running.at("unit_review")
    assert await archive.command() >= 1
    assert await archive.command() == 0, "again: nothing"
    told = await archive.told(play)
    assert (told["workflow"], told["closed_as"]) == (submission_workflow(play.of.id), "completed")
    assert (told["campaign_id"], told["verdict"]) == (str(play.of.campaign_id), "not_in_audit_yet")
    await archive.desk.pump()
    told = await archive.told(play)
    assert told["verdict"] == "sound" and len(told["leaf"]) == 64
    data = await download(told["link"])
    assert (hashlib.sha256(data).hexdigest(), len(data)) == (told["sha256"], told["size"])
    history = WorkflowHistory.from_json(told["workflow"], data.decode())
    assert len(history.events) == told["events"]
    await replayer().replay_workflow(history)
    (said,) = await archive.desk.room.facts(
        topic="registry.history_archived.v1", subject=UUID(told["run_id"])
    )
    assert said["fact"]["file"]["sha256"] == told["sha256"] and said["fact"][
        "submission_id"
    ] == str(play.of.id)
    async with archive.desk.auditor() as auditor, archive.desk.city() as city:
        whole = (await auditor.get("/audit/archives")).json()["items"]
        timeline = (await auditor.get(f"/audit/submissions/{play.of.id}")).json()["items"]
        refused = {
            (await city.get(path)).status_code
            for path in ("/audit/archives", f"/audit/archives/{told['run_id']}")
        }
        assert (await auditor.get(f"/audit/archives/{uuid4()}")).status_code == 404
        assert (await auditor.get("/audit/archives", params={"limit": 0})).status_code == 422
    assert str(running.of.id) not in {each["submission_id"] for each in whole}
    assert timeline[-1]["what_zh"] == "流程历史已归档" and refused == {403}
    await running.handle.terminate("test over")


async def test_other_bytes_and_missing_bytes_are_told(archive: Archive) -> None:
    """Another version under the same key changes nothing: the version is named.

    A catalogue that names other bytes is found out.
    """
    play = await archive.ended()
    await archive.command()
    await archive.desk.pump()
    files: Files = archive.performers.files
    told = await archive.told(play)
    await files.put("papers", f"histories/{told['sha256']}.json", b"{}", "application/json")
    assert (await archive.told(play))["verdict"] == "sound"
    other = await files.put("papers", f"test/{uuid4()}", b"{}", "application/json")
    for version, verdict in ((other.version_id, "different_bytes"), (str(uuid4()), "missing")):
        await repoint(archive, UUID(told["run_id"]), other.key, version)
        assert (await archive.told(play))["verdict"] == verdict


async def repoint(archive: Archive, run_id: UUID, key: str, version: str) -> None:
    async def change(tx: Any) -> None:
        query = (
            "UPDATE registry.archived_histories SET file = file || CAST(:to AS jsonb) WHERE run_id"
            " = :id"
        )
        await tx.execute(
            text(query), {"id": run_id, "to": json.dumps({"key": key, "version_id": version})}
        )

    await archive.desk.room.db.act(change)


async def test_what_cannot_be_archived_stops_nothing(
    archive: Archive, capsys: pytest.CaptureFixture[str]
) -> None:
    """A run of an id that is none of ours, one of a campaign nobody opened, and a sound one
    between them.
    """
    client = archive.client
    strange, unknown = f"submission/{uuid4()}x", uuid4()
    given = SubmissionInput(campaign_id=uuid4(), submission_id=unknown)
    for workflow_id in (strange, submission_workflow(unknown)):
        handle = await client.start_workflow(
            SubmissionWorkflow.run, given, id=workflow_id, task_queue=WORKFLOWS
        )
        await handle.terminate("test")
        await archive.seen_closed(workflow_id)
    play = await archive.ended()
    assert await archive.command() >= 1
    told = [line for line in capsys.readouterr().out.splitlines() if "history_not_archived" in line]
    assert all(any(named in line for line in told) for named in (strange, str(unknown)))
    assert (await archive.told(play))["closed_as"] == "completed"
    async with archive.desk.auditor() as auditor:
        params = {"submission_id": str(unknown)}
        assert (await auditor.get("/audit/archives", params=params)).json()["items"] == []


async def test_a_history_that_cannot_be_fetched_now_is_tried_again_and_the_rest_is_archived(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = await archive.ended(), await archive.ended()
    whole = archive.performers._archive

    async def away(client: Client, run: Any) -> bool:
        if run.id == first.handle.id:
            raise RPCError("away", RPCStatusCode.UNAVAILABLE, b"")
        return await whole(client, run)

    monkeypatch.setattr(archive.performers, "_archive", away)
    with pytest.raises(ApplicationError) as left:
        await archive.command()
    assert (left.value.type, left.value.non_retryable) == ("histories-left", False)
    assert (await archive.told(second))["closed_as"] == "completed"
    monkeypatch.undo()
    assert await archive.command() == 1
    assert (await archive.told(first))["closed_as"] == "completed"


async def test_a_command_is_bounded_and_the_next_goes_on(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    await archive.command()
    for _ in range(3):
        await archive.ended()
    monkeypatch.setattr(activities, "AT_ONCE", 2)
    monkeypatch.setattr(activities, "PAGE", 2)
    assert [await archive.command() for _ in range(3)] == [2, 1, 0]


async def test_a_store_that_is_down_archives_nothing_and_loses_nothing(
    archive: Archive, monkeypatch: pytest.MonkeyPatch
) -> None:
    play = await archive.ended()
    environment = archive.desk.room.settings.model_copy(
        update={"s3_endpoint": "http://127.0.0.1:9"}
    )
    broken = ArchiveActivities(archive.desk.room.db, Files(environment))
    with pytest.raises(ConnectionError):
        await ActivityEnvironment(archive.client).run(broken.archive_histories, EVERY)
    assert await archive.command() >= 1
    assert (await archive.told(play))["closed_as"] == "completed"


async def test_two_archivers_at_once_catalogue_a_run_once(archive: Archive) -> None:
    play = await archive.ended()
    await asyncio.gather(archive.command(), archive.command())
    run_id = UUID((await archive.told(play))["run_id"])
    assert (
        len(await archive.desk.room.facts(topic="registry.history_archived.v1", subject=run_id))
        == 1
    )


async def test_the_schedule_has_registrys_worker_archive(desk: Desk) -> None:
    """The whole way: schedule, workflow, command, and the client of the worker that performs it."""
    rooms = Archiving(ArchiveActivities(desk.room.db, Files(desk.room.settings)))
    async with role(rooms) as client:
        archive = Archive(desk, client, rooms)
        play = await archive.ended()
        name = f"sweep/{registry.archive_histories.name}"
        await await_schedule(client, name)
        await client.get_schedule_handle(name).trigger()
        async with asyncio.timeout(30), desk.auditor() as auditor:
            listed: list[Any] = []
            while not listed:
                answer = await auditor.get(
                    "/audit/archives", params={"submission_id": str(play.of.id)}
                )
                listed = answer.json()["items"]
                await asyncio.sleep(0.1)
        assert (await archive.told(play))["closed_as"] == "completed"
