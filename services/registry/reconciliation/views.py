"""Reads of entries as reconciliation needs them, of drifts, and of how entries stand."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import aliased
from sqlmodel import col

from contracts.vocabulary import Docket
from services.registry.entries.models import Entry
from services.registry.publicity.models import PublicityItem
from services.registry.reconciliation import rules
from services.registry.reconciliation.models import Drift, PlatformState
from services.registry.reconciliation.rules import DRIFT_LABELS
from services.registry.reconciliation.schemas import (
    Drifts,
    DriftView,
    EntryStanding,
    EntryStandings,
)
from services.registry.standing.models import SubmissionStatus
from services.registry.sync_5gii.models import PlatformRecordRow

EVERY = timedelta(days=1)


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


async def drifts(
    session: AsyncSession,
    *,
    campaign_id: UUID | None,
    open_only: bool,
    to_do: bool,
    cursor: UUID | None,
    limit: int,
) -> Drifts:
    """Drifts in the order they were found. to_do: open, and nobody has looked into them."""
    query = select(Drift)
    if campaign_id is not None:
        query = query.where(col(Drift.campaign_id) == campaign_id)
    if open_only or to_do:
        query = query.where(col(Drift.resolved_at).is_(None))
    if to_do:
        query = query.where(col(Drift.acknowledged_at).is_(None))
    if cursor is not None:
        query = query.where(col(Drift.id) > cursor)
    query = query.order_by(col(Drift.id)).limit(limit + 1)
    rows = (await session.scalars(query)).all()

    items = tuple(to_view(row) for row in rows[:limit])
    following = str(items[-1].drift_id) if len(rows) > limit else None
    return Drifts(items=items, next=following)


def to_view(drift: Drift) -> DriftView:
    """A drift as the city and auditors read it."""
    fields = drift.model_dump(exclude={"id", "acknowledged_by", "version"})
    return DriftView(
        drift_id=drift.id,
        kind_label=DRIFT_LABELS[drift.kind],
        **fields,
    )


async def standings(
    session: AsyncSession,
    campaign_id: UUID,
    cursor: UUID | None,
    limit: int,
) -> EntryStandings:
    """How each entry of a campaign stands with the platform, in the order of registration."""
    open_drifts = (
        select(func.count())
        .where(
            col(Drift.submission_id) == col(Entry.submission_id),
            col(Drift.resolved_at).is_(None),
        )
        .correlate(Entry)
        .scalar_subquery()
    )
    # The database's clock, which stamped asked_at as well.
    now = func.clock_timestamp().label("now")
    query = (
        select(Entry, PlatformState, open_drifts.label("open_drifts"), now)
        .outerjoin(PlatformState, col(PlatformState.submission_id) == col(Entry.submission_id))
        .where(col(Entry.campaign_id) == campaign_id)
    )
    if cursor is not None:
        query = query.where(col(Entry.id) > cursor)
    query = query.order_by(col(Entry.id)).limit(limit + 1)
    rows = (await session.execute(query)).all()

    items = tuple(_standing(*row) for row in rows[:limit])
    following = str(items[-1].entry_id) if len(rows) > limit else None
    return EntryStandings(items=items, next=following)


def _standing(
    entry: Entry,
    state: PlatformState | None,
    open_drifts: int,
    now: datetime,
) -> EntryStanding:
    """state: None for an entry that nobody asked about yet."""
    answered = state is not None and state.answered
    asked_at = state.asked_at if state else None
    return EntryStanding(
        entry_id=entry.id,
        submission_id=entry.submission_id,
        registry_number=entry.registry_number,
        standing=rules.standing(answered, asked_at, now, open_drifts),
        answered_at=state.answered_at if state else None,
        open_drifts=open_drifts,
    )
