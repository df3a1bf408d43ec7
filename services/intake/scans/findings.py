"""What the check of a draft says of its sealed scans. Called by applications' check and by the hand-in."""

from collections.abc import Mapping
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.application import EvidenceKind, Finding, snapshot_hash
from contracts.policy import EvidenceRules
from contracts.scan import ScanRead, judge
from services.intake.evidence.models import Evidence
from services.intake.scans import rules
from services.intake.scans.models import ScanReading
from services.intake.submissions.models import Submission
from services.intake.submissions.rules import reopens_evidence
from services.intake.submissions.views import open_of, reopened_paths

SCAN: Final = EvidenceKind.sealed_scan.value


async def findings(
    session: AsyncSession, submission: Submission, content: Mapping[str, Any], policy: EvidenceRules
) -> list[Finding]:
    """One for each sealed scan that is not of this content. In a correction that does not reopen them nothing blocks."""
    rows = (await session.execute(scans_of(submission.id))).all()
    if not rows:
        return []
    changeable = submission.number is None or reopens_evidence(
        SCAN, reopened_paths(await open_of(session, submission.id)) or ()
    )
    present = snapshot_hash(content)
    found = [_finding(reading, present, policy, changeable) for _, reading in rows]
    return [one for one in found if one is not None]


def _finding(
    reading: ScanReading | None, present: str, policy: EvidenceRules, changeable: bool
) -> Finding | None:
    if reading is None or rules.tried_again(reading.why, reading.attempts):
        return rules.unread_finding()
    read = kept(reading)
    outcome = judge(read.marks, present)
    told = rules.in_words(read, outcome, None)
    if reading.why is not None:
        told = rules.failed_words(reading.why, reading.attempts)
    return rules.finding_of(outcome, told, policy.sealed_scan_must_match, changeable=changeable)


def scans_of(submission_id: UUID) -> Select[Evidence, ScanReading]:
    """Promoted sealed scans with their readings, if they have one; oldest first."""
    query = select(Evidence, ScanReading).outerjoin(
        ScanReading, col(ScanReading.evidence_id) == col(Evidence.id)
    )
    return query.where(
        col(Evidence.submission_id) == submission_id,
        col(Evidence.kind) == SCAN,
        col(Evidence.state) == "promoted",
    ).order_by(col(Evidence.id))


def kept(reading: ScanReading) -> ScanRead:
    """What a row holds, as it was told."""
    return ScanRead.model_validate(reading.model_dump(include=set(ScanRead.model_fields)))
