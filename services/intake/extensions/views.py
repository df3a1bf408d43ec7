"""Whom a moved window concerns, as the rows say now: who is live, by when, through which unit, and whose people are told."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from services.intake.extensions.rules import Live, UnitWindow

_LIVE = """
    SELECT s.id, s.number IS NULL AS draft, coalesce(s.unit, '') AS unit, s.organisation_id, o.name AS organisation_name, w.closes_at
    FROM intake.submissions s LEFT JOIN intake.organisations o ON o.id = s.organisation_id,
         LATERAL platform.window_of(:c, :g, s.unit, s.organisation_id::text) w
    WHERE s.campaign_id = :c AND s.ended IS NULL
"""
_UNITS = """
    SELECT u.code, u.name, w.closes_at FROM platform.units u, LATERAL platform.window_of(:c, :g, u.code, '') w
    WHERE u.campaign_id = :c
"""
_PEOPLE = """
    SELECT s.id, d.saved_by AS person FROM intake.submissions s JOIN intake.drafts d ON d.submission_id = s.id
    WHERE s.id = ANY(CAST(:ids AS uuid[]))
    UNION
    SELECT s.id, m.person_id FROM intake.submissions s JOIN intake.members m ON m.organisation_id = s.organisation_id
    WHERE s.id = ANY(CAST(:ids AS uuid[])) AND jsonb_array_length(m.roles) > 0
"""
Row = dict[str, Any]
Rows = dict[Any, Row]


async def live(session: AsyncSession, campaign_id: UUID, gate: str) -> Rows:
    """Every draft and every submission that has not ended, with its closing instant, by id."""
    rows = await session.execute(text(_LIVE), {"c": campaign_id, "g": gate})
    return {row.id: dict(row._mapping) for row in rows}


async def units(session: AsyncSession, campaign_id: UUID, gate: str) -> Rows:
    """Every unit's own closing instant, by code."""
    rows = await session.execute(text(_UNITS), {"c": campaign_id, "g": gate})
    return {row.code: dict(row._mapping) for row in rows}


def moved(before: Rows, after: Rows) -> list[Live]:
    """Both reads as one: who is live in both, by id."""
    keys = sorted(before.keys() & after.keys(), key=str)
    return [Live(**_kept(after[key]), **_both(before[key], after[key])) for key in keys]


def moved_units(before: Rows, after: Rows) -> dict[str, UnitWindow]:
    """Both reads as one, by code."""
    codes = sorted(before.keys() & after.keys())
    return {
        code: UnitWindow(**_kept(after[code]), **_both(before[code], after[code])) for code in codes
    }


def _kept(row: Row) -> Row:
    return {name: value for name, value in row.items() if name != "closes_at"}


def _both(before: Row, after: Row) -> Row:
    return {"before": before["closes_at"], "after": after["closes_at"]}


async def people_of(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, frozenset[UUID]]:
    """Who works on these and who belongs to their organisations, by submission."""
    rows = await session.execute(text(_PEOPLE), {"ids": sorted(map(str, ids))})
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for row in rows:
        found[row.id].add(row.person)
    return {key: frozenset(people) for key, people in found.items()}


def by_unit(
    told: Collection[Live], people: Mapping[UUID, frozenset[UUID]]
) -> dict[str, frozenset[UUID]]:
    """People by the unit they apply through; somebody with two units is in both."""
    found: dict[str, set[UUID]] = defaultdict(set)
    for one in told:
        found[one.unit] |= people.get(one.id, frozenset())
    return {unit: frozenset(those) for unit, those in found.items()}
