"""Evidence as its own applicant reads it."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.vocabulary import Actor, FileRef
from kit.db import Reading
from services.intake.applications.views import mine
from services.intake.evidence.actions import shown
from services.intake.evidence.models import Evidence
from services.intake.evidence.schemas import EvidenceList


async def evidence(session: Reading, who: Actor, submission_id: UUID) -> EvidenceList:
    """Every file that was not taken off, oldest first. Raises NotFound."""
    await mine(session, who, submission_id)
    query = select(Evidence).where(col(Evidence.submission_id) == submission_id, col(Evidence.state) != "removed")
    return EvidenceList(
        items=tuple(shown(row) for row in (await session.execute(query.order_by(col(Evidence.id)))).scalars())
    )


def promoted_file(row: Evidence) -> FileRef:
    """Where a promoted file lies, down to its version."""
    assert row.bucket is not None and row.key is not None and row.version_id is not None, "only for promoted files"
    return FileRef(
        bucket=row.bucket,
        key=row.key,
        version_id=row.version_id,
        sha256=row.sha256,
        size=row.size,
        content_type=row.content_type,
    )
