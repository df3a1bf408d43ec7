"""Keeping the platform's answers: drifts found, seen again and gone, and acknowledged."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Fact
from contracts.facts.registry import (
    PlatformDriftAcknowledgedV1,
    PlatformDriftFoundV1,
    PlatformDriftResolvedV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.journal import say
from services.registry.reconciliation import rules
from services.registry.reconciliation.models import Drift, PlatformState
from services.registry.reconciliation.rules import (
    DRIFT_STATES,
    DriftKind,
    DriftState,
    FoundDrift,
)
from services.registry.reconciliation.schemas import DriftView
from services.registry.reconciliation.views import RegisteredEntry, to_view
from services.registry.sync_5gii.rules import PlatformProject

DriftKey = tuple[DriftKind, str, str]


async def note_silence(tx: Writing, entry: RegisteredEntry) -> None:
    """The platform did not answer: its answer before says nothing of now."""
    state = await _locked_state(tx, entry)
    state.answered = False


async def settle(
    tx: Writing,
    who: Actor,
    entry: RegisteredEntry,
    projects: Sequence[PlatformProject],
) -> int:
    """Keep one answer about one entry. Returns how many drifts were opened or resolved.

    New drifts are opened, gone ones resolved, the others seen again.
    """
    state = await _locked_state(tx, entry)
    now = await gates.now(tx, entry.docket.campaign_id)
    agreed = PlatformProject.model_validate(state.agreed) if state.agreed else None
    project, found = rules.reconcile(
        entry.docket,
        agreed,
        entry.recorded,
        entry.siblings,
        projects,
        reports_foreign=entry.reports_foreign,
    )
    state.answered = True
    state.answered_at = now
    changed = any(drift.kind is DriftKind.changed for drift in found)
    if project is not None and not changed:
        state.agreed = project.model_dump(mode="json")

    by_key = {drift.key: drift for drift in found}
    facts = await _settle_drifts(tx, entry, by_key, now)
    if facts:
        await say(tx, who, *facts)
    return len(facts)


async def _settle_drifts(
    tx: Writing,
    entry: RegisteredEntry,
    found: Mapping[DriftKey, FoundDrift],
    now: datetime,
) -> list[Fact]:
    """Compare what was found with the open drifts; a fact for each that opens or resolves.

    A drift whose value changed is another drift: nobody has looked at that one.
    """
    query = select(Drift).where(
        col(Drift.submission_id) == entry.docket.submission_id,
        col(Drift.resolved_at).is_(None),
    )
    facts: list[Fact] = []
    same: set[DriftKey] = set()
    for row in await tx.scalars(query.order_by(col(Drift.id))):
        key = (row.kind, row.external_number, row.field)
        if key in found and found[key].theirs == row.theirs:
            row.last_seen = now
            same.add(key)
            continue
        DRIFT_STATES.step(row.state, DriftState.resolved)
        row.resolved_at = now
        facts.append(next_fact(row, PlatformDriftResolvedV1, kind=row.kind))
    # Before new ones are written: the unique index allows one open drift a key.
    await tx.flush()

    opened = [_row(entry, drift, now) for key, drift in found.items() if key not in same]
    facts += [_found_fact(row) for row in opened]
    tx.add_all(opened)
    await tx.flush()
    return facts


def _found_fact(row: Drift) -> PlatformDriftFoundV1:
    return next_fact(
        row,
        PlatformDriftFoundV1,
        registry_number=row.registry_number,
        kind=row.kind,
        external_number=row.external_number or None,
        field=row.field or None,
    )


def _row(entry: RegisteredEntry, found: FoundDrift, now: datetime) -> Drift:
    return Drift(
        id=new_id(),
        campaign_id=entry.docket.campaign_id,
        submission_id=entry.docket.submission_id,
        registry_number=entry.registry_number,
        first_seen=now,
        last_seen=now,
        **found._asdict(),
    )


async def acknowledge(tx: Writing, who: Actor, drift_id: UUID, reason: str) -> DriftView:
    """A person has looked into a drift. It stays open until it is gone.

    Raises NotFound, DriftSettled.
    """
    # Locked: an acknowledgement and an answer of the platform meet on this row.
    row = await tx.get(Drift, drift_id, with_for_update=True)
    if row is None:
        raise NotFound("没有这条差异记录", "No such drift")
    rules.may_acknowledge(row.acknowledged_at, row.resolved_at)
    DRIFT_STATES.step(row.state, DriftState.acknowledged)
    row.acknowledged_at = await gates.now(tx, row.campaign_id)
    row.acknowledged_by = who.person_id
    row.reason = reason
    await say(tx, who, next_fact(row, PlatformDriftAcknowledgedV1))
    return to_view(row)


async def _locked_state(tx: Writing, entry: RegisteredEntry) -> PlatformState:
    """The entry's row, made when it is new, and locked. The entry was asked about now.

    The lock lets two answers about one entry settle one after the other.
    """
    docket = entry.docket
    fresh = insert(PlatformState).values(
        submission_id=docket.submission_id,
        campaign_id=docket.campaign_id,
        answered=False,
    )
    await tx.execute(fresh.on_conflict_do_nothing())
    query = select(PlatformState).where(col(PlatformState.submission_id) == docket.submission_id)
    locked = query.with_for_update().execution_options(populate_existing=True)
    state: PlatformState = (await tx.execute(locked)).scalar_one()
    # Real time: it paces the questions, and a rehearsal's clock may stand still.
    state.asked_at = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    return state
