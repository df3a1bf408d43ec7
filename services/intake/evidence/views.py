"""Evidence as its own applicant reads it, and the reports of the sweep."""

from typing import Final
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor, FileRef
from kit.db import Reading
from services.intake.evidence.models import Evidence, EvidenceSweep
from services.intake.evidence.problems import NotKept
from services.intake.evidence.schemas import (
    EvidenceList,
    SweepReport,
    SweepReports,
    UploadView,
)
from services.intake.evidence.states import EvidenceState
from services.intake.submissions.views import mine

_REPORTED: Final = set(SweepReport.model_fields)
_VIEWED: Final = set(UploadView.model_fields)


async def evidence(session: Reading, who: Actor, submission_id: UUID) -> EvidenceList:
    """Every file that was not taken off, oldest first. Raises NotFound."""
    await mine(session, who, submission_id)
    query = select(Evidence).where(
        col(Evidence.submission_id) == submission_id,
        col(Evidence.state) != EvidenceState.removed,
    )
    rows = (await session.execute(query.order_by(col(Evidence.id)))).scalars()
    return EvidenceList(items=tuple(to_view(row) for row in rows))


async def kept_file(
    session: Reading, who: Actor, submission_id: UUID, evidence_id: UUID
) -> tuple[FileRef, str]:
    """(file, name) of a promoted file of the actor's own. Raises NotFound, NotKept."""
    await mine(session, who, submission_id)
    query = select(Evidence).where(
        col(Evidence.id) == evidence_id,
        col(Evidence.submission_id) == submission_id,
        col(Evidence.state) != EvidenceState.removed,
    )
    row = (await session.execute(query)).scalar_one_or_none()
    if row is None:
        raise NotFound()
    if row.state is not EvidenceState.promoted:
        raise NotKept(state=row.state)
    return promoted_file(row), row.filename


async def sweeps(session: Reading, limit: int) -> SweepReports:
    """The last reports, newest first."""
    query = select(EvidenceSweep).order_by(col(EvidenceSweep.ended_at).desc()).limit(limit)
    rows = (await session.execute(query)).scalars()
    return SweepReports(items=tuple(_as_report(row) for row in rows))


def _as_report(row: EvidenceSweep) -> SweepReport:
    return SweepReport.model_validate(row.model_dump(include=_REPORTED))


def to_view(row: Evidence) -> UploadView:
    """A file as its applicant sees it."""
    return UploadView.model_validate(row.model_dump(include=_VIEWED))


def promoted_file(row: Evidence) -> FileRef:
    """Where a promoted file lies, down to its version."""
    assert row.bucket is not None and row.key is not None and row.version_id is not None
    return FileRef(
        bucket=row.bucket,
        key=row.key,
        version_id=row.version_id,
        sha256=row.sha256,
        size=row.size,
        content_type=row.content_type,
    )
