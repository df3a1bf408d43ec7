"""Evidence of a draft: a place in quarantine, a claim while it is checked, what the check found, removal. No bytes pass through here."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple
from uuid import UUID, uuid4

from sqlalchemy import func, select, text
from sqlmodel import col

from contracts.facts.intake import (
    EvidenceCheckPostponedV1,
    EvidencePromotedV1,
    EvidenceRefusedV1,
    EvidenceRemovedV1,
    UploadStartedV1,
)
from contracts.policy import EvidenceRules
from contracts.problem import NotFound, Problem
from contracts.vocabulary import Actor, FileRef
from kit import gates
from kit.db import Writing, new_id
from kit.forms import form_of
from kit.journal import say
from kit.security import still_honoured
from services.intake.evidence import rules
from services.intake.evidence.late_bytes import actions as late_bytes
from services.intake.evidence.models import Evidence
from services.intake.evidence.outcomes import Declared, Refusal, Scan, refusal
from services.intake.evidence.problems import (
    BeingChecked,
    EvidenceNotReopened,
    FileTooLarge,
    KindNotTaken,
    NotWaiting,
    QuotaUsedUp,
    TypeNotAllowed,
    UploadsRefused,
)
from services.intake.evidence.queries import enter_upload, write_places
from services.intake.evidence.schemas import ShownEvidence, StartUpload
from services.intake.submissions.models import Submission
from services.intake.submissions.problems import NotEditable
from services.intake.submissions.rules import may_edit, reopens_evidence
from services.intake.submissions.views import mine, open_of, reopened_paths

_NOW: Final = "SELECT clock_timestamp(), clock_timestamp() + interval '5 minutes', date_trunc('day', clock_timestamp(), 'UTC')"
FILE_WRONG = (KindNotTaken, TypeNotAllowed, FileTooLarge, QuotaUsedUp, EvidenceNotReopened)


class Claimed(NamedTuple):
    """A file taken for checking; no claim when it was checked before. retain_until: of one that was handed in already, by its hash."""

    evidence: ShownEvidence
    claim: UUID | None
    rules: EvidenceRules
    retain_until: datetime | None = None


async def start(
    tx: Writing,
    who: Actor,
    submission_id: UUID,
    asked: StartUpload,
    issued_at: datetime | None = None,
) -> ShownEvidence:
    """Give out a place for one file.

    Raises NotFound, NotEditable, EvidenceNotReopened, KindNotTaken, TypeNotAllowed, FileTooLarge, QuotaUsedUp.
    """
    [given] = await start_several(tx, who, submission_id, [asked], issued_at)
    return given


async def start_several(
    tx: Writing,
    who: Actor,
    submission_id: UUID,
    asked: Sequence[StartUpload],
    issued_at: datetime | None = None,
) -> list[ShownEvidence]:
    """Give out a place for each file, or for none.

    issued_at: of the token, where the route leaves its revocation to the act. Raises what `start`
    does, and UploadsRefused naming each file that cannot be taken.
    """
    context = await enter_upload(tx, who, submission_id, issued_at)
    still_honoured(issued_at, context.not_before)
    submission = context.submission
    rows = []
    wrong = []
    for place, one in enumerate(asked):
        kind = one.kind.value
        declared = Declared(rules.clean_name(one.filename), one.content_type, one.size, one.sha256)
        try:
            await _may_bring(tx, submission, kind, context.reopened)
            rules.within_quota(context.policy, kind, declared, context.usage)
        except FILE_WRONG as problem:
            if len(asked) == 1:
                raise
            wrong.append(_refused_place(place, problem))
        else:
            context.usage.add(kind, one.size)
            rows.append(_row(submission, who, kind, declared))
    if wrong:
        raise UploadsRefused(errors=wrong)
    await write_places(tx, rows)
    facts = [UploadStartedV1(**ids(row), kind=row.kind) for row in rows]
    await say(tx, who, *facts, said_at=context.read_at)
    return [shown(row) for row in rows]


def _refused_place(place: int, problem: Problem) -> dict[str, Any]:
    """Which of the files cannot be taken, and why."""
    named = {
        "path": f"/files/{place}",
        "code": problem.slug,
        "zh": problem.zh,
        "en": problem.en,
    }
    return named | problem.extra


def _row(submission: Submission, who: Actor, kind: str, declared: Declared) -> Evidence:
    assert who.person_id is not None
    return Evidence(
        id=new_id(),
        submission_id=submission.id,
        organisation_id=submission.organisation_id,
        campaign_id=submission.campaign_id,
        kind=kind,
        filename=declared.filename,
        content_type=declared.content_type,
        size=declared.size,
        sha256=declared.sha256,
        created_by=who.person_id,
    )


async def form_again(
    tx: Writing, who: Actor, submission_id: UUID, evidence_id: UUID
) -> ShownEvidence:
    """A new form for a place whose form has expired. Raises NotFound, NotWaiting, NotEditable, EvidenceNotReopened, LateBytesLapsed."""
    late = await late_bytes.may_arrive(tx, await mine(tx, who, submission_id), evidence_id)
    submission = await mine(tx, who, submission_id, lock=True)
    row = await _one(tx, submission_id, evidence_id)
    if not late:
        await may_change(tx, submission, row.kind)
    if row.state != "waiting":
        raise NotWaiting(state=row.state)
    row.version += 1
    await say(tx, who, UploadStartedV1(**ids(row), kind=row.kind))
    return shown(row)


async def claim(tx: Writing, who: Actor, submission_id: UUID, evidence_id: UUID) -> Claimed:
    """Take a file for checking, for five minutes of real time; no claim when it was checked before.

    Raises NotFound, BeingChecked, LateBytesLapsed.
    """
    submission = await _submission(tx, who, submission_id)
    late = await late_bytes.may_arrive(tx, submission, evidence_id, said=True)
    row = await _one(tx, submission_id, evidence_id)
    plan = (await gates.plan_of(tx, submission.campaign_id)).plan
    policy = plan.evidence
    if row.state not in {"waiting", "checking"}:
        return Claimed(shown(row), None, policy)
    now = (await tx.execute(text(_NOW))).one()
    if row.state == "checking" and row.claimed_until is not None and row.claimed_until > now[0]:
        raise BeingChecked(headers={"Retry-After": "2"})
    row.state, row.claim, row.claimed_until = "checking", uuid4(), now[1]
    row.version += 1
    return Claimed(
        shown(row),
        row.claim,
        policy,
        rules.retained_until(now[2], plan.retention_years) if late else None,
    )


async def release(tx: Writing, evidence_id: UUID, claim_id: UUID, *, gone: bool = False) -> None:
    """Give a claim back: the file could not be checked now; `gone`: nothing lies in quarantine (any more)."""
    row = (
        await tx.execute(select(Evidence).where(col(Evidence.id) == evidence_id).with_for_update())
    ).scalar_one()
    if row.claim == claim_id:
        row.state, row.claim, row.claimed_until = "waiting", None, None
        row.outcome = None if gone else row.outcome
        row.version += 1
        if gone:
            await late_bytes.unsay(tx, evidence_id)


async def settle(
    tx: Writing,
    who: Actor,
    submission_id: UUID,
    evidence_id: UUID,
    claim_id: UUID,
    found: FileRef | Refusal,
    scan: Scan | None = None,
) -> ShownEvidence:
    """Keep what the check found. A claim that was overtaken changes nothing; a submission handed in meanwhile takes nothing more.

    A file the scanner could not look at stays in quarantine, waiting. One that was handed in by its hash waits on for the right bytes.
    """
    submission = await _submission(tx, who, submission_id, lock=True)
    row = await _one(tx, submission_id, evidence_id)
    if row.claim != claim_id:
        return shown(row)
    late = await late_bytes.awaited(tx, row.id) if submission.ended is None else None
    try:
        if late is None:
            await may_change(tx, submission, row.kind)
    except (NotEditable, EvidenceNotReopened):
        found = refusal("handed_in")
    row.claim, row.claimed_until = None, None
    row.version += 1
    await keep_scan(tx, row, scan)
    if isinstance(found, FileRef):
        row.state, row.bucket, row.key, row.version_id = (
            "promoted",
            found.bucket,
            found.key,
            found.version_id,
        )
        row.outcome, row.why_zh, row.why_en = None, None, None
        await say(tx, who, EvidencePromotedV1(**ids(row), sha256=row.sha256))
        if late is not None:
            await late_bytes.arrive(tx, who, late, row, found)
        return shown(row)
    row.outcome, row.why_zh, row.why_en = found.code, found.zh, found.en
    if found.code == "scanner_unavailable":
        row.state = "waiting"
        await say(tx, who, EvidenceCheckPostponedV1(**ids(row), why=found.code))
    else:
        again = late is not None and await late_bytes.refuse(tx, who, late, row, found.code)
        row.state = "waiting" if again else "refused"
        await say(tx, who, EvidenceRefusedV1(**ids(row), why=found.code))
    return shown(row)


async def keep_scan(tx: Writing, row: Evidence, scan: Scan | None) -> None:
    """Note a scan and its instant on the file's row; None when the check ended before it."""
    if scan is None:
        return
    row.scan_outcome, row.scan_signature = scan.outcome.value, scan.signature or None
    row.scan_engine, row.scan_signatures_at = scan.engine or None, scan.signatures_at
    row.scanned_at = (
        (await tx.execute(select(func.clock_timestamp()))).scalar_one() if scan.engine else None
    )


