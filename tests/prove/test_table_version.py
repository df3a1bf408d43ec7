"""A stage table is added while cases run: those that run keep theirs, new ones take the new."""

import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from uuid import UUID

import pytest
from temporalio.client import Client

from cli.demo import reviewing
from cli.demo.filing import Filing
from contracts.names import submission_workflow
from infra.layout import CHECKOUT
from tests.prove.campaigns import Bench, patience
from tests.prove.later_table import LATER, SECOND_LOOK, later_table
from tests.prove.losing import client_of, lose_submission

ROLES = ("workflows", "workers", "apis")


@contextmanager
def later_release(bench: Bench) -> Iterator[None]:
    """A release that knows one table more, in place of the one that ran.

    The rooms are replaced with the workflows: they place a case by the table it began with.
    """
    system = bench.system
    system.stop(*ROLES)
    for role in ROLES:
        system.processes.start(
            system.name(role),
            [sys.executable, "-m", "tests.prove.later_table", role],
            system.environment | system.metrics(role),
            folder=CHECKOUT,
        )
    try:
        yield
    finally:
        system.stop(*ROLES)
        system.start(*ROLES)


async def stages_asked(client: Client, filing: Filing) -> list[str]:
    """The stages in which this submission's workflow commanded something, from its history."""
    history = client.get_workflow_handle(
        submission_workflow(UUID(filing.submission_id))
    ).fetch_history_events()
    return [stage async for stage in _stages(history)]


async def _stages(history: AsyncIterator[object]) -> AsyncIterator[str]:
    import json

    async for event in history:
        asked = event.activity_task_scheduled_event_attributes  # type: ignore[attr-defined]
        for payload in asked.input.payloads:
            stage = json.loads(payload.data).get("stage")
            if stage:
                yield stage


async def decline(bench: Bench, filing: Filing) -> None:
    await reviewing.rule(bench.cast, filing, "decline", "不属于征集范围内的5G应用项目")


def test_the_later_table_can_work() -> None:
    assert later_table().version == LATER
    assert SECOND_LOOK in later_table().ahead(later_table().first)


@pytest.mark.timeout(900)
async def test_running_cases_keep_their_table_and_new_ones_take_the_new(bench: Bench) -> None:
    client = await client_of(bench.system)
    with patience(120):
        old = await bench.open()
        kept, lost = await bench.handed_in(old, 6, 7)
        for filing in (kept, lost):
            await reviewing.case_in_state(bench.cast.auditor, filing, "in_review")
        with later_release(bench):
            await bench.web.ask("GET", "intake/v1/receipts/keys")  # asks until they answer
            new = await bench.open(("stage_table: 1", f"stage_table: {LATER}"))
            (taken,) = await bench.handed_in(new, 6)
            (after,) = await bench.handed_in(old, 8)
            for filing in (taken, after):
                await reviewing.case_in_state(bench.cast.auditor, filing, "in_review")
            assert await lose_submission(client, lost.submission_id), (
                "the workflow to be lost did not run"
            )
            for filing in (kept, lost, taken, after):
                await decline(bench, filing)
            endings = [await bench.ending(filing) for filing in (kept, lost, taken, after)]
            assert endings == ["not_recommended"] * 4
            assert SECOND_LOOK in await stages_asked(client, taken), (
                "the new campaign did not take the new table"
            )
            for filing in (kept, lost, after):
                assert SECOND_LOOK not in await stages_asked(client, filing), (
                    f"{filing.number} left its table"
                )
