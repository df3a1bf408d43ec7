"""Windows and gates, and everything else all rooms must judge by at the same instant: the schema `platform`, read only.

An act takes the gate shared, then reads the clock once, before any row lock: a queue makes nobody late. Whoever closes takes it
exclusively, only after the closing instant, and tests again.
"""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from contracts.calendar import Calendar
from contracts.policy import Plan
from contracts.problem import NotFound
from contracts.vocabulary import Frozen
from kit.db import Writing


class Gate(StrEnum):
    """intake: hand in; delivery: a unit's list; correction: answers; scoring: experts' scores; objection: one notice's window."""

    intake = "intake"
    correction = "correction"
    delivery = "delivery"
    scoring = "scoring"
    objection = "objection"


class Entered(Frozen):
    """What a gate answers: the stamp (plan time of the campaign) and the window it is judged by, half-open."""

    gate: Gate
    stamp: datetime
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    version: int = 0

    @property
    def early(self) -> bool:
        return self.opens_at is not None and self.stamp < self.opens_at

    @property
    def late(self) -> bool:
        return self.closes_at is not None and self.stamp >= self.closes_at


async def enter(
    tx: Writing, gate: Gate, campaign_id: UUID, *, unit: str | None = None, organisation_id: UUID | None = None
) -> Entered:
    """Take a campaign's gate shared and stamp. Call it before any row lock. The window is the widest that applies to unit and organisation."""
    await tx.execute(
        text("SELECT pg_advisory_xact_lock_shared(hashtextextended(:key, 0))"), {"key": f"{gate}:{campaign_id}"}
    )
    first = tx.stamps.get((gate, campaign_id))
    stamp = first or await now(tx, campaign_id)
    tx.stamps[(gate, campaign_id)] = stamp
    window = await window_of(tx, gate, campaign_id, unit=unit, organisation_id=organisation_id)
    return Entered(gate=gate, stamp=stamp, **window)


async def shut(tx: Writing, gate: Gate, campaign_id: UUID) -> datetime:
    """Take a campaign's gate exclusively: everybody who entered has committed. Returns the campaign's now, read after the lock."""
    await tx.execute(text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))"), {"key": f"{gate}:{campaign_id}"})
    return await now(tx, campaign_id)


async def now(session: AsyncSession, campaign_id: UUID) -> datetime:
    """The campaign's now on database time: the real clock, or a rehearsal's own."""
    found = (await session.execute(text("SELECT platform.now(:id)"), {"id": campaign_id})).scalar_one()
    if found is None:
        raise NotFound("没有这个征集活动", "No such campaign")
    stamp: datetime = found
    return stamp


async def window_of(
    session: AsyncSession,
    gate: Gate,
    campaign_id: UUID,
    *,
    unit: str | None = None,
    organisation_id: UUID | None = None,
) -> dict[str, Any]:
    """opens_at, closes_at, version of the window that applies: latest version of each scope, the widest wins (an extension never shortens)."""
    row = (
        await session.execute(
            text("SELECT opens_at, closes_at, version FROM platform.window_of(:campaign, :gate, :unit, :organisation)"),
            {"campaign": campaign_id, "gate": gate.value, "unit": unit, "organisation": str(organisation_id or "")},
        )
    ).one_or_none()
    return {} if row is None else {"opens_at": row.opens_at, "closes_at": row.closes_at, "version": row.version}


class CampaignPlan(Frozen):
    """A campaign as every room reads it."""

    id: UUID
    code: str
    title: str
    year: int
    rehearsal: bool
    plan: Plan


async def plan_of(session: AsyncSession, campaign_id: UUID) -> CampaignPlan:
    """The campaign's policy as opened. Raises NotFound."""
    row = (
        await session.execute(
            text("SELECT id, code, title, year, rehearsal, plan FROM platform.campaigns WHERE id = :id"),
            {"id": campaign_id},
        )
    ).one_or_none()
    if row is None:
        raise NotFound("没有这个征集活动", "No such campaign")
    return CampaignPlan.model_validate(dict(row._mapping))


async def calendar_of(session: AsyncSession) -> Calendar:
    """All loaded years. A computation that touches another year raises MissingYear, naming it."""
    rows = await session.execute(text("SELECT year, off, makeup FROM platform.calendar_years"))
    return Calendar.of({row.year: (row.off, row.makeup) for row in rows})


async def unit_of(session: AsyncSession, campaign_id: UUID, code: str) -> dict[str, Any] | None:
    """A recommending unit of the campaign, or None."""
    row = (
        await session.execute(
            text(
                "SELECT code, name, short_name, kind, parent FROM platform.units WHERE campaign_id = :id AND code = :code"
            ),
            {"id": campaign_id, "code": code},
        )
    ).one_or_none()
    return None if row is None else dict(row._mapping)
