"""Reads of entries as reconciliation needs them, of drifts, and of how entries stand."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from contracts.vocabulary import Docket
from kit import listing
from kit.listing import Sorting
from kit.tabular import must_fit
from services.registry.entries.models import Entry
from services.registry.publicity.models import PublicityItem
from services.registry.reconciliation import rules
from services.registry.reconciliation.models import Drift, PlatformState
from services.registry.reconciliation.rules import DRIFT_LABELS
from services.registry.reconciliation.schemas import (
    DriftQuery,
    Drifts,
    DriftView,
    EntryStanding,
    EntryStandingQuery,
    EntryStandings,
)
from services.registry.standing.models import SubmissionStatus
from services.registry.sync_5gii.models import PlatformRecordRow

EVERY = timedelta(days=1)
TOLD = sorted(set(DriftView.model_fields) - {"drift_id", "kind_label"})
COLUMNS = (col(Drift.id), *(col(getattr(Drift, name)) for name in TOLD))


@dataclass(frozen=True)
class RegisteredEntry:
    """An entry with what it is compared by.

    recorded: external numbers recorded for the submission. siblings: the factories of the
    organisation. reports_foreign: true for the organisation's first entry of the campaign, which
    alone reports unknown projects.
    """

    registry_number: str
    docket: Docket
    recorded: frozenset[str]
    siblings: frozenset[str]
    reports_foreign: bool


async def due(
    session: AsyncSession,
    campaign_id: UUID | None,
    limit: int,
) -> list[RegisteredEntry]:
    """Entries of a campaign, or of all, whose last question was not answered or is a day old.

    Real time; the one asked about longest ago comes first.
    """
    first = aliased(Entry)
    its_item = aliased(PublicityItem)
    earlier = (
        select(col(first.id))
        .join(its_item, col(its_item.submission_id) == col(first.submission_id))
        .where(
            col(first.campaign_id) == col(Entry.campaign_id),
            col(its_item.credit_code) == col(PublicityItem.credit_code),
            col(first.registry_number) < col(Entry.registry_number),
        )
        .exists()
    )
    unanswered = col(PlatformState.answered).is_not(True)
    a_day_old = col(PlatformState.asked_at) <= func.clock_timestamp() - EVERY
    query = (
        select(col(Entry.registry_number), col(PublicityItem.docket), earlier.label("earlier"))
        .join(PublicityItem, col(PublicityItem.submission_id) == col(Entry.submission_id))
        .outerjoin(PlatformState, col(PlatformState.submission_id) == col(Entry.submission_id))
        .where(or_(unanswered, a_day_old))
        .order_by(col(PlatformState.asked_at).nulls_first(), col(Entry.id))
        .limit(limit)
    )
    if campaign_id is not None:
        query = query.where(col(Entry.campaign_id) == campaign_id)
    rows = (await session.execute(query)).all()
    entries = []
    for row in rows:
        docket = Docket.model_validate(row.docket)
        entry = await _registered(session, row.registry_number, docket, not row.earlier)
        entries.append(entry)
    return entries


async def _registered(
    session: AsyncSession,
    number: str,
    docket: Docket,
    reports_foreign: bool,
) -> RegisteredEntry:
    recorded = select(col(PlatformRecordRow.external_number)).where(
        col(PlatformRecordRow.submission_id) == docket.submission_id
    )
    # Of every campaign: what this organisation handed in last year is not foreign.
    factories = select(SubmissionStatus.docket["factory_name"].astext).where(  # type: ignore[index]
        SubmissionStatus.docket["credit_code"].astext == docket.credit_code  # type: ignore[index]
    )
    return RegisteredEntry(
        registry_number=number,
        docket=docket,
        recorded=frozenset(await session.scalars(recorded)),
        siblings=frozenset(await session.scalars(factories)),
        reports_foreign=reports_foreign,
    )


async def drifts(session: AsyncSession, asked: DriftQuery) -> Drifts:
    """Drifts in the order they were found. Raises InvalidInput."""
    query = _listed(asked)
    found = await listing.page(session, query, Sorting(col(Drift.id)), asked)
    items = tuple(to_view(row) for row in found.rows)
    return Drifts(items=items, next=found.next, total=found.total)


async def every_drift(
    session: AsyncSession, asked: DriftQuery
) -> AsyncIterator[Sequence[DriftView]]:
    """All drifts that the filters leave, for a table. Raises TooManyRows."""
    query = _listed(asked)
    must_fit(await listing.count(session, query))
    async for rows in listing.batches(session, query, Sorting(col(Drift.id))):
        yield [to_view(row) for row in rows]


def _listed(asked: DriftQuery) -> Select[Any]:
    """What the filters leave. to_do: open, and nobody has looked into them."""
    query = select(*COLUMNS)
    if asked.campaign_id is not None:
        query = query.where(col(Drift.campaign_id) == asked.campaign_id)
    if asked.submission_id is not None:
        query = query.where(col(Drift.submission_id) == asked.submission_id)
    if asked.kind:
        query = query.where(col(Drift.kind).in_(asked.kind))
    if asked.open_only or asked.to_do:
        query = query.where(col(Drift.resolved_at).is_(None))
    if asked.to_do:
        query = query.where(col(Drift.acknowledged_at).is_(None))
    return query


def to_view(drift: Drift | Row[Any]) -> DriftView:
    """A drift as the city and auditors read it."""
    fields = {name: getattr(drift, name) for name in TOLD}
    return DriftView(
        drift_id=drift.id,
        kind_label=DRIFT_LABELS[drift.kind],
        **fields,
    )


async def standings(session: AsyncSession, asked: EntryStandingQuery) -> EntryStandings:
    """How each entry of a campaign stands with the platform, in the order of registration.

    Raises InvalidInput.
    """
    open_drifts = (
        select(func.count())
        .where(
            col(Drift.submission_id) == col(Entry.submission_id),
            col(Drift.resolved_at).is_(None),
        )
        .correlate(Entry)
        .scalar_subquery()
    )
    query = (
        select(
            col(Entry.id),
            col(Entry.submission_id),
            col(Entry.registry_number),
            col(PlatformState.answered),
            col(PlatformState.asked_at),
            col(PlatformState.answered_at),
            open_drifts.label("open_drifts"),
            # The database's clock, which stamped asked_at as well.
            func.clock_timestamp().label("now"),
        )
        .outerjoin(PlatformState, col(PlatformState.submission_id) == col(Entry.submission_id))
        .where(col(Entry.campaign_id) == asked.campaign_id)
    )
    found = await listing.page(session, query, Sorting(col(Entry.id)), asked)
    items = tuple(_standing(row) for row in found.rows)
    return EntryStandings(items=items, next=found.next, total=found.total)


def _standing(row: Row[Any]) -> EntryStanding:
    """answered, asked_at: empty for an entry that nobody asked about yet."""
    return EntryStanding(
        entry_id=row.id,
        submission_id=row.submission_id,
        registry_number=row.registry_number,
        standing=rules.standing(bool(row.answered), row.asked_at, row.now, row.open_drifts),
        answered_at=row.answered_at,
        open_drifts=row.open_drifts,
    )
