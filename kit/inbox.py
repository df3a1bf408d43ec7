"""Hearing facts into a room's own tables.

One transaction holds the inbox row and the effect, so that a fact heard twice has one effect.
"""

from collections.abc import Awaitable, Callable, Mapping

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from contracts.facts import Envelope, Fact
from contracts.facts.identity import TokensRevokedV1
from kit.bus import DependencyDown, Listener
from kit.db import RETRIED, Database, Writing, is_down, sqlstate
from kit.journal import PLUMBING

Effect = Callable[[Writing, Envelope, Fact], Awaitable[None]]


async def remember_revocation(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Keep the instant before which a person's tokens no longer count. Every room hears it."""
    assert isinstance(fact, TokensRevokedV1)
    table = PLUMBING[tx.service].revocations
    row = insert(table).values(
        person_id=fact.subject,
        not_before=fact.not_before,
        version=fact.subject_version,
    )
    # Facts arrive out of order: an older version never overwrites a newer one.
    await tx.execute(
        row.on_conflict_do_update(
            index_elements=[table.c.person_id],
            set_={"not_before": row.excluded.not_before, "version": row.excluded.version},
            where=table.c.version < row.excluded.version,
        )
    )


def service_listener(
    db: Database, effects: Mapping[type[Fact], Effect], *, every: Effect | None = None
) -> Listener:
    """The listener of one service.

    effects: by fact class.
    every: hears all topics, after the class's own effect (audit, standing).
    """
    by_topic: dict[str, Effect] = {cls.topic: effect for cls, effect in effects.items()}
    by_topic.setdefault(TokensRevokedV1.topic, remember_revocation)

    async def effect(tx: Writing, envelope: Envelope, fact: Fact) -> None:
        inbox = PLUMBING[tx.service].inbox
        new = await tx.execute(
            insert(inbox)
            .values(consumer=tx.service, fact_id=envelope.id)
            .on_conflict_do_nothing()
            .returning(inbox.c.fact_id)
        )
        if new.scalar_one_or_none() is None:
            return  # heard before

        if envelope.topic in by_topic:
            await by_topic[envelope.topic](
                tx,
                envelope,
                fact,
            )
        if every is not None:
            await every(tx, envelope, fact)

    async def hear(envelope: Envelope, fact: Fact) -> None:
        try:
            await db.act_because(
                envelope.id,
                effect,
                envelope,
                fact,
            )
        except DBAPIError as error:
            # The listener pauses for this error and tries the fact again. It parks others.
            if is_down(error) or sqlstate(error) in RETRIED:
                raise DependencyDown() from error
            raise

    topics = ["#"] if every is not None else sorted(by_topic)
    return Listener(
        db.service,
        hear,
        topics,
        in_flight=8,
        down=(PoolTimeout, OSError),
    )