async def remove(tx: Writing, who: Actor, submission_id: UUID, evidence_id: UUID) -> None:
    """Take a file off the draft; what was handed in with a snapshot stays there. Raises NotFound, NotEditable, EvidenceNotReopened."""
    submission = await mine(tx, who, submission_id, lock=True)
    row = await _one(tx, submission_id, evidence_id)
    await may_change(tx, submission, row.kind)
    row.state, row.claim = "removed", None
    row.version += 1
    await say(tx, who, EvidenceRemovedV1(**ids(row)))


async def _submission(
    tx: Writing, who: Actor, submission_id: UUID, *, lock: bool = False
) -> Submission:
    """The actor's own; any for the system, which checks again what had to wait. Raises NotFound."""
    if who.kind != "system":
        return await mine(tx, who, submission_id, lock=lock)
    query = select(Submission).where(col(Submission.id) == submission_id)
    if lock:
        query = query.with_for_update().execution_options(populate_existing=True)
    return (await tx.execute(query)).scalar_one()


async def may_change(tx: Writing, submission: Submission, kind: str) -> None:
    """Whether files of a kind may come and go now: of a draft; in a correction those it names, and those whose promised bytes never came.

    Raises NotEditable, EvidenceNotReopened.
    """
    reopened = reopened_paths(await open_of(tx, submission.id))
    await _may_bring(tx, submission, kind, reopened)


