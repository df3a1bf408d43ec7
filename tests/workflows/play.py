"""Plays one submission: says facts through the real `hear` and waits for what they cause."""

import asyncio
from collections.abc import Callable

from temporalio.client import Client, WorkflowHandle

from contracts.commands import Command, review
from contracts.commands.command import Location
from contracts.facts import Envelope, Fact
from contracts.names import submission_workflow
from contracts.process import SubmissionPosition, SubmissionResult
from contracts.vocabulary import Ending
from tests.patience import PATIENCE
from tests.workflows.facts import Submission, envelope
from tests.workflows.rooms import Rooms
from workflows.hear import FactSignaller, HearSettings
from workflows.submission import SubmissionWorkflow


class Play:
    def __init__(self, client: Client, rooms: Rooms) -> None:
        self.client, self.rooms, self.of = client, rooms, Submission()
        self.hearing = FactSignaller(
            client, HearSettings(hear_per_second=10_000, hear_burst=10_000)
        )

    @property
    def handle(self) -> WorkflowHandle[SubmissionWorkflow, SubmissionResult]:
        return self.client.get_workflow_handle_for(
            SubmissionWorkflow.run, submission_workflow(self.of.id)
        )

    async def say(self, *facts: Fact | Envelope) -> None:
        for each in facts:
            whole = each if isinstance(each, Envelope) else envelope(each)
            await self.hearing.hear(whole, whole.opened())

    async def asked(self, command: Command, times: int = 1) -> None:  # type: ignore[type-arg]
        await self.rooms.until(self.of.id, command, times)

    async def where(self, meets: Callable[[SubmissionPosition], bool]) -> SubmissionPosition:
        """The standing, once it runs and is as wanted."""
        await self.asked(review.locate)
        async with asyncio.timeout(PATIENCE):
            while True:
                standing = await self.handle.query(SubmissionWorkflow.where)
                if meets(standing):
                    return standing
                await asyncio.sleep(0.02)

    async def at(self, stage: str, round: int = 1) -> SubmissionPosition:
        return await self.where(
            lambda now: (now.stage, now.round, now.settled) == (stage, round, True)
        )

    async def ending(self) -> Ending | None:
        return (await self.handle.result()).ending

    def stands(
        self,
        stage: str | None,
        *,
        round: int = 1,
        version: int = 0,
        ending: Ending | None = None,
        table: int = 1,
    ) -> None:
        """What the record says from now on."""
        found = Location(
            stage_table=table, stage=stage, round=round, version=version, ending=ending
        )
        self.rooms.answer(self.of.id, review.locate, found)
