"""Transactions: committed once, retried once with the first stamp, and facts that stand or fall
with them.
"""

import asyncio
from datetime import datetime
from uuid import UUID

import pytest
from sqlalchemy import select, text
from sqlalchemy.exc import DBAPIError

from contracts.canonical import leaf_hash
from contracts.facts import Envelope
from contracts.facts.identity import SignedInV1
from contracts.facts.notify import MessageReadV1
from kit.db import RETRIED, Database, Writing, new_id, sqlstate
from kit.gates import Gate, enter
from kit.journal import PLUMBING, say
from kit.settings import load
from tests.kit.conftest import ACTOR, said, sign_ins
from tests.patience import PATIENCE
from tests.rooms import Space, move_clock, plant_campaign

JOURNAL, OUTBOX = PLUMBING["identity"].journal, PLUMBING["identity"].outbox


async def _rows(db: Database, subject: UUID) -> tuple[int, int]:
    """How often a subject stands in journal and outbox."""
    async with db.reading() as session:
        ids = list(
            (
                await session.execute(select(JOURNAL.c.fact_id).where(JOURNAL.c.subject == subject))
            ).scalars()
        )
        waiting = (
            await session.execute(select(OUTBOX.c.fact_id).where(OUTBOX.c.fact_id.in_(ids)))
        ).all()
    return len(ids), len(waiting)


async def _fail(tx: Writing, code: str) -> None:
    await tx.execute(text(f"DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = '{code}'; END $$"))


async def test_a_fact_is_journalled_with_its_leaf_and_waits_in_the_outbox(db: Database) -> None:
    fact = SignedInV1(subject=new_id(), subject_version=3)
    (envelope,) = await said(db, fact)
    assert await _rows(db, fact.subject) == (1, 1)
    read = Envelope.model_validate_json((await _journal(db, fact.subject)).envelope)
    assert read.opened() == fact and read.actor == ACTOR and read.topic == "identity.signed_in.v1"
    row = await _journal(db, fact.subject)
    assert row.leaf == leaf_hash(read.model_dump(mode="python")) == leaf_hash(envelope)
    assert (row.subject_version, row.topic) == (3, fact.topic)


async def _journal(db: Database, subject: UUID):  # type: ignore[no-untyped-def]
    async with db.reading() as session:
        return (await session.execute(JOURNAL.select().where(JOURNAL.c.subject == subject))).one()


async def test_a_local_fact_stays_in_the_journal(db: Database) -> None:
    fact = MessageReadV1(subject=new_id())
    await said(db, fact)
    assert await _rows(db, fact.subject) == (1, 0)


async def test_a_fact_is_said_with_its_act_or_not_at_all(db: Database) -> None:
    fact = SignedInV1(subject=new_id())

    async def act(tx: Writing) -> None:
        await say(tx, ACTOR, fact)
        raise LookupError("the act failed after it spoke")

    with pytest.raises(LookupError):
        await db.act(act)
    assert await _rows(db, fact.subject) == (0, 0)


async def test_a_room_may_only_add_to_its_journal(db: Database) -> None:
    await said(db, *sign_ins(1))
    for statement in (
        "UPDATE identity.journal SET leaf = 'x'",
        "DELETE FROM identity.journal",
        "TRUNCATE identity.journal",
    ):

        async def spoil(tx: Writing, statement: str = statement) -> None:
            await tx.execute(text(statement))

        with pytest.raises(DBAPIError, match="permission denied"):
            await db.act(spoil)


async def test_facts_of_a_listener_name_their_cause(db: Database) -> None:
    cause, fact = new_id(), SignedInV1(subject=new_id())

    async def act(tx: Writing) -> None:
        await say(tx, ACTOR, fact)

    await db.act_because(cause, act)
    assert (
        Envelope.model_validate_json((await _journal(db, fact.subject)).envelope).caused_by == cause
    )


@pytest.mark.parametrize("code", sorted(RETRIED))
async def test_a_clash_is_tried_once_more_with_the_first_stamp(db: Database, code: str) -> None:
    campaign = plant_campaign(now="2023-09-22T23:59:59.999+08:00")
    stamps: list[datetime] = []
    fact = SignedInV1(subject=new_id())

    async def act(tx: Writing) -> None:
        stamps.append((await enter(tx, Gate.delivery, campaign)).stamp)
        await say(tx, ACTOR, fact)
        if len(stamps) == 1:
            move_clock(campaign, "2023-09-23T00:00:00.001+08:00")
            await _fail(tx, code)

    await db.act(act)
    assert stamps == [datetime.fromisoformat("2023-09-22T23:59:59.999+08:00")] * 2
    assert await _rows(db, fact.subject) == (1, 1)


async def test_a_second_clash_and_any_other_error_are_told(db: Database) -> None:
    tries: list[str] = []

    async def act(tx: Writing, code: str) -> None:
        tries.append(code)
        await _fail(tx, code)

    with pytest.raises(DBAPIError) as clash:
        await db.act(act, "40001")
    assert sqlstate(clash.value) == "40001"
    with pytest.raises(DBAPIError):
        await db.act(act, "23505")
    assert tries == ["40001", "40001", "23505"]


async def test_a_real_deadlock_is_survived(db: Database) -> None:
    one, other = sign_ins(2)
    await said(db, one, other)
    both = asyncio.Barrier(2)
    tries = 0

    async def act(tx: Writing, first: UUID, second: UUID) -> None:
        nonlocal tries
        tries += 1
        lock = text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 1))")
        await tx.execute(lock, {"key": str(first)})
        if tries <= 2:
            await both.wait()
        await tx.execute(lock, {"key": str(second)})

    await asyncio.gather(
        db.act(act, one.subject, other.subject), db.act(act, other.subject, one.subject)
    )
    assert tries == 3


async def test_reads_cannot_write(db: Database) -> None:
    async with db.reading() as session:
        with pytest.raises(DBAPIError, match="read-only transaction"):
            await session.execute(text("DELETE FROM identity.outbox"))


async def test_a_reading_that_asks_nothing_holds_no_connection(space: Space) -> None:
    """Who asks is looked up while a request's reading is open already: with one connection for
    both, it must not wait for itself.
    """
    small = Database(load("identity").pg_url, "identity", 1)
    try:
        async with small.reading() as first, small.reading() as second, asyncio.timeout(PATIENCE):
            await second.execute(text("SELECT 1"))
            await second.rollback()
            await first.execute(text("SELECT 1"))
    finally:
        await small.close()


async def test_an_error_of_the_database_tells_no_value(db: Database) -> None:
    """Parameters may be personal data, and errors go to the log."""

    async def act(tx: Writing) -> None:
        await tx.execute(
            text("SELECT CAST(:phone AS text) || nothing_there"), {"phone": "13800000000"}
        )

    with pytest.raises(DBAPIError) as error:
        await db.act(act)
    assert "13800000000" not in str(error.value)
