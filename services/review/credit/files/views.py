"""Reads of credit's files."""

from uuid import UUID

from contracts.problem import NotFound
from contracts.vocabulary import Actor, FileRef
from kit.db import Reading
from services.review.cases import views as cases
from services.review.credit.files import rules
from services.review.credit.files.models import CreditFile
from services.review.credit.files.problems import OnlyHashRecorded
from services.review.credit.files.schemas import CreditFileView
from services.review.credit.models import CreditCheck, SourceAnswerRow


def of_file(row: CreditFile) -> CreditFileView:
    """A file as whoever sent it reads it."""
    return CreditFileView(
        file_id=row.id,
        sha256=FileRef.model_validate(row.file).sha256 if row.file else None,
        **row.model_dump(exclude={"id", "file"}, include=set(CreditFileView.model_fields)),
    )


async def evidence(
    session: Reading, who: Actor, case_id: UUID, answer_id: UUID
) -> tuple[FileRef, str]:
    """What an answer of a source rests on, and the name to save it under.

    Raises NotFound, OnlyHashRecorded.
    """
    await cases.visible(session, who, case_id)
    answer = await session.get(SourceAnswerRow, answer_id)
    check = await session.get(CreditCheck, answer.check_id) if answer else None
    if answer is None or check is None or check.submission_id != case_id:
        raise NotFound()
    if answer.evidence is None:
        if answer.evidence_sha256 is not None:
            raise OnlyHashRecorded(sha256=answer.evidence_sha256)
        raise NotFound()
    kept = FileRef.model_validate(answer.evidence)
    return kept, rules.name_of(answer.source, kept.content_type)
