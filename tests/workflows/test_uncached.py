"""With nothing kept in memory, every workflow task replays its whole history.

So the code is deterministic, and a restart costs nothing but time.
"""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest_asyncio
from temporalio.testing import WorkflowEnvironment

from contracts.vocabulary import Ending, Outcome
from tests.workflows.play import Play
from tests.workflows.rooms import Rooms
from workflows.worker import workflow_worker


@pytest_asyncio.fixture(loop_scope="session")
async def forgetful(time: WorkflowEnvironment) -> AsyncIterator[Play]:
    rooms = Rooms()
    async with AsyncExitStack() as stack:
        for worker in (workflow_worker(time.client, cached=0), *rooms.workers(time.client)):
            await stack.enter_async_context(worker)
        yield Play(time.client, rooms)


async def test_a_submission_is_played_from_its_history_alone(forgetful: Play) -> None:
    play, of = forgetful, forgetful.of
    await play.say(of.handed_in(), of.ruled(Outcome.return_for_correction, 1, 2))
    await play.at("correction")
    await play.say(of.delivered(5), of.answered(1))
    await play.at("unit_review", 2)
    await play.say(of.ruled(Outcome.recommend, 2, 4))
    await play.at("city", 2)
    await play.say(of.selected(7), of.removed())
    assert await play.ending() is Ending.removed_after_objection
