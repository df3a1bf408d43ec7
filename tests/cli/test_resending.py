"""`quanlian facts resend` puts facts of the record into their room's outbox once more."""

from collections.abc import AsyncIterator

import pytest
from sqlalchemy import delete, select

import services.identity.tables  # noqa: F401  declares the plumbing that is written to
from cli.resending import say_again
from contracts.facts.identity import RolesChangedV1
from contracts.vocabulary import Role, system
from kit.db import Database, Writing, new_id
from kit.journal import PLUMBING, say
from kit.settings import load
from tests import fact_versions
from tests.rooms import Space

TABLES = PLUMBING["identity"]
TOPIC = RolesChangedV1.topic


@pytest.fixture
async def db(space: Space) -> AsyncIterator[Database]:
    made = Database(load("identity").pg_url, "identity")
    with fact_versions.unwatched():
        yield made
    await made.close()


async def sent(tx: Writing) -> None:
    """As though the broker had confirmed everything."""
    await tx.execute(delete(TABLES.outbox))


async def test_one_subject_or_a_whole_topic_is_said_again_with_the_old_words(
    db: Database,
) -> None:
    people = [new_id(), new_id()]
    facts = [
        RolesChangedV1(subject=each, subject_version=1, roles=(Role.expert,)) for each in people
    ]
    await db.act(say, system("identity"), *facts)
    await db.act(sent)

    assert await say_again(TOPIC, people[0]) == 1
    assert await say_again(TOPIC, people[0]) == 0  # it waits there already
    async with db.reading() as session:
        (again,) = (await session.execute(select(TABLES.outbox))).all()
        kept = select(TABLES.journal).where(TABLES.journal.c.subject == people[0])
        (first,) = (await session.execute(kept)).all()
    assert (again.fact_id, again.envelope) == (first.fact_id, first.envelope)

    assert await say_again(TOPIC) >= 1
    async with db.reading() as session:
        waiting = (await session.execute(select(TABLES.outbox.c.envelope))).scalars()
        assert sum(str(people[1]) in envelope for envelope in waiting) == 1
    await db.act(sent)
    assert await say_again(TOPIC, new_id()) == 0
