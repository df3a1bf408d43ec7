"""Readings of sealed scans, each judged against the draft as it is, and what waits to be read."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.application import snapshot_hash
from contracts.problem import NotFound
from contracts.scan import ScanOutcome, judge
from contracts.vocabulary import Actor, FileRef
from kit.db import Reading
from services.intake.evidence.models import Evidence
from services.intake.evidence.views import promoted_file
from services.intake.scans import rules
from services.intake.scans.findings import SCAN, kept, scans_of
from services.intake.scans.models import ScanReading
from services.intake.scans.problems import NotASealedScan
from services.intake.scans.schemas import ShownReading, ShownReadings
from services.intake.submissions.models import Draft, Snapshot
from services.intake.submissions.rules import changed as differing
from services.intake.submissions.views import mine

AGAIN_AFTER: Final = timedelta(minutes=1)
"""Longer than any reading takes (reader.KILLED_AFTER): one begun before that is nobody's any more."""
READABLE: Final = ("application/pdf", "image/jpeg", "image/png")


@dataclass(frozen=True)
class Unread:
    """A file to read; `done` when a reading of it came to its end."""

    evidence_id: UUID
    submission_id: UUID
    file: FileRef
    done: bool


async def to_read(session: Reading, who: Actor, submission_id: UUID, evidence_id: UUID) -> Unread:
    """A sealed scan of the actor's own. Raises NotFound, NotASealedScan."""
    await mine(session, who, submission_id)
    query = select(Evidence, ScanReading).outerjoin(
        ScanReading, col(ScanReading.evidence_id) == col(Evidence.id)
    )
    query = query.where(
        col(Evidence.id) == evidence_id, col(Evidence.submission_id) == submission_id
    )
    row = (await session.execute(query.where(col(Evidence.state) != "removed"))).one_or_none()
    if row is None:
        raise NotFound()
    evidence, reading = row
    if (
        evidence.kind != SCAN
        or evidence.state != "promoted"
        or evidence.content_type not in READABLE
    ):
        raise NotASealedScan()
    done = reading is not None and reading.why is None
    return Unread(evidence.id, submission_id, promoted_file(evidence), done)


async def waiting(session: Reading, most: int) -> list[Unread]:
    """Promoted scans that nobody read yet, oldest first, and those whose reading broke off a while ago and is worth another attempt."""
    broken_off = and_(
        col(ScanReading.why).in_(rules.AGAIN),
        col(ScanReading.attempts) < rules.MOST_ATTEMPTS,
        col(ScanReading.read_at) < func.clock_timestamp() - AGAIN_AFTER,
    )
    query = select(Evidence).outerjoin(
        ScanReading, col(ScanReading.evidence_id) == col(Evidence.id)
    )
    query = query.where(
        col(Evidence.kind) == SCAN,
        col(Evidence.state) == "promoted",
        col(Evidence.content_type).in_(READABLE),
        or_(col(ScanReading.evidence_id).is_(None), broken_off),
    )
    rows = (await session.execute(query.order_by(col(Evidence.id)).limit(most))).scalars()
    return [Unread(row.id, row.submission_id, promoted_file(row), done=False) for row in rows]


async def versions_named(
    session: AsyncSession, submission_id: UUID, numbers: Collection[int]
) -> dict[int, rules.Version]:
    """Those of these draft versions that there are, by number."""
    query = select(Draft).where(
        col(Draft.submission_id) == submission_id, col(Draft.version).in_(numbers)
    )
    return {
        draft.version: rules.Version(
            draft.version, draft.saved_at, snapshot_hash(json.loads(draft.content))
        )
        for draft in (await session.execute(query)).scalars()
    }


async def readings(session: Reading, who: Actor, submission_id: UUID) -> ShownReadings:
    """Every sealed scan of the submission, oldest first. Raises NotFound."""
    submission = await mine(session, who, submission_id)
    rows = (await session.execute(scans_of(submission_id))).all()
    content = await _content(session, submission_id, submission.draft_version)
    shown = [
        await _shown(session, submission_id, content, evidence, reading)
        for evidence, reading in rows
    ]
    return ShownReadings(items=tuple(shown))


async def _shown(
    session: Reading,
    submission_id: UUID,
    content: Mapping[str, Any],
    evidence: Evidence,
    reading: ScanReading | None,
) -> ShownReading:
    named = {"evidence_id": evidence.id, "filename": evidence.filename, "sha256": evidence.sha256}
    if reading is None or rules.tried_again(reading.why, reading.attempts):
        why, attempts = (None, 0) if reading is None else (reading.why, reading.attempts)
        zh, en = rules.waiting_words(why, attempts)
        return ShownReading(**named, read_at=None, outcome=None, zh=zh, en=en, why=why)
    read = kept(reading)
    outcome = judge(read.marks, snapshot_hash(content))
    printed = rules.printed_from(read, outcome)
    snapshot = await _snapshot(session, submission_id, printed.draft_version) if printed else None
    changed: tuple[str, ...] = ()
    if printed is not None and outcome is ScanOutcome.older:
        before = await _content(session, submission_id, printed.draft_version)
        changed = tuple(differing(before, content))
    zh, en = rules.in_words(read, outcome, snapshot)
    if reading.why is not None:
        zh, en = rules.failed_words(reading.why, reading.attempts)
    return ShownReading(
        **named,
        read_at=reading.read_at,
        outcome=outcome,
        zh=zh,
        en=en,
        **dict(read),
        draft_version=printed.draft_version if printed else None,
        saved_at=printed.saved_at if printed else None,
        snapshot=snapshot,
        changed=changed,
        why=reading.why,
    )


async def _content(session: AsyncSession, submission_id: UUID, version: int) -> dict[str, Any]:
    query = select(col(Draft.content)).where(
        col(Draft.submission_id) == submission_id, col(Draft.version) == version
    )
    found: dict[str, Any] = json.loads((await session.execute(query)).scalar_one())
    return found


async def _snapshot(session: AsyncSession, submission_id: UUID, draft_version: int) -> int | None:
    query = select(col(Snapshot.snapshot)).where(
        col(Snapshot.submission_id) == submission_id, col(Snapshot.draft_version) == draft_version
    )
    return (
        await session.execute(query.order_by(col(Snapshot.snapshot).desc()).limit(1))
    ).scalar_one_or_none()
