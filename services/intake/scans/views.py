"""Readings of sealed scans, each judged against the draft as it is, and what waits to be read."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, and_, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.application import snapshot_hash
from contracts.problem import NotFound
from contracts.scan import ScanOutcome, outcome_of
from contracts.vocabulary import Actor, FileRef
from kit.db import Reading
from services.intake.evidence.models import Evidence
from services.intake.evidence.states import EvidenceState
from services.intake.evidence.views import promoted_file
from services.intake.scans import rules
from services.intake.scans.findings import SCAN, as_read, scans_of
from services.intake.scans.models import SealedScanReading
from services.intake.scans.problems import NotASealedScan
from services.intake.scans.schemas import SealedScanView, SealedScanViews
from services.intake.scans.states import ReadingState
from services.intake.submissions.models import Draft, Snapshot
from services.intake.submissions.rules import changed
from services.intake.submissions.views import mine

AGAIN_AFTER: Final = timedelta(minutes=1)
"""Longer than any reading takes (reader.LIMITS): one begun before that has broken off."""
READABLE: Final = ("application/pdf", "image/jpeg", "image/png")


@dataclass(frozen=True)
class UnreadScan:
    """A file to read; `done` when a reading of it came to its end."""

    evidence_id: UUID
    submission_id: UUID
    file: FileRef
    done: bool


async def to_read(
    session: Reading, who: Actor, submission_id: UUID, evidence_id: UUID
) -> UnreadScan:
    """A sealed scan of the actor's own. Raises NotFound, NotASealedScan."""
    await mine(session, who, submission_id)
    query = _with_reading().where(
        col(Evidence.id) == evidence_id,
        col(Evidence.submission_id) == submission_id,
        col(Evidence.state) != EvidenceState.removed,
    )
    row = (await session.execute(query)).one_or_none()
    if row is None:
        raise NotFound()
    evidence, reading = row
    readable = (
        evidence.kind == SCAN
        and evidence.state is EvidenceState.promoted
        and evidence.content_type in READABLE
    )
    if not readable:
        raise NotASealedScan()
    done = reading is not None and reading.state is ReadingState.read
    return UnreadScan(evidence.id, submission_id, promoted_file(evidence), done)


async def waiting(session: Reading, most: int) -> list[UnreadScan]:
    """Promoted scans that are to be read, oldest first.

    Nobody read them yet, or their reading broke off a while ago and is worth another attempt.
    """
    worth_it = or_(
        col(SealedScanReading.state) == ReadingState.begun,
        and_(
            col(SealedScanReading.state) == ReadingState.failed,
            col(SealedScanReading.why).in_(rules.AGAIN),
        ),
    )
    broke_off = and_(
        worth_it,
        col(SealedScanReading.attempts) < rules.MOST_ATTEMPTS,
        # The database's clock, which `begin` writes.
        col(SealedScanReading.read_at) < func.clock_timestamp() - AGAIN_AFTER,
    )
    query = _with_reading().where(
        col(Evidence.kind) == SCAN,
        col(Evidence.state) == EvidenceState.promoted,
        col(Evidence.content_type).in_(READABLE),
        or_(col(SealedScanReading.evidence_id).is_(None), broke_off),
    )
    rows = await session.execute(query.order_by(col(Evidence.id)).limit(most))
    return [
        UnreadScan(row.id, row.submission_id, promoted_file(row), done=False)
        for row in rows.scalars()
    ]


def _with_reading() -> Select[Evidence, SealedScanReading]:
    """Files with their readings, if they have one."""
    return select(Evidence, SealedScanReading).outerjoin(
        SealedScanReading, col(SealedScanReading.evidence_id) == col(Evidence.id)
    )


async def versions_named(
    session: AsyncSession, submission_id: UUID, numbers: Collection[int]
) -> dict[int, rules.Version]:
    """Those of these draft versions that there are, by number."""
    query = select(Draft).where(
        col(Draft.submission_id) == submission_id, col(Draft.version).in_(numbers)
    )
    found: dict[int, rules.Version] = {}
    for draft in (await session.execute(query)).scalars():
        content_hash = snapshot_hash(json.loads(draft.content))
        found[draft.version] = rules.Version(draft.version, draft.saved_at, content_hash)
    return found


async def readings(session: Reading, who: Actor, submission_id: UUID) -> SealedScanViews:
    """Every sealed scan of the submission, oldest first. Raises NotFound."""
    submission = await mine(session, who, submission_id)
    rows = (await session.execute(scans_of(submission_id))).all()
    content = await _content(session, submission_id, submission.draft_version)
    found = [await _to_view(session, content, evidence, reading) for evidence, reading in rows]
    return SealedScanViews(items=tuple(found))


async def _to_view(
    session: Reading,
    content: Mapping[str, Any],
    evidence: Evidence,
    reading: SealedScanReading | None,
) -> SealedScanView:
    """One scan, judged against the draft's present content."""
    if reading is None:
        return _unread_view(evidence, None, 0)
    why = rules.stopped_by(reading.state, reading.why)
    if rules.tried_again(reading.state, reading.why, reading.attempts):
        return _unread_view(evidence, why, reading.attempts)

    read = as_read(reading)
    outcome = outcome_of(read.marks, snapshot_hash(content))
    printed = rules.printed_from(read, outcome)
    snapshot: int | None = None
    changes: list[str] = []
    if printed is not None:
        snapshot = await _snapshot(session, evidence.submission_id, printed.draft_version)
    if printed is not None and outcome is ScanOutcome.older:
        before = await _content(session, evidence.submission_id, printed.draft_version)
        changes = changed(before, content)
    if why is None:
        zh, en = rules.in_words(read, outcome, snapshot)
    else:
        zh, en = rules.failed_words(why, reading.attempts)
    return SealedScanView(
        evidence_id=evidence.id,
        filename=evidence.filename,
        sha256=evidence.sha256,
        read_at=reading.read_at,
        outcome=outcome,
        zh=zh,
        en=en,
        **dict(read),
        draft_version=printed.draft_version if printed else None,
        saved_at=printed.saved_at if printed else None,
        snapshot=snapshot,
        changed=tuple(changes),
        why=why,
    )


def _unread_view(evidence: Evidence, why: str | None, attempts: int) -> SealedScanView:
    zh, en = rules.waiting_words(why, attempts)
    return SealedScanView(
        evidence_id=evidence.id,
        filename=evidence.filename,
        sha256=evidence.sha256,
        read_at=None,
        outcome=None,
        zh=zh,
        en=en,
        why=why,
    )


async def _content(session: AsyncSession, submission_id: UUID, version: int) -> dict[str, Any]:
    """The content of one version of the draft."""
    query = select(col(Draft.content)).where(
        col(Draft.submission_id) == submission_id, col(Draft.version) == version
    )
    found: dict[str, Any] = json.loads((await session.execute(query)).scalar_one())
    return found


async def _snapshot(session: AsyncSession, submission_id: UUID, draft_version: int) -> int | None:
    """The newest snapshot that was handed in from a version of the draft."""
    query = select(col(Snapshot.snapshot)).where(
        col(Snapshot.submission_id) == submission_id,
        col(Snapshot.draft_version) == draft_version,
    )
    newest = query.order_by(col(Snapshot.snapshot).desc()).limit(1)
    return (await session.execute(newest)).scalar_one_or_none()
