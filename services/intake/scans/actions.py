"""Keeping what was read off a sealed scan: an attempt is begun, and then ended by what it found."""

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
from services.intake.scans.models import SealedScanReading
from services.intake.scans.page_texts import PageTexts
from services.intake.scans.states import READINGS, ReadingState
from services.intake.scans.views import UnreadScan


async def begin(tx: Writing, unread: UnreadScan) -> bool:
    """Count an attempt before it is made, so that one that breaks off is known.

    False while somebody reads the scan, and when a reading of it came to its end.
    """
    first = insert(SealedScanReading).values(
        evidence_id=unread.evidence_id,
        submission_id=unread.submission_id,
        pages=0,
        looked=0,
        marked=0,
        marks=[],
        state=ReadingState.begun,
        attempts=1,
        version=0,
    )
    unheld = or_(
        col(SealedScanReading.state) != ReadingState.begun,
        # The database's clock, so that readers in several processes agree whose turn is over.
        col(SealedScanReading.read_at) < func.clock_timestamp() - views.AGAIN_AFTER,
    )
    # One statement: of two that begin at once, one finds the other's row and is told no.
    attempt = first.on_conflict_do_update(
        index_elements=["evidence_id"],
        set_={
            "state": ReadingState.begun,
            "why": None,
            "attempts": col(SealedScanReading.attempts) + 1,
            "read_at": func.clock_timestamp(),
        },
        where=and_(col(SealedScanReading.state).in_(READINGS.before(ReadingState.begun)), unheld),
    )
    begun = await tx.execute(attempt.returning(col(SealedScanReading.evidence_id)))
    return begun.first() is not None


async def keep(tx: Writing, who: Actor, evidence_id: UUID, found: PageTexts) -> None:
    """Keep what an attempt that was begun found, and say it, unless the scan is to be tried again.

    What came to its end is never replaced.
    """
    # The file before its reading, as everywhere: two attempts must not deadlock.
    evidence_query = select(Evidence).where(col(Evidence.id) == evidence_id)
    evidence = (await tx.execute(evidence_query.with_for_update())).scalar_one()
    reading_query = select(SealedScanReading).where(
        col(SealedScanReading.evidence_id) == evidence_id
    )
    reading = (await tx.execute(reading_query.with_for_update())).scalar_one()
    if reading.state is ReadingState.read:
        return

    marks = rules.marks_on(found.texts)
    numbers = [mark.draft_version for mark in marks]
    versions = await views.versions_named(tx, evidence.submission_id, numbers)
    read = rules.as_read(evidence.submission_id, found.pages, found.looked, marks, versions)
    reading.sqlmodel_update(read.model_dump(mode="json"))
    ended = ReadingState.read if found.why is None else ReadingState.failed
    reading.state = READINGS.step(reading.state, ended)
    reading.why = found.why
    # The version counts attempts that ended, also those that no fact tells of.
    reading.version += 1
    # The database's clock: `begin` compares with it.
    reading.read_at = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    if rules.tried_again(reading.state, reading.why, reading.attempts):
        return
    # About the file, but in the versions of its reading: the file itself does not change.
    fact = SealedScanReadV1(
        subject=evidence.id,
        subject_version=reading.version,
        campaign_id=evidence.campaign_id,
        submission_id=evidence.submission_id,
        sha256=evidence.sha256,
        read=read,
    )
    await say(tx, who, fact)
