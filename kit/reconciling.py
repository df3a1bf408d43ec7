"""Confirmed is not heard: each room compares what it said with who has heard it, and says it again.

The broker confirms a fact that some queues took. A queue that was purged, or an exchange that was
made anew without its bindings, loses the fact for one hearer and tells nobody. The workflow
`reconcile` asks the room that said a fact (`said_facts`), then every hearer (`unheard_facts`), and
gives the result back (`say_again`).
"""

import json
from collections.abc import Collection, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert

from contracts.commands.hearing import (
    ClaimedFacts,
    FactsConfirmed,
    HearingCompared,
    JournalPageWanted,
    SaidAgain,
    SaidFact,
    SaidFacts,
    UnheardFacts,
)
from contracts.facts import FACTS
from kit.db import Database, Reading, Writing
from kit.journal import PLUMBING, put_back
from kit.listener import Listener

LOOK_BACK: Final = timedelta(hours=72)
"""How far back a process looks when it starts, and again every `WHOLE_LOOK`."""
WHOLE_LOOK: Final = timedelta(hours=6)
SETTLING: Final = timedelta(seconds=30)
"""A fact that was said less long ago may still be on its way."""
FIRST_PAUSE: Final = timedelta(minutes=1)
PAUSE_GROWS: Final = 4
"""Each further saying waits so many times longer: a hearer that is slow must not get more to do."""
LONGEST_BACKLOG: Final = timedelta(minutes=15)
MOST_TIMES: Final = 6
MOST_AGAIN: Final = 300
"""Facts that one comparison says again."""
MOST_PAGE: Final = 500


def lowest_id(instant: datetime) -> UUID:
    """The lowest UUIDv7 of an instant: ids are compared with it by age."""
    return UUID(int=int(instant.timestamp() * 1000) << 80)


def pause_after(times: int) -> timedelta:
    """How long a fact that was said again so often is left alone."""
    grown: int = PAUSE_GROWS**times
    return FIRST_PAUSE * grown


def lacked_by(listener: Listener, lacking: Sequence[SaidFact], now: datetime) -> UnheardFacts:
    """What a hearer answers. While facts wait in its queue, what it lacks may be among them.

    To say those again would give most to do to whoever is slowest. So only what is older than any
    usual backlog counts as lacking then.
    """
    if not listener.is_behind():
        return UnheardFacts(fact_ids=tuple(fact.fact_id for fact in lacking))
    old = tuple(fact.fact_id for fact in lacking if fact.said_at < now - LONGEST_BACKLOG)
    return UnheardFacts(fact_ids=old, behind=len(old) < len(lacking))


class Hearing:
    """One room's side of the comparison: its journal, its inbox, and how far it has looked.

    The position is kept in memory alone. A process that starts looks back over `LOOK_BACK`, and
    nothing that is sent to it makes it overlook a fact for longer than `WHOLE_LOOK`.
    """

    def __init__(self, db: Database, listener: Listener) -> None:
        self.db = db
        self.listener = listener
        self.after: UUID | None = None
        self.offered: UUID | None = None
        """The last fact of the page of the journal that was given out last."""
        self.began_at: datetime | None = None

    async def confirm(self, asked: ClaimedFacts) -> FactsConfirmed:
        """Which of these facts stand in the journal as they are told."""
        claimed = {each.id: each for each in asked.facts}
        journal = PLUMBING[self.db.service].journal
        query = select(journal.c.fact_id, journal.c.topic, journal.c.envelope).where(
            journal.c.fact_id.in_(claimed)
        )
        async with self.db.reading() as session:
            rows = (await session.execute(query)).all()
        said = [
            row.fact_id
            for row in rows
            if row.topic == claimed[row.fact_id].topic
            and json.loads(row.envelope)["fact"] == claimed[row.fact_id].fact
        ]
        return FactsConfirmed(fact_ids=tuple(said))

    async def list_said(self, asked: JournalPageWanted) -> SaidFacts:
        """What to compare next: what somebody lacked before, then the journal from where we are."""
        most = max(1, min(asked.most, MOST_PAGE))
        async with self.db.reading() as session:
            # Real time, like `said_at`: the journal knows no plan time.
            now = (await session.execute(select(func.clock_timestamp()))).scalar_one()
            after = self._position(now)
            lacked = await _lacked(session, most)
            fresh = await _fresh(session, after, now - SETTLING, most)
        self.offered = fresh[-1].fact_id if fresh else None
        facts = {fact.fact_id: fact for fact in (*lacked, *fresh)}
        return SaidFacts(facts=tuple(facts.values()), more=len(fresh) == most)

    def _position(self, now: datetime) -> UUID:
        if self.after is None or self.began_at is None or now - self.began_at > WHOLE_LOOK:
            self.began_at = now
            self.after = lowest_id(now - LOOK_BACK)
        return self.after

    async def list_unheard(self, asked: SaidFacts) -> UnheardFacts:
        """Which of these facts the room should hear and has not.

        A fact that it parked was heard of: a person decides on it.
        """
        wanted = [
            fact.fact_id
            for fact in asked.facts
            if self.listener.hears(fact.topic) and fact.fact_id not in self.listener.parked_ids
        ]
        inbox = PLUMBING[self.db.service].inbox
        query = select(inbox.c.fact_id).where(
            inbox.c.consumer == self.db.service, inbox.c.fact_id.in_(wanted)
        )
        async with self.db.reading() as session:
            heard = set((await session.execute(query)).scalars())
            # Real time, like `said_at`.
            now = (await session.execute(select(func.clock_timestamp()))).scalar_one()
        lacking = [fact for fact in asked.facts if fact.fact_id in {*wanted} - heard]
        return lacked_by(self.listener, lacking, now)

    async def say_again(self, found: HearingCompared) -> SaidAgain:
        """Keep who lacks what, and say again what is due."""
        lacking = {lack.fact_id: lack.lacking for lack in found.lacks if lack.lacking}
        answer = await self.db.act(_keep_and_say, found.compared, lacking)
        # Not beyond what was answered: a reply that was lost is asked for again. Nor beyond the
        # page: what somebody lacked before is compared too and may be newer than the whole page.
        if self.offered is not None and self.offered in found.compared:
            self.after = self.offered
        return answer


