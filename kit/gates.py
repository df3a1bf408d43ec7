"""Gates and windows, and what else all rooms judge by at the same instant: schema `platform`.

An act takes the gate shared and then reads the clock once, before any row lock, so that waiting
in a queue makes nobody late. Whoever closes a window takes its gate exclusively, only after the
closing instant, and tests again. Rooms only read `platform`; intake/campaigns writes it.
"""

import time
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from contracts.calendar import Calendar
from contracts.policy import Plan
from contracts.problem import NotFound
from contracts.vocabulary import Frozen
from kit.db import Writing, driver


class Gate(StrEnum):
    """The windows of a campaign.

    intake: hand-ins. correction: answers. delivery: a unit's list. scoring: experts' scores.
    objection: one notice.
    """

    intake = "intake"
    correction = "correction"
    delivery = "delivery"
    scoring = "scoring"
    objection = "objection"


class GateStamp(Frozen):
    """The stamp of an act (plan time of the campaign) and the window it is judged by, half-open."""

    gate: Gate
    stamp: datetime
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    version: int = 0

    @property
    def early(self) -> bool:
        """The window has not opened."""
        return self.opens_at is not None and self.stamp < self.opens_at

    @property
    def late(self) -> bool:
        """The window has closed."""
        return self.closes_at is not None and self.stamp >= self.closes_at


async def enter(
    tx: Writing,
    gate: Gate,
    campaign_id: UUID,
    *,
    unit: str | None = None,
    organisation_id: UUID | None = None,
) -> GateStamp:
    """Take a campaign's gate shared, and stamp the act. Call it before any row lock.

    The window is the widest that applies to the unit and the organisation. Raises NotFound.
    """
    # The lock comes first: whoever closes the window waits for all who were stamped in it.
    await tx.execute(
        text("SELECT pg_advisory_xact_lock_shared(hashtextextended(:key, 0))"),
        {"key": f"{gate}:{campaign_id}"},
    )
    # A retry keeps the stamp of the first try.
    first = tx.stamps.get((gate, campaign_id))
    stamp = first or await now(tx, campaign_id)
    tx.stamps[(gate, campaign_id)] = stamp

    window = await window_of(
        tx,
        gate,
        campaign_id,
        unit=unit,
        organisation_id=organisation_id,
    )
    return GateStamp(
        gate=gate,
        stamp=stamp,
        **window,
    )


@dataclass(frozen=True)
class CampaignNow:
    """A campaign's now as a batch read it.

    own_clock: a rehearsal's own, which stands still. version: of the campaign's row.
    read_at: the database's clock, at some moment of the round trip that ended at `answered`, in
    seconds of this process's monotonic clock.
    """

    now: datetime
    read_at: datetime
    answered: float
    own_clock: bool
    version: int


# Sorted, so that two batches never take two gates crosswise.
_ENTER_TOGETHER: Final = """
SELECT pg_advisory_xact_lock_shared(hashtextextended(key, 0)) FROM unnest($1::text[]) AS key
"""
_NOW_OF_ALL: Final = """
SELECT clock_timestamp() AS read_at, c.id, c.version, platform.now(c.id) AS now,
    k.now IS NOT NULL AS own_clock
FROM platform.campaigns c LEFT JOIN platform.clocks k ON k.campaign_id = c.id
WHERE c.id = ANY($1::uuid[])
"""


async def enter_together(
    tx: Writing, gates: Collection[tuple[Gate, UUID]]
) -> dict[UUID, CampaignNow]:
    """Take several gates shared, in one order everywhere, then read each campaign's now, once.

    Call it before any row lock, like `enter`. A campaign that is not there is not in the answer.
    """
    keys = sorted({f"{gate}:{campaign_id}" for gate, campaign_id in gates})
    campaigns = list({campaign_id for _, campaign_id in gates})
    async with driver(tx) as db:
        await db.execute(_ENTER_TOGETHER, keys)
        rows = await db.fetch(_NOW_OF_ALL, campaigns)
        # Read here, before anything else is done: all arrivals of the batch are reckoned from it.
        answered = time.monotonic()
    return {
        row["id"]: CampaignNow(
            now=row["now"],
            read_at=row["read_at"],
            answered=answered,
            own_clock=row["own_clock"],
            version=row["version"],
        )
        for row in rows
    }


