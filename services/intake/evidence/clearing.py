"""What the sweep over evidence changes and reads in the database.

It gives up uploads that never came, lists files that wait for a scan and keys that are known, and
keeps its report.
"""

from datetime import datetime
from typing import Any, Final
from uuid import UUID

from sqlalchemy import and_, func, or_, select, text
from sqlmodel import col

from contracts.facts.intake import (
    EvidenceAbandonedV1,
    EvidenceRefusedV1,
    EvidenceSweptV1,
    MalwareScannedV1,
)
from contracts.vocabulary import Actor
from kit.db import Reading, Writing, new_id
from kit.facts import next_fact
from kit.inspection.outcomes import MalwareOutcome, MalwareScan, refusal
from kit.journal import say
from services.intake.evidence.actions import may_change
from services.intake.evidence.checks import keep_scan, note_outcome
from services.intake.evidence.late_bytes.models import FilePromise
from services.intake.evidence.late_bytes.states import PromiseState
from services.intake.evidence.models import Evidence, EvidenceSweep
from services.intake.evidence.problems import EvidenceNotReopened
from services.intake.evidence.states import EVIDENCE, UNCHECKED, EvidenceState
from services.intake.submissions.models import Submission
from services.intake.submissions.problems import NotEditable

MOST_AT_ONCE: Final = 500
_MOST_TOLD: Final = 200
# By hand: the campaign's own hours, and a lock on evidence alone. Real time: no rehearsal's clock
# makes an upload late. What a check holds is left to the next sweep.
_ABANDONED: Final = f"""
    SELECT e.id FROM intake.evidence e JOIN platform.campaigns c ON c.id = e.campaign_id
    WHERE e.state = ANY(:unchecked) AND e.outcome IS NULL
      AND e.created_at < clock_timestamp() - make_interval(
          hours => COALESCE((c.plan->'evidence'->>'abandoned_hours')::int, 24))
      AND (e.claimed_until IS NULL OR e.claimed_until < clock_timestamp())
      AND NOT EXISTS (
          SELECT FROM intake.late_files l
          WHERE l.evidence_id = e.id AND l.state = '{PromiseState.awaited}')
    ORDER BY e.created_at LIMIT :most FOR UPDATE OF e SKIP LOCKED
"""  # noqa: S608  put together of constants
_SNAPSHOTS: Final = (
    "SELECT file->>'key' FROM intake.snapshots WHERE submission_id = ANY(:ids) AND file IS NOT NULL"
)


async def abandon(tx: Writing, who: Actor) -> int:
    """Give up places that were never used, at most 500; how many."""
    asked = {"unchecked": list(UNCHECKED), "most": MOST_AT_ONCE}
    found = (await tx.execute(text(_ABANDONED), asked)).scalars().all()
    rows = (await tx.execute(select(Evidence).where(col(Evidence.id).in_(found)))).scalars().all()
    facts = []
    for row in rows:
        row.state = EVIDENCE.step(row.state, EvidenceState.abandoned)
        note_outcome(row, refusal("abandoned"))
        row.claim = None
        row.claimed_until = None
        facts.append(next_fact(row, EvidenceAbandonedV1))
    if facts:
        await say(tx, who, *facts)
    return len(facts)


async def keep_late_scan(
    tx: Writing, who: Actor, evidence_id: UUID, version_id: str, scan: MalwareScan
) -> MalwareOutcome | None:
    """Note the scan of a file taken unscanned; None when it was scanned or changed meanwhile.

    With malware in it, a file that may still be changed is refused; one that was handed in stays,
    as the record it is, and readers see what was found.
    """
    row = (await tx.execute(select(Evidence).where(col(Evidence.id) == evidence_id))).scalar_one()
    # The submission first, as everywhere: a hand-in at the same time must not deadlock with it.
    submission_query = select(Submission).where(col(Submission.id) == row.submission_id)
    submission = (await tx.execute(submission_query.with_for_update())).scalar_one()
    await tx.refresh(row, with_for_update=True)
    if (
        row.state is not EvidenceState.promoted
        or row.version_id != version_id
        or row.scan_outcome is not MalwareOutcome.unscanned
    ):
        return None
    await keep_scan(tx, row, scan)
    scanned = next_fact(
        row,
        MalwareScannedV1,
        sha256=row.sha256,
        outcome=scan.outcome,
        signature=scan.signature,
    )
    await say(tx, who, scanned)
    if scan.outcome is MalwareOutcome.found and await _still_changes(tx, submission, row.kind):
        why = refusal("malware", name=scan.signature)
        row.state = EVIDENCE.step(row.state, EvidenceState.refused)
        note_outcome(row, why)
        await say(tx, who, next_fact(row, EvidenceRefusedV1, why=why.code))
    return scan.outcome


async def _still_changes(tx: Writing, submission: Submission, kind: str) -> bool:
    try:
        await may_change(tx, submission, kind)
    except (NotEditable, EvidenceNotReopened):
        return False
    return True


