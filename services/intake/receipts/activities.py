"""The command that files a snapshot: content and evidence list as canonical JSON under the hash of that, locked with its evidence for the campaign's retention."""

import json
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.canonical import canonical, sha256_hex
from contracts.commands import intake
from contracts.commands.command import StoredSnapshot, SubmissionCommand
from contracts.facts.intake import SnapshotFiledV1
from contracts.problem import NotFound
from contracts.snapshot import EvidenceFile, SnapshotFile
from contracts.vocabulary import Actor, Docket, FileRef, system
from kit import gates
from kit.db import Database, Writing
from kit.facts import next_fact
from kit.files import Files
from kit.journal import say
from kit.temporal import performs
from services.intake.submissions.models import Snapshot, Submission

CONTENT_TYPE = "application/json"
YEAR = timedelta(days=366)


@dataclass(frozen=True)
class Unfiled:
    """What has to be put into the store, or where it was put before."""

    snapshot: int
    document: SnapshotFile
    filed: StoredSnapshot | None
    retain_until: datetime


class FilingActivities:
    """Performs intake.file_snapshot."""

    def __init__(self, db: Database, files: Files) -> None:
        self.db, self.files = db, files

    @performs(intake.file_snapshot)
    async def file_snapshot(self, ask: SubmissionCommand) -> StoredSnapshot:
        """The newest snapshot; asked again, it answers where it was filed."""
        async with self.db.reading() as session:
            unfiled = await _unfiled(session, ask)
        if unfiled.filed is not None:
            return unfiled.filed
        for item in unfiled.document.evidence:
            if item.file is not None:  # one handed in by its hash is locked when its bytes come
                await self.files.lock(item.file, unfiled.retain_until)
        data = canonical(unfiled.document)
        file = await self.files.put(
            "evidence",
            f"{ask.submission_id}/{sha256_hex(data)}",
            data,
            CONTENT_TYPE,
            retain_until=unfiled.retain_until,
        )
        return await self.db.act(
            _settle, system("workflows"), ask.submission_id, unfiled.snapshot, file
        )


async def _unfiled(session: AsyncSession, ask: SubmissionCommand) -> Unfiled:
    query = select(Snapshot).where(col(Snapshot.submission_id) == ask.submission_id)
    snapshot = (
        await session.execute(query.order_by(col(Snapshot.snapshot).desc()).limit(1))
    ).scalar_one_or_none()
    if snapshot is None:
        raise NotFound()
    plan = (await gates.plan_of(session, ask.campaign_id)).plan
    today = (
        await session.execute(text("SELECT date_trunc('day', clock_timestamp())"))
    ).scalar_one()
    return Unfiled(
        snapshot=snapshot.snapshot,
        document=SnapshotFile(
            content=json.loads(snapshot.content),
            evidence=tuple(EvidenceFile.model_validate(item) for item in snapshot.manifest),
        ),
        filed=_filed(snapshot) if snapshot.file else None,
        retain_until=today
        + plan.retention_years * YEAR,  # a whole day: two at once lock alike, and neither shortens
    )


async def _settle(
    tx: Writing, who: Actor, submission_id: UUID, number: int, file: FileRef
) -> StoredSnapshot:
    """Keep the reference once; whoever comes second gets the first's."""
    submission = (
        await tx.execute(
            select(Submission).where(col(Submission.id) == submission_id).with_for_update()
        )
    ).scalar_one()
    query = select(Snapshot).where(
        col(Snapshot.submission_id) == submission_id, col(Snapshot.snapshot) == number
    )
    snapshot = (await tx.execute(query)).scalar_one()
    if snapshot.file is not None:
        return _filed(snapshot)
    snapshot.file = file.model_dump(mode="json")
    fact = next_fact(submission, SnapshotFiledV1, snapshot=number, file=file)
    await say(tx, who, fact)
    return _filed(snapshot)


def _filed(snapshot: Snapshot) -> StoredSnapshot:
    """What a workflow needs to go on, also one that never heard the hand-in."""
    return StoredSnapshot(
        snapshot=snapshot.snapshot,
        file=FileRef.model_validate(snapshot.file),
        docket=Docket.model_validate(snapshot.docket),
        received_at=snapshot.received_at,
    )
