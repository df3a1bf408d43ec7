"""Keeping what was read off a sealed scan."""

from uuid import UUID

from sqlalchemy import and_, func, or_, select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts.intake import SealedScanReadV1
from contracts.vocabulary import Actor
from kit.db import Writing
from kit.journal import say
from services.intake.evidence.models import Evidence
from services.intake.scans import rules, views
from services.intake.scans.models import ScanReading
from services.intake.scans.page_texts import PageTexts
from services.intake.scans.views import Unread


async def begin(tx: Writing, unread: Unread) -> bool:
    """Count an attempt before it is made, so that one nobody ends is known. False while somebody reads, and when a reading came to its end."""
    values = {
        "pages": 0,
        "looked": 0,
        "marked": 0,
        "marks": [],
        "why": rules.BEGUN,
        "attempts": 1,
        "version": 0,
    }
    row = insert(ScanReading).values(
        evidence_id=unread.evidence_id, submission_id=unread.submission_id, **values
    )
    free = or_(
        col(ScanReading.why) != rules.BEGUN,
        col(ScanReading.read_at) < func.clock_timestamp() - views.AGAIN_AFTER,
    )
    row = row.on_conflict_do_update(
        index_elements=["evidence_id"],
        set_={
            "why": rules.BEGUN,
            "attempts": col(ScanReading.attempts) + 1,
            "read_at": func.clock_timestamp(),
        },
        where=and_(col(ScanReading.why).is_not(None), free),
    )
    return (await tx.execute(row.returning(col(ScanReading.evidence_id)))).first() is not None


async def keep(tx: Writing, who: Actor, evidence_id: UUID, found: PageTexts) -> None:
    """Keep what an attempt that was begun found; told, so that review can show it, unless it will be tried again. What came to its end is never replaced."""
    query = select(Evidence).where(col(Evidence.id) == evidence_id).with_for_update()
    evidence = (await tx.execute(query)).scalar_one()
    reading = (
        await tx.execute(
            select(ScanReading).where(col(ScanReading.evidence_id) == evidence_id).with_for_update()
        )
    ).scalar_one()
    if reading.why is None:
        return
    marks = rules.marks_on(found.texts)
    kept = await views.versions_named(
        tx, evidence.submission_id, [mark.draft_version for mark in marks]
    )
    read = rules.as_read(evidence.submission_id, found.pages, found.looked, marks, kept)
    reading.sqlmodel_update(
        read.model_dump(mode="json") | {"why": found.why, "version": reading.version + 1}
    )
    reading.read_at = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    if rules.tried_again(found.why, reading.attempts):
        return
    fact = SealedScanReadV1(
        subject=evidence.id,
        subject_version=reading.version,
        campaign_id=evidence.campaign_id,
        submission_id=evidence.submission_id,
        sha256=evidence.sha256,
        read=read,
    )
    await say(tx, who, fact)