async def _may_bring(
    tx: Writing, submission: Submission, kind: str, reopened: list[str] | None
) -> None:
    """As may_change, for a caller that has looked up the open correction."""
    may_edit(submission.number is not None, submission.ended is not None, reopened)
    if submission.number is None or reopens_evidence(kind, reopened or ()):
        return
    if not await late_bytes.lapsed(tx, submission.id, kind):
        form = await form_of(tx, submission.campaign_id)
        raise EvidenceNotReopened(form, kind, reopened or ())


async def _one(tx: Writing, submission_id: UUID, evidence_id: UUID) -> Evidence:
    query = select(Evidence).where(
        col(Evidence.id) == evidence_id,
        col(Evidence.submission_id) == submission_id,
        col(Evidence.state) != "removed",
    )
    row = (
        await tx.execute(query.with_for_update().execution_options(populate_existing=True))
    ).scalar_one_or_none()
    if row is None:
        raise NotFound()
    return row


def ids(row: Evidence) -> dict[str, Any]:
    """What every fact about a file says."""
    return {
        "subject": row.id,
        "subject_version": row.version,
        "campaign_id": row.campaign_id,
        "submission_id": row.submission_id,
    }


def shown(row: Evidence) -> ShownEvidence:
    return ShownEvidence.model_validate(row.model_dump(include=set(ShownEvidence.model_fields)))
