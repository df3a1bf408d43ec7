"""Campaigns as the public reads them; a rehearsal is always marked as one."""

from dataclasses import asdict
from datetime import UTC
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.application import form_from
from contracts.application.labels import form_evidence, form_parts
from contracts.policy import Dates, Plan
from contracts.problem import NotFound
from contracts.vocabulary import FactoryType
from kit import gates
from kit.dates import dates_now
from kit.db import Reading
from kit.gates import Gate
from kit.gates import now as now_of
from services.intake.campaigns import rules
from services.intake.campaigns.models import Campaign, Window
from services.intake.campaigns.schemas import (
    CampaignDetail,
    Campaigns,
    CampaignSummary,
    ConditionElement,
    NamedInstant,
    ShownForm,
    ShownUnit,
    ShownWindow,
    TypeCondition,
    Units,
    Windows,
)

MOST = 100


async def campaigns(session: Reading, after: UUID | None, limit: int) -> Campaigns:
    """Newest first."""
    query = select(Campaign).order_by(col(Campaign.id).desc()).limit(min(limit, MOST) + 1)
    if after is not None:
        query = query.where(col(Campaign.id) < after)
    rows = list((await session.execute(query)).scalars())
    shown = rows[: min(limit, MOST)]
    items = [CampaignSummary.model_validate(await _summary(session, row)) for row in shown]
    return Campaigns(items=tuple(items), next=str(shown[-1].id) if len(rows) > len(shown) else None)


async def campaign(session: Reading, campaign_id: UUID) -> CampaignDetail:
    """One campaign with what an applicant needs to know. Raises NotFound."""
    row = await _campaign(session, campaign_id)
    plan = Plan.model_validate(row.plan)
    dates = await dates_now(session, campaign_id, plan.dates)
    form = form_from(plan.form, plan.form_version)
    return CampaignDetail(
        **await _summary(session, row),
        version=row.version,
        organiser=plan.organiser,
        division=plan.division,
        basis=plan.basis,
        plan_version=plan.version,
        dates=_in_utc(dates),
        instants=await instants(session, campaign_id, dates),
        windows=(await windows(session, campaign_id)).items,
        contact=plan.contact,
        evidence=plan.evidence,
        texts=plan.texts,
        elements=tuple(
            ConditionElement(number=item.number, group=item.group, title=item.title, text=item.text)
            for item in plan.panel.rubric
        ),
        types=tuple(
            # In the vocabulary's order: the database keeps no order of an object's members.
            TypeCondition(factory_type=kind, text=plan.panel.types[kind])
            for kind in FactoryType
            if kind in plan.panel.types
        ),
        form=ShownForm(
            title=plan.form_title,
            parts=form_parts(form),
            evidence=form_evidence(form),
        ),
    )


async def instants(
    session: AsyncSession, campaign_id: UUID, dates: Dates
) -> tuple[NamedInstant, ...]:
    """The campaign's instants as they stand now, in order."""
    closings = await gates.unit_closings_of(session, Gate.intake, campaign_id)
    told = rules.instants_of(dates, (each.closes_at for each in closings.values()))
    return tuple(NamedInstant(**asdict(each)) for each in told)


async def windows(session: Reading, campaign_id: UUID) -> Windows:
    """Every version of every window. Raises NotFound."""
    await _campaign(session, campaign_id)
    query = (
        select(Window)
        .where(col(Window.campaign_id) == campaign_id)
        .order_by(col(Window.gate), col(Window.version))
    )
    return Windows(
        items=tuple(
            ShownWindow(**row.model_dump(include=set(ShownWindow.model_fields)))
            for row in (await session.execute(query)).scalars()
        )
    )


async def units(session: Reading, campaign_id: UUID) -> Units:
    """The recommending units with the cut-off for their applicants. Raises NotFound."""
    await _campaign(session, campaign_id)
    closings = await gates.unit_closings_of(session, Gate.intake, campaign_id)
    return Units(
        items=tuple(
            ShownUnit(**dict(each.unit), closes_at=each.closes_at) for each in closings.values()
        )
    )


async def _campaign(session: Reading, campaign_id: UUID) -> Campaign:
    row = (
        await session.execute(select(Campaign).where(col(Campaign.id) == campaign_id))
    ).scalar_one_or_none()
    if row is None:
        raise NotFound("没有这个征集活动", "No such campaign")
    return row


def _in_utc(dates: Dates) -> Dates:
    """The same instants, as every answer tells them."""
    return dates.model_copy(update={name: at.astimezone(UTC) for name, at in dates})


async def _summary(session: Reading, row: Campaign) -> dict[str, Any]:
    """A campaign in short. Its deadlines are those of the windows as they stand now."""
    dates = await dates_now(session, row.id, Dates.model_validate(row.plan["dates"]))
    return {
        "id": row.id,
        "code": row.code,
        "title": row.title,
        "year": row.year,
        "rehearsal": row.rehearsal,
        "now": await now_of(session, row.id),
        "opens_at": dates.opens_at,
        "delivery_closes_at": dates.delivery_closes_at,
    }
