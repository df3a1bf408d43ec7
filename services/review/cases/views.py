"""Reads of cases: who may see which, content, evidence, holds."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor, Docket, FileRef, Role
from services.review.cases import rules
from services.review.cases.models import Case, Hold
from services.review.cases.problems import NotArrived
from services.review.cases.schemas import (
    CasePage,
    CaseView,
    ContentView,
    EvidenceView,
    Holds,
    HoldView,
    MalwareView,
)
from services.review.malware import rules as malware
from services.review.malware.views import Later

PAGE = 200


def docket_of(case: Case) -> Docket:
    """The docket of the snapshot in review, as it came with its hand-in."""
    return Docket(
        submission_id=case.id,
        **case.model_dump(include=set(Docket.model_fields) - {"submission_id"}),
    )


async def visible(session: AsyncSession, who: Actor, case_id: UUID) -> Case:
    """The case if the actor may see its docket. Raises NotFound."""
    case = await session.get(Case, case_id)
    if case is None or not rules.may_see(who, case.unit):
        raise NotFound()
    return case


async def readable(session: AsyncSession, who: Actor, case_id: UUID) -> Case:
    """The case if the actor may read its content. Raises NotFound."""
    case = await session.get(Case, case_id)
    if case is None or not rules.may_read(who, case.unit, case.delivered_at is not None):
        raise NotFound()
    return case


async def one(session: AsyncSession, who: Actor, case_id: UUID) -> CaseView:
    return (await _shown(session, [await visible(session, who, case_id)]))[0]


async def page(
    session: AsyncSession,
    who: Actor,
    campaign_id: UUID | None,
    unit: str | None,
    state: str | None,
    cursor: UUID | None,
    limit: int,
) -> CasePage:
    """Cases the actor may see, by id. Unit people get their own unit's, whatever they ask for."""
    query = select(Case).order_by(col(Case.id)).limit(limit + 1)
    if not who.has(Role.auditor, *rules.CITY):
        query = query.where(col(Case.unit) == (who.unit or ""))
    for column, value in (
        (col(Case.campaign_id), campaign_id),
        (col(Case.unit), unit),
        (col(Case.state), state),
    ):
        if value is not None:
            query = query.where(column == value)
    if cursor is not None:
        query = query.where(col(Case.id) > cursor)
    cases = list((await session.execute(query)).scalars())
    return CasePage(
        items=await _shown(session, cases[:limit]),
        next=cases[limit - 1].id if len(cases) > limit else None,
    )


async def _shown(session: AsyncSession, cases: list[Case]) -> list[CaseView]:
    rows = await session.execute(
        select(col(Hold.submission_id), col(Hold.kind)).where(
            col(Hold.submission_id).in_([case.id for case in cases]),
            col(Hold.cleared_at).is_(None),
        )
    )
    kinds: dict[UUID, list[str]] = {}
    for submission_id, kind in rows:
        kinds.setdefault(submission_id, []).append(kind)
    return [shown(case, kinds.get(case.id, [])) for case in cases]


def shown(case: Case, kinds: list[str]) -> CaseView:
    """A case as people see it in lists."""
    return CaseView.model_validate(
        case.model_dump(exclude={"content", "evidence", "file"})
        | {
            "stage": rules.stage_of(case.stage_table, case.state, case.stage_at_ending),
            "holder": rules.holder_of(case.stage_table, case.state, case.unit),
            "holds": rules.open_kinds(kinds),
        }
    )


def content(case: Case, later: Later) -> ContentView:
    """The snapshot's content as reviewers read it; `later`: malware scans made since the hand-in."""
    items = [
        EvidenceView.model_validate(
            {name: item.get(name) for name in ("kind", "filename", "sha256", "size", "late_until")}
            | {"there": item["file"] is not None, "malware": _malware(item, later)}
        )
        for item in case.evidence
    ]
    return ContentView(
        id=case.id,
        snapshot=case.snapshot,
        snapshot_hash=case.snapshot_hash,
        content=case.content,
        evidence=items,
    )


def evidence_file(case: Case, sha256: str) -> tuple[FileRef, str]:
    """(file, filename) of evidence the snapshot names. Raises NotFound, NotArrived."""
    item = next((item for item in case.evidence if item["sha256"] == sha256), None)
    if item is None:
        raise NotFound()
    if item["file"] is None:
        raise NotArrived(late_until=item.get("late_until"))
    return FileRef.model_validate(item["file"]), item["filename"]


def _malware(item: dict[str, Any], later: Later) -> MalwareView:
    scanned = later.get(item["sha256"])
    standing = malware.standing(item.get("malware_scan"), scanned.outcome if scanned else None)
    zh, en = malware.WORDS[standing]
    return MalwareView(
        standing=standing, signature=scanned.signature if scanned else "", zh=zh, en=en
    )


async def holds(session: AsyncSession, who: Actor, campaign_id: UUID, open_only: bool) -> Holds:
    """Holds of a campaign that the actor may see, oldest first."""
    query = (
        select(Hold)
        .join(Case, col(Case.id) == col(Hold.submission_id))
        .where(col(Hold.campaign_id) == campaign_id)
    )
    if open_only:
        query = query.where(col(Hold.cleared_at).is_(None))
    if not who.has(Role.auditor, *rules.CITY):
        query = query.where(col(Case.unit) == (who.unit or ""))
    rows = (await session.execute(query.order_by(col(Hold.id)))).scalars()
    return Holds(items=[HoldView.model_validate(hold) for hold in rows])
