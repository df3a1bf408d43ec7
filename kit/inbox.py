"""Hearing facts into a room's own tables.

One transaction holds the inbox row and the effect, so that a fact heard twice has one effect.
"""

from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path

from sqlalchemy.dialects.postgresql import insert
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from contracts.facts import Envelope, Fact
from contracts.facts.registry import ParkedFactGivenUpV1
from kit.db import RETRIED, Database, Writing, is_down, sqlstate
from kit.journal import PLUMBING
from kit.listener import DependencyDown, Listener
from kit.signing import FactSignatures

Effect = Callable[[Writing, Envelope, Fact], Awaitable[None]]


def service_listener(
    db: Database,
    effects: Mapping[type[Fact], Effect],
    keys_dir: Path,
    *,
    every: Effect | None = None,
) -> Listener:
    """The listener of one service. It also hears which of its parked facts were given up.

    effects: by fact class.
    keys_dir: where the public keys of the rooms are.
    every: hears all topics, after the class's own effect (audit, standing).
    """
    by_topic: dict[str, Effect] = {cls.topic: effect for cls, effect in effects.items()}

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

        if isinstance(fact, ParkedFactGivenUpV1):
            await _do_without(tx, fact)
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

    topics = ["#"] if every is not None else sorted({*by_topic, ParkedFactGivenUpV1.topic})
    return Listener(
        db.service,
        hear,
        topics,
        FactSignatures(keys_dir),
        in_flight=8,
        down=(PoolTimeout, OSError),
    )


async def _do_without(tx: Writing, given_up: ParkedFactGivenUpV1) -> None:
    """Take a fact that was given up for heard. Otherwise it would be said again, and be parked."""
    if given_up.hearer != tx.service or given_up.parked_fact is None:
        return
    inbox = PLUMBING[tx.service].inbox
    noted = insert(inbox).values(consumer=tx.service, fact_id=given_up.parked_fact)
    await tx.execute(noted.on_conflict_do_nothing())
