"""What a room said, compared with who heard it: said again at once, then at growing distances."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from sqlalchemy import delete, select, update

from contracts.commands.hearing import (
    ClaimedFacts,
    FactLack,
    HearingCompared,
    JournalPageWanted,
    SaidFact,
    SaidFacts,
    UnheardFacts,
)
from contracts.facts.identity import PasswordChangedV1, SignedInV1, TokenRefreshedV1
from contracts.process import HeardFact
from kit import reconciling
from kit.app import unheard_facts
from kit.db import Database, Writing, new_id
from kit.inbox import service_listener
from kit.journal import PLUMBING
from kit.reconciling import MOST_TIMES, Hearing, is_due, lowest_id, pause_after
from kit.settings import load
from tests.kit.conftest import said, sign_ins, uuid_of

TABLES = PLUMBING["identity"]
EVERYTHING = 100_000
"""More facts than a run of all tests says in one room."""
WANTED = JournalPageWanted(most=EVERYTHING)


async def forget(tx: Writing) -> None:
    await tx.execute(delete(TABLES.unheard))


@pytest.fixture
async def hearing(outbox: Database, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Hearing]:
    """Identity's own side, which hears sign-ins; what was just said counts as settled."""
    monkeypatch.setattr(reconciling, "SETTLING", timedelta(seconds=-5))
    # Tests that ran before left facts in the room; a page of usual size may end before these.
    monkeypatch.setattr(reconciling, "MOST_PAGE", EVERYTHING)

    async def effect(tx: Writing, read: object, fact: object) -> None:
        return None

    made = Hearing(
        outbox, service_listener(outbox, {SignedInV1: effect}, load("identity").keys_dir)
    )
    made.listener.backlog = 0
    await outbox.act(forget)
    yield made
    await outbox.act(forget)


async def confirmed(db: Database, *facts: object) -> list[UUID]:
    """Said, and taken by the broker."""
    told = await said(db, *facts)  # type: ignore[arg-type]

    async def sent(tx: Writing) -> None:
        await tx.execute(delete(TABLES.outbox))

    await db.act(sent)
    return [uuid_of(each["id"]) for each in told]


async def outgoing(db: Database) -> list[UUID]:
    async with db.reading() as session:
        query = select(TABLES.outbox.c.fact_id).order_by(TABLES.outbox.c.fact_id)
        return list((await session.execute(query)).scalars())


def found(*fact_ids: UUID, lacking: str = "workflows") -> HearingCompared:
    lacks = tuple(FactLack(fact_id=each, lacking=(lacking,)) for each in fact_ids)
    return HearingCompared(compared=fact_ids, lacks=lacks)


async def test_what_was_said_and_sent_is_told_once(hearing: Hearing) -> None:
    one, two = await confirmed(hearing.db, *sign_ins(2))
    unsent = [uuid_of(each["id"]) for each in await said(hearing.db, *sign_ins(1))]
    first = await hearing.list_said(WANTED)
    ids = [fact.fact_id for fact in first.facts]
    assert {one, two} <= set(ids) and not set(unsent) & set(ids), "what waits here was not lost"

    await hearing.say_again(HearingCompared(compared=tuple(ids)))
    again = {fact.fact_id for fact in (await hearing.list_said(WANTED)).facts}
    assert not {one, two} & again
    # A process that starts looks back.
    fresh = Hearing(hearing.db, hearing.listener)
    assert {one, two} <= {fact.fact_id for fact in (await fresh.list_said(WANTED)).facts}


async def test_a_lost_answer_makes_nothing_overlooked(hearing: Hearing) -> None:
    (one,) = await confirmed(hearing.db, *sign_ins(1))
    for _ in range(2):
        assert one in {fact.fact_id for fact in (await hearing.list_said(WANTED)).facts}


async def test_a_newer_fact_that_somebody_lacks_skips_no_older_one(hearing: Hearing) -> None:
    older, newer = await confirmed(hearing.db, *sign_ins(2))
    await hearing.say_again(found(newer))
    # A process that starts looks back, page by page: what is lacked comes with every page.
    fresh = Hearing(hearing.db, hearing.listener)
    seen: set[UUID] = set()
    more = True
    while more:
        page = await fresh.list_said(JournalPageWanted(most=1))
        ids = [fact.fact_id for fact in page.facts]
        assert newer in ids and len(ids) <= 2
        seen.update(ids)
        await fresh.say_again(HearingCompared(compared=tuple(ids), lacks=found(newer).lacks))
        more = page.more
    assert older in seen
    assert fresh.after is not None and fresh.after >= older, "each page was gone through"


