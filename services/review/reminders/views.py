"""Who still has to act in review, and so whom its reminders reach."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.shared_words import REMINDER_WORDS
from kit import gates
from services.review.cases.models import Case
from services.review.cases.rules import CaseState
from services.review.panel.models import Seat
from services.review.panel.rules import OPEN
from services.review.reminders import rules
from services.review.reminders.rules import Kind
from services.review.reminders.schemas import Reminded, RemindedNow


async def reminded_now(session: AsyncSession, campaign_id: UUID) -> RemindedNow:
    """By kind, who would be reminded if it were sent now. Raises NotFound."""
    await gates.plan_of(session, campaign_id)  # raises NotFound where there is no campaign
    units = await gates.unit_names_of(session, campaign_id)
    items = []
    for kind in rules.KINDS:
        for target, open_items in (await waiting_of(session, kind, campaign_id)).items():
            whom, _, which = target.partition(":")
            items.append(
                Reminded(
                    kind=kind,
                    kind_words=REMINDER_WORDS[kind],
                    unit=which if whom == "unit" else None,
                    unit_name=units.get(which) if whom == "unit" else None,
                    person_id=UUID(which) if whom == "expert" else None,
                    open_items=open_items,
                )
            )
    return RemindedNow(items=items)


async def waiting_of(session: AsyncSession, kind: Kind, campaign_id: UUID) -> Mapping[str, int]:
    """How many items are open, by target."""
    if kind == "score":
        return rules.of_experts(await _experts_with_open_seats(session, campaign_id))
    units = select(col(Case.unit)).where(
        col(Case.campaign_id) == campaign_id,
        col(Case.state).in_(rules.STATES[kind]),
    )
    return rules.of_units(kind, (await session.execute(units)).scalars())


async def _experts_with_open_seats(session: AsyncSession, campaign_id: UUID) -> list[str]:
    """An expert for each of their open seats for a case that is still the panel's."""
    query = (
        select(col(Seat.expert))
        .join(Case, col(Case.id) == col(Seat.submission_id))
        .where(
            col(Seat.campaign_id) == campaign_id,
            col(Seat.state).in_(OPEN),
            col(Case.state) == CaseState.accepted,
        )
    )
    return [str(expert) for expert in (await session.execute(query)).scalars()]
