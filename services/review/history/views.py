"""Reads of a case's history: its snapshots, what changed between two of them, the clock ledger."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.application import FormVersion
from contracts.application.comparison import field_differences
from contracts.application.difference import changed_paths, file_differences
from contracts.clock_ledger import Turn, remaining_seconds, spans, totals
from contracts.problem import NotFound
from contracts.vocabulary import Actor, CorrectionPoint, Outcome
from kit import gates
from kit.forms import form_of
from kit.gates import Gate
from services.review.cases import views as cases
from services.review.cases.models import Case
from services.review.history import rules
from services.review.history.schemas import (
    Changes,
    ClockLedger,
    Snapshots,
    SnapshotView,
    UnchangedPart,
)
from services.review.rulings.models import Ruling
from services.review.timeline.models import TurnRow, VerifiedSnapshot


async def snapshots(session: AsyncSession, who: Actor, case_id: UUID) -> Snapshots:
    """Every verified hand-in of a case whose content the actor may read. Raises NotFound."""
    await cases.readable(session, who, case_id)
    query = (
        select(VerifiedSnapshot)
        .where(col(VerifiedSnapshot.submission_id) == case_id)
        .order_by(col(VerifiedSnapshot.snapshot))
    )
    rows = (await session.execute(query)).scalars()
    return Snapshots(items=tuple(_as_snapshot_view(row) for row in rows))


def _as_snapshot_view(row: VerifiedSnapshot) -> SnapshotView:
    return SnapshotView(
        snapshot=row.snapshot,
        round=row.round,
        snapshot_hash=row.snapshot_hash,
        received_at=row.received_at,
    )


async def changes(
    session: AsyncSession,
    who: Actor,
    case_id: UUID,
    before: int,
    after: int,
) -> Changes:
    """What differs between two snapshots, held against what was to be mended between them.

    Raises NotFound.
    """
    case = await cases.readable(session, who, case_id)
    query = select(VerifiedSnapshot).where(
        col(VerifiedSnapshot.submission_id) == case_id,
        col(VerifiedSnapshot.snapshot).in_((before, after)),
    )
    found = {row.snapshot: row for row in (await session.execute(query)).scalars()}
    if before not in found or after not in found:
        raise NotFound("没有这一版快照", "No such snapshot")

    old = found[before]
    new = found[after]
    form = await form_of(session, case.campaign_id)
    files = file_differences(form, old.evidence, new.evidence)
    touched = changed_paths(old.content, new.content)
    touched += [f"/attachments/{each.kind}" for each in files]

    unit_names = await gates.unit_names_of(session, case.campaign_id)
    requested = await _requested_points(session, case_id, before, after)
    untouched = [point.pointer for point in requested if not _touches(point, touched)]
    return Changes(
        before=before,
        after=after,
        fields=tuple(field_differences(form, old.content, new.content, unit_names)),
        files=files,
        requested=requested,
        untouched=tuple(untouched),
        outside=tuple(rules.outside(touched, requested)),
        standing=_unchanged_parts(form, touched),
    )


async def since_last_ruling(session: AsyncSession, who: Actor, case_id: UUID) -> Changes:
    """What is new since the unit last returned the case.

    Raises NotFound when the case was never returned, or the return is not answered yet.
    """
    case = await cases.readable(session, who, case_id)
    query = (
        select(col(Ruling.snapshot))
        .where(*_confirmed_returns(case_id), col(Ruling.snapshot) < case.snapshot)
        .order_by(col(Ruling.snapshot).desc())
        .limit(1)
    )
    judged = (await session.execute(query)).scalar_one_or_none()
    if judged is None:
        raise NotFound("没有退回后重新提交的内容", "Nothing was handed in again after a return")
    return await changes(session, who, case_id, judged, case.snapshot)


async def clock(session: AsyncSession, who: Actor, case_id: UUID) -> ClockLedger:
    """Whose time ran when, and what is left of a unit's time. Raises NotFound."""
    case = await cases.visible(session, who, case_id)
    now = await gates.now(session, case.campaign_id)
    found = spans(await _turns(session, case_id), now)

    due_at = None
    if found and found[-1].holder == "unit":
        due_at = await _delivery_closes_at(session, case)
    return ClockLedger(
        case_id=case_id,
        now=now,
        spans=found,
        totals=totals(found),
        due_at=due_at,
        remaining_seconds=remaining_seconds(due_at, now),
    )


async def _turns(session: AsyncSession, case_id: UUID) -> list[Turn]:
    query = (
        select(TurnRow).where(col(TurnRow.submission_id) == case_id).order_by(col(TurnRow.version))
    )
    rows = (await session.execute(query)).scalars()
    return [_as_turn(row) for row in rows]


def _as_turn(row: TurnRow) -> Turn:
    return Turn.model_validate(
        {
            "holder": row.holder,
            "began_at": row.began_at,
            "because": row.because,
            "evidence": row.leaf,
        }
    )


async def _delivery_closes_at(session: AsyncSession, case: Case) -> datetime | None:
    window = await gates.window_of(session, Gate.delivery, case.campaign_id, unit=case.unit)
    closes_at: datetime | None = window.get("closes_at")
    return closes_at


def _confirmed_returns(case_id: UUID) -> tuple[Any, ...]:
    """The conditions of a case's confirmed rulings that returned it for correction."""
    return (
        col(Ruling.submission_id) == case_id,
        col(Ruling.outcome) == Outcome.return_for_correction,
        col(Ruling.confirmed_at).is_not(None),
    )


async def _requested_points(
    session: AsyncSession,
    case_id: UUID,
    before: int,
    after: int,
) -> tuple[CorrectionPoint, ...]:
    """What the returns between two snapshots asked to be mended."""
    query = (
        select(Ruling)
        .where(
            *_confirmed_returns(case_id),
            col(Ruling.snapshot) >= before,
            col(Ruling.snapshot) < after,
        )
        .order_by(col(Ruling.snapshot))
    )
    rulings = (await session.execute(query)).scalars()
    points = [point for ruling in rulings for point in ruling.points]
    return tuple(CorrectionPoint.model_validate(point) for point in points)


def _touches(point: CorrectionPoint, touched: Sequence[str]) -> bool:
    return any(point.covers(path) for path in touched)


def _unchanged_parts(form: FormVersion, touched: Sequence[str]) -> tuple[UnchangedPart, ...]:
    """The parts of the form and the kinds of evidence in which no touched path lies."""
    labels = {part.path: part.zh for part in form.parts.values()}
    labels |= {f"/attachments/{kind}": words.zh for kind, words in form.evidence.items()}
    return tuple(
        UnchangedPart(path=path, label=label)
        for path, label in labels.items()
        if not any(_lies_in(each, path) for each in touched)
    )


def _lies_in(path: str, part: str) -> bool:
    return path == part or path.startswith(part + "/")
