"""Facts that nobody understands, put on every room's queue: parked with the reason, listed,
redrivable; the rooms go on.
"""

import asyncio
import os
import subprocess
import sys
from pathlib import Path
from uuid import UUID, uuid4

import pytest

from cli.demo.person import until
from cli.demo.reviewing import case_in_state
from contracts.facts import Envelope
from contracts.facts.identity import SignedInV1
from contracts.names import SERVICES, WORKFLOWS, facts_queue, parked_queue
from contracts.vocabulary import Actor, system
from infra.layout import CHECKOUT
from kit import bus
from kit.signing import SIGNATURE, fact_key, sign_fact
from tests.prove.campaigns import PATIENCE, Bench, amqp_url, asked

CONSUMERS = (*SERVICES, WORKFLOWS)
NOW = "2023-09-06T09:00:00+08:00"


def bodies() -> dict[str, bytes]:
    """What a broken or a newer sender might send, by a word for it."""
    good = Envelope.model_validate(
        {
            "id": uuid4(),
            "topic": SignedInV1.topic,
            "said_at": NOW,
            "actor": system("proof").model_dump(),
            "fact": SignedInV1(subject=uuid4()).model_dump(mode="json"),
        }
    )
    return {
        "not JSON": b'{"v": 1, "id":',
        "not text": b"\xff\xfe\x00",
        "an unknown topic": good.model_copy(update={"topic": "review.case_forgotten.v9"})
        .model_dump_json()
        .encode(),
        "a fact with a field missing": good.model_copy(update={"fact": {}})
        .model_dump_json()
        .encode(),
        "an envelope of a later version": good.model_dump_json().replace('"v":1', '"v":2').encode(),
    }


async def put(bench: Bench, queue: str, body: bytes, message_id: str, **headers: str) -> None:
    """Into a queue by way of the default exchange, as the operator may."""
    connection = await bus.connect(amqp_url(bench.system, "operator"), "proof")
    async with connection:
        channel = await connection.channel(publisher_confirms=True, on_return_raises=True)
        await bus.publish(channel.default_exchange, queue, body, message_id, headers)


def quanlian(bench: Bench, *words: str) -> str:
    """What a command of ours prints, read without a terminal's line breaks."""
    done = subprocess.run(
        [sys.executable, "-m", "cli.main", *words],
        env={**os.environ, **bench.system.environment, "COLUMNS": "250"},
        cwd=CHECKOUT,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout


@pytest.mark.timeout(900)
async def test_what_nobody_understands_is_parked_listed_and_given_back(bench: Bench) -> None:
    sent: dict[str, dict[str, str]] = {}
    for consumer in CONSUMERS:
        for word, body in bodies().items():
            message_id = str(uuid4())
            sent.setdefault(consumer, {})[message_id] = word
            await put(bench, facts_queue(consumer), body, message_id)
    campaign = await bench.open()
    (filing,) = await bench.handed_in(campaign, 6)
    await case_in_state(bench.cast.auditor, filing, "in_review")

    shown = ""

    async def all_parked() -> bool:
        nonlocal shown
        shown = await asyncio.to_thread(quanlian, bench, "parked", "list")
        return all(message_id in shown for messages in sent.values() for message_id in messages)

    await until("every fact nobody understands to be parked", all_parked, PATIENCE)
    assert shown.count("not understood") >= sum(len(messages) for messages in sent.values()), (
        f"no reason:\n{shown}"
    )
    for consumer, messages in sent.items():
        told = await asyncio.to_thread(
            quanlian, bench, "parked", "redrive", consumer, next(iter(messages))
        )
        assert told.count("yes") == 1, f"{consumer}: one fact was to be given back:\n{told}"
    await until("what is still not understood to be parked again", all_parked, PATIENCE)


async def test_a_parked_fact_whose_cause_is_mended_is_heard_when_redriven(bench: Bench) -> None:
    """A fact identity said, as if registry had not understood it at first: given back, it becomes
    a leaf like any other.
    """
    fact = SignedInV1(subject=uuid4())
    envelope = Envelope.model_validate(
        {
            "id": uuid4(),
            "topic": fact.topic,
            "said_at": NOW,
            "actor": Actor(kind="user", person_id=UUID(int=7)).model_dump(),
            "fact": fact.model_dump(mode="json"),
        }
    )
    why = {"parked-because": "not understood: UnknownFact", "parked-topic": fact.topic}
    body = envelope.model_dump_json().encode()
    key = fact_key(Path(bench.system.environment["QUANLIAN_KEYS_DIR"]), "identity")
    signature = {SIGNATURE: sign_fact(key, "identity", body)}
    await put(bench, parked_queue("registry"), body, str(envelope.id), **why, **signature)
    assert "yes" in quanlian(bench, "parked", "redrive", "registry", str(envelope.id))

    async def heard() -> bool:
        found = asked(bench.system, "SELECT 1 FROM registry.inbox WHERE fact_id = %s", envelope.id)
        return bool(found)

    await until("the redriven fact to be heard", heard)
    assert str(envelope.id) not in quanlian(bench, "parked", "list", "registry")
