"""Every fact of a finished campaign is published again, twice, shuffled: nothing changes
anywhere.
"""

import asyncio
import json
import random
from pathlib import Path

import aio_pika
import httpx
import pytest

from cli.demo.person import until
from cli.demo.stack import System
from contracts.facts import FACTS
from contracts.names import FACTS_EXCHANGE, SERVICES
from kit import bus
from kit.signing import SIGNATURE, fact_key, sign_fact
from tests.prove.bereaved import Finished
from tests.prove.campaigns import amqp_url, asked
from tests.prove.losing import census

BY_THE_CLOCK = {"intake.evidence_sweeps"}
"""Tables that a schedule writes to by itself, whatever is heard meanwhile."""
SEED = 2
TIMES = 2


def journals(system: System) -> list[tuple[str, str, str, str]]:
    """(service, fact id, topic, envelope) of every fact that left its room."""
    found = []
    for service in SERVICES:
        for fact_id, topic, envelope in asked(
            system, f"SELECT fact_id, topic, envelope FROM {service}.journal"
        ):
            if not FACTS[topic].local:
                found.append((service, str(fact_id), topic, envelope))
    return found


def tables(system: System) -> dict[str, tuple[int, str]]:
    """Rows and digest of every table of every room, and of `platform`."""
    names = asked(
        system,
        "SELECT schemaname, tablename FROM pg_tables WHERE schemaname = ANY(%s) ORDER BY 1, 2",
        [*SERVICES, "platform"],
    )
    found = {}
    for schema, table in names:
        query = (
            f"SELECT count(*), coalesce(md5(string_agg(md5(t::text), '' ORDER BY md5(t::text))),"
            f" '') FROM {schema}.{table} t"
        )
        ((count, digest),) = asked(system, query)
        found[f"{schema}.{table}"] = (count, digest)
    return found


async def publish_again(system: System, facts: list[tuple[str, str, str, str]]) -> None:
    """As each room's relay would, many at once."""
    channels: dict[str, aio_pika.abc.AbstractExchange] = {}
    connections = []
    for service in SERVICES:
        connection = await bus.connect(amqp_url(system, service), "doubles")
        connections.append(connection)
        channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
        channels[service] = await channel.get_exchange(FACTS_EXCHANGE, ensure=False)
    gate = asyncio.Semaphore(100)

    folder = Path(system.environment["QUANLIAN_KEYS_DIR"])
    keys = {service: fact_key(folder, service) for service in SERVICES}

    async def one(service: str, fact_id: str, topic: str, envelope: str) -> None:
        body = envelope.encode()
        signature = sign_fact(keys[service], service, body)
        async with gate:
            await bus.publish(channels[service], topic, body, fact_id, {SIGNATURE: signature})

    await asyncio.gather(*(one(*fact) for fact in facts))
    for connection in connections:
        await connection.close()


async def queues(system: System) -> dict[str, tuple[int, int]]:
    """By queue: messages that wait or are in hand, and acknowledgements so far, as the broker
    tells them.
    """
    admin, vhost = system.servers.admin(), system.environment["QUANLIAN_AMQP_VHOST"]
    async with httpx.AsyncClient(auth=(admin.amqp_user, admin.amqp_password)) as client:
        answer = await client.get(f"{admin.amqp_console}/api/queues/{vhost}")
    return {
        queue["name"]: (queue.get("messages", 0), queue.get("message_stats", {}).get("ack", 0))
        for queue in answer.raise_for_status().json()
    }


@pytest.mark.timeout(900)
async def test_facts_published_again_change_nothing(finished: Finished) -> None:
    system = finished.system
    facts = journals(system)
    assert len(facts) > 500, f"only {len(facts)} facts: was this a campaign?"
    shuffled = facts * TIMES
    random.Random(SEED).shuffle(shuffled)

    async def nothing_unheard() -> bool:
        # A hearer that was slow is noted, and the note goes when it has heard: no change of ours.
        return not any(asked(system, f"SELECT 1 FROM {each}.unheard LIMIT 1") for each in SERVICES)

    await until("every fact of the campaign to be heard", nothing_unheard, 300)
    before, runs = tables(system), await census(finished.client)
    heard = (await queues(system)).get("registry.facts", (0, 0))[1]
    mailbox = await total_letters(finished)

    await publish_again(system, shuffled)

    async def heard_all() -> bool:
        now = await queues(system)
        waiting = sum(count for name, (count, _) in now.items() if name.endswith(".facts"))
        return waiting == 0 and now["registry.facts"][1] >= heard + len(shuffled)

    await until("every doubled fact to be acknowledged", heard_all, 180)
    parked = {
        name: count
        for name, (count, _) in (await queues(system)).items()
        if name.endswith("parked") and count
    }
    after = tables(system)
    changed = {
        name: (before[name], after[name])
        for name in before
        if name not in BY_THE_CLOCK and before[name] != after[name]
    }
    assert not changed, f"tables that changed (rows, digest): {changed}"
    assert parked == {}, f"doubled facts were parked: {parked}"
    assert await census(finished.client) == runs, "a workflow was started again"
    assert await total_letters(finished) == mailbox, "a letter went out again"


async def total_letters(finished: Finished) -> int:
    answer = await finished.acts.web.client.get(
        f"{finished.acts.stack.outside}/mailbox/messages", params={"limit": 1}
    )
    total: int = json.loads(answer.text)["total"]
    return total
