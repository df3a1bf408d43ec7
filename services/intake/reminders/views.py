"""When something of a campaign is due."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import select, text
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.commands.intake import DueTimers
from contracts.reminders import ReminderToCome, reminders_to_come
from contracts.shared_words import REMINDER_WORDS
from kit import gates
from kit.reminders import closings_of
from services.intake.reminders import rules
from services.intake.reminders.schemas import ReminderForecast, RemindersToCome
from services.intake.reminders.waiting import WAITING
from services.intake.submissions.models import Correction
from services.intake.submissions.rules import patience
from services.intake.submissions.states import CorrectionState

MOST_CORRECTIONS = 100
"""Corrections that are looked at. The timer of an earlier one asks again for those beyond."""


async def due_timers(session: AsyncSession, campaign_id: UUID) -> DueTimers:
    """What of a campaign is due when, on its own clock. Raises NotFound."""
    campaign = await gates.plan_of(session, campaign_id)
    now = await gates.now(session, campaign_id)
    closings = await closings_of(session, campaign)

    grace = patience(rehearsal=campaign.rehearsal)
    lapses = [due_at + grace for due_at in await _corrections_due(session, campaign_id)]

    timers = rules.due_timers(
        now,
        campaign.rehearsal,
        campaign.plan.reminders,
        closings,
        lapses,
    )
    return DueTimers(now=now, wakes=timers)


async def to_come(session: AsyncSession, campaign_id: UUID) -> RemindersToCome:
    """The reminders of a campaign that are still to be sent, earliest first. Raises NotFound.

    Whom they would reach is asked as at their sending, of what waits now.
    """
    campaign = await gates.plan_of(session, campaign_id)
    now = await gates.now(session, campaign_id)
    closings = await closings_of(session, campaign)
    planned = sorted(
        reminders_to_come(campaign.plan.reminders, closings, now),
        key=lambda each: (each.at, each.key),
    )
    return RemindersToCome(
        now=now,
        items=[
            ReminderForecast(
                kind=each.kind,
                kind_words=REMINDER_WORDS[each.kind],
                offset=each.offset,
                at=each.at,
                closes_at=each.closes_at,
                people=await _people(session, campaign_id, each, now),
            )
            for each in planned
        ],
    )


async def _people(
    session: AsyncSession, campaign_id: UUID, planned: ReminderToCome, now: datetime
) -> int | None:
    """How many applicants' people it would reach. None for a kind that review sends."""
    if planned.kind not in WAITING:
        return None
    rows = await session.execute(
        text(f"SELECT count(DISTINCT saved_by) FROM ({WAITING[planned.kind]}) waiting"),  # noqa: S608
        {"campaign_id": campaign_id, "closes_at": planned.closes_at, "now": now},
    )
    return int(rows.scalar_one())


async def _corrections_due(session: AsyncSession, campaign_id: UUID) -> list[datetime]:
    """When the open corrections are due, earliest first."""
    query = (
        select(col(Correction.due_at))
        .where(
            col(Correction.campaign_id) == campaign_id,
            col(Correction.state) == CorrectionState.open,
        )
        .distinct()
        .order_by(col(Correction.due_at))
    )
    return list((await session.execute(query.limit(MOST_CORRECTIONS))).scalars())
