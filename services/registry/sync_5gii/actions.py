"""Keeping comparisons and records; opening and clearing the hold of a missing record."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.calendar import shanghai_day
from contracts.facts.registry import PlatformComparedV1, PlatformRecordKeptV1
from contracts.vocabulary import Actor, Blocks, HoldKind, Role
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact, only_fact
from kit.journal import say
from services.registry.holds.actions import clear_holds, open_hold
from services.registry.holds.views import open_holds
from services.registry.standing.views import seen
from services.registry.sync_5gii import rules
from services.registry.sync_5gii.models import Comparison, PlatformRecordRow
from services.registry.sync_5gii.problems import EnteredInFuture
from services.registry.sync_5gii.rules import ComparisonResult, ComparisonVerdict
from services.registry.sync_5gii.schemas import (
    ComparisonView,
    PlatformRecordRequest,
    PlatformRecordView,
)


@dataclass
class ComparedSubmission:
    """The subject of comparisons: a submission, whether or not it is on a notice yet.

    `version` counts its comparisons.
    """

    id: UUID
    campaign_id: UUID
    version: int

    @property
    def submission_id(self) -> UUID:
        return self.id


async def keep_comparison(
    tx: Writing,
    who: Actor,
    campaign_id: UUID,
    submission_id: UUID,
    result: ComparisonResult,
    key: str | None,
) -> ComparisonView:
    """Keep the platform's answer and open or clear the hold.

    A key that was answered before changes nothing. One outage after another is kept once.
    """
    await _one_at_a_time(tx, submission_id)
    kept = await _kept_before(tx, submission_id, result, key)
    if kept is not None:
        return await to_view(tx, kept)

    now = await gates.now(tx, campaign_id)
    subject = await _subject(tx, campaign_id, submission_id)
    unavailable = result.verdict is ComparisonVerdict.unavailable
    row = Comparison(
        id=new_id(),
        submission_id=submission_id,
        campaign_id=campaign_id,
        # An outage answers no command: the command is tried again.
        key=None if unavailable else key,
        verdict=result.verdict,
        external_number=result.external_number,
        differences=[difference.model_dump() for difference in result.differences],
        compared_at=now,
        asked_by=who.person_id,
    )
    tx.add(row)
    await tx.flush()
    compared = next_fact(
        subject,
        PlatformComparedV1,
        verdict=result.verdict,
        external_number=result.external_number,
    )
    await say(tx, who, compared)
    await _settle_hold(tx, who, row, now)
    return await to_view(tx, row)


async def _kept_before(
    tx: Writing,
    submission_id: UUID,
    result: ComparisonResult,
    key: str | None,
) -> Comparison | None:
    """The comparison that stands for this answer already, if there is one."""
    if key is not None:
        query = select(Comparison).where(col(Comparison.key) == key)
        answered: Comparison | None = (await tx.execute(query)).scalar_one_or_none()
        if answered is not None:
            return answered
    before = await latest(tx, submission_id)
    if before is None or before.verdict is not ComparisonVerdict.unavailable:
        return None
    return before if result.verdict is ComparisonVerdict.unavailable else None


async def _subject(tx: Writing, campaign_id: UUID, submission_id: UUID) -> ComparedSubmission:
    comparisons = (
        select(func.count())
        .select_from(Comparison)
        .where(col(Comparison.submission_id) == submission_id)
    )
    count = (await tx.execute(comparisons)).scalar_one()
    return ComparedSubmission(
        id=submission_id,
        campaign_id=campaign_id,
        version=count,
    )


async def _settle_hold(tx: Writing, who: Actor, row: Comparison, now: datetime) -> None:
    """Open or clear the hold by the verdict. An outage never undoes a match that was there."""
    unavailable = row.verdict is ComparisonVerdict.unavailable
    if unavailable and await _was_matched(tx, row.submission_id):
        return
    confirmed = await _confirmed(tx, row.submission_id)
    if rules.holds(row.verdict, confirmed):
        await open_hold(
            tx,
            who,
            new_id(),
            campaign_id=row.campaign_id,
            submission_id=row.submission_id,
            kind=HoldKind.platform_record,
            holder="applicant_signatory",
            at=now,
        )
        return
    await clear_holds(
        tx,
        who,
        row.submission_id,
        HoldKind.platform_record,
        how=row.verdict,
        at=now,
    )


async def keep_record(
    tx: Writing,
    who: Actor,
    submission_id: UUID,
    request: PlatformRecordRequest,
) -> PlatformRecordView:
    """Record one entry on the platform.

    A city officer's counts by itself and clears the hold; an applicant's waits for a comparison.
    Raises NotFound (also for another organisation's), EnteredInFuture.
    """
    standing = await seen(tx, who, submission_id)
    await _one_at_a_time(tx, submission_id)
    now = await gates.now(tx, standing.campaign_id)
    if request.entered_at > shanghai_day(now):
        raise EnteredInFuture()
    row = PlatformRecordRow(
        id=new_id(),
        submission_id=submission_id,
        campaign_id=standing.campaign_id,
        recorded_at=now,
        recorded_by=who.person_id,
        confirmed=who.has(Role.city_officer),
        **request.model_dump(),
    )
    tx.add(row)
    await tx.flush()
    kept = only_fact(row, PlatformRecordKeptV1, external_number=request.external_number)
    await say(tx, who, kept)
    if row.confirmed:
        kind = HoldKind.platform_record
        await clear_holds(tx, who, submission_id, kind, how="recorded", at=now)
    return as_record_view(row)


async def _one_at_a_time(tx: Writing, submission_id: UUID) -> None:
    """Lock the submission's platform side.

    Comparisons are counted and held against the one before, so they must not overlap. There is
    no row to lock before the first of them.
    """
    await tx.execute(
        text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))"),
        {"key": f"platform:{submission_id}"},
    )


async def latest(tx: Writing, submission_id: UUID) -> Comparison | None:
    """The newest comparison of a submission."""
    query = select(Comparison).where(col(Comparison.submission_id) == submission_id)
    newest = query.order_by(col(Comparison.id).desc()).limit(1)
    return (await tx.execute(newest)).scalar_one_or_none()


async def latest_view(tx: Writing, submission_id: UUID) -> ComparisonView | None:
    """The newest comparison as a person reads it."""
    row = await latest(tx, submission_id)
    return await to_view(tx, row) if row else None


async def _was_matched(tx: Writing, submission_id: UUID) -> bool:
    """Whether the last answer, outages apart, was a match."""
    query = select(col(Comparison.verdict)).where(
        col(Comparison.submission_id) == submission_id,
        col(Comparison.verdict) != ComparisonVerdict.unavailable,
    )
    newest = query.order_by(col(Comparison.id).desc()).limit(1)
    last = (await tx.execute(newest)).scalar_one_or_none()
    return last is ComparisonVerdict.matched


async def _confirmed(tx: Writing, submission_id: UUID) -> bool:
    """Whether a city officer recorded an entry."""
    query = select(func.count()).where(
        col(PlatformRecordRow.submission_id) == submission_id,
        col(PlatformRecordRow.confirmed).is_(True),
    )
    return bool((await tx.execute(query)).scalar_one())


async def to_view(session: AsyncSession, row: Comparison) -> ComparisonView:
    """A comparison, and whether its submission is held now."""
    holds = await open_holds(session, [row.submission_id], Blocks.announcement)
    held = HoldKind.platform_record in holds.get(row.submission_id, ())
    return as_comparison_view(row, held=held)


def as_comparison_view(row: Comparison, *, held: bool) -> ComparisonView:
    """A comparison as a person reads it."""
    fields = row.model_dump(exclude={"id", "campaign_id", "key", "asked_by"})
    return ComparisonView(held=held, **fields)


def as_record_view(row: PlatformRecordRow) -> PlatformRecordView:
    """A record as a person reads it."""
    fields = row.model_dump(exclude={"id", "campaign_id", "recorded_by"})
    return PlatformRecordView(record_id=row.id, **fields)
