"""The facts of other rooms that a room's commands rest on.

Temporal's port believes everybody who reaches it, so a command proves nothing by coming. Before
the owner acts on a claim about another room, it looks for the fact of that room, which came to it
over the bus with that room's signature.
"""

from typing import TypeVar
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert

from contracts.facts import Envelope, Fact
from kit.db import Writing
from kit.inbox import Effect
from kit.journal import PLUMBING

F = TypeVar("F", bound=Fact)


async def keep_ground(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Keep a heard fact about a submission. Once more changes nothing."""
    if fact.submission_id is None:
        return
    row = insert(PLUMBING[tx.service].grounds).values(
        fact_id=envelope.id,
        topic=envelope.topic,
        submission_id=fact.submission_id,
        fact=envelope.fact,
    )
    await tx.execute(row.on_conflict_do_nothing())


def grounds_of(*kinds: type[Fact]) -> dict[type[Fact], Effect]:
    """The effects of a listener that keeps these facts and does nothing else with them."""
    return dict.fromkeys(kinds, keep_ground)


async def find_grounds(tx: Writing, kind: type[F], submission_id: UUID) -> list[F]:
    """The heard facts of one kind about a submission, in the order in which they were said."""
    table = PLUMBING[tx.service].grounds
    query = (
        select(table.c.fact)
        .where(table.c.submission_id == submission_id, table.c.topic == kind.topic)
        .order_by(table.c.fact_id)
    )
    return [kind.model_validate(fact) for fact in (await tx.execute(query)).scalars()]
