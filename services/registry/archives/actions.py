"""Cataloguing what was filed."""

from uuid import UUID

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts.registry import HistoryArchivedV1
from contracts.vocabulary import Actor
from kit.db import Writing
from kit.journal import say
from services.registry.archives.models import ArchivedHistory


async def keep(tx: Writing, who: Actor, row: ArchivedHistory) -> bool:
    """Enter one filed history, and say so; False when that run was archived before."""
    entering = insert(ArchivedHistory).values(**row.model_dump()).on_conflict_do_nothing()
    new: UUID | None = (
        await tx.execute(entering.returning(col(ArchivedHistory.run_id)))
    ).scalar_one_or_none()
    if new is None:
        return False
    archived = HistoryArchivedV1(
        subject=row.run_id,
        **row.model_dump(
            include={"campaign_id", "submission_id", "workflow", "closed_as", "events", "file"}
        ),
    )
    await say(tx, who, archived)
    return True
