"""Whom a moved window concerns: who is live, until when, through which unit, and who is told."""

from collections import defaultdict
from collections.abc import Collection, Mapping
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit.db import Reading
from kit.gates import UnitClosing
from services.intake.campaigns.views import windows
from services.intake.extensions.rules import Live, UnitWindow
from services.intake.extensions.schemas import ExtendedOrganisation, ExtendedOrganisations
from services.intake.submissions.models import OrganisationCopy

# SQL by hand: one statement over the whole campaign, with platform.window_of for each row.
_LIVE = """
    SELECT
        s.id,
        s.number IS NULL AS draft,
        coalesce(s.unit, '') AS unit,
        s.organisation_id,
        o.name AS organisation_name,
        w.closes_at
    FROM intake.submissions s
    LEFT JOIN intake.organisations o ON o.id = s.organisation_id,
    LATERAL platform.window_of(:campaign_id, :gate, s.unit, s.organisation_id::text) w
    WHERE s.campaign_id = :campaign_id
    AND s.ended IS NULL
"""
_PEOPLE = """
    SELECT s.id, d.saved_by AS person
    FROM intake.submissions s
    JOIN intake.drafts d ON d.submission_id = s.id
    WHERE s.id = ANY(CAST(:submission_ids AS uuid[]))
    UNION
    SELECT s.id, m.person_id
    FROM intake.submissions s
    JOIN intake.members m ON m.organisation_id = s.organisation_id
    WHERE s.id = ANY(CAST(:submission_ids AS uuid[]))
    AND jsonb_array_length(m.roles) > 0
"""
Row = dict[str, Any]
Rows = dict[Any, Row]


async def extended_organisations(session: Reading, campaign_id: UUID) -> ExtendedOrganisations:
    """The applicants that windows of the campaign name, in the windows' order. Raises NotFound."""
    shown = (await windows(session, campaign_id)).items
    ids = dict.fromkeys(UUID(each.scope_id) for each in shown if each.scope == "organisation")
    query = select(OrganisationCopy).where(col(OrganisationCopy.id).in_(ids))
    names = {row.id: row.name for row in (await session.execute(query)).scalars()}
    return ExtendedOrganisations(
        items=tuple(
            ExtendedOrganisation(organisation_id=each, name=names.get(each)) for each in ids
        )
    )


async def live(session: AsyncSession, campaign_id: UUID, gate: str) -> Rows:
    """Every draft and every submission that has not ended, with its closing instant, by id."""
    rows = await session.execute(text(_LIVE), {"campaign_id": campaign_id, "gate": gate})
    return {row.id: dict(row._mapping) for row in rows}


def moved(before: Rows, after: Rows) -> list[Live]:
    """Two reads of `live` as one: who is in both, with both closing instants."""
    in_both = sorted(before.keys() & after.keys(), key=str)
    return [Live(**_with_both_instants(before[key], after[key])) for key in in_both]


def moved_units(
    before: Mapping[str, UnitClosing], after: Mapping[str, UnitClosing]
) -> dict[str, UnitWindow]:
    """Two reads of the units' windows as one, by code."""
    return {
        code: UnitWindow(
            code=code,
            name=after[code].unit.name,
            before=before[code].closes_at,
            after=after[code].closes_at,
        )
        for code in sorted(before.keys() & after.keys())
    }


def _with_both_instants(before: Row, after: Row) -> Row:
    """The later row, with the closing instants of both."""
    row = {name: value for name, value in after.items() if name != "closes_at"}
    return row | {"before": before["closes_at"], "after": after["closes_at"]}


async def people_of(
    session: AsyncSession, submission_ids: Collection[UUID]
) -> dict[UUID, frozenset[UUID]]:
    """Who edited each submission, and who belongs to its organisation."""
    values = {"submission_ids": sorted(map(str, submission_ids))}
    rows = await session.execute(text(_PEOPLE), values)
    found: dict[UUID, set[UUID]] = defaultdict(set)
    for row in rows:
        found[row.id].add(row.person)
    return {key: frozenset(people) for key, people in found.items()}


def by_unit(
    recipients: Collection[Live], people: Mapping[UUID, frozenset[UUID]]
) -> dict[str, frozenset[UUID]]:
    """People by the unit they apply through. Somebody with two units is in both."""
    found: dict[str, set[UUID]] = defaultdict(set)
    for one in recipients:
        found[one.unit] |= people.get(one.id, frozenset())
    return {unit: frozenset(those) for unit, those in found.items()}
