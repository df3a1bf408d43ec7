"""The sealed scans of a case, each judged by the snapshot in review."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.application import EvidenceKind
from contracts.problem import NotFound
from contracts.scan import ScanRead, judge
from contracts.vocabulary import Actor
from kit.db import Reading
from services.review.cases import views as cases
from services.review.cases.models import Case
from services.review.scans import rules
from services.review.scans.models import ScanLook, ScanReading
from services.review.scans.schemas import LookView, Scans, ScanView


async def scans(session: Reading, who: Actor, case_id: UUID) -> Scans:
    """Whoever may read the case's content. Raises NotFound."""
    case = await cases.readable(session, who, case_id)
    kept = await session.execute(
        select(ScanReading).where(col(ScanReading.submission_id) == case.id)
    )
    readings = {row.sha256: ScanRead.model_validate(row.read) for row in kept.scalars()}
    seen = await session.execute(
        select(ScanLook).where(col(ScanLook.submission_id) == case.id).order_by(col(ScanLook.id))
    )
    looks = [LookView.model_validate(row) for row in seen.scalars()]
    items = [_shown(case, item, readings.get(item["sha256"]), looks) for item in _scans_of(case)]
    return Scans(snapshot=case.snapshot, items=items)


def scan_of(case: Case, sha256: str) -> dict[str, Any]:
    """The snapshot's sealed scan with this hash. Raises NotFound."""
    found = next((item for item in _scans_of(case) if item["sha256"] == sha256), None)
    if found is None:
        raise NotFound()
    return found


def _scans_of(case: Case) -> list[dict[str, Any]]:
    return [item for item in case.evidence if item["kind"] == EvidenceKind.sealed_scan]


def _shown(
    case: Case, item: dict[str, Any], read: ScanRead | None, looks: list[LookView]
) -> ScanView:
    outcome = judge(read.marks, case.snapshot_hash) if read is not None else None
    zh, en = rules.in_words(outcome)
    return ScanView(
        sha256=item["sha256"],
        filename=item["filename"],
        outcome=outcome,
        zh=zh,
        en=en,
        read=read,
        looks=[look for look in looks if look.sha256 == item["sha256"]],
    )
