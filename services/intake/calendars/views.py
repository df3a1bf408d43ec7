"""Reads of calendars: the loaded years, and the dates that working days decide."""

from collections.abc import Iterator, Sequence, Set
from datetime import datetime
from functools import partial

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.calendar import Calendar, closing_instant, shanghai_day
from contracts.policy import Plan
from kit import gates
from kit.db import Reading
from kit.gates import Gate
from services.intake.calendars import rules
from services.intake.calendars.schemas import CalendarYears, CalendarYearView, MovedDate
from services.intake.campaigns.models import CalendarYearRow, Campaign
from services.intake.corrections.rules import due_at
from services.intake.submissions.models import Correction, Submission
from services.intake.submissions.states import CorrectionState


async def years(session: Reading) -> CalendarYears:
    """Every loaded year, oldest first."""
    items = [
        CalendarYearView(
            year=row.year, source=row.source, off=tuple(row.off), makeup=tuple(row.makeup)
        )
        for row in await rows(session)
    ]
    return CalendarYears(items=tuple(items))


async def rows(session: AsyncSession) -> Sequence[CalendarYearRow]:
    query = select(CalendarYearRow).order_by(col(CalendarYearRow.year))
    return (await session.execute(query)).scalars().all()


async def moved(
    session: AsyncSession, before: Calendar, after: Calendar, touched: Set[int]
) -> tuple[MovedDate, ...]:
    """Dates of campaigns in the touched years that the two calendars reckon differently."""
    query = select(Campaign).order_by(col(Campaign.id))
    found: list[MovedDate] = []
    for row in (await session.execute(query)).scalars():
        plan = Plan.model_validate(row.plan)
        opens = shanghai_day(plan.dates.opens_at).year
        ends = shanghai_day(plan.dates.announcement_on).year
        # A period that begins in December may end in the next year.
        if not touched & set(range(opens, ends + 2)):
            continue
        found += _notice(row, plan, before, after)
        found += await _corrections(session, row, plan, before, after)
    return tuple(found)


def _notice(row: Campaign, plan: Plan, before: Calendar, after: Calendar) -> Iterator[MovedDate]:
    """When the plan's notice would close, published on the planned day."""
    reckon = partial(_notice_closes_at, plan)
    old = rules.reckoned(reckon, before)
    new = rules.reckoned(reckon, after)
    if old != new:
        yield MovedDate(
            campaign_id=row.id,
            what="notice_closes_at",
            subject=None,
            before=old,
            after=new,
            kept=False,
        )


def _notice_closes_at(plan: Plan, calendar: Calendar) -> datetime:
    period = plan.publicity
    published = shanghai_day(plan.dates.notice_on)
    last = calendar.last_day(published, period.length, period.unit, period.mode)
    return closing_instant(last)


async def _corrections(
    session: AsyncSession, row: Campaign, plan: Plan, before: Calendar, after: Calendar
) -> list[MovedDate]:
    """Open corrections whose due instant would be another. It was fixed at opening and stays."""
    query = select(Correction).where(
        col(Correction.campaign_id) == row.id, col(Correction.state) == CorrectionState.open
    )
    found = []
    for correction in (await session.execute(query.order_by(col(Correction.id)))).scalars():
        window = await _delivery_window(session, correction)
        reckon = partial(_due_at, correction, plan, window)
        old = rules.reckoned(reckon, before)
        new = rules.reckoned(reckon, after)
        if old == new:
            continue
        found.append(
            MovedDate(
                campaign_id=row.id,
                what="correction_due_at",
                subject=correction.id,
                before=correction.due_at,
                after=new,
                kept=True,
            )
        )
    return found


async def _delivery_window(session: AsyncSession, correction: Correction) -> datetime | None:
    """The cut-off that cuts a correction short, as it stands now."""
    submission = await session.get_one(Submission, correction.submission_id)
    window = await gates.window_of(
        session,
        Gate.delivery,
        submission.campaign_id,
        unit=submission.unit,
        organisation_id=submission.organisation_id,
    )
    closes_at: datetime | None = window.get("closes_at")
    return closes_at


def _due_at(
    correction: Correction,
    plan: Plan,
    delivery_closes_at: datetime | None,
    calendar: Calendar,
) -> datetime:
    return due_at(calendar, correction.opened_at, plan.correction.days, delivery_closes_at)
