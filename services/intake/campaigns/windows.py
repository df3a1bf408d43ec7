"""Extending a window: a new version with a reason, under its exclusive gate. A dry run does the same and takes it back."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select, text
from sqlmodel import col

from contracts.facts.intake import ScheduleChangedV1
from contracts.problem import NotFound
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, new_id
from kit.gates import Gate
from kit.journal import say
from services.intake.campaigns import rules
from services.intake.campaigns.models import Campaign, Window
from services.intake.campaigns.problems import NoSuchWindow
from services.intake.campaigns.schemas import Extend, Extended


async def extend(tx: Writing, who: Actor, campaign_id: UUID, asked: Extend) -> Extended:
    """Add a version to a window, under its exclusive gate; a dry run does the same and takes it back.

    Raises WindowWouldShorten, NoSuchWindow, NotFound.
    """
    if not asked.dry_run:
        await gates.shut(tx, Gate(asked.gate), campaign_id)
    row = select(Campaign).where(col(Campaign.id) == campaign_id)
    campaign = (await tx.execute(row if asked.dry_run else row.with_for_update())).scalar_one_or_none()
    if campaign is None:
        raise NotFound("没有这个征集活动", "No such campaign")
    trial = await tx.begin_nested()
    before = await _closing(tx, campaign_id, asked)
    window = await _longer(tx, who, campaign_id, asked)
    after = await _closing(tx, campaign_id, asked)
    moved = {key for key, closes_at in after.items() if before.get(key) != closes_at}
    result = await _affected(tx, campaign_id, asked, window.version, moved)
    if asked.dry_run:
        await trial.rollback()
        return result
    await trial.commit()
    campaign.version += 1
    fact = ScheduleChangedV1(
        subject=campaign_id,
        subject_version=campaign.version,
        campaign_id=campaign_id,
        gate=asked.gate,
        scope=asked.scope,
        scope_id=window.scope_id,
        version=window.version,
        closes_at=asked.closes_at,
        reason=asked.reason,
    )
    await say(tx, who, fact)
    return result


async def _longer(tx: Writing, who: Actor, campaign_id: UUID, asked: Extend) -> Window:
    """The window's next version, flushed."""
    windows = list(
        (
            await tx.execute(
                select(Window)
                .where(col(Window.campaign_id) == campaign_id, col(Window.gate) == asked.gate)
                .order_by(col(Window.version))
            )
        ).scalars()
    )
    scope_id = await _scope_id(tx, campaign_id, asked)
    for_all = [window for window in windows if window.scope == "all"]
    own = [window for window in windows if (window.scope, window.scope_id) == (asked.scope, scope_id)]
    if not for_all:
        raise NoSuchWindow()
    # an organisation's first row may lie before the general closing: it lifts only its own unit's earlier cut-off
    held = own[-1] if own else None if asked.scope == "organisation" else for_all[-1]
    rules.may_extend(held.closes_at if held else None, asked.closes_at)
    narrowed = bool(own) and own[-1].narrows
    made = Window(
        id=new_id(),
        campaign_id=campaign_id,
        gate=asked.gate,
        scope=asked.scope,
        scope_id=scope_id,
        narrows=rules.still_narrows(narrowed, asked.closes_at, for_all[-1].closes_at),
        version=windows[-1].version + 1,
        opens_at=for_all[-1].opens_at,
        closes_at=asked.closes_at,
        reason=asked.reason,
        decided_by=who.person_id,
    )
    tx.add(made)
    await tx.flush()
    return made


async def _scope_id(tx: Writing, campaign_id: UUID, asked: Extend) -> str:
    if asked.scope == "all":
        return ""
    if asked.scope == "unit":
        if await gates.unit_of(tx, campaign_id, asked.scope_id) is None:
            raise NoSuchWindow()
        return asked.scope_id
    try:
        return str(UUID(asked.scope_id))
    except ValueError as error:
        raise NoSuchWindow("申请单位编号有误", "That is no organisation's id") from error


async def _closing(tx: Writing, campaign_id: UUID, asked: Extend) -> dict[tuple[str, str], datetime]:
    """The closing instant of every live submission and unit at this gate, as rows say now."""
    query = text(
        """
        SELECT CASE WHEN s.number IS NULL THEN 'draft' ELSE 'submission' END AS kind, s.id::text AS id, w.closes_at
        FROM intake.submissions s, LATERAL platform.window_of(:c, :g, s.unit, s.organisation_id::text) w
        WHERE s.campaign_id = :c AND s.ended IS NULL
        UNION ALL
        SELECT 'unit', u.code, w.closes_at
        FROM platform.units u, LATERAL platform.window_of(:c, :g, u.code, '') w WHERE u.campaign_id = :c
        """
    )
    rows = await tx.execute(query, {"c": campaign_id, "g": asked.gate})
    return {(row.kind, row.id): row.closes_at for row in rows}


async def _affected(
    tx: Writing, campaign_id: UUID, asked: Extend, version: int, moved: set[tuple[str, str]]
) -> Extended:
    ids: dict[str, list[Any]] = {"draft": [], "submission": [], "unit": []}
    for kind, key in sorted(moved):
        ids[kind].append(key)
    people = await tx.execute(
        text("SELECT count(DISTINCT saved_by) FROM intake.drafts WHERE submission_id = ANY(CAST(:ids AS uuid[]))"),
        {"ids": ids["draft"] + ids["submission"]},
    )
    return Extended(
        campaign_id=campaign_id,
        gate=asked.gate,
        scope=asked.scope,
        scope_id=asked.scope_id if asked.scope != "all" else "",
        version=version,
        closes_at=asked.closes_at,
        dry_run=asked.dry_run,
        submissions=tuple(UUID(key) for key in ids["submission"]),
        drafts=tuple(UUID(key) for key in ids["draft"]),
        units=tuple(ids["unit"]),
        people=people.scalar_one(),
    )
