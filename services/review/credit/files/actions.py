"""Acts on credit's files: a place for one, and what its check found.

Lock order: case → file.
"""

from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from contracts.facts.review import CreditFileExaminedV1, CreditFileStartedV1
from contracts.problem import NotFound
from contracts.vocabulary import Actor, FileRef
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.inspection.formats import SCAN_TYPES
from kit.inspection.outcomes import FileRefusal
from kit.journal import say
from kit.retention import retained_from_now
from kit.sent_files import checking
from kit.sent_files.checking import SentBytes
from kit.sent_files.rules import SentFileState, clean_name, must_be_taken, must_fit
from services.review.cases import actions as cases
from services.review.cases.models import Case
from services.review.cases.rules import CITY, UNIT
from services.review.credit.files import rules, views
from services.review.credit.files.models import CreditFile
from services.review.credit.files.schemas import CreditFileStart, CreditFileView


async def recorded_case(tx: Writing, who: Actor, case_id: UUID) -> Case:
    """A case whose queries this officer records. Raises NotFound."""
    case = await tx.get(Case, case_id)
    if case is None or not (who.has(*CITY) or (who.has(*UNIT) and who.unit == case.unit)):
        raise NotFound()
    return case


async def start(tx: Writing, who: Actor, case_id: UUID, ask: CreditFileStart) -> CreditFileView:
    """A place for a file. Raises NotFound, SentFileUnfit, CreditFilesTooMany."""
    await recorded_case(tx, who, case_id)
    # Locked, so that the count holds.
    case = await cases.lock(tx, case_id)
    policy = (await gates.plan_of(tx, case.campaign_id)).plan.evidence
    of_case = select(func.count()).where(col(CreditFile.submission_id) == case_id)
    rules.may_start((await tx.scalars(of_case)).one())
    must_fit(ask.content_type, ask.size, SCAN_TYPES, policy.max_file_bytes)
    assert who.person_id is not None, "people send files"
    row = CreditFile(
        id=new_id(),
        submission_id=case_id,
        campaign_id=case.campaign_id,
        person_id=who.person_id,
        filename=clean_name(ask.filename),
        content_type=ask.content_type,
        size=ask.size,
    )
    tx.add(row)
    await tx.flush()
    await say(tx, who, next_fact(row, CreditFileStartedV1))
    return views.of_file(row)


async def claim(
    tx: Writing, who: Actor, case_id: UUID, file_id: UUID
) -> tuple[SentBytes, CreditFileView]:
    """Take a file for checking. Raises NotFound (also for somebody else's), SentFileBusy."""
    # Locked, so that of two checks at once the second meets the first one's lease.
    row = await tx.get(CreditFile, file_id, with_for_update=True)
    if row is None or row.submission_id != case_id or row.person_id != who.person_id:
        raise NotFound()
    plan = (await gates.plan_of(tx, row.campaign_id)).plan
    sent = SentBytes(
        claim=await checking.claim(tx, row),
        place=rules.place_of(file_id),
        kept_under=str(case_id),
        filename=row.filename,
        content_type=row.content_type,
        size=row.size,
        types=SCAN_TYPES,
        policy=plan.evidence,
        retain_until=await retained_from_now(tx, plan),
    )
    return sent, views.of_file(row)


async def release(tx: Writing, file_id: UUID, claim_id: UUID) -> None:
    """Give a claim back: the file could not be checked now."""
    row = await tx.get_one(CreditFile, file_id, with_for_update=True)
    checking.release(row, claim_id)


async def settle(
    tx: Writing, who: Actor, file_id: UUID, claim_id: UUID, found: FileRef | FileRefusal
) -> CreditFileView:
    """Keep what the check found. A claim that was overtaken changes nothing."""
    row = await tx.get_one(CreditFile, file_id, with_for_update=True)
    if checking.settle(row, claim_id, found):
        taken = row.state is SentFileState.taken
        await say(tx, who, next_fact(row, CreditFileExaminedV1, taken=taken, why=row.outcome))
    return views.of_file(row)


async def taken_file(tx: Writing, who: Actor, case_id: UUID, file_id: UUID) -> FileRef:
    """The file that a record rests on: the officer's own, of this case.

    Raises NotFound, SentFileUntaken.
    """
    row = await tx.get(CreditFile, file_id)
    if row is None or row.submission_id != case_id or row.person_id != who.person_id:
        raise NotFound("没有这个文件，请重新上传", "No such file: upload it again")
    must_be_taken(row.state)
    return FileRef.model_validate(row.file)