async def windows_of(
    tx: Writing, gate: Gate, asked: Sequence[tuple[UUID, str | None, UUID]]
) -> list[dict[str, Any]]:
    """`window_of` for many (campaign, unit, organisation) at once, in their order."""
    async with driver(tx) as db:
        rows = await db.fetch(
            WINDOWS_OF,
            gate,
            [campaign_id for campaign_id, _, _ in asked],
            [unit for _, unit, _ in asked],
            [str(organisation_id) for _, _, organisation_id in asked],
        )
    by_number = {row["n"]: _window(row) for row in rows}
    return [by_number.get(n, {}) for n in range(1, len(asked) + 1)]


def _window(row: Any) -> dict[str, Any]:
    return {
        "opens_at": row["opens_at"],
        "closes_at": row["closes_at"],
        "version": row["version"],
    }


# One statement for a whole batch of hand-ins. An organisation without a window of its own is
# asked for as '', so that a batch looks each window up once.
WINDOWS_OF = """
WITH asked AS (
    SELECT
        n,
        campaign,
        unit,
        CASE WHEN EXISTS (
            SELECT FROM platform.windows w
            WHERE w.campaign_id = campaign
            AND w.gate = $1
            AND w.scope = 'organisation'
            AND w.scope_id = organisation
        ) THEN organisation ELSE '' END AS organisation
    FROM unnest($2::uuid[], $3::text[], $4::text[])
        WITH ORDINALITY AS a (campaign, unit, organisation, n)
), found AS (
    SELECT d.*, w.*
    FROM (SELECT DISTINCT campaign, unit, organisation FROM asked) d,
    LATERAL platform.window_of(d.campaign, $1, d.unit, d.organisation) w
)
SELECT a.n, f.opens_at, f.closes_at, f.version
FROM asked a
JOIN found f ON f.campaign = a.campaign
AND f.unit IS NOT DISTINCT FROM a.unit
AND f.organisation = a.organisation
"""


async def shut(tx: Writing, gate: Gate, campaign_id: UUID) -> datetime:
    """Take a campaign's gate exclusively. Everybody who entered it has committed by then.

    Returns the campaign's now, read after the lock. Raises NotFound.
    """
    # Exclusive, so that no act stamped in time is still uncommitted when the closer looks.
    await tx.execute(
        text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))"),
        {"key": f"{gate}:{campaign_id}"},
    )
    return await now(tx, campaign_id)


async def now(session: AsyncSession, campaign_id: UUID) -> datetime:
    """The campaign's now on database time: the real clock, or a rehearsal's own.

    Raises NotFound.
    """
    # The database's clock, because several processes judge by it; a host's clock may be wrong.
    result = await session.execute(text("SELECT platform.now(:id)"), {"id": campaign_id})
    stamp: datetime | None = result.scalar_one()
    if stamp is None:
        raise NotFound("没有这个征集活动", "No such campaign")
    return stamp


async def window_of(
    session: AsyncSession,
    gate: Gate,
    campaign_id: UUID,
    *,
    unit: str | None = None,
    organisation_id: UUID | None = None,
) -> dict[str, Any]:
    """opens_at, closes_at and version of the window that applies; empty where there is none.

    Of each scope the latest version counts, and of the scopes the widest: an extension never
    shortens. The rule is a function of `platform`, so that every room judges by the same one.
    """
    query = text(
        "SELECT opens_at, closes_at, version"
        " FROM platform.window_of(:campaign, :gate, :unit, :organisation)"
    )
    result = await session.execute(
        query,
        {
            "campaign": campaign_id,
            "gate": gate,
            "unit": unit,
            "organisation": str(organisation_id or ""),
        },
    )
    row = result.one_or_none()
    if row is None:
        return {}
    return {
        "opens_at": row.opens_at,
        "closes_at": row.closes_at,
        "version": row.version,
    }


class CampaignPlan(Frozen):
    """A campaign as every room reads it."""

    id: UUID
    code: str
    title: str
    year: int
    rehearsal: bool
    plan: Plan


