"""The sealed scans of a case, each judged by the snapshot in review."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.application import EvidenceKind
from contracts.problem import NotFound
from contracts.scan import ScanRead, outcome_of
from contracts.vocabulary import Actor
from kit.db import Reading
from services.review.cases import views as cases
from services.review.cases.models import Case
from services.review.scans import rules
from services.review.scans.models import ScanLook, ScanReadingCopy
from services.review.scans.schemas import LookView, Scans, ScanView


async def scans(session: Reading, who: Actor, case_id: UUID) -> Scans:
    """The scans of a case whose content the actor may read. Raises NotFound."""
    return await of_case(session, await cases.readable(session, who, case_id))


async def of_case(session: Reading, case: Case) -> Scans:
    """The scans of a case that the caller let its reader read."""
    readings = await _readings(session, case.id)
    looks = await _looks(session, case.id)
    items = [_to_view(case, item, readings.get(item["sha256"]), looks) for item in _scans_of(case)]
    return Scans(snapshot=case.snapshot, items=items)


async def _readings(session: Reading, case_id: UUID) -> dict[str, ScanRead]:
    """What intake read off a case's scans, by the hash of the file."""
    query = select(ScanReadingCopy).where(col(ScanReadingCopy.submission_id) == case_id)
    rows = (await session.execute(query)).scalars()
    return {row.sha256: ScanRead.model_validate(row.read) for row in rows}


async def _looks(session: Reading, case_id: UUID) -> list[LookView]:
    query = (
        select(ScanLook).where(col(ScanLook.submission_id) == case_id).order_by(col(ScanLook.id))
    )
    rows = (await session.execute(query)).scalars()
    return [LookView.model_validate(row) for row in rows]


def must_name_scan(case: Case, sha256: str) -> None:
    """Raises NotFound unless the snapshot in review has a sealed scan with this hash."""
    hashes = {item["sha256"] for item in _scans_of(case)}
    if sha256 not in hashes:
        raise NotFound()


def _scans_of(case: Case) -> list[dict[str, Any]]:
    return [item for item in case.evidence if item["kind"] == EvidenceKind.sealed_scan]


def _to_view(
    case: Case,
    item: dict[str, Any],
    read: ScanRead | None,
    looks: Sequence[LookView],
) -> ScanView:
    """A scan with its reading, judged by the snapshot, and the looks at it."""
    outcome = None
    if read is not None:
        outcome = outcome_of(read.marks, case.snapshot_hash)
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
