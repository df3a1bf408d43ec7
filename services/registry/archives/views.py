"""Reads of the archive."""

import hashlib
import json
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.facts.registry import HistoryArchivedV1
from contracts.problem import NotFound
from contracts.vocabulary import FileRef
from kit.db import Database
from kit.files import Files, NoSuchFile
from services.registry.archives import rules
from services.registry.archives.models import ArchivedHistory
from services.registry.archives.schemas import ArchivedLink, ArchivedTold, Archives
from services.registry.audit.models import Leaf


async def archived_among(session: AsyncSession, runs: Sequence[UUID]) -> set[UUID]:
    """Those of the runs that are archived."""
    query = select(col(ArchivedHistory.run_id)).where(col(ArchivedHistory.run_id).in_(runs))
    return set((await session.execute(query)).scalars())


async def page(
    session: AsyncSession,
    *,
    campaign_id: UUID | None,
    submission_id: UUID | None,
    cursor: UUID | None,
    limit: int,
) -> Archives:
    """Archived runs in the order of their ids."""
    query = select(ArchivedHistory)
    for column, value in (
        (col(ArchivedHistory.campaign_id), campaign_id),
        (col(ArchivedHistory.submission_id), submission_id),
    ):
        if value is not None:
            query = query.where(column == value)
    if cursor is not None:
        query = query.where(col(ArchivedHistory.run_id) > cursor)
    rows = (
        (await session.execute(query.order_by(col(ArchivedHistory.run_id)).limit(limit + 1)))
        .scalars()
        .all()
    )
    items = tuple(_told(row) for row in rows[:limit])
    return Archives(items=items, next=str(items[-1].run_id) if len(rows) > limit else None)


async def one(db: Database, files: Files, run_id: UUID) -> ArchivedLink:
    """One archived run: its bytes are read and hashed anew. Raises NotFound, FilesDown."""
    async with db.reading() as session:
        row = await session.get(ArchivedHistory, run_id)
        said = select(col(Leaf.leaf), col(Leaf.envelope)).where(
            col(Leaf.subject) == run_id, col(Leaf.topic) == HistoryArchivedV1.topic
        )
        leaf = (await session.execute(said)).one_or_none()
    if row is None:
        raise NotFound("没有这个已归档的流程历史", "No such archived history")
    ref = FileRef.model_validate(row.file)
    try:
        stored = hashlib.sha256(await files.read(ref.bucket, ref.key, ref.version_id)).hexdigest()
    except NoSuchFile:
        stored = None
    in_audit = json.loads(leaf.envelope)["fact"]["file"]["sha256"] if leaf else None
    name = f"{row.workflow.replace('/', '-')}-{run_id}.json"
    return ArchivedLink(
        verdict=rules.verdict(stored, ref.sha256, in_audit),
        leaf=leaf.leaf if leaf else None,
        link=files.download_link(ref, name),
        filename=name,
        **_told(row).model_dump(),
    )


def _told(row: ArchivedHistory) -> ArchivedTold:
    ref = FileRef.model_validate(row.file)
    return ArchivedTold.model_validate(
        {**row.model_dump(exclude={"file"}), "sha256": ref.sha256, "size": ref.size}
    )
