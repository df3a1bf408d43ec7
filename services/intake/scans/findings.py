"""What the check of a draft says of its sealed scans. Called by the whole check of a draft."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.application import EvidenceKind, Finding, snapshot_hash
from contracts.policy import EvidenceRules
from contracts.scan import ScanRead, outcome_of
from services.intake.evidence.models import Evidence
from services.intake.evidence.opened import is_opened
from services.intake.evidence.states import EvidenceState
from services.intake.scans import rules
from services.intake.scans.models import SealedScanReading
from services.intake.submissions.models import Submission
from services.intake.submissions.views import open_of, reopened_paths

SCAN: Final = EvidenceKind.sealed_scan


async def findings(
    session: AsyncSession, submission: Submission, content: Mapping[str, Any], policy: EvidenceRules
) -> list[Finding]:
    """One for each sealed scan that is not of this content.

    In a correction it blocks only what the correction lets the applicant replace.
    """
    rows = (await session.execute(scans_of(submission.id))).all()
    if not rows:
        return []
    changeable = await _changeable(session, submission, content, policy)
    present = snapshot_hash(content)
    found = (_finding(reading, present, policy, changeable) for _, reading in rows)
    return [finding for finding in found if finding is not None]


async def _changeable(
    session: AsyncSession,
    submission: Submission,
    content: Mapping[str, Any],
    policy: EvidenceRules,
) -> bool:
    """Whether the applicant may still replace a sealed scan."""
    if submission.number is None:
        return True
    reopened = reopened_paths(await open_of(session, submission.id))
    return await is_opened(session, submission, SCAN, reopened or (), policy, content)


def _finding(
    reading: SealedScanReading | None, present: str, policy: EvidenceRules, changeable: bool
) -> Finding | None:
    if reading is None or rules.tried_again(reading.state, reading.why, reading.attempts):
        return rules.unread_finding()
    read = as_read(reading)
    outcome = outcome_of(read.marks, present)
    why = rules.stopped_by(reading.state, reading.why)
    if why is None:
        words = rules.in_words(read, outcome, None)
    else:
        words = rules.failed_words(why, reading.attempts)
    return rules.finding_of(outcome, words, policy.sealed_scan_must_match, changeable=changeable)


def scans_of(submission_id: UUID) -> Select[Evidence, SealedScanReading]:
    """Promoted sealed scans with their readings, if they have one; oldest first."""
    query = select(Evidence, SealedScanReading).outerjoin(
        SealedScanReading, col(SealedScanReading.evidence_id) == col(Evidence.id)
    )
    return query.where(
        col(Evidence.submission_id) == submission_id,
        col(Evidence.kind) == SCAN,
        col(Evidence.state) == EvidenceState.promoted,
    ).order_by(col(Evidence.id))


def as_read(reading: SealedScanReading) -> ScanRead:
    """What a row holds, as its fact says it."""
    return ScanRead.model_validate(reading.model_dump(include=set(ScanRead.model_fields)))
