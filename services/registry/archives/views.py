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
from services.registry.archives.schemas import ArchivedLink, ArchivedView, Archives
from services.registry.audit.models import Leaf


async def archived_among(session: AsyncSession, runs: Sequence[UUID]) -> set[UUID]:
    """Those of the runs that are archived."""
    query = select(col(ArchivedHistory.run_id)).where(col(ArchivedHistory.run_id).in_(runs))
    archived = await session.scalars(query)
    return set(archived)


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
    if campaign_id is not None:
        query = query.where(col(ArchivedHistory.campaign_id) == campaign_id)
    if submission_id is not None:
        query = query.where(col(ArchivedHistory.submission_id) == submission_id)
    if cursor is not None:
        query = query.where(col(ArchivedHistory.run_id) > cursor)
    query = query.order_by(col(ArchivedHistory.run_id)).limit(limit + 1)
    rows = (await session.scalars(query)).all()

    items = tuple(to_view(row) for row in rows[:limit])
    following = str(items[-1].run_id) if len(rows) > limit else None
    return Archives(items=items, next=following)


async def one(db: Database, files: Files, run_id: UUID) -> ArchivedLink:
    """One archived run: its bytes are read and hashed anew. Raises NotFound, FilesDown."""
    async with db.reading() as session:
        row = await session.get(ArchivedHistory, run_id)
        query = select(col(Leaf.leaf), col(Leaf.envelope)).where(
            col(Leaf.subject) == run_id,
            col(Leaf.topic) == HistoryArchivedV1.topic,
        )
        leaf = (await session.execute(query)).one_or_none()
    if row is None:
        raise NotFound("没有这个已归档的流程历史", "No such archived history")

    ref = FileRef.model_validate(row.file)
    stored = await _stored_hash(files, ref)
    in_audit = json.loads(leaf.envelope)["fact"]["file"]["sha256"] if leaf else None
    name = f"{row.workflow.replace('/', '-')}-{run_id}.json"
    return ArchivedLink(
        verdict=rules.verdict(stored, ref.sha256, in_audit),
        leaf=leaf.leaf if leaf else None,
        link=files.download_link(ref, name) if stored else None,
        filename=name,
        **to_view(row).model_dump(),
    )


async def _stored_hash(files: Files, ref: FileRef) -> str | None:
    """SHA-256 of the bytes in the store; None where there are none. Raises FilesDown."""
    try:
        data = await files.read(ref.bucket, ref.key, ref.version_id)
    except NoSuchFile:
        return None
    return hashlib.sha256(data).hexdigest()


def to_view(row: ArchivedHistory) -> ArchivedView:
    """An archived run as auditors read it."""
    ref = FileRef.model_validate(row.file)
    fields = row.model_dump(exclude={"file"})
    return ArchivedView.model_validate({**fields, "sha256": ref.sha256, "size": ref.size})
