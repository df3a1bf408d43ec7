"""Promised files on their way: said to be there, arrived, refused, lapsed.

Evidence's own actions call these, inside their transactions. Locks are taken in one order: the
submission, the file, its promise.
"""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import Select, func, or_, select
from sqlmodel import col

from contracts.commands.command import Done
from contracts.facts.envelope import Fact
from contracts.facts.intake import (
    LateBytesArrivedV1,
    LateBytesLapsedV1,
    LateFilesMissedV1,
    UnsentFile,
)
from contracts.vocabulary import Actor, FileRef
from kit import gates
from kit.db import Writing
from kit.facts import next_fact
from kit.gates import Gate, GateStamp
from kit.inspection.outcomes import OUTCOMES
from kit.journal import say
from services.intake.evidence.late_bytes import rules
from services.intake.evidence.late_bytes.models import FilePromise
from services.intake.evidence.late_bytes.problems import LateBytesLapsed
from services.intake.evidence.late_bytes.states import PROMISES, PromiseState
from services.intake.evidence.models import Evidence
from services.intake.evidence.states import EVIDENCE, UNCHECKED, EvidenceState
from services.intake.submissions.models import Submission
from services.intake.submissions.rules import patience

MOST_AT_ONCE: Final = 500
LAPSED: Final = "lapsed"
"""The outcome of a file whose promise lapsed before its bytes came."""


async def enter_arrival(tx: Writing, submission: Submission, evidence_id: UUID) -> GateStamp | None:
    """Enter the gate for a file of a submission, where it was promised at all.

    Call it before any row lock: a queue at a row must make nobody late.
    """
    if submission.number is None or submission.ended is not None:
        return None
    query = select(FilePromise).where(
        col(FilePromise.evidence_id) == evidence_id,
        col(FilePromise.submission_id) == submission.id,
    )
    if (await tx.execute(query)).first() is None:
        return None
    return await gates.enter(tx, Gate.correction, submission.campaign_id)


async def may_arrive(
    tx: Writing, entered: GateStamp | None, evidence_id: UUID, *, note_said: bool = False
) -> bool:
    """Whether a file is promised and awaited. Its own row is locked already, as everywhere.

    note_said: keep that its bytes are said to be there. Raises LateBytesLapsed at the due instant
    and after.
    """
    if entered is None:
        return False
    query = select(FilePromise).where(col(FilePromise.evidence_id) == evidence_id)
    promise = (await tx.execute(_locked(query))).scalar_one()
    if promise.state is PromiseState.lapsed and promise.why is None:
        raise LateBytesLapsed(promise.due_at)
    if promise.state is not PromiseState.awaited:
        return False
    rules.may_arrive(entered.stamp, promise.due_at, promise.said_at)
    if note_said and promise.said_at is None:
        promise.said_at = entered.stamp
    return True


async def awaited(tx: Writing, evidence_id: UUID) -> FilePromise | None:
    """The promise of a file whose row is locked, while it is awaited."""
    query = select(FilePromise).where(
        col(FilePromise.evidence_id) == evidence_id,
        col(FilePromise.state) == PromiseState.awaited,
    )
    return (await tx.execute(_locked(query))).scalar_one_or_none()


async def lapsed(tx: Writing, submission_id: UUID, kind: str) -> bool:
    """Whether a file of this kind was promised and lapsed.

    What lacks since then may be brought with any correction.
    """
    query = select(col(FilePromise.evidence_id)).join(
        Evidence, col(Evidence.id) == col(FilePromise.evidence_id)
    )
    query = query.where(
        col(FilePromise.submission_id) == submission_id,
        col(FilePromise.state) == PromiseState.lapsed,
        col(Evidence.kind) == kind,
    )
    return (await tx.execute(query.limit(1))).first() is not None


async def note_there(tx: Writing, evidence_id: UUID, at: datetime) -> None:
    """Count as said what the store had at an instant before the due one."""
    promise = await awaited(tx, evidence_id)
    if promise is not None and promise.said_at is None and at < promise.due_at:
        promise.said_at = at


async def unsay(tx: Writing, evidence_id: UUID) -> None:
    """Nothing was there: the promise may lapse."""
    promise = await awaited(tx, evidence_id)
    if promise is not None:
        promise.said_at = None


async def arrive(
    tx: Writing, who: Actor, promise: FilePromise, row: Evidence, file: FileRef
) -> None:
    """Keep the promised bytes."""
    promise.state = PROMISES.step(promise.state, PromiseState.arrived)
    promise.said_at = None
    arrived = next_fact(
        promise,
        LateBytesArrivedV1,
        snapshot=promise.snapshot,
        kind=row.kind,
        sha256=row.sha256,
        due_at=promise.due_at,
        file=file,
    )
    await say(tx, who, arrived)


