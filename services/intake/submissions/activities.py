"""The command that files a snapshot in the object store: content and evidence list as JSON.

The file is canonical JSON and lies under its hash. It and its evidence are locked for as long as
the campaign retains them.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import select
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
from kit.retention import retained_from_now
from kit.temporal import performs
from services.intake.submissions.models import Snapshot, Submission

CONTENT_TYPE: Final = "application/json"


@dataclass(frozen=True)
class SnapshotToFile:
    """What goes into the store; `filed`: where it was put before."""

    snapshot: int
    document: SnapshotFile
    filed: StoredSnapshot | None
    retain_until: datetime


class FilingActivities:
    """Performs intake.file_snapshot."""

    def __init__(self, db: Database, files: Files) -> None:
        self.db = db
        self.files = files

    @performs(intake.file_snapshot)
    async def file_snapshot(self, command: SubmissionCommand) -> StoredSnapshot:
        """The newest snapshot; asked again, it answers where it was filed."""
        async with self.db.reading() as session:
            newest = await _newest(session, command)
        if newest.filed is not None:
            return newest.filed

        for item in newest.document.evidence:
            # A file that was handed in by its hash is locked when its bytes come.
            if item.file is not None:
                await self.files.lock(item.file, newest.retain_until)
        data = canonical(newest.document)
        file = await self.files.put(
            "evidence",
            f"{command.submission_id}/{sha256_hex(data)}",
            data,
            CONTENT_TYPE,
            retain_until=newest.retain_until,
        )
        return await self.db.act(
            _settle,
            system("workflows"),
            command.submission_id,
            newest.snapshot,
            file,
        )


async def _newest(session: AsyncSession, command: SubmissionCommand) -> SnapshotToFile:
    """The newest snapshot of a submission of the named campaign. Raises NotFound."""
    query = (
        select(Snapshot)
        .join(Submission, col(Submission.id) == col(Snapshot.submission_id))
        .where(
            col(Snapshot.submission_id) == command.submission_id,
            col(Submission.campaign_id) == command.campaign_id,
        )
        .order_by(col(Snapshot.snapshot).desc())
        .limit(1)
    )
    snapshot = (await session.execute(query)).scalar_one_or_none()
    if snapshot is None:
        raise NotFound()
    plan = (await gates.plan_of(session, command.campaign_id)).plan
    evidence = tuple(EvidenceFile.model_validate(item) for item in snapshot.manifest)
    return SnapshotToFile(
        snapshot=snapshot.snapshot,
        document=SnapshotFile(content=json.loads(snapshot.content), evidence=evidence),
        filed=as_stored_snapshot(snapshot) if snapshot.file else None,
        retain_until=await retained_from_now(session, plan),
    )


async def _settle(
    tx: Writing, who: Actor, submission_id: UUID, number: int, file: FileRef
) -> StoredSnapshot:
    """Keep the reference once; whoever comes second gets the first's."""
    # The lock makes two that file the same snapshot at once come one after the other.
    locked = select(Submission).where(col(Submission.id) == submission_id).with_for_update()
    submission = (await tx.execute(locked)).scalar_one()
    query = select(Snapshot).where(
        col(Snapshot.submission_id) == submission_id,
        col(Snapshot.snapshot) == number,
    )
    snapshot = (await tx.execute(query)).scalar_one()
    if snapshot.file is not None:
        return as_stored_snapshot(snapshot)

    snapshot.file = file.model_dump(mode="json")
    fact = next_fact(submission, SnapshotFiledV1, snapshot=number, file=file)
    await say(tx, who, fact)
    return as_stored_snapshot(snapshot)


def as_stored_snapshot(snapshot: Snapshot) -> StoredSnapshot:
    """What a workflow needs to go on, also one that never heard the hand-in."""
    return StoredSnapshot(
        snapshot=snapshot.snapshot,
        file=FileRef.model_validate(snapshot.file),
        docket=Docket.model_validate(snapshot.docket),
        received_at=snapshot.received_at,
    )
