"""Evidence as its own applicant reads it."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor, FileRef
from kit.db import Reading
from services.intake.evidence.actions import shown
from services.intake.evidence.models import Evidence, EvidenceSweep
from services.intake.evidence.problems import NotKept
from services.intake.evidence.schemas import EvidenceList, SweepReport, SweepReports
from services.intake.submissions.views import mine

_REPORTED = set(SweepReport.model_fields)


async def evidence(session: Reading, who: Actor, submission_id: UUID) -> EvidenceList:
    """Every file that was not taken off, oldest first. Raises NotFound."""
    await mine(session, who, submission_id)
    query = select(Evidence).where(
        col(Evidence.submission_id) == submission_id, col(Evidence.state) != "removed"
    )
    return EvidenceList(
        items=tuple(
            shown(row)
            for row in (await session.execute(query.order_by(col(Evidence.id)))).scalars()
        )
    )


async def kept_file(
    session: Reading, who: Actor, submission_id: UUID, evidence_id: UUID
) -> tuple[FileRef, str]:
    """(file, name) of a promoted file of the actor's own. Raises NotFound, NotKept."""
    await mine(session, who, submission_id)
    query = select(Evidence).where(
        col(Evidence.id) == evidence_id, col(Evidence.submission_id) == submission_id
    )
    row = (
        await session.execute(query.where(col(Evidence.state) != "removed"))
    ).scalar_one_or_none()
    if row is None:
        raise NotFound()
    if row.state != "promoted":
        raise NotKept(state=row.state)
    return promoted_file(row), row.filename


async def sweeps(session: Reading, limit: int) -> SweepReports:
    """The last reports, newest first."""
    query = select(EvidenceSweep).order_by(col(EvidenceSweep.ended_at).desc()).limit(limit)
    rows = (await session.execute(query)).scalars()
    return SweepReports(
        items=tuple(SweepReport.model_validate(row.model_dump(include=_REPORTED)) for row in rows)
    )


def promoted_file(row: Evidence) -> FileRef:
    """Where a promoted file lies, down to its version."""
    assert row.bucket is not None and row.key is not None and row.version_id is not None, (
        "only for promoted files"
    )
    return FileRef(
        bucket=row.bucket,
        key=row.key,
        version_id=row.version_id,
        sha256=row.sha256,
        size=row.size,
        content_type=row.content_type,
    )
