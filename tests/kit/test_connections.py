"""Pooled connections: dead ones are not given out, live ones cost no look, and both ways of asking
share one transaction.
"""

from typing import Any

import pytest
from sqlalchemy import text

from contracts.facts.identity import SignedInV1
from kit import db as kit_db
from kit.db import Database, Writing, driver, new_id
from kit.journal import PLUMBING, say
from kit.settings import load
from tests.kit.conftest import ACTOR
from tests.patience import until
from tests.rooms import Space

JOURNAL = PLUMBING["identity"].journal


async def _backend(tx: Writing) -> int:
    async with driver(tx) as connection:
        found: int = await connection.fetchval("SELECT pg_backend_pid()")
        return found


async def test_a_connection_that_the_database_closed_is_replaced(space: Space) -> None:
    one = Database(load("identity").pg_url, "identity", 1)
    other = Database(load("identity").pg_url, "identity", 1)
    before = await one.act(_backend)

    async def end(tx: Writing) -> None:
        await tx.execute(text("SELECT pg_terminate_backend(:pid)"), {"pid": before})

    async def gone() -> bool:
        async with other.reading() as session:
            query = text("SELECT count(*) FROM pg_stat_activity WHERE pid = :pid")
            return not (await session.execute(query, {"pid": before})).scalar_one()

    await other.act(end)
    await until(gone)
    assert await one.act(_backend) != before
    async with one.reading() as session:
        assert (await session.execute(text("SELECT 1"))).scalar_one() == 1
    await one.close()
    await other.close()


async def test_only_an_idle_connection_is_asked_and_a_silent_one_replaced(
    space: Space, monkeypatch: pytest.MonkeyPatch
) -> None:
    db = Database(load("identity").pg_url, "identity", 1)
    before = await db.act(_backend)
    asked = []

    def silent(connection: Any) -> None:
        asked.append(connection)
        monkeypatch.undo()
        raise connection.dbapi.OperationalError("no answer")

    async with db.engine.connect() as connection:
        adapter = type((await connection.get_raw_connection()).dbapi_connection)
    monkeypatch.setattr(adapter, "ping", silent)
    assert await db.act(_backend) == before and not asked
    monkeypatch.setattr(kit_db, "IDLE_SECONDS", 0.0)
    assert await db.act(_backend) != before and len(asked) == 1
    await db.close()


async def test_the_driver_and_the_toolkit_share_one_transaction(db: Database) -> None:
    fact = SignedInV1(subject=new_id())

    async def fails(tx: Writing) -> None:
        async with driver(tx) as connection:
            assert connection.is_in_transaction()
        await say(tx, ACTOR, fact)
        rows = await tx.execute(JOURNAL.select().where(JOURNAL.c.subject == fact.subject))
        assert len(rows.all()) == 1
        raise LookupError("after both had asked")

    with pytest.raises(LookupError):
        await db.act(fails)
    async with db.reading() as session:
        rows = await session.execute(JOURNAL.select().where(JOURNAL.c.subject == fact.subject))
        assert not rows.all()


async def test_the_driver_of_a_reading_cannot_write(db: Database) -> None:
    async with db.reading() as session:
        with pytest.raises(Exception, match="read-only transaction"):
            async with driver(session) as connection:
                await connection.execute("DELETE FROM identity.outbox")
