"""Cataloguing what was filed."""

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts.registry import HistoryArchivedV1
from contracts.vocabulary import Actor
from kit.db import Writing
from kit.facts import only_fact
from kit.journal import say
from services.registry.archives.models import ArchivedHistory


async def keep(tx: Writing, who: Actor, row: ArchivedHistory) -> bool:
    """Enter one filed history; False when that run was archived before."""
    entering = insert(ArchivedHistory).values(**row.model_dump()).on_conflict_do_nothing()
    entered = await tx.scalar(entering.returning(col(ArchivedHistory.run_id)))
    if entered is None:
        return False
    archived = only_fact(
        row,
        HistoryArchivedV1,
        workflow=row.workflow,
        closed_as=row.closed_as,
        events=row.events,
        file=row.file,
    )
    await say(tx, who, archived)
    return True