async def _lacked(session: Reading, most: int) -> list[SaidFact]:
    tables = PLUMBING[session.service]
    query = (
        select(tables.journal)
        .join(tables.unheard, tables.unheard.c.fact_id == tables.journal.c.fact_id)
        # The least tried first: what is never heard must not keep the rest from being compared.
        .order_by(tables.unheard.c.times, tables.journal.c.fact_id)
        .limit(most)
    )
    return [_as_said(row) for row in await session.execute(query)]


async def _fresh(session: Reading, after: UUID, until: datetime, most: int) -> list[SaidFact]:
    """Facts of the journal after a position that the broker has confirmed."""
    tables = PLUMBING[session.service]
    journal = tables.journal
    unsent = select(tables.outbox.c.fact_id).where(tables.outbox.c.fact_id == journal.c.fact_id)
    local = [topic for topic, kind in FACTS.items() if kind.local]
    query = (
        select(journal)
        .where(
            journal.c.fact_id > after,
            journal.c.said_at < until,
            journal.c.topic.not_in(local),
            ~unsent.exists(),
        )
        .order_by(journal.c.fact_id)
        .limit(most)
    )
    return [_as_said(row) for row in await session.execute(query)]


def _as_said(row: Any) -> SaidFact:
    return SaidFact(
        fact_id=row.fact_id,
        topic=row.topic,
        said_at=row.said_at,
        subject=row.subject,
        campaign_id=row.campaign_id,
        submission_id=row.submission_id,
    )


async def _keep_and_say(
    tx: Writing, compared: Collection[UUID], lacking: Mapping[UUID, tuple[str, ...]]
) -> SaidAgain:
    tables = PLUMBING[tx.service]
    heard = [each for each in compared if each not in lacking]
    await tx.execute(tables.unheard.delete().where(tables.unheard.c.fact_id.in_(heard)))
    if lacking:
        await _note(tx, lacking)
    again = await _say_what_is_due(tx)
    count = select(func.count()).select_from(tables.unheard)
    return SaidAgain(again=again, unheard=(await tx.execute(count)).scalar_one())


async def _note(tx: Writing, lacking: Mapping[UUID, tuple[str, ...]]) -> None:
    """Keep who lacks a fact of the room's own journal. What it never said is not kept."""
    tables = PLUMBING[tx.service]
    said = select(tables.journal.c.fact_id, tables.journal.c.said_at).where(
        tables.journal.c.fact_id.in_(lacking)
    )
    rows = [
        {"fact_id": row.fact_id, "said_at": row.said_at, "lacking": list(lacking[row.fact_id])}
        for row in await tx.execute(said)
    ]
    if not rows:
        return
    note = insert(tables.unheard).values(rows)
    await tx.execute(
        note.on_conflict_do_update(
            index_elements=[tables.unheard.c.fact_id],
            set_={"lacking": note.excluded.lacking},
        )
    )


async def _say_what_is_due(tx: Writing) -> int:
    """Put what is due into the outbox again: the same envelope, so that hearers know its double."""
    tables = PLUMBING[tx.service]
    unheard, journal = tables.unheard, tables.journal
    now = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    waiting = (
        # Without the envelopes: after a room's inbox was lost, every fact of days waits here.
        select(unheard.c.fact_id, unheard.c.times, unheard.c.said_again_at)
        .where(unheard.c.times < MOST_TIMES)
        .order_by(unheard.c.fact_id)
        # Locked, so that two workers that compare at once say a fact again once.
        .with_for_update(skip_locked=True)
    )
    rows = [row for row in await tx.execute(waiting) if is_due(row.times, row.said_again_at, now)]
    due = [row.fact_id for row in rows[:MOST_AGAIN]]
    await put_back(tx, journal.c.fact_id.in_(due))
    await tx.execute(
        unheard.update()
        .where(unheard.c.fact_id.in_(due))
        .values(times=unheard.c.times + 1, said_again_at=now)
    )
    return len(due)


def is_due(times: int, said_again_at: datetime | None, now: datetime) -> bool:
    """Whether a fact is said again now: at once the first time, then at growing distances."""
    return said_again_at is None or now - said_again_at >= pause_after(times)