async def test_what_is_not_heard_is_said_again_word_for_word(hearing: Hearing) -> None:
    one, two = await confirmed(hearing.db, *sign_ins(2))
    answer = await hearing.say_again(
        HearingCompared(
            compared=(one, two), lacks=(FactLack(fact_id=one, lacking=("review", "workflows")),)
        )
    )
    assert (answer.again, answer.unheard) == (1, 1)
    assert await outgoing(hearing.db) == [one]
    async with hearing.db.reading() as session:
        sent = (await session.execute(select(TABLES.outbox.c.envelope))).scalar_one()
        kept = await session.execute(
            select(TABLES.journal.c.envelope).where(TABLES.journal.c.fact_id == one)
        )
    assert sent == kept.scalar_one()

    # Not at once again: a hearer that is slow must not get more to do.
    assert (await hearing.say_again(found(one))).again == 0
    assert one in {fact.fact_id for fact in (await hearing.list_said(WANTED)).facts}
    assert (await hearing.say_again(HearingCompared(compared=(one,)))).unheard == 0


async def test_a_fact_that_the_room_never_said_is_not_said_for_anybody(hearing: Hearing) -> None:
    answer = await hearing.say_again(found(new_id(), UUID(int=0)))
    assert (answer.again, answer.unheard) == (0, 0) and await outgoing(hearing.db) == []


def test_the_distances_grow_and_end() -> None:
    now = datetime(2026, 9, 6, tzinfo=UTC)
    assert is_due(0, None, now)
    pauses = [pause_after(times) for times in range(1, MOST_TIMES)]
    assert pauses == sorted(pauses) and pauses[0] >= timedelta(minutes=1)
    for times, pause in enumerate(pauses, start=1):
        assert is_due(times, now - pause, now)
        assert not is_due(times, now - pause + timedelta(milliseconds=1), now)


async def test_what_is_never_heard_is_told_and_keeps_nothing_else_back(hearing: Hearing) -> None:
    stuck, other = await confirmed(hearing.db, *sign_ins(2))
    await hearing.say_again(found(stuck))
    assert await unheard_facts(hearing.db) is None, "a few sayings again come first"

    async def exhaust(tx: Writing) -> None:
        long_ago = datetime.now(UTC) - timedelta(days=1)
        await tx.execute(delete(TABLES.outbox))
        await tx.execute(
            update(TABLES.unheard).values(
                times=MOST_TIMES, said_again_at=long_ago, said_at=long_ago
            )
        )

    await hearing.db.act(exhaust)
    assert (await hearing.say_again(found(stuck, other))).again == 1
    assert await outgoing(hearing.db) == [other]
    assert await unheard_facts(hearing.db) == "unheard: 1 facts, by workflows"


async def test_the_inbox_tells_what_a_room_lacks(hearing: Hearing) -> None:
    heard, lost, parked = await confirmed(hearing.db, *sign_ins(3))
    (deaf,) = await confirmed(hearing.db, PasswordChangedV1(subject=new_id()))

    async def receive(tx: Writing) -> None:
        await tx.execute(TABLES.inbox.insert().values(consumer="identity", fact_id=heard))

    await hearing.db.act(receive)
    hearing.listener.parked_ids[parked] = None
    asked = [fact for fact in (await hearing.list_said(WANTED)).facts]
    mine = SaidFacts(facts=tuple(f for f in asked if f.fact_id in {heard, lost, parked, deaf}))
    assert len(mine.facts) == 4
    assert await hearing.list_unheard(mine) == UnheardFacts(fact_ids=(lost,))
    for backlog in (1, None):
        hearing.listener.backlog = backlog
        answer = await hearing.list_unheard(mine)
        assert answer == UnheardFacts(fact_ids=(), behind=True), "it may stand in the queue yet"


async def test_a_room_confirms_what_stands_in_its_journal_and_nothing_else(
    hearing: Hearing,
) -> None:
    (told,) = await said(hearing.db, *sign_ins(1))
    fact, fact_id = told["fact"], uuid_of(told["id"])
    assert isinstance(fact, dict)
    claims = {
        "true": HeardFact(id=fact_id, topic=SignedInV1.topic, fact=fact),
        "unsaid": HeardFact(id=new_id(), topic=SignedInV1.topic, fact=fact),
        "another topic": HeardFact(id=fact_id, topic=TokenRefreshedV1.topic, fact=fact),
        "another subject": HeardFact(
            id=fact_id, topic=SignedInV1.topic, fact=fact | {"subject": str(new_id())}
        ),
        "more than was said": HeardFact(
            id=fact_id, topic=SignedInV1.topic, fact=fact | {"points": [1.5]}
        ),
    }
    for word, claim in claims.items():
        answer = await hearing.confirm(ClaimedFacts(facts=(claim,)))
        assert answer.fact_ids == ((fact_id,) if word == "true" else ()), word


def test_ids_compare_by_age() -> None:
    now = datetime.now(UTC)
    assert lowest_id(now - timedelta(seconds=1)) < new_id() < lowest_id(now + timedelta(minutes=1))
    fact = SaidFact(fact_id=new_id(), topic="x", said_at=now, subject=new_id())
    assert fact.campaign_id is None
