"""Facts into a room's own tables: one transaction holds the inbox row and the effect, so a fact heard twice does nothing twice."""

from collections.abc import Awaitable, Callable, Mapping

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from contracts.facts import Envelope, Fact
from contracts.facts.identity import TokensRevokedV1
from kit.bus import Down, Listener
from kit.db import RETRIED, Database, Writing, is_down, sqlstate
from kit.journal import PLUMBING

Effect = Callable[[Writing, Envelope, Fact], Awaitable[None]]


async def remember_revocation(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Every room hears that a person's older tokens no longer count."""
    assert isinstance(fact, TokensRevokedV1)
    table = PLUMBING[tx.service].revocations
    row = insert(table).values(
        person_id=fact.subject, not_before=fact.not_before, version=fact.subject_version
    )
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
    """The listener of one service. effects: by fact class; `every` (audit, standing) hears all topics, after the class's own effect."""
    known: dict[str, Effect] = {cls.topic: effect for cls, effect in effects.items()}
    known.setdefault(TokensRevokedV1.topic, remember_revocation)

    async def effect(tx: Writing, envelope: Envelope, fact: Fact) -> None:
        inbox = PLUMBING[tx.service].inbox
        new = await tx.execute(
            insert(inbox)
            .values(consumer=tx.service, fact_id=envelope.id)
            .on_conflict_do_nothing()
            .returning(inbox.c.fact_id)
        )
        if new.scalar_one_or_none() is None:
            return
        if envelope.topic in known:
            await known[envelope.topic](tx, envelope, fact)
        if every is not None:
            await every(tx, envelope, fact)

    async def hear(envelope: Envelope, fact: Fact) -> None:
        try:
            await db.act_because(envelope.id, effect, envelope, fact)
        except DBAPIError as error:
            if is_down(error) or sqlstate(error) in RETRIED:
                raise Down() from error
            raise

    topics = ["#"] if every is not None else sorted(known)
    return Listener(db.service, hear, topics, in_flight=8, down=(PoolTimeout, OSError))
