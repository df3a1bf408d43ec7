"""What the sweep changes and reads in the database: uploads given up, files that wait for a scan, which keys are known, the report."""

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
from kit.journal import say
from services.intake.evidence.actions import ids, keep_scan, may_change
from services.intake.evidence.late_bytes.models import LateFile
from services.intake.evidence.models import Evidence, EvidenceSweep
from services.intake.evidence.outcomes import OUTCOMES, Scan, ScanOutcome, refusal
from services.intake.evidence.problems import EvidenceNotReopened
from services.intake.submissions.models import Submission
from services.intake.submissions.problems import NotEditable

MOST_AT_ONCE: Final = 500
_TOLD: Final = 200
_ABANDONED: Final = """
    SELECT e.id FROM intake.evidence e JOIN platform.campaigns c ON c.id = e.campaign_id
    WHERE e.state IN ('waiting', 'checking') AND e.outcome IS NULL
      AND e.created_at < clock_timestamp() - make_interval(hours => COALESCE((c.plan->'evidence'->>'abandoned_hours')::int, 24))
      AND (e.claimed_until IS NULL OR e.claimed_until < clock_timestamp())
      AND NOT EXISTS (SELECT FROM intake.late_files l WHERE l.evidence_id = e.id AND l.state = 'awaited')
    ORDER BY e.created_at LIMIT :most FOR UPDATE OF e SKIP LOCKED
"""
_SNAPSHOTS: Final = (
    "SELECT file->>'key' FROM intake.snapshots WHERE submission_id = ANY(:ids) AND file IS NOT NULL"
)


async def abandon(tx: Writing, who: Actor) -> int:
    """Give up places that were never used, at most 500; how many."""
    found = (await tx.execute(text(_ABANDONED), {"most": MOST_AT_ONCE})).scalars().all()
    rows = (await tx.execute(select(Evidence).where(col(Evidence.id).in_(found)))).scalars().all()
    for row in rows:
        row.state, row.outcome, row.claim, row.claimed_until = "abandoned", "abandoned", None, None
        row.why_zh, row.why_en = OUTCOMES["abandoned"]
        row.version += 1
    if rows:
        await say(tx, who, *(EvidenceAbandonedV1(**ids(row)) for row in rows))
    return len(rows)


async def keep_late_scan(
    tx: Writing, who: Actor, evidence_id: UUID, version_id: str, scan: Scan
) -> ScanOutcome | None:
    """Note the scan of a file taken unscanned, and tell it; None when it was scanned or changed meanwhile.

    With malware in it, a file that may still be changed is refused; one that was handed in stays, as the record it is, and is shown as found.
    """
    row = (await tx.execute(select(Evidence).where(col(Evidence.id) == evidence_id))).scalar_one()
    submission = select(Submission).where(col(Submission.id) == row.submission_id).with_for_update()
    held = (await tx.execute(submission)).scalar_one()
    await tx.refresh(row, with_for_update=True)
    if (
        row.state != "promoted"
        or row.version_id != version_id
        or row.scan_outcome != ScanOutcome.unscanned
    ):
        return None
    row.version += 1
    await keep_scan(tx, row, scan)
    told = MalwareScannedV1(
        **ids(row),
        sha256=row.sha256,
        outcome=scan.outcome.value,
        signature=scan.signature,
    )
    await say(tx, who, told)
    if scan.outcome is ScanOutcome.found and await _still_changes(tx, held, row.kind):
        why = refusal("malware", name=scan.signature)
        row.state, row.outcome, row.why_zh, row.why_en = "refused", why.code, why.zh, why.en
        row.version += 1
        await say(tx, who, EvidenceRefusedV1(**ids(row), why=why.code))
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
    """Keep what a sweep did and found; told as a fact when there was anything."""
    row = EvidenceSweep(
        id=new_id(),
        began_at=began_at,
        ended_at=await clock(tx),
        figures=figures,
        findings={name: found[:_TOLD] for name, found in findings.items()},
        object_cursor=cursors[0],
        row_cursor=cursors[1],
    )
    tx.add(row)
    await tx.flush()
    if any(figures.values()):
        await say(tx, who, EvidenceSweptV1(subject=row.id, **figures))


async def clock(session: Reading | Writing) -> datetime:
    """Real time of the database: files live in it, whatever a rehearsal's clock says."""
    now: datetime = (await session.execute(select(func.clock_timestamp()))).scalar_one()
    return now


async def cursors(session: Reading) -> tuple[str | None, UUID | None]:
    """Where the last sweep stopped."""
    query = select(EvidenceSweep).order_by(col(EvidenceSweep.ended_at).desc()).limit(1)
    row = (await session.execute(query)).scalar_one_or_none()
    return (row.object_cursor, row.row_cursor) if row else (None, None)


async def postponed(session: Reading, most: int) -> list[tuple[UUID, UUID]]:
    """(submission, evidence) of files that wait for the scanner, or were promised and said to be there by someone whose check then broke off;
    those asked about longest ago first."""
    said = select(col(LateFile.evidence_id)).where(
        col(LateFile.state) == "awaited", col(LateFile.said_at).is_not(None)
    )
    unheld = or_(
        col(Evidence.claimed_until).is_(None), col(Evidence.claimed_until) < func.clock_timestamp()
    )
    query = select(col(Evidence.submission_id), col(Evidence.id)).where(
        or_(
            and_(col(Evidence.state) == "waiting", col(Evidence.outcome) == "scanner_unavailable"),
            and_(
                col(Evidence.state).in_(("waiting", "checking")), col(Evidence.id).in_(said), unheld
            ),
        )
    )
    return [
        (s, e)
        for s, e in await session.execute(query.order_by(col(Evidence.created_at)).limit(most))
    ]


async def unscanned(session: Reading, most: int) -> list[Evidence]:
    """Files that were taken unscanned, the oldest first."""
    query = select(Evidence).where(
        col(Evidence.state) == "promoted", col(Evidence.scan_outcome) == ScanOutcome.unscanned.value
    )
    return list(
        (await session.execute(query.order_by(col(Evidence.created_at)).limit(most))).scalars()
    )


async def states_of(session: Reading, keys: list[str]) -> dict[str, str]:
    """State by quarantine key, of the rows there are."""
    named = {evidence_id: key for key in keys if (evidence_id := _second_id(key)) is not None}
    query = select(col(Evidence.id), col(Evidence.state)).where(col(Evidence.id).in_(list(named)))
    return {named[found]: state for found, state in await session.execute(query)}


async def known_keys(session: Reading, keys: list[str]) -> set[str]:
    """Of keys in the evidence bucket, those that a file's row or a filed snapshot names."""
    submissions = {found for key in keys if (found := _id(key.partition("/")[0])) is not None}
    rows = select(col(Evidence.key)).where(
        col(Evidence.submission_id).in_(submissions), col(Evidence.key).is_not(None)
    )
    known: set[Any] = set((await session.execute(rows)).scalars())
    return known | set(
        (await session.execute(text(_SNAPSHOTS), {"ids": list(submissions)})).scalars()
    )


async def promoted_after(session: Reading, after: UUID | None, most: int) -> list[Evidence]:
    """Promoted rows in the order of their ids."""
    query = select(Evidence).where(col(Evidence.state) == "promoted")
    if after is not None:
        query = query.where(col(Evidence.id) > after)
    return list((await session.execute(query.order_by(col(Evidence.id)).limit(most))).scalars())


def _second_id(key: str) -> UUID | None:
    return _id(key.partition("/")[2])


def _id(text_: str) -> UUID | None:
    try:
        return UUID(text_)
    except ValueError:
        return None
