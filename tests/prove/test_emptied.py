"""Servers that lost their data or were killed alone come back by `infra up`, on their own.

They are an instance of this proof's own: what is emptied here would be missed by the others.
"""

import asyncio
import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from uuid import UUID

import pytest
from temporalio.client import Client

from cli.demo.person import until
from cli.demo.stack import SPACE
from contracts.names import submission_workflow
from infra.layout import CHECKOUT
from infra.native.servers import Servers
from infra.ports import Ports, is_taken
from infra.space.temporal import SEARCH_ATTRIBUTES
from tests.prove.campaigns import PATIENCE, make_bench, patience, standing_system
from tests.prove.losing import client_of, runs, where

INSTANCE = "prove-emptied"


@pytest.fixture
def alone() -> Iterator[Servers]:
    made = Servers(INSTANCE, Ports.free())
    made.clean()
    made.up()
    try:
        yield made
    finally:
        made.clean()


def infra_up(servers: Servers) -> str:
    """`infra up`, as an operator runs it; what it says."""
    done = subprocess.run(  # noqa: S603  our own command line, no shell
        [sys.executable, "-m", "infra", "up", "--instance", INSTANCE],
        env=os.environ | servers.ports.as_environment(),
        capture_output=True,
        text=True,
        check=True,
        cwd=CHECKOUT,
        timeout=300,
    )
    return done.stdout


async def settled(client: Client, submission_id: str) -> str | None:
    """The stage at which a submission's workflow waits for a person."""

    async def waits() -> bool:
        stands = await where(client, submission_id)
        return stands.stage is not None and stands.settled

    await until("the workflow to wait for a person", waits)
    return (await where(client, submission_id)).stage


@pytest.mark.timeout(900)
async def test_workflows_come_back_from_the_record_after_temporal_lost_its_data(
    alone: Servers,
) -> None:
    async with standing_system(alone, SPACE) as system:
        bench = await make_bench(system)
        with patience(PATIENCE):
            [filing] = await bench.handed_in(await bench.open(), 1)
            submission = submission_workflow(UUID(filing.submission_id))
            client = await client_of(system)
            await until("the workflow to run", lambda: runs(client, submission))
            before = await settled(client, filing.submission_id)

            await asyncio.to_thread(system.stop, "workflows", "workers")
            alone.stop("temporal")
            shutil.rmtree(alone.layout.root / "temporal")
            told = await asyncio.to_thread(infra_up, alone)
            assert "started temporal" in told

            await asyncio.to_thread(system.start, "workers", "workflows")
            client = await client_of(system)
            assert not await runs(client, submission), "the server is empty"
            campaign = bench.opened[0]["campaign_id"]
            await asyncio.to_thread(
                system.quanlian, "case", "rebuild", campaign, filing.submission_id
            )
            await until("the workflow to run again", lambda: runs(client, submission))
            query = " AND ".join(f"{name} != 'none'" for name in SEARCH_ATTRIBUTES[:1])

            async def found() -> bool:
                return bool([run async for run in client.list_workflows(query)])

            await until("the workflow to be found by its attributes", found)
            after = await settled(client, filing.submission_id)
        await bench.web.close()
    assert after == before


def test_a_broker_killed_by_its_recorded_pid_leaves_nothing_that_holds_its_port(
    alone: Servers,
) -> None:
    """The recorded process is a script; the node below it goes on and holds the port."""
    recorded = alone.processes.identity("rabbitmq")
    assert recorded is not None
    os.kill(recorded.pid, signal.SIGKILL)
    assert is_taken(alone.ports.amqp)
    assert "started rabbitmq" in infra_up(alone)
    again = alone.processes.identity("rabbitmq")
    assert again is not None and again != recorded
    assert alone.processes.survivors("rabbitmq") == []
