"""A room hears through its inbox: one effect a fact, an outage of its database is no fault of the
fact, parked facts are given back.
"""

import asyncio
import json
import random
from collections import Counter
from uuid import UUID

import pytest
from aio_pika.abc import AbstractChannel, AbstractRobustConnection
from sqlalchemy import func, select, text

from cli import operations
from contracts.canonical import canonical
from contracts.facts import Envelope, Fact
from contracts.facts.identity import SignedInV1
from contracts.facts.registry import ParkedFactGivenUpV1
from contracts.names import facts_queue, parked_queue
from kit.db import Database, Writing, new_id
from kit.inbox import service_listener
from kit.journal import PLUMBING, say
from kit.listener import BROKEN_TRIES
from kit.settings import load
from tests.kit.conftest import ACTOR, said, sign_ins
from tests.kit.hearing import (
    TOPIC,
    channel,
    consumer,
    envelope,
    hearing,
    identity,
    listener_of,
    parked,
    quick,
    send,
    waiting,
)
from tests.patience import PATIENCE, until

__all__ = ["channel", "consumer", "identity", "quick"]  # fixtures

pytestmark = pytest.mark.usefixtures("quick")


async def test_doubles_and_shuffles_have_one_effect_each(
    db: Database, broker: AbstractRobustConnection, channel: AbstractChannel, identity: str
) -> None:
    """The inbox row and the effect are one transaction; here the effect is a fact, so the journal
    counts it.
    """
    envelopes = [canonical(envelope()) for _ in range(20)]
    ids = {json.loads(body)["id"] for body in envelopes}
    effects: Counter[str] = Counter()

    async def effect(tx: Writing, heard: Envelope, fact: Fact) -> None:
        await say(tx, ACTOR, SignedInV1(subject=fact.subject, subject_version=7))
        effects[str(heard.id)] += 1

    listener = service_listener(db, {SignedInV1: effect}, load("identity").keys_dir)
    async with hearing(broker, listener):
        sent = envelopes * 3
        random.Random(7).shuffle(sent)
        await asyncio.gather(*(send(channel, "identity", body) for body in sent))

        async def all_done() -> bool:
            return (
                set(effects) == ids
                and not listener.tasks
                and not await waiting(channel, facts_queue("identity"))
            )

        await until(all_done)
    journal = PLUMBING["identity"].journal
    subjects = [UUID(json.loads(body)["fact"]["subject"]) for body in envelopes]
    async with db.reading() as session:
        count = select(func.count()).where(
            journal.c.subject.in_(subjects), journal.c.subject_version == 7
        )
        assert (await session.execute(count)).scalar_one() == 20
    assert await waiting(channel, facts_queue("identity")) == 0


async def test_an_effect_that_fails_leaves_no_inbox_row(db: Database) -> None:
    body = Envelope.model_validate(envelope())
    tries = 0

    async def effect(tx: Writing, heard: Envelope, fact: Fact) -> None:
        nonlocal tries
        tries += 1
        if tries == 1:
            raise LookupError("not yet")

    listener = service_listener(db, {SignedInV1: effect}, load("identity").keys_dir)
    with pytest.raises(LookupError):
        await listener.hear(body, body.opened())
    await listener.hear(body, body.opened())
    await listener.hear(body, body.opened())
    assert tries == 2


async def test_a_lost_database_connection_is_down_not_broken(
    db: Database, broker: AbstractRobustConnection, channel: AbstractChannel, identity: str
) -> None:
    """The server ends the connection in the middle of the effect, more often than a broken fact is
    tried.
    """
    body, tries, done = envelope(), 0, asyncio.Event()

    async def effect(tx: Writing, heard: Envelope, fact: Fact) -> None:
        nonlocal tries
        tries += 1
        if tries <= BROKEN_TRIES + 1:
            await tx.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))
        done.set()

    async with hearing(
        broker, service_listener(db, {SignedInV1: effect}, load("identity").keys_dir)
    ):
        await send(channel, identity, canonical(body))
        async with asyncio.timeout(PATIENCE):
            await done.wait()
    assert not await parked(channel, identity)


async def test_who_hears_everything_hears_every_topic(db: Database) -> None:
    heard = []

    async def every(tx: Writing, read: Envelope, fact: Fact) -> None:
        heard.append(read.topic)

    listener = service_listener(db, {}, load("identity").keys_dir, every=every)
    assert listener.topics == ["#"]
    (told,) = await said(db, *sign_ins(1))
    read = Envelope.model_validate(told)
    await listener.hear(read, read.opened())
    assert heard == [TOPIC]


async def test_parked_facts_are_listed_and_given_back(
    broker: AbstractRobustConnection, channel: AbstractChannel, identity: str
) -> None:
    """As `quanlian parked list` and `parked redrive` do, with the operator's own rights."""
    understood: list[str] = []
    mended = False

    async def hear(read: Envelope, fact: Fact) -> None:
        if not mended:
            raise KeyError("a bug")
        understood.append(str(read.id))

    one, two = envelope(), envelope()

    async def both_parked() -> bool:
        return await waiting(channel, parked_queue(identity)) == 2

    async def two_heard_again() -> bool:
        return understood == [two["id"]]

    async def all_heard() -> bool:
        return set(understood) == {one["id"], two["id"]} and not await operations.read_parked(
            identity
        )

    async with hearing(broker, listener_of(identity, hear)):
        for body in (one, two):
            await send(channel, identity, canonical(body), str(body["id"]))
        await until(both_parked)
        listed = await operations.read_parked(identity)
        assert {row["id"] for row in listed} == {one["id"], two["id"]} and not any(
            row["redriven"] for row in listed
        )
        assert {(row["why"], row["topic"]) for row in listed} == {("KeyError: 'a bug'", TOPIC)}
        await until(both_parked)
        mended = True
        given = await operations.read_parked(identity, fact_id=str(two["id"]))
        assert [row["id"] for row in given if row["redriven"]] == [two["id"]]
        await until(two_heard_again)
        await operations.read_parked(identity, everything=True)
        await until(all_heard)


async def test_a_fact_that_was_given_up_counts_as_heard(db: Database) -> None:
    """Else it would be said again, and be parked again. What another room gave up stays to hear."""
    ours, others = Envelope.model_validate(envelope()), Envelope.model_validate(envelope())
    heard: list[UUID] = []

    async def effect(tx: Writing, read: Envelope, fact: Fact) -> None:
        heard.append(read.id)

    listener = service_listener(db, {SignedInV1: effect}, load("identity").keys_dir)
    assert listener.hears(ParkedFactGivenUpV1.topic)
    for hearer, parked_fact in (("identity", ours.id), ("notify", others.id), ("identity", None)):
        given_up = ParkedFactGivenUpV1(subject=new_id(), hearer=hearer, parked_fact=parked_fact)
        told = Envelope.model_validate(
            envelope()
            | {
                "id": str(new_id()),
                "topic": given_up.topic,
                "fact": given_up.model_dump(mode="json"),
            }
        )
        await listener.hear(told, told.opened())
    for read in (ours, others):
        await listener.hear(read, read.opened())
    assert heard == [others.id]
