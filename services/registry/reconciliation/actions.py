"""Keeping what the platform answered: drifts found, seen again and gone, and acknowledged by a person."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Fact
from contracts.facts.registry import (
    DriftKind,
    PlatformDriftAcknowledgedV1,
    PlatformDriftFoundV1,
    PlatformDriftResolvedV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, new_id
from kit.journal import say
from services.registry.reconciliation import rules
from services.registry.reconciliation.models import Drift, PlatformState
from services.registry.reconciliation.rules import Found
from services.registry.reconciliation.schemas import DriftTold
from services.registry.reconciliation.views import Registered, told
from services.registry.sync_5gii.rules import PlatformProject


async def note_silence(tx: Writing, entry: Registered) -> None:
    """The platform was asked and did not answer: what it said before is no longer said of now."""
    state = await _state(tx, entry)
    state.answered = False


async def settle(
    tx: Writing, who: Actor, entry: Registered, projects: Sequence[PlatformProject]
) -> int:
    """Keep one answer about one entry: new drifts are opened, gone ones resolved, the others seen again. How many were opened or resolved."""
    state = await _state(tx, entry)
    now = await gates.now(tx, entry.docket.campaign_id)
    agreed = PlatformProject.model_validate(state.agreed) if state.agreed else None
    project, found = rules.reconcile(
        entry.docket,
        agreed,
        entry.recorded,
        entry.siblings,
        projects,
        tells_foreign=entry.tells_foreign,
    )
    state.answered, state.answered_at = True, now
    if project is not None and not any(each.kind == "changed" for each in found):
        state.agreed = project.model_dump(mode="json")
    facts = await _settle(tx, entry, {each.key: each for each in found}, now)
    if facts:
        await say(tx, who, *facts)
    return len(facts)


async def _settle(
    tx: Writing, entry: Registered, found: Mapping[tuple[str, ...], Found], now: datetime
) -> list[Fact]:
    """Hold what was found against the open drifts. One whose value moved on is another drift: nobody has looked at that."""
    query = select(Drift).where(
        col(Drift.submission_id) == entry.docket.submission_id, col(Drift.resolved_at).is_(None)
    )
    facts: list[Fact] = []
    same = set()
    for row in (await tx.execute(query.order_by(col(Drift.id)))).scalars():
        key = row.kind, row.external_number, row.field
        if key in found and found[key].theirs == row.theirs:
            row.last_seen = now
            same.add(key)
        else:
            row.resolved_at, row.version = now, row.version + 1
            facts.append(PlatformDriftResolvedV1(**_about(row), kind=cast(DriftKind, row.kind)))
    await tx.flush()
    opened = [_row(entry, each, now) for key, each in found.items() if key not in same]
    tx.add_all(opened)
    await tx.flush()
    return facts + [
        PlatformDriftFoundV1(
            **_about(row),
            registry_number=row.registry_number,
            kind=cast(DriftKind, row.kind),
            external_number=row.external_number or None,
            field=row.field or None,
        )
        for row in opened
    ]


def _row(entry: Registered, found: Found, now: datetime) -> Drift:
    return Drift(
        id=new_id(),
        campaign_id=entry.docket.campaign_id,
        submission_id=entry.docket.submission_id,
        registry_number=entry.registry_number,
        first_seen=now,
        last_seen=now,
        **found._asdict(),
    )


def _about(row: Drift) -> dict[str, Any]:
    return {
        "subject": row.id,
        "subject_version": row.version,
        "campaign_id": row.campaign_id,
        "submission_id": row.submission_id,
    }


async def acknowledge(tx: Writing, who: Actor, drift_id: UUID, reason: str) -> DriftTold:
    """A person has looked into a drift. It stays open until it is gone. Raises NotFound, DriftSettled."""
    row = await tx.get(Drift, drift_id, with_for_update=True)
    if row is None:
        raise NotFound("没有这条差异记录", "No such drift")
    rules.may_acknowledge(row.acknowledged_at, row.resolved_at)
    row.acknowledged_at, row.acknowledged_by = await gates.now(tx, row.campaign_id), who.person_id
    row.reason, row.version = reason, row.version + 1
    await say(tx, who, PlatformDriftAcknowledgedV1(**_about(row)))
    return told(row)


async def _state(tx: Writing, entry: Registered) -> PlatformState:
    """The entry's row, locked: two looks at one entry settle one after the other. It was asked now."""
    own = {"submission_id": entry.docket.submission_id, "campaign_id": entry.docket.campaign_id}
    await tx.execute(insert(PlatformState).values(answered=False, **own).on_conflict_do_nothing())
    locked = select(PlatformState).where(
        col(PlatformState.submission_id) == entry.docket.submission_id
    )
    fresh = locked.with_for_update().execution_options(populate_existing=True)
    state: PlatformState = (await tx.execute(fresh)).scalar_one()
    state.asked_at = (await tx.execute(select(func.clock_timestamp()))).scalar_one()
    return state
