"""Keeping comparisons and records; opening and clearing the hold of a missing record."""

from typing import Any
from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.calendar import shanghai_day
from contracts.facts.registry import PlatformComparedV1, PlatformRecordKeptV1
from contracts.vocabulary import Actor, Blocks, HoldKind, Role
from kit import gates
from kit.db import Writing, new_id
from kit.journal import say
from services.registry.holds.actions import clear_holds, open_hold
from services.registry.holds.views import open_holds
from services.registry.standing.views import seen
from services.registry.sync_5gii import rules
from services.registry.sync_5gii.models import Comparison, PlatformRecord
from services.registry.sync_5gii.problems import EnteredInFuture
from services.registry.sync_5gii.rules import Compared
from services.registry.sync_5gii.schemas import ComparisonTold, RecordAsk, RecordTold

HELD = "国家平台登记缺失、不一致或未能核对"


async def keep_comparison(
    tx: Writing,
    who: Actor,
    campaign_id: UUID,
    submission_id: UUID,
    compared: Compared,
    key: str | None,
) -> ComparisonTold:
    """Keep what the platform answered and open or clear the hold. A key answered before changes nothing; an outage is kept once."""
    await _one_at_a_time(tx, submission_id)
    before = await latest(tx, submission_id)
    if key is not None:
        answered = (
            await tx.execute(select(Comparison).where(col(Comparison.key) == key))
        ).scalar_one_or_none()
        if answered is not None:
            return await told(tx, answered)
    if compared.verdict == "unavailable" and before is not None and before.verdict == "unavailable":
        return await told(tx, before)
    now = await gates.now(tx, campaign_id)
    row = Comparison(
        id=new_id(),
        submission_id=submission_id,
        campaign_id=campaign_id,
        key=None if compared.verdict == "unavailable" else key,
        verdict=compared.verdict,
        external_number=compared.external_number,
        differences=[each.model_dump() for each in compared.differences],
        compared_at=now,
        asked_by=who.person_id,
    )
    tx.add(row)
    await tx.flush()
    count = (
        select(func.count())
        .select_from(Comparison)
        .where(col(Comparison.submission_id) == submission_id)
    )
    said = PlatformComparedV1(
        subject=submission_id,
        subject_version=(await tx.execute(count)).scalar_one(),
        campaign_id=campaign_id,
        submission_id=submission_id,
        verdict=compared.verdict,
        external_number=compared.external_number,
    )
    await say(tx, who, said)
    await _settle(tx, who, row, now)
    return await told(tx, row)


async def _settle(tx: Writing, who: Actor, row: Comparison, now: Any) -> None:
    """An outage never undoes a match that was there; anything else opens or clears the hold."""
    if row.verdict == "unavailable" and await _was_matched(tx, row.submission_id):
        return
    if rules.holds(row.verdict, await _confirmed(tx, row.submission_id)):  # type: ignore[arg-type]
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
    else:
        await clear_holds(
            tx, who, row.submission_id, HoldKind.platform_record, how=row.verdict, at=now
        )


async def keep_record(tx: Writing, who: Actor, submission_id: UUID, ask: RecordAsk) -> RecordTold:
    """Record one entry on the platform. A city officer's counts by itself and clears the hold; an applicant's waits for a comparison.

    Raises NotFound (also for another organisation's), EnteredInFuture.
    """
    standing = await seen(tx, who, submission_id)
    await _one_at_a_time(tx, submission_id)
    now = await gates.now(tx, standing.campaign_id)
    if ask.entered_at > shanghai_day(now):
        raise EnteredInFuture()
    row = PlatformRecord(
        id=new_id(),
        submission_id=submission_id,
        campaign_id=standing.campaign_id,
        recorded_at=now,
        recorded_by=who.person_id,
        confirmed=who.has(Role.city_officer),
        **ask.model_dump(),
    )
    tx.add(row)
    await tx.flush()
    kept = PlatformRecordKeptV1(
        subject=row.id,
        campaign_id=row.campaign_id,
        submission_id=submission_id,
        external_number=ask.external_number,
    )
    await say(tx, who, kept)
    if row.confirmed:
        await clear_holds(tx, who, submission_id, HoldKind.platform_record, how="recorded", at=now)
    return record_told(row)


async def _one_at_a_time(tx: Writing, submission_id: UUID) -> None:
    await tx.execute(
        text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))"),
        {"key": f"platform:{submission_id}"},
    )


async def latest(tx: Any, submission_id: UUID) -> Comparison | None:
    """The newest comparison of a submission."""
    query = select(Comparison).where(col(Comparison.submission_id) == submission_id)
    found: Comparison | None = (
        await tx.execute(query.order_by(col(Comparison.id).desc()).limit(1))
    ).scalar_one_or_none()
    return found


async def last_told(tx: Writing, submission_id: UUID) -> ComparisonTold | None:
    """The newest comparison as it is told."""
    row = await latest(tx, submission_id)
    return await told(tx, row) if row else None


async def _was_matched(tx: Writing, submission_id: UUID) -> bool:
    """Whether the last answer that was one, outages apart, was a match."""
    query = select(col(Comparison.verdict)).where(
        col(Comparison.submission_id) == submission_id, col(Comparison.verdict) != "unavailable"
    )
    last = (
        await tx.execute(query.order_by(col(Comparison.id).desc()).limit(1))
    ).scalar_one_or_none()
    return last == "matched"


async def _confirmed(tx: Writing, submission_id: UUID) -> bool:
    query = select(func.count()).where(
        col(PlatformRecord.submission_id) == submission_id, col(PlatformRecord.confirmed).is_(True)
    )
    return bool((await tx.execute(query)).scalar_one())


async def told(session: AsyncSession, row: Comparison) -> ComparisonTold:
    """A comparison, and whether its submission is held now."""
    held = await open_holds(session, [row.submission_id], Blocks.announcement)
    return comparison_told(row, HoldKind.platform_record in held.get(row.submission_id, ()))


def comparison_told(row: Comparison, held: bool) -> ComparisonTold:
    return ComparisonTold(
        held=held, **row.model_dump(exclude={"id", "campaign_id", "key", "asked_by"})
    )


def record_told(row: PlatformRecord) -> RecordTold:
    return RecordTold(
        record_id=row.id, **row.model_dump(exclude={"id", "campaign_id", "recorded_by"})
    )
