"""Open campaigns and move the clocks of rehearsals.

Only this module and windows.py write the schema `platform`.
"""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlalchemy import select, update
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.credit_sources import CreditSourceEntry
from contracts.facts.intake import CampaignOpenedV1, ClockMovedV1
from contracts.vocabulary import Actor
from kit import gates
from kit.dates import dates_now
from kit.db import Writing, new_id
from kit.gates import Gate
from kit.journal import say
from services.intake.campaigns import rules, templates, views
from services.intake.campaigns.models import Campaign, Clock, Unit, Window
from services.intake.campaigns.plan import read_plan
from services.intake.campaigns.problems import CampaignExists
from services.intake.campaigns.schemas import CampaignOpened, ClockMoved
from services.intake.campaigns.units import PlanUnit

# All kinds, always in this order: two movers never wait for each other.
EVERY_GATE = (Gate.intake, Gate.correction, Gate.delivery, Gate.scoring, Gate.objection)


async def open_campaign(
    tx: Writing,
    who: Actor,
    files: dict[str, str],
    rehearsal: bool,
    now: datetime | None,
    template: templates.CheckedTemplate = templates.NONE,
    sources: Mapping[str, CreditSourceEntry] | None = None,
) -> CampaignOpened:
    """Write a campaign with its plan, units and first windows.

    Raises CampaignFilesWrong, CalendarYearMissing, CampaignExists, ClockOutOfYears, CampaignOver.
    """
    made = read_plan(files, template.wrong, sources)
    plan = made.plan
    rules.need_years(plan.dates, (await gates.calendar_of(tx)).years)
    campaign_id = new_id()
    row = insert(Campaign).values(
        id=campaign_id,
        code=plan.code,
        title=plan.title,
        year=plan.year,
        rehearsal=rehearsal,
        version=1,
        plan=plan.model_dump(mode="json"),
        opened_by=who.person_id,
    )
    if (
        await tx.execute(row.on_conflict_do_nothing().returning(col(Campaign.id)))
    ).scalar_one_or_none() is None:
        raise CampaignExists()
    if rehearsal:
        begins = now or plan.dates.opens_at
        rules.clock_in_years(begins, plan)
        tx.add(Clock(campaign_id=campaign_id, now=begins))
    tx.add_all(_unit(campaign_id, unit) for unit in made.units)
    tx.add_all(
        _window(campaign_id, window, who) for window in rules.first_windows(plan.dates, made.units)
    )
    if template.content is not None:
        templates.keep(tx, campaign_id, plan.version, template.content)
    await tx.flush()
    began = await gates.now(tx, campaign_id)
    rules.must_not_be_over(rehearsal, began, plan.dates)
    fact = CampaignOpenedV1(
        subject=campaign_id,
        campaign_id=campaign_id,
        code=plan.code,
        title=plan.title,
        year=plan.year,
        rehearsal=rehearsal,
        stage_table=plan.stage_table,
    )
    await say(tx, who, fact)
    return CampaignOpened(campaign_id=campaign_id, rehearsal=rehearsal, now=began)


def _unit(campaign_id: UUID, unit: PlanUnit) -> Unit:
    return Unit(
        campaign_id=campaign_id,
        code=unit.code,
        name=unit.name,
        short_name=unit.short_name,
        kind=unit.kind,
        parent=unit.parent,
    )


def _window(campaign_id: UUID, window: rules.FirstWindow, who: Actor) -> Window:
    return Window(
        id=new_id(),
        campaign_id=campaign_id,
        gate=window.gate,
        scope="unit" if window.unit else "all",
        scope_id=window.unit,
        narrows=bool(window.unit),
        version=window.version,
        opens_at=window.opens_at,
        closes_at=window.closes_at,
        reason="征集活动开启",
        decided_by=who.person_id,
    )


async def move_clock(tx: Writing, who: Actor, campaign_id: UUID, to: datetime) -> ClockMoved:
    """Move a rehearsal's clock forward while nobody is inside any gate.

    Raises NotARehearsal, ClockOutOfYears, ClockGoesForward, NotFound.
    """
    for gate in EVERY_GATE:
        await gates.shut(tx, gate, campaign_id)
    campaign = (
        await tx.execute(select(Campaign).where(col(Campaign.id) == campaign_id).with_for_update())
    ).scalar_one()
    plan = (await gates.plan_of(tx, campaign_id)).plan
    since = await gates.now(tx, campaign_id)
    rules.may_move_clock(campaign.rehearsal, since, to)
    rules.clock_in_years(to, plan)
    await tx.execute(update(Clock).where(col(Clock.campaign_id) == campaign_id).values(now=to))
    campaign.version += 1
    await say(
        tx,
        who,
        ClockMovedV1(
            subject=campaign_id, subject_version=campaign.version, campaign_id=campaign_id, now=to
        ),
    )
    known = await views.instants(tx, campaign_id, await dates_now(tx, campaign_id, plan.dates))
    passed = tuple(each for each in known if since < each.at <= to)
    return ClockMoved(campaign_id=campaign_id, now=to, passed=passed)
