"""Keeping what was read off a sealed scan."""

from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts.intake import SealedScanReadV1
from contracts.scan import ScanRead
from contracts.vocabulary import Actor
from kit.db import Writing
from kit.journal import say
from services.intake.evidence.models import Evidence
from services.intake.scans import rules, views
from services.intake.scans.models import ScanReading
from services.intake.scans.reader import PageTexts


async def keep(tx: Writing, who: Actor, evidence_id: UUID, found: PageTexts) -> None:
    """Keep a reading and tell it, so that review can show it. A reading that came to its end is never replaced; one that was stopped is."""
    query = select(Evidence).where(col(Evidence.id) == evidence_id).with_for_update()
    evidence = (await tx.execute(query)).scalar_one()
    marks = rules.marks_on(found.texts)
    kept = await views.versions_named(tx, evidence.submission_id, [mark.draft_version for mark in marks])
    read = rules.as_read(evidence.submission_id, found.pages, found.looked, marks, kept)
    version = await _put(tx, evidence, read, found.why)
    if version is None:
        return
    fact = SealedScanReadV1(
        subject=evidence.id,
        subject_version=version,
        campaign_id=evidence.campaign_id,
        submission_id=evidence.submission_id,
        sha256=evidence.sha256,
        read=read,
    )
    await say(tx, who, fact)


async def _put(tx: Writing, evidence: Evidence, read: ScanRead, why: str | None) -> int | None:
    """The row's version, None when a finished reading is there already."""
    told: dict[str, Any] = read.model_dump(mode="json") | {"why": why}
    row = insert(ScanReading).values(evidence_id=evidence.id, submission_id=evidence.submission_id, version=1, **told)
    row = row.on_conflict_do_update(
        index_elements=["evidence_id"],
        set_=told | {"version": col(ScanReading.version) + 1},
        where=col(ScanReading.why).is_not(None),
    )
    return (await tx.execute(row.returning(col(ScanReading.version)))).scalar_one_or_none()