async def plan_of(
    session: AsyncSession, campaign_id: UUID, row_version: str | None = None
) -> CampaignPlan:
    """The campaign's policy as opened. Raises NotFound.

    row_version: of the campaign's row, for a caller that has read it (PLAN_VERSION) just now.
    """
    if row_version is None:
        seen = text(f"SELECT {PLAN_VERSION} FROM platform.campaigns c WHERE c.id = :id")  # noqa: S608
        row_version = (await session.execute(seen, {"id": campaign_id})).scalar_one_or_none()
    kept = _PLANS.get((campaign_id, row_version or ""))
    if kept is not None:
        return kept
    query = text(
        "SELECT id, code, title, year, rehearsal, plan - 'form' AS plan,"  # noqa: S608
        f" {PLAN_VERSION} AS row_version FROM platform.campaigns c WHERE id = :id"
    )
    result = await session.execute(query, {"id": campaign_id})
    row = result.one_or_none()
    if row is None:
        raise NotFound("没有这个征集活动", "No such campaign")
    fields = dict(row._mapping)
    read_version = fields.pop("row_version")
    found = CampaignPlan.model_validate(fields)
    if len(_PLANS) >= _MOST_PLANS:
        _PLANS.clear()
    _PLANS[(campaign_id, read_version)] = found
    return found


PLAN_VERSION: Final = "c.xmin || ':' || c.version"
"""SQL: which version of a campaign's row `c` a reader sees.

`xmin` is the transaction that wrote the row. It tells a version that was written and taken back
(an extension's preview) from the one that was later committed under the same number.
"""
_MOST_PLANS: Final = 100
_PLANS: dict[tuple[UUID, str], CampaignPlan] = {}
"""Plans by the version of their row. To parse one costs more than to ask for its version."""


async def calendar_of(session: AsyncSession) -> Calendar:
    """All loaded years. A computation that touches another year raises MissingYear."""
    rows = await session.execute(text("SELECT year, off, makeup FROM platform.calendar_years"))
    return Calendar.of({row.year: (row.off, row.makeup) for row in rows})


class RecommendingUnit(Frozen):
    """A unit that may recommend to the campaign. parent: the code of the unit above it."""

    code: str
    name: str
    short_name: str
    kind: str
    parent: str | None = None


async def units_of(session: AsyncSession, campaign_id: UUID) -> tuple[RecommendingUnit, ...]:
    """The recommending units of a campaign, by code."""
    query = text(
        "SELECT code, name, short_name, kind, parent FROM platform.units"
        " WHERE campaign_id = :id ORDER BY code"
    )
    rows = await session.execute(query, {"id": campaign_id})
    return tuple(RecommendingUnit.model_validate(dict(row._mapping)) for row in rows)


@dataclass(frozen=True)
class UnitClosing:
    """A recommending unit, and when the window that counts for it closes (half-open)."""

    unit: RecommendingUnit
    closes_at: datetime
    version: int


async def unit_closings_of(
    session: AsyncSession, gate: Gate, campaign_id: UUID
) -> dict[str, UnitClosing]:
    """The closing of a gate's window for each recommending unit that has one, by its code."""
    # One statement for all units: `window_of` would ask once for each.
    query = text(
        "SELECT u.code, u.name, u.short_name, u.kind, u.parent, w.closes_at, w.version"
        " FROM platform.units u, LATERAL platform.window_of(:id, :gate, u.code, '') w"
        " WHERE u.campaign_id = :id ORDER BY u.code"
    )
    found: dict[str, UnitClosing] = {}
    for row in await session.execute(query, {"id": campaign_id, "gate": gate}):
        fields = dict(row._mapping)
        closes_at, version = fields.pop("closes_at"), fields.pop("version")
        unit = RecommendingUnit.model_validate(fields)
        found[unit.code] = UnitClosing(unit, closes_at, version)
    return found


async def unit_names_of(session: AsyncSession, campaign_id: UUID) -> dict[str, str]:
    """The names of a campaign's recommending units, by code."""
    units = await units_of(session, campaign_id)
    return {unit.code: unit.name for unit in units}


async def newest_unit_of(session: AsyncSession, code: str) -> RecommendingUnit | None:
    """A recommending unit as the newest campaign that has it names it, or None."""
    query = text(
        "SELECT code, name, short_name, kind, parent FROM platform.units"
        " WHERE code = :code ORDER BY campaign_id DESC LIMIT 1"
    )
    row = (await session.execute(query, {"code": code})).one_or_none()
    return None if row is None else RecommendingUnit.model_validate(dict(row._mapping))


async def unit_of(session: AsyncSession, campaign_id: UUID, code: str) -> dict[str, Any] | None:
    """A recommending unit of the campaign, or None."""
    query = text(
        "SELECT code, name, short_name, kind, parent FROM platform.units"
        " WHERE campaign_id = :id AND code = :code"
    )
    result = await session.execute(query, {"id": campaign_id, "code": code})
    row = result.one_or_none()
    return None if row is None else dict(row._mapping)
