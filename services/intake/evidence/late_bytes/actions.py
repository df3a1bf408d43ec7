"""Promised files on their way: said to be there, arrived, refused, lapsed. Evidence's own actions call these, inside their transactions."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import func, or_, select
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
from kit.gates import Gate
from kit.journal import say
from services.intake.evidence.late_bytes import rules
from services.intake.evidence.late_bytes.models import LateFile
from services.intake.evidence.late_bytes.problems import LateBytesLapsed
from services.intake.evidence.models import Evidence
from services.intake.evidence.outcomes import OUTCOMES
from services.intake.submissions.models import Submission
from services.intake.submissions.rules import patience

MOST_AT_ONCE: Final = 500
LAPSED: Final = "lapsed"


async def may_arrive(
    tx: Writing, submission: Submission, evidence_id: UUID, *, said: bool = False
) -> bool:
    """Whether a file of a submission is promised and awaited; `said`: note that its bytes are said to be there.

    Enters the gate and stamps: call it before any row lock. Raises LateBytesLapsed at the due instant and after.
    """
    query = select(LateFile).where(
        col(LateFile.evidence_id) == evidence_id, col(LateFile.submission_id) == submission.id
    )
    if (
        submission.number is None
        or submission.ended is not None
        or (await tx.execute(query)).first() is None
    ):
        return False
    stamp = (await gates.enter(tx, Gate.correction, submission.campaign_id)).stamp
    late = (
        await tx.execute(query.with_for_update().execution_options(populate_existing=True))
    ).scalar_one()
    if late.state == LAPSED and late.why is None:
        raise LateBytesLapsed(late.due_at)
    if late.state != "awaited":
        return False
    rules.may_arrive(stamp, late.due_at, late.said_at)
    if said and late.said_at is None:
        late.said_at = stamp
    return True


async def awaited(tx: Writing, evidence_id: UUID) -> LateFile | None:
    """The promise of a file whose row is locked, while it is awaited."""
    query = select(LateFile).where(
        col(LateFile.evidence_id) == evidence_id, col(LateFile.state) == "awaited"
    )
    query = query.with_for_update().execution_options(populate_existing=True)
    return (await tx.execute(query)).scalar_one_or_none()


async def lapsed(tx: Writing, submission_id: UUID, kind: str) -> bool:
    """A file of this kind was promised and lapsed: what lacks since then may be brought with any correction."""
    query = select(col(LateFile.evidence_id)).join(
        Evidence, col(Evidence.id) == col(LateFile.evidence_id)
    )
    query = query.where(
        col(LateFile.submission_id) == submission_id,
        col(LateFile.state) == LAPSED,
        col(Evidence.kind) == kind,
    )
    return (await tx.execute(query.limit(1))).first() is not None


async def note_there(tx: Writing, evidence_id: UUID, at: datetime) -> None:
    """The store had bytes at an instant before the due one, and nobody could say so: it counts as said."""
    late = await awaited(tx, evidence_id)
    if late is not None and late.said_at is None and at < late.due_at:
        late.said_at = at


async def unsay(tx: Writing, evidence_id: UUID) -> None:
    """Nothing was there: it may lapse."""
    late = await awaited(tx, evidence_id)
    if late is not None:
        late.said_at = None


async def arrive(tx: Writing, who: Actor, late: LateFile, row: Evidence, file: FileRef) -> None:
    """The promised bytes are kept."""
    late.state, late.said_at = "arrived", None
    late.version += 1
    await say(tx, who, LateBytesArrivedV1(**_told(late, row), file=file))


async def refuse(tx: Writing, who: Actor, late: LateFile, row: Evidence, code: str) -> bool:
    """The bytes were not taken. True when others may still come; else the promise ends here."""
    late.said_at = None
    if rules.stays_awaited(code):
        return True
    lapsed = _lapse(late, row, code)
    await say(tx, who, lapsed, *await _missed(tx, [lapsed]))
    return False


async def _missed(tx: Writing, lapsed: Sequence[LateBytesLapsedV1]) -> list[Fact]:
    """Of each submission that goes on, what has just lapsed, in one."""
    mine = defaultdict(list)
    for fact in lapsed:
        mine[fact.submission_id].append(fact)
    going_on = select(col(Submission.id), col(Submission.version)).where(
        col(Submission.id).in_(mine), col(Submission.ended).is_(None)
    )
    return [
        LateFilesMissedV1(
            subject=submission_id,
            subject_version=version,
            campaign_id=mine[submission_id][0].campaign_id,
            submission_id=submission_id,
            snapshot=max(fact.snapshot for fact in mine[submission_id]),
            files=tuple(
                UnsentFile(kind=fact.kind, sha256=fact.sha256, due_at=fact.due_at, why=fact.why)
                for fact in mine[submission_id]
            ),
        )
        for submission_id, version in (await tx.execute(going_on)).tuples()
    ]


def _lapse(late: LateFile, row: Evidence, why: str | None) -> LateBytesLapsedV1:
    late.state, late.why = LAPSED, why
    late.version += 1
    return LateBytesLapsedV1(**_told(late, row), why=why)


def _told(late: LateFile, row: Evidence) -> dict[str, object]:
    return {
        "subject": late.evidence_id,
        "subject_version": late.version,
        "campaign_id": late.campaign_id,
        "submission_id": late.submission_id,
        "snapshot": late.snapshot,
        "kind": row.kind,
        "sha256": row.sha256,
        "due_at": late.due_at,
    }


async def declare_lapses(tx: Writing, who: Actor, campaign_id: UUID) -> Done:
    """Declare what did not come by its instant, at most 500 at once. The gate is shut only when something is due, and tested again inside.

    As with corrections, what was stamped in time and is still on its way is waited for.
    """
    due = select(LateFile, Evidence).join(Evidence, col(Evidence.id) == col(LateFile.evidence_id))
    due = due.where(
        col(LateFile.campaign_id) == campaign_id,
        col(LateFile.state) == "awaited",
        or_(col(LateFile.said_at).is_(None), col(Evidence.state).not_in(("waiting", "checking"))),
        or_(
            col(Evidence.claimed_until).is_(None),
            col(Evidence.claimed_until) < func.clock_timestamp(),
        ),
    )
    waited = patience(rehearsal=(await gates.plan_of(tx, campaign_id)).rehearsal)
    over = await gates.now(tx, campaign_id) - waited
    if (await tx.execute(due.where(col(LateFile.due_at) <= over).limit(1))).first() is None:
        return Done(changed=0)
    over = await gates.shut(tx, Gate.correction, campaign_id) - waited
    query = due.where(col(LateFile.due_at) <= over).order_by(
        col(LateFile.due_at), col(LateFile.evidence_id)
    )
    query = (
        query.limit(MOST_AT_ONCE)
        .with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    )
    lapsed: list[LateBytesLapsedV1] = []
    for late, row in (await tx.execute(query)).all():
        lapsed.append(_lapse(late, row, None))
        if row.state in {"waiting", "checking"}:
            row.state, row.outcome, row.claim, row.claimed_until = "abandoned", LAPSED, None, None
            row.why_zh, row.why_en = OUTCOMES[LAPSED]
            row.version += 1
    if lapsed:
        await say(tx, who, *lapsed, *await _missed(tx, lapsed))
    return Done(changed=len(lapsed))
