"""Kit under test on identity's schema and login: any room's plumbing would do."""

import json
from collections.abc import AsyncIterator, Iterator
from uuid import UUID

import pytest
import structlog
from aio_pika.abc import AbstractRobustConnection
from sqlalchemy import delete

import services.identity.tables  # noqa: F401  declares the plumbing that `say` writes to
from contracts.facts import Fact
from contracts.facts.identity import SignedInV1
from contracts.vocabulary import Actor
from kit import bus
from kit.db import Database, Writing, new_id
from kit.journal import PLUMBING, say
from kit.settings import load
from tests import fact_versions
from tests.rooms import Space

# Tracebacks as text: drawing them with every local takes seconds, and these tests provoke many.
structlog.configure(
    processors=[structlog.processors.format_exc_info, structlog.processors.KeyValueRenderer()]
)

ACTOR = Actor(kind="user", person_id=new_id())


@pytest.fixture(autouse=True)
def facts_without_rows() -> Iterator[None]:
    """The plumbing is tried with facts whose rows are not there."""
    with fact_versions.unwatched():
        yield


@pytest.fixture(scope="session")
async def db(space: Space) -> AsyncIterator[Database]:
    made = Database(load("identity").pg_url, "identity", 8)
    yield made
    await made.close()


@pytest.fixture(scope="session")
async def broker(space: Space) -> AsyncIterator[AbstractRobustConnection]:
    """Identity's connection: it may declare `facts`, `parked` and what is called identity or
    identity.*
    """
    connection = await bus.connect(load("identity").amqp_url, "tests of kit")
    yield connection
    await connection.close()


@pytest.fixture
async def outbox(db: Database) -> Database:
    """Identity's database with nothing waiting to be sent."""

    async def clear(tx: Writing) -> None:
        await tx.execute(delete(PLUMBING["identity"].outbox))

    await db.act(clear)
    return db


async def said(db: Database, *facts: Fact) -> list[dict[str, object]]:
    """Say facts in one transaction; their envelopes as they stand in the journal."""

    async def action(tx: Writing) -> list[str]:
        return await say(tx, ACTOR, *facts)

    leaves = await db.act(action)
    journal = PLUMBING[db.service].journal
    async with db.reading() as session:
        rows = (await session.execute(journal.select().where(journal.c.leaf.in_(leaves)))).all()
    order = {leaf: n for n, leaf in enumerate(leaves)}
    return [json.loads(row.envelope) for row in sorted(rows, key=lambda row: order[row.leaf])]


def sign_ins(count: int) -> list[SignedInV1]:
    return [SignedInV1(subject=new_id(), subject_version=n + 1) for n in range(count)]


def uuid_of(value: object) -> UUID:
    return UUID(str(value))
