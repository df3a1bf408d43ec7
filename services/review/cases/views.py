"""Reads of cases: who may see which, content, evidence, holds."""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.canonical import plain
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Docket, FileRef, HoldKind, Role
from services.review.cases import rules
from services.review.cases.models import Case, CaseHold
from services.review.cases.problems import NotArrived
from services.review.cases.rules import CaseState
from services.review.cases.schemas import (
    CaseHolds,
    CasePage,
    CaseView,
    ContentView,
    EvidenceView,
    HoldView,
    MalwareView,
)
from services.review.malware import rules as malware
from services.review.malware.views import LaterScans

PAGE = 200
UNREAD_IN_LISTS = {"content", "evidence", "file"}


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
    views = await _to_views(session, [case])
    return views[0]


async def page(
    session: AsyncSession,
    who: Actor,
    campaign_id: UUID | None,
    unit: str | None,
    state: CaseState | None,
    cursor: UUID | None,
    limit: int,
) -> CasePage:
    """Cases the actor may see, by id. Unit people get their own unit's, whatever they ask for."""
    wanted = seen_by(who)
    if campaign_id is not None:
        wanted.append(col(Case.campaign_id) == campaign_id)
    if unit is not None:
        wanted.append(col(Case.unit) == unit)
    if state is not None:
        wanted.append(col(Case.state) == state)
    if cursor is not None:
        wanted.append(col(Case.id) > cursor)

    # One row more than asked for says whether there is a next page.
    query = select(Case).where(*wanted).order_by(col(Case.id)).limit(limit + 1)
    cases = list((await session.execute(query)).scalars())
    items = await _to_views(session, cases[:limit])
    following = items[-1].id if len(cases) > limit else None
    return CasePage(items=items, next=following)


def seen_by(who: Actor) -> list[ColumnElement[bool]]:
    """The conditions that leave an actor the cases they may see."""
    if who.has(Role.auditor, *rules.CITY):
        return []
    return [col(Case.unit) == (who.unit or "")]


async def _to_views(session: AsyncSession, cases: Sequence[Case]) -> list[CaseView]:
    """Cases with the kinds of their open holds."""
    query = select(col(CaseHold.submission_id), col(CaseHold.kind)).where(
        col(CaseHold.submission_id).in_([case.id for case in cases]),
        col(CaseHold.cleared_at).is_(None),
    )
    kinds: dict[UUID, list[HoldKind]] = {}
    for submission_id, kind in await session.execute(query):
        kinds.setdefault(submission_id, []).append(kind)
    return [to_view(case, kinds.get(case.id, [])) for case in cases]


def to_view(case: Case, kinds: Sequence[HoldKind]) -> CaseView:
    """A case as people see it in lists. `kinds`: of its open holds."""
    return CaseView.model_validate(
        case.model_dump(exclude=UNREAD_IN_LISTS)
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


async def holds(
    session: AsyncSession,
    who: Actor,
    campaign_id: UUID,
    open_only: bool,
) -> CaseHolds:
    """Holds of a campaign on cases that the actor may see, oldest first."""
    wanted = seen_by(who)
    if open_only:
        wanted.append(col(CaseHold.cleared_at).is_(None))
    query = (
        select(CaseHold)
        .join(Case, col(Case.id) == col(CaseHold.submission_id))
        .where(col(CaseHold.campaign_id) == campaign_id, *wanted)
        .order_by(col(CaseHold.id))
    )
    rows = (await session.execute(query)).scalars()
    return CaseHolds(items=[HoldView.model_validate(hold) for hold in rows])