async def report(
    tx: Writing,
    who: Actor,
    began_at: datetime,
    figures: dict[str, int],
    findings: dict[str, list[str]],
    cursors: tuple[str | None, UUID | None],
) -> None:
    """Keep what a sweep did and found; say so when there was anything."""
    object_cursor, row_cursor = cursors
    row = EvidenceSweep(
        id=new_id(),
        began_at=began_at,
        ended_at=await clock(tx),
        figures=figures,
        findings={name: found[:_MOST_TOLD] for name, found in findings.items()},
        object_cursor=object_cursor,
        row_cursor=row_cursor,
    )
    tx.add(row)
    await tx.flush()
    if any(figures.values()):
        # A report is written once, so it has no version.
        await say(tx, who, EvidenceSweptV1(subject=row.id, **figures))


async def clock(session: Reading | Writing) -> datetime:
    """Real time of the database: files live in it, whatever a rehearsal's clock says."""
    now: datetime = (await session.execute(select(func.clock_timestamp()))).scalar_one()
    return now


async def cursors(session: Reading) -> tuple[str | None, UUID | None]:
    """Where the last sweep stopped, in the bucket and in the rows."""
    query = select(EvidenceSweep).order_by(col(EvidenceSweep.ended_at).desc()).limit(1)
    row = (await session.execute(query)).scalar_one_or_none()
    return (row.object_cursor, row.row_cursor) if row else (None, None)


async def postponed(session: Reading, most: int) -> list[tuple[UUID, UUID]]:
    """(submission, evidence) of files to be checked again, those asked about longest ago first.

    They wait for the scanner, or were promised and said to be there by someone whose check then
    broke off.
    """
    said_to_be_there = select(col(FilePromise.evidence_id)).where(
        col(FilePromise.state) == PromiseState.awaited,
        col(FilePromise.said_at).is_not(None),
    )
    # Leases end by the database's clock, which gave them.
    unheld = or_(
        col(Evidence.claimed_until).is_(None),
        col(Evidence.claimed_until) < func.clock_timestamp(),
    )
    waits_for_scanner = and_(
        col(Evidence.state) == EvidenceState.waiting,
        col(Evidence.outcome) == "scanner_unavailable",
    )
    broke_off = and_(
        col(Evidence.state).in_(UNCHECKED),
        col(Evidence.id).in_(said_to_be_there),
        unheld,
    )
    query = select(col(Evidence.submission_id), col(Evidence.id))
    query = query.where(or_(waits_for_scanner, broke_off))
    rows = await session.execute(query.order_by(col(Evidence.created_at)).limit(most))
    return [(submission_id, evidence_id) for submission_id, evidence_id in rows]


async def unscanned(session: Reading, most: int) -> list[Evidence]:
    """Files that were taken unscanned, the oldest first."""
    query = select(Evidence).where(
        col(Evidence.state) == EvidenceState.promoted,
        col(Evidence.scan_outcome) == MalwareOutcome.unscanned,
    )
    rows = await session.execute(query.order_by(col(Evidence.created_at)).limit(most))
    return list(rows.scalars())


async def states_of(session: Reading, keys: list[str]) -> dict[str, EvidenceState]:
    """State by quarantine key, of the rows there are."""
    key_of: dict[UUID, str] = {}
    for key in keys:
        evidence_id = _id(key.partition("/")[2])
        if evidence_id is not None:
            key_of[evidence_id] = key
    query = select(col(Evidence.id), col(Evidence.state)).where(col(Evidence.id).in_(list(key_of)))
    rows = await session.execute(query)
    return {key_of[evidence_id]: state for evidence_id, state in rows}


async def known_keys(session: Reading, keys: list[str]) -> set[str]:
    """Of keys in the evidence bucket, those that a file's row or a filed snapshot names."""
    named = (_id(key.partition("/")[0]) for key in keys)
    submissions = {submission_id for submission_id in named if submission_id is not None}
    of_files = select(col(Evidence.key)).where(
        col(Evidence.submission_id).in_(submissions), col(Evidence.key).is_not(None)
    )
    known: set[Any] = set((await session.execute(of_files)).scalars())
    of_snapshots = await session.execute(text(_SNAPSHOTS), {"ids": list(submissions)})
    return known | set(of_snapshots.scalars())


async def promoted_after(session: Reading, after: UUID | None, most: int) -> list[Evidence]:
    """Promoted rows in the order of their ids."""
    query = select(Evidence).where(col(Evidence.state) == EvidenceState.promoted)
    if after is not None:
        query = query.where(col(Evidence.id) > after)
    rows = await session.execute(query.order_by(col(Evidence.id)).limit(most))
    return list(rows.scalars())


def _id(part: str) -> UUID | None:
    """The id that a part of a key is, if it is one."""
    try:
        return UUID(part)
    except ValueError:
        return None
