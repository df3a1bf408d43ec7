"""Reads of cases: who may see which, content, evidence, holds."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import defer
from sqlmodel import col

from contracts.canonical import plain
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Docket, FileRef, HoldKind, Role
from kit import listing
from kit.listing import Sorting
from services.review.cases import rules
from services.review.cases.models import Case, CaseHold
from services.review.cases.problems import NotArrived
from services.review.cases.schemas import (
    CaseHoldQuery,
    CaseHolds,
    CaseView,
    ContentView,
    EvidenceView,
    HoldView,
    MalwareView,
)
from services.review.malware import rules as malware
from services.review.malware.views import LaterScans

HOLD_COLUMNS = tuple(col(getattr(CaseHold, name)) for name in sorted(HoldView.model_fields))
TOLD = set(CaseView.model_fields) - {"stage", "holder", "holds"}
WITHOUT_CONTENT = tuple(
    defer(getattr(Case, name), raiseload=True) for name in ("content", "evidence", "file")
)
"""Of statements that load many cases: their content is larger than all that lists tell."""


def docket_of(case: Case) -> Docket:
    """The docket of the snapshot in review, as it came with its hand-in."""
    copied = set(Docket.model_fields) - {"submission_id"}
    return Docket(submission_id=case.id, **case.model_dump(include=copied))


async def visible(session: AsyncSession, who: Actor, case_id: UUID) -> Case:
    """The case if the actor may see its docket. Raises NotFound."""
    case = await session.get(Case, case_id)
    if case is None or not rules.may_see(who, case.unit):
        raise NotFound()
    return case


async def readable(session: AsyncSession, who: Actor, case_id: UUID) -> Case:
    """The case if the actor may read its content. Raises NotFound."""
    case = await session.get(Case, case_id)
    if case is None:
        raise NotFound()
    delivered = case.delivered_at is not None
    if not rules.may_read(who, case.unit, delivered):
        raise NotFound()
    return case


async def one(session: AsyncSession, who: Actor, case_id: UUID) -> CaseView:
    """A case the actor may see. Raises NotFound."""
    case = await visible(session, who, case_id)
    query = select(col(CaseHold.kind)).where(
        col(CaseHold.submission_id) == case.id, col(CaseHold.cleared_at).is_(None)
    )
    return to_view(case, (await session.execute(query)).scalars().all())


def seen_by(who: Actor) -> list[ColumnElement[bool]]:
    """The conditions that leave an actor the cases they may see."""
    if who.has(Role.auditor, *rules.CITY):
        return []
    return [col(Case.unit) == (who.unit or "")]


def to_view(case: Case | Row[Any], kinds: Sequence[HoldKind]) -> CaseView:
    """A case as people see it, from its row or from the columns of it that are told.

    `kinds`: of its open holds.
    """
    return CaseView.model_validate(
        {name: getattr(case, name) for name in TOLD}
        | {
            "stage": rules.stage_of(case.stage_table, case.state, case.stage_at_ending),
            "holder": rules.holder_of(case.stage_table, case.state, case.unit),
            "holds": rules.open_kinds(kinds),
        }
    )


def content(case: Case, scans: LaterScans) -> ContentView:
    """The snapshot's content as reviewers read it. `scans`: of malware, made after the hand-in."""
    return ContentView(
        id=case.id,
        snapshot=case.snapshot,
        snapshot_hash=case.snapshot_hash,
        content=case.content,
        evidence=[_as_evidence_view(item, scans) for item in case.evidence],
    )


def _as_evidence_view(item: dict[str, Any], scans: LaterScans) -> EvidenceView:
    return EvidenceView(
        kind=item["kind"],
        filename=item["filename"],
        sha256=item["sha256"],
        size=item["size"],
        malware=_as_malware_view(item, scans),
        there=item["file"] is not None,
        late_until=_late_until(item),
    )


def _late_until(item: dict[str, Any]) -> datetime | None:
    """Until when the bytes of a file could come. A rehearsal's docket has it with an offset."""
    kept = item.get("late_until")
    return None if kept is None else datetime.fromisoformat(kept).astimezone(UTC)


def _as_malware_view(item: dict[str, Any], scans: LaterScans) -> MalwareView:
    scan = scans.get(item["sha256"])
    outcome = scan.outcome if scan else None
    standing = malware.newest_outcome(item.get("malware_scan"), outcome)
    zh, en = malware.WORDS[standing]
    return MalwareView(
        standing=standing,
        signature=scan.signature if scan else "",
        zh=zh,
        en=en,
    )


def evidence_file(case: Case, sha256: str) -> tuple[FileRef, str]:
    """(file, filename) of evidence that the snapshot names. Raises NotFound, NotArrived."""
    item = next((item for item in case.evidence if item["sha256"] == sha256), None)
    if item is None:
        raise NotFound()
    if item["file"] is None:
        raise NotArrived(late_until=plain(_late_until(item)))
    return FileRef.model_validate(item["file"]), item["filename"]


async def holds(session: AsyncSession, who: Actor, asked: CaseHoldQuery) -> CaseHolds:
    """Holds of a campaign on cases that the actor may see, oldest first. Raises InvalidInput."""
    wanted = seen_by(who)
    if asked.open_only:
        wanted.append(col(CaseHold.cleared_at).is_(None))
    if asked.kind:
        wanted.append(col(CaseHold.kind).in_(asked.kind))
    query = (
        select(*HOLD_COLUMNS)
        .join(Case, col(Case.id) == col(CaseHold.submission_id))
        .where(col(CaseHold.campaign_id) == asked.campaign_id, *wanted)
    )
    found = await listing.page(session, query, Sorting(col(CaseHold.id)), asked)
    items = [HoldView.model_validate(row) for row in found.rows]
    return CaseHolds(items=items, next=found.next, total=found.total)
