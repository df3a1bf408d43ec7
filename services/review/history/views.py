"""Reads of a case's history: its snapshots, what changed between two of them, and the clock ledger."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.application import ATTACHMENTS, FORM_PARTS
from contracts.application.comparison import compared
from contracts.application.difference import differences, file_differences
from contracts.clock_ledger import Turn, remaining_seconds, spans, totals
from contracts.problem import NotFound
from contracts.vocabulary import Actor, CorrectionPoint, Outcome
from kit import gates
from kit.gates import Gate
from services.review.cases import views as cases
from services.review.cases.models import Case
from services.review.history import rules
from services.review.history.schemas import Changes, ClockLedger, Snapshots, SnapshotView, Standing
from services.review.rulings.models import Ruling
from services.review.timeline.models import KeptSnapshot, KeptTurn


async def snapshots(session: AsyncSession, who: Actor, case_id: UUID) -> Snapshots:
    """Every verified hand-in of a case whose content the actor may read. Raises NotFound."""
    await cases.readable(session, who, case_id)
    query = select(KeptSnapshot).where(col(KeptSnapshot.submission_id) == case_id)
    rows = (await session.execute(query.order_by(col(KeptSnapshot.snapshot)))).scalars()
    return Snapshots(
        items=tuple(
            SnapshotView(**row.model_dump(include=set(SnapshotView.model_fields))) for row in rows
        )
    )


async def changes(
    session: AsyncSession, who: Actor, case_id: UUID, before: int, after: int
) -> Changes:
    """What differs between two snapshots, told against what was to be mended from the one to the other. Raises NotFound."""
    case = await cases.readable(session, who, case_id)
    query = select(KeptSnapshot).where(
        col(KeptSnapshot.submission_id) == case_id, col(KeptSnapshot.snapshot).in_((before, after))
    )
    kept = {row.snapshot: row for row in (await session.execute(query)).scalars()}
    if before not in kept or after not in kept:
        raise NotFound("没有这一版快照", "No such snapshot")
    old, new = kept[before], kept[after]
    files = file_differences(old.evidence, new.evidence)
    points = await _requested(session, case_id, before, after)
    changed = [each.path for each in differences(old.content, new.content)]
    touched = [*changed, *(f"/attachments/{each.kind}" for each in files)]
    return Changes(
        before=before,
        after=after,
        fields=tuple(
            compared(old.content, new.content, await _unit_names(session, case.campaign_id))
        ),
        files=files,
        requested=points,
        untouched=tuple(
            point.pointer for point in points if not any(point.covers(path) for path in touched)
        ),
        outside=tuple(rules.outside(touched, points)),
        standing=_standing(touched),
    )


async def since_last_ruling(session: AsyncSession, who: Actor, case_id: UUID) -> Changes:
    """What is new since the unit last returned the case. Raises NotFound when it never was, or is not answered yet."""
    case = await cases.readable(session, who, case_id)
    query = select(col(Ruling.snapshot)).where(
        *_returns(case_id), col(Ruling.snapshot) < case.snapshot
    )
    judged = (
        await session.execute(query.order_by(col(Ruling.snapshot).desc()).limit(1))
    ).scalar_one_or_none()
    if judged is None:
        raise NotFound("没有退回后重新提交的内容", "Nothing was handed in again after a return")
    return await changes(session, who, case_id, judged, case.snapshot)


async def clock(session: AsyncSession, who: Actor, case_id: UUID) -> ClockLedger:
    """Whose time ran when, and what is left of a unit's. Raises NotFound."""
    case = await cases.visible(session, who, case_id)
    now = await gates.now(session, case.campaign_id)
    query = (
        select(KeptTurn)
        .where(col(KeptTurn.submission_id) == case_id)
        .order_by(col(KeptTurn.version))
    )
    turns = [
        Turn.model_validate(
            {
                "holder": row.holder,
                "began_at": row.began_at,
                "because": row.because,
                "evidence": row.leaf,
            }
        )
        for row in (await session.execute(query)).scalars()
    ]
    found = spans(turns, now)
    due_at = await _due_at(session, case) if found and found[-1].holder == "unit" else None
    return ClockLedger(
        case_id=case_id,
        now=now,
        spans=found,
        totals=totals(found),
        due_at=due_at,
        remaining_seconds=remaining_seconds(due_at, now),
    )


async def _due_at(session: AsyncSession, case: Case) -> datetime | None:
    closes_at: datetime | None = (
        await gates.window_of(session, Gate.delivery, case.campaign_id, unit=case.unit)
    ).get("closes_at")
    return closes_at


def _returns(case_id: UUID) -> tuple[Any, ...]:
    return (
        col(Ruling.submission_id) == case_id,
        col(Ruling.outcome) == Outcome.return_for_correction,
        col(Ruling.confirmed_at).is_not(None),
    )


async def _requested(
    session: AsyncSession, case_id: UUID, before: int, after: int
) -> tuple[CorrectionPoint, ...]:
    query = select(Ruling).where(
        *_returns(case_id), col(Ruling.snapshot) >= before, col(Ruling.snapshot) < after
    )
    rulings = (await session.execute(query.order_by(col(Ruling.snapshot)))).scalars()
    return tuple(
        CorrectionPoint.model_validate(point) for ruling in rulings for point in ruling.points
    )


def _standing(touched: list[str]) -> tuple[Standing, ...]:
    whole = [(f"/{part.key}", part.zh) for part in FORM_PARTS]
    whole += [(f"/attachments/{each.kind.value}", each.zh) for each in ATTACHMENTS]
    return tuple(
        Standing(path=path, label=zh)
        for path, zh in whole
        if not any(each == path or each.startswith(path + "/") for each in touched)
    )


async def _unit_names(session: AsyncSession, campaign_id: UUID) -> dict[str, str]:
    rows = await session.execute(
        text("SELECT code, name FROM platform.units WHERE campaign_id = :c"), {"c": campaign_id}
    )
    return {row.code: row.name for row in rows}
