"""Hearing facts into a room's own tables.

One transaction holds the inbox row and the effect, so that a fact heard twice has one effect.
"""

from collections.abc import Awaitable, Callable, Mapping
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import case, func
from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from contracts.facts import Envelope, Fact
from contracts.facts.identity import RevocationLiftedV1, TokensRevokedV1
from kit.db import RETRIED, Database, Writing, is_down, sqlstate
from kit.journal import PLUMBING
from kit.listener import DependencyDown, Listener
from kit.signing import AHEAD, FactSignatures

Effect = Callable[[Writing, Envelope, Fact], Awaitable[None]]


async def remember_revocation(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Keep the instant before which a person's tokens no longer count. Every room hears it."""
    assert isinstance(fact, TokensRevokedV1)
    await keep_not_before(tx, fact.subject, fact.not_before, fact.subject_version)


async def lift_revocation(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Undo a wrong revocation. Every room hears it."""
    assert isinstance(fact, RevocationLiftedV1)
    await keep_not_before(tx, fact.subject, fact.not_before, fact.subject_version)


async def keep_not_before(tx: Writing, person_id: UUID, not_before: datetime, version: int) -> None:
    """Keep the later of two instants, but never one of the future.

    Facts arrive out of order, and each later act names a later instant: so the instants decide and
    not the versions, and no version, however great, keeps a true fact out. An instant of the future
    was never said by identity; it would refuse the person until then, so any true one replaces it.
    """
    table = PLUMBING[tx.service].revocations
    row = insert(table).values(person_id=person_id, not_before=not_before, version=version)
    # Real time, as in tokens: the database's clock, which all rooms share.
    future = table.c.not_before > func.clock_timestamp() + AHEAD
    later = func.greatest(table.c.not_before, row.excluded.not_before)
    await tx.execute(
        row.on_conflict_do_update(
            index_elements=[table.c.person_id],
            set_={
                "not_before": case((future, row.excluded.not_before), else_=later),
                "version": row.excluded.version,
            },
        )
    )


def service_listener(
    db: Database,
    effects: Mapping[type[Fact], Effect],
    keys_dir: Path,
    *,
    every: Effect | None = None,
) -> Listener:
    """The listener of one service.

    effects: by fact class.
    keys_dir: where the public keys of the rooms are.
    every: hears all topics, after the class's own effect (audit, standing).
    """
    by_topic: dict[str, Effect] = {cls.topic: effect for cls, effect in effects.items()}
    by_topic.setdefault(TokensRevokedV1.topic, remember_revocation)
    by_topic.setdefault(RevocationLiftedV1.topic, lift_revocation)

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
        FactSignatures(keys_dir),
        in_flight=8,
        down=(PoolTimeout, OSError),
    )
