"""The check of a file in the database: a lease on it, what it found, and the lease given back.

`promotion` looks at the bytes between these acts, outside any transaction.
"""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID, uuid4

from sqlalchemy import func, select
from sqlmodel import col

from contracts.facts.intake import (
    EvidenceCheckPostponedV1,
    EvidencePromotedV1,
    EvidenceRefusedV1,
)
from contracts.policy import EvidenceRules
from contracts.vocabulary import Actor, FileRef
from kit import gates
from kit.db import Writing
from kit.facts import next_fact
from kit.inspection.outcomes import FileRefusal, MalwareScan, refusal
from kit.journal import say
from kit.retention import retained_from_now
from kit.sent_files.checking import lease
from kit.sent_files.rules import is_free
from services.intake.evidence.actions import evidence_of, may_change
from services.intake.evidence.late_bytes import actions as late_bytes
from services.intake.evidence.late_bytes.models import FilePromise
from services.intake.evidence.models import Evidence
from services.intake.evidence.problems import BeingChecked, EvidenceNotReopened
from services.intake.evidence.schemas import UploadView
from services.intake.evidence.states import EVIDENCE, UNCHECKED, EvidenceState
from services.intake.evidence.views import to_view
from services.intake.submissions.models import Submission
from services.intake.submissions.problems import NotEditable
from services.intake.submissions.views import mine


class ClaimedFile(NamedTuple):
    """A file taken for checking; no claim when it was checked before.

    retain_until: of one that was handed in already, by its hash.
    """

    evidence: UploadView
    claim: UUID | None
    rules: EvidenceRules
    retain_until: datetime | None = None


async def claim(tx: Writing, who: Actor, submission_id: UUID, evidence_id: UUID) -> ClaimedFile:
    """Take a file for checking, for five minutes of real time; no claim when it was checked before.

    Raises NotFound, BeingChecked, LateBytesLapsed.
    """
    submission = await _submission(tx, who, submission_id)
    entered = await late_bytes.enter_arrival(tx, submission, evidence_id)
    row = await evidence_of(tx, submission_id, evidence_id)
    late = await late_bytes.may_arrive(tx, entered, evidence_id, note_said=True)
    plan = (await gates.plan_of(tx, submission.campaign_id)).plan
    if row.state not in UNCHECKED:
        return ClaimedFile(to_view(row), None, plan.evidence)

    given = await lease(tx)
    free = is_free(row.claimed_until, given.now)
    if row.state is EvidenceState.checking and not free:
        raise BeingChecked(headers={"Retry-After": "2"})
    row.state = EVIDENCE.step(row.state, EvidenceState.checking)
    row.claim = uuid4()
    row.claimed_until = given.ends
    row.version += 1  # no fact: a lease is not worth keeping, but readers see that the file moved
    return ClaimedFile(
        evidence=to_view(row),
        claim=row.claim,
        rules=plan.evidence,
        retain_until=await retained_from_now(tx, plan) if late else None,
    )


async def release(tx: Writing, evidence_id: UUID, claim_id: UUID, *, gone: bool = False) -> None:
    """Give a claim back: the file could not be checked now.

    gone: nothing lies in quarantine (any more).
    """
    # The row alone is locked: the submission does not matter to a check that found nothing.
    query = select(Evidence).where(col(Evidence.id) == evidence_id).with_for_update()
    row = (await tx.execute(query)).scalar_one()
    if row.claim != claim_id:
        return
    row.state = EVIDENCE.step(row.state, EvidenceState.waiting)
    row.claim = None
    row.claimed_until = None
    row.version += 1  # no fact, as with the claim
    if gone:
        row.outcome = None
        await late_bytes.unsay(tx, evidence_id)


async def settle(
    tx: Writing,
    who: Actor,
    submission_id: UUID,
    evidence_id: UUID,
    claim_id: UUID,
    found: FileRef | FileRefusal,
    scan: MalwareScan | None = None,
) -> UploadView:
    """Keep what the check found.

    A claim that was overtaken changes nothing. A submission handed in meanwhile takes nothing
    more. A file that the scanner could not look at stays in quarantine, waiting. One that was
    handed in by its hash waits on for the right bytes.
    """
    submission = await _submission(tx, who, submission_id, lock=True)
    row = await evidence_of(tx, submission_id, evidence_id)
    if row.claim != claim_id:
        return to_view(row)
    promise = await late_bytes.awaited(tx, row.id) if submission.ended is None else None
    try:
        if promise is None:
            await may_change(tx, submission, row.kind)
    except (NotEditable, EvidenceNotReopened):
        found = refusal("handed_in")
    row.claim = None
    row.claimed_until = None
    await keep_scan(tx, row, scan)
    if isinstance(found, FileRef):
        await _promote(tx, who, row, found, promise)
    elif found.code == "scanner_unavailable":
        await _postpone(tx, who, row, found)
    else:
        await _refuse(tx, who, row, found, promise)
    return to_view(row)


async def _promote(
    tx: Writing, who: Actor, row: Evidence, file: FileRef, promise: FilePromise | None
) -> None:
    row.state = EVIDENCE.step(row.state, EvidenceState.promoted)
    row.bucket = file.bucket
    row.key = file.key
    row.version_id = file.version_id
    row.content_type = file.content_type  # by the content; what was declared may have been wrong
    row.outcome = None
    row.why_zh = None
    row.why_en = None
    await say(tx, who, next_fact(row, EvidencePromotedV1, sha256=row.sha256))
    if promise is not None:
        await late_bytes.arrive(tx, who, promise, row, file)


async def _postpone(tx: Writing, who: Actor, row: Evidence, why: FileRefusal) -> None:
    row.state = EVIDENCE.step(row.state, EvidenceState.waiting)
    note_outcome(row, why)
    await say(tx, who, next_fact(row, EvidenceCheckPostponedV1, why=why.code))


async def _refuse(
    tx: Writing, who: Actor, row: Evidence, why: FileRefusal, promise: FilePromise | None
) -> None:
    waits_on = promise is not None and await late_bytes.refuse(tx, who, promise, row, why.code)
    after = EvidenceState.waiting if waits_on else EvidenceState.refused
    row.state = EVIDENCE.step(row.state, after)
    note_outcome(row, why)
    await say(tx, who, next_fact(row, EvidenceRefusedV1, why=why.code))


def note_outcome(row: Evidence, why: FileRefusal) -> None:
    """Note why a file is not promoted, as a code and in words."""
    row.outcome = why.code
    row.why_zh = why.zh
    row.why_en = why.en


async def keep_scan(tx: Writing, row: Evidence, scan: MalwareScan | None) -> None:
    """Note a scan and its instant on the file's row; None when the check ended before it."""
    if scan is None:
        return
    row.scan_outcome = scan.outcome
    row.scan_signature = scan.signature or None
    row.scan_engine = scan.engine or None
    row.scan_signatures_at = scan.signatures_at
    row.scanned_at = None
    if scan.engine:  # the database's clock: a file's instants compare with each other
        row.scanned_at = (await tx.execute(select(func.clock_timestamp()))).scalar_one()


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
