"""Reads of entries as reconciliation needs them, of drifts, and of how entries stand."""

from dataclasses import dataclass
from datetime import timedelta
from typing import cast
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from contracts.facts.registry import DriftKind
from contracts.vocabulary import Docket
from services.registry.entries.models import Entry
from services.registry.publicity.models import Item
from services.registry.reconciliation import rules
from services.registry.reconciliation.models import Drift, PlatformState
from services.registry.reconciliation.rules import DRIFT_LABELS
from services.registry.reconciliation.schemas import (
    Drifts,
    DriftTold,
    EntryStanding,
    EntryStandings,
)
from services.registry.standing.models import SubmissionStatus
from services.registry.sync_5gii.models import PlatformRecord

EVERY = timedelta(days=1)


@dataclass(frozen=True)
class Registered:
    """An entry with what it is held against. tells_foreign: the organisation's first entry of the campaign speaks of unknown projects."""

    registry_number: str
    docket: Docket
    recorded: frozenset[str]
    siblings: frozenset[str]
    tells_foreign: bool


async def due(session: AsyncSession, campaign_id: UUID | None, limit: int) -> list[Registered]:
    """Entries whose last asking was not answered or is a day old (real time), the one asked longest ago first; of one campaign, or of all."""
    first, its = aliased(Entry), aliased(Item)
    earlier = (
        select(col(first.id))
        .join(its, col(its.submission_id) == col(first.submission_id))
        .where(
            col(first.campaign_id) == col(Entry.campaign_id),
            col(its.credit_code) == col(Item.credit_code),
            col(first.registry_number) < col(Entry.registry_number),
        )
        .exists()
    )
    query = (
        select(col(Entry.registry_number), col(Item.docket), earlier.label("earlier"))
        .join(Item, col(Item.submission_id) == col(Entry.submission_id))
        .outerjoin(PlatformState, col(PlatformState.submission_id) == col(Entry.submission_id))
        .where(
            or_(
                col(PlatformState.answered).is_not(True),
                col(PlatformState.asked_at) <= func.clock_timestamp() - EVERY,
            )
        )
        .order_by(col(PlatformState.asked_at).nulls_first(), col(Entry.id))
        .limit(limit)
    )
    if campaign_id is not None:
        query = query.where(col(Entry.campaign_id) == campaign_id)
    found = [
        (row.registry_number, Docket.model_validate(row.docket), row.earlier)
        for row in await session.execute(query)
    ]
    return [
        await _registered(session, number, docket, not earlier) for number, docket, earlier in found
    ]


async def _registered(
    session: AsyncSession, number: str, docket: Docket, tells_foreign: bool
) -> Registered:
    recorded = select(col(PlatformRecord.external_number)).where(
        col(PlatformRecord.submission_id) == docket.submission_id
    )
    # of every campaign: what this organisation handed in last year is no stranger
    factories = select(SubmissionStatus.docket["factory_name"].astext).where(  # type: ignore[index]
        SubmissionStatus.docket["credit_code"].astext == docket.credit_code  # type: ignore[index]
    )
    return Registered(
        registry_number=number,
        docket=docket,
        recorded=frozenset((await session.execute(recorded)).scalars()),
        siblings=frozenset((await session.execute(factories)).scalars()),
        tells_foreign=tells_foreign,
    )


async def drifts(
    session: AsyncSession,
    *,
    campaign_id: UUID | None,
    open_only: bool,
    to_do: bool,
    cursor: UUID | None,
    limit: int,
) -> Drifts:
    """Drifts in the order they were found. to_do: those that are open and nobody has looked into."""
    query = select(Drift)
    if campaign_id is not None:
        query = query.where(col(Drift.campaign_id) == campaign_id)
    if open_only or to_do:
        query = query.where(col(Drift.resolved_at).is_(None))
    if to_do:
        query = query.where(col(Drift.acknowledged_at).is_(None))
    if cursor is not None:
        query = query.where(col(Drift.id) > cursor)
    rows = (await session.execute(query.order_by(col(Drift.id)).limit(limit + 1))).scalars().all()
    items = tuple(told(row) for row in rows[:limit])
    return Drifts(items=items, next=str(items[-1].drift_id) if len(rows) > limit else None)


def told(row: Drift) -> DriftTold:
    """A drift as the city and auditors read it."""
    label = DRIFT_LABELS[cast(DriftKind, row.kind)]
    return DriftTold(
        drift_id=row.id,
        kind_label=label,
        **row.model_dump(exclude={"id", "acknowledged_by", "version"}),
    )


async def standings(
    session: AsyncSession, campaign_id: UUID, cursor: UUID | None, limit: int
) -> EntryStandings:
    """How each entry of a campaign stands with the platform, in the order of their registration."""
    open_drifts = (
        select(func.count())
        .where(
            col(Drift.submission_id) == col(Entry.submission_id), col(Drift.resolved_at).is_(None)
        )
        .correlate(Entry)
        .scalar_subquery()
    )
    query = (
        select(
            Entry,
            PlatformState,
            open_drifts.label("open_drifts"),
            func.clock_timestamp().label("now"),
        )
        .outerjoin(PlatformState, col(PlatformState.submission_id) == col(Entry.submission_id))
        .where(col(Entry.campaign_id) == campaign_id)
    )
    if cursor is not None:
        query = query.where(col(Entry.id) > cursor)
    rows = (await session.execute(query.order_by(col(Entry.id)).limit(limit + 1))).all()
    items = tuple(
        EntryStanding(
            entry_id=entry.id,
            submission_id=entry.submission_id,
            registry_number=entry.registry_number,
            standing=rules.standing(
                state is not None and state.answered,
                state.asked_at if state else None,
                now,
                open_drifts,
            ),
            answered_at=state.answered_at if state else None,
            open_drifts=open_drifts,
        )
        for entry, state, open_drifts, now in rows[:limit]
    )
    return EntryStandings(items=items, next=str(items[-1].entry_id) if len(rows) > limit else None)
