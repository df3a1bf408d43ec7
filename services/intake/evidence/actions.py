"""Evidence of a draft: a place in quarantine, a claim while it is checked, what the check found, removal. No bytes pass through here."""

from uuid import UUID, uuid4

from sqlalchemy import func, select, text
from sqlmodel import col

from contracts.facts.intake import EvidencePromotedV1, EvidenceRefusedV1, EvidenceRemovedV1, UploadStartedV1
from contracts.problem import NotFound
from contracts.vocabulary import Actor, FileRef
from kit import gates
from kit.db import Writing, new_id
from kit.journal import say
from services.intake.applications import rules as drafts
from services.intake.applications.models import Submission
from services.intake.applications.problems import NotEditable
from services.intake.applications.views import mine
from services.intake.corrections import views as corrections
from services.intake.evidence import rules
from services.intake.evidence.models import Evidence
from services.intake.evidence.problems import BeingChecked, EvidenceNotReopened
from services.intake.evidence.schemas import ShownEvidence, StartUpload

COUNTED = ("waiting", "checking", "promoted")
TOO_LATE = rules.Refusal(
    "handed_in", "校验完成前申报已提交，此文件未包含在内", "handed in before the check was done: left out"
)


async def start(tx: Writing, who: Actor, submission_id: UUID, asked: StartUpload) -> ShownEvidence:
    """Give out a place for one file. Raises NotFound, NotEditable, EvidenceNotReopened, TypeNotAllowed, FileTooLarge, QuotaUsedUp."""
    submission = await mine(tx, who, submission_id)
    key = f"evidence:{submission.campaign_id}:{submission.organisation_id}"
    await tx.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))"), {"key": key})
    submission = await mine(tx, who, submission_id, lock=True)
    await _may_change(tx, submission, asked.kind.value)
    plan = (await gates.plan_of(tx, submission.campaign_id)).plan
    declared = rules.Declared(rules.clean_name(asked.filename), asked.content_type, asked.size, asked.sha256)
    counted = select(func.count(), func.coalesce(func.sum(col(Evidence.size)), 0)).where(
        col(Evidence.state).in_(COUNTED)
    )
    files, used = (await tx.execute(counted.where(col(Evidence.submission_id) == submission_id))).one()
    applicant = counted.where(
        col(Evidence.organisation_id) == submission.organisation_id,
        col(Evidence.campaign_id) == submission.campaign_id,
    )
    rules.within_quota(plan.evidence, declared, files, int(used), int((await tx.execute(applicant)).one()[1]))
    assert who.person_id is not None
    row = Evidence(
        id=new_id(),
        submission_id=submission.id,
        organisation_id=submission.organisation_id,
        campaign_id=submission.campaign_id,
        kind=asked.kind.value,
        filename=declared.filename,
        content_type=declared.content_type,
        size=declared.size,
        sha256=declared.sha256,
        created_by=who.person_id,
    )
    tx.add(row)
    await tx.flush()
    await tx.refresh(row)
    fact = UploadStartedV1(subject=row.id, campaign_id=row.campaign_id, submission_id=row.submission_id, kind=row.kind)
    await say(tx, who, fact)
    return shown(row)


async def claim(tx: Writing, who: Actor, submission_id: UUID, evidence_id: UUID) -> tuple[ShownEvidence, UUID | None]:
    """Take a file for checking, for two minutes of real time; no claim when it was checked before. Raises NotFound, BeingChecked."""
    await mine(tx, who, submission_id)
    row = await _one(tx, submission_id, evidence_id)
    if row.state in {"promoted", "refused"}:
        return shown(row), None
    now = (await tx.execute(text("SELECT clock_timestamp(), clock_timestamp() + interval '2 minutes'"))).one()
    if row.state == "checking" and row.claimed_until is not None and row.claimed_until > now[0]:
        raise BeingChecked(headers={"Retry-After": "2"})
    row.state, row.claim, row.claimed_until = "checking", uuid4(), now[1]
    row.version += 1
    return shown(row), row.claim


async def release(tx: Writing, evidence_id: UUID, claim_id: UUID) -> None:
    """Give a claim back: the file could not be checked now."""
    row = (await tx.execute(select(Evidence).where(col(Evidence.id) == evidence_id).with_for_update())).scalar_one()
    if row.claim == claim_id:
        row.state, row.claim, row.claimed_until = "waiting", None, None
        row.version += 1


async def settle(
    tx: Writing,
    who: Actor,
    submission_id: UUID,
    evidence_id: UUID,
    claim_id: UUID,
    found: FileRef | rules.Refusal,
) -> ShownEvidence:
    """Keep what the check found. A claim that was overtaken changes nothing; a submission handed in meanwhile takes nothing more."""
    submission = await mine(tx, who, submission_id, lock=True)
    row = await _one(tx, submission_id, evidence_id)
    if row.claim != claim_id:
        return shown(row)
    try:
        await _may_change(tx, submission, row.kind)
    except (NotEditable, EvidenceNotReopened):
        found = TOO_LATE
    row.claim, row.claimed_until = None, None
    row.version += 1
    ids = {
        "subject": row.id,
        "subject_version": row.version,
        "campaign_id": row.campaign_id,
        "submission_id": row.submission_id,
    }
    if isinstance(found, FileRef):
        row.state, row.bucket, row.key, row.version_id = "promoted", found.bucket, found.key, found.version_id
        await say(tx, who, EvidencePromotedV1(**ids, sha256=row.sha256))
    else:
        row.state, row.why_zh, row.why_en = "refused", found.zh, found.en
        await say(tx, who, EvidenceRefusedV1(**ids, why=found.code))
    return shown(row)


async def remove(tx: Writing, who: Actor, submission_id: UUID, evidence_id: UUID) -> None:
    """Take a file off the draft; what was handed in with a snapshot stays there. Raises NotFound, NotEditable, EvidenceNotReopened."""
    submission = await mine(tx, who, submission_id, lock=True)
    row = await _one(tx, submission_id, evidence_id)
    await _may_change(tx, submission, row.kind)
    row.state, row.claim = "removed", None
    row.version += 1
    fact = EvidenceRemovedV1(
        subject=row.id, subject_version=row.version, campaign_id=row.campaign_id, submission_id=row.submission_id
    )
    await say(tx, who, fact)


async def _may_change(tx: Writing, submission: Submission, kind: str) -> None:
    reopened = corrections.reopened_paths(await corrections.open_of(tx, submission.id))
    drafts.may_edit(submission.number is not None, submission.ended is not None, reopened)
    if submission.number is not None and not drafts.reopens_evidence(kind, reopened or ()):
        raise EvidenceNotReopened(kind=kind, reopened=reopened)


async def _one(tx: Writing, submission_id: UUID, evidence_id: UUID) -> Evidence:
    query = select(Evidence).where(
        col(Evidence.id) == evidence_id,
        col(Evidence.submission_id) == submission_id,
        col(Evidence.state) != "removed",
    )
    row = (await tx.execute(query.with_for_update().execution_options(populate_existing=True))).scalar_one_or_none()
    if row is None:
        raise NotFound()
    return row


def shown(row: Evidence) -> ShownEvidence:
    return ShownEvidence.model_validate(row.model_dump(include=set(ShownEvidence.model_fields)))