async def refuse(tx: Writing, who: Actor, promise: FilePromise, row: Evidence, code: str) -> bool:
    """The bytes were not taken. True when others may still come; else the promise ends here."""
    promise.said_at = None
    if rules.stays_awaited(code):
        return True
    over = _lapse(promise, row, code)
    await say(tx, who, over, *await _missed(tx, [over]))
    return False


def _lapse(promise: FilePromise, row: Evidence, why: str | None) -> LateBytesLapsedV1:
    promise.state = PROMISES.step(promise.state, PromiseState.lapsed)
    promise.why = why
    return next_fact(
        promise,
        LateBytesLapsedV1,
        snapshot=promise.snapshot,
        kind=row.kind,
        sha256=row.sha256,
        due_at=promise.due_at,
        why=why,
    )


async def _missed(tx: Writing, over: Sequence[LateBytesLapsedV1]) -> list[Fact]:
    """Of each submission that goes on, what has just lapsed, in one fact for one letter.

    The fact takes no version of its own: nothing on the submission changes, and a version that
    moved would refuse the applicant's next save.
    """
    by_submission = defaultdict(list)
    for fact in over:
        by_submission[fact.submission_id].append(fact)
    going_on = select(col(Submission.id), col(Submission.version)).where(
        col(Submission.id).in_(by_submission), col(Submission.ended).is_(None)
    )
    found: list[Fact] = []
    for submission_id, version in (await tx.execute(going_on)).tuples():
        facts = by_submission[submission_id]
        missed = LateFilesMissedV1(
            subject=submission_id,
            subject_version=version,
            campaign_id=facts[0].campaign_id,
            submission_id=submission_id,
            snapshot=max(fact.snapshot for fact in facts),
            files=tuple(_as_unsent(fact) for fact in facts),
        )
        found.append(missed)
    return found


def _as_unsent(fact: LateBytesLapsedV1) -> UnsentFile:
    return UnsentFile(
        kind=fact.kind,
        sha256=fact.sha256,
        due_at=fact.due_at,
        why=fact.why,
    )


async def declare_lapses(tx: Writing, who: Actor, campaign_id: UUID) -> Done:
    """Declare what did not come by its instant, at most 500 at once.

    The gate is shut only when something is due, and tested again inside. As with corrections,
    what was stamped in time and is still on its way is waited for.
    """
    waited = patience(rehearsal=(await gates.plan_of(tx, campaign_id)).rehearsal)
    over = await gates.now(tx, campaign_id) - waited
    if (await tx.execute(_due(campaign_id, over).limit(1))).first() is None:
        return Done(changed=0)
    # Exclusive: an arrival that was stamped in time has committed once this is had.
    over = await gates.shut(tx, Gate.correction, campaign_id) - waited
    query = _due(campaign_id, over).order_by(col(FilePromise.due_at), col(FilePromise.evidence_id))
    query = (
        query.limit(MOST_AT_ONCE)
        # What another sweep or a check holds is left to the next sweep.
        .with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    )
    lapses: list[LateBytesLapsedV1] = []
    for promise, row in (await tx.execute(query)).all():
        lapses.append(_lapse(promise, row, None))
        if row.state in UNCHECKED:
            _give_up(row)
    if lapses:
        await say(tx, who, *lapses, *await _missed(tx, lapses))
    return Done(changed=len(lapses))


def _due(campaign_id: UUID, over: datetime) -> Select[FilePromise, Evidence]:
    """Awaited promises due by an instant whose file nobody checks or says to be there."""
    unsaid = or_(
        col(FilePromise.said_at).is_(None),
        col(Evidence.state).not_in(UNCHECKED),
    )
    # Leases are real time, whatever a rehearsal's clock says.
    unheld = or_(
        col(Evidence.claimed_until).is_(None),
        col(Evidence.claimed_until) < func.clock_timestamp(),
    )
    query = select(FilePromise, Evidence).join(
        Evidence, col(Evidence.id) == col(FilePromise.evidence_id)
    )
    return query.where(
        col(FilePromise.campaign_id) == campaign_id,
        col(FilePromise.state) == PromiseState.awaited,
        col(FilePromise.due_at) <= over,
        unsaid,
        unheld,
    )


def _give_up(row: Evidence) -> None:
    row.state = EVIDENCE.step(row.state, EvidenceState.abandoned)
    row.outcome = LAPSED
    row.why_zh, row.why_en = OUTCOMES[LAPSED]
    row.claim = None
    row.claimed_until = None
    # Told by the promise's own fact; readers see that the file changed.
    row.version += 1


def _locked(query: Select[FilePromise]) -> Select[FilePromise]:
    """Locked, and read anew: it may have been read before the lock was had."""
    return query.with_for_update().execution_options(populate_existing=True)
