"""A fact that the broker confirmed and somebody never heard is found and said again by itself."""

import asyncio

import httpx
import pytest

from cli.demo.person import until
from cli.demo.reviewing import case_in_state
from contracts.names import FACTS_EXCHANGE, WORKFLOWS, facts_queue
from tests.prove.campaigns import PATIENCE, Bench, asked, patience
from tests.prove.disturbing import Keeper


async def broker(bench: Bench, method: str, path: str, **body: object) -> httpx.Response:
    """What an administrator of the broker may do, and nobody else."""
    admin = bench.system.servers.admin()
    vhost = bench.system.environment["QUANLIAN_AMQP_VHOST"]
    async with httpx.AsyncClient(auth=(admin.amqp_user, admin.amqp_password)) as client:
        url = f"{admin.amqp_console}/api/{path.format(vhost=vhost)}"
        answer = await client.request(method, url, json=body or None)
    return answer.raise_for_status()


async def test_a_purged_queue_costs_no_case(bench: Bench) -> None:
    keeper = Keeper(bench.system)
    campaign = await bench.open()
    await asyncio.to_thread(keeper.take_down, WORKFLOWS, "stop")
    try:
        (filing,) = await bench.handed_in(campaign, 21)
        heard = "SELECT 1 FROM registry.standings WHERE submission_id = %s"

        async def confirmed() -> bool:
            unsent = asked(bench.system, "SELECT 1 FROM intake.outbox")
            return not unsent and bool(asked(bench.system, heard, filing.submission_id))

        await until("the hand-in to be confirmed and heard by registry", confirmed, PATIENCE)
        await broker(bench, "DELETE", f"queues/{{vhost}}/{facts_queue(WORKFLOWS)}/contents")
    finally:
        await asyncio.to_thread(keeper.bring_back, WORKFLOWS)

    with patience():
        await case_in_state(bench.cast.auditor, filing, "in_review")

    async def settled() -> bool:
        return not asked(bench.system, "SELECT 1 FROM intake.unheard")

    await until("nothing to be unheard any more", settled, PATIENCE)


async def test_an_exchange_made_anew_without_its_bindings_costs_no_case(bench: Bench) -> None:
    campaign = await bench.open()
    await broker(bench, "DELETE", f"exchanges/{{vhost}}/{FACTS_EXCHANGE}")
    await broker(bench, "PUT", f"exchanges/{{vhost}}/{FACTS_EXCHANGE}", type="topic", durable=True)
    (filing,) = await bench.handed_in(campaign, 22)
    with patience():
        await case_in_state(bench.cast.auditor, filing, "in_review")


async def test_an_exchange_that_is_gone_comes_back(bench: Bench) -> None:
    campaign = await bench.open()
    await broker(bench, "DELETE", f"exchanges/{{vhost}}/{FACTS_EXCHANGE}")
    (filing,) = await bench.handed_in(campaign, 23)
    with patience():
        await case_in_state(bench.cast.auditor, filing, "in_review")


pytestmark = pytest.mark.timeout(900)
