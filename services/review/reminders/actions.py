"""Saying who still has to act, once for each wake and target."""

from uuid import UUID

from sqlalchemy import select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.commands.command import Done
from contracts.commands.intake import Remind
from contracts.facts.review import ReviewReminderDueV1
from contracts.vocabulary import system
from kit import gates
from kit.db import Writing, new_id
from kit.facts import only_fact
from kit.journal import say
from services.review.cases.models import Case
from services.review.cases.rules import CaseState
from services.review.panel.models import Seat
from services.review.panel.rules import OPEN
from services.review.reminders import rules
from services.review.reminders.models import Reminder

WORKFLOWS = system("workflows")


async def remind(tx: Writing, ask: Remind) -> Done:
    """One fact for each unit, expert or the city that still has open items. Repeated with the same key, nothing twice."""
    kind = rules.kind_of(ask.kind)
    if kind is None:
        return Done()
    at = await gates.now(tx, ask.campaign_id)
    facts = []
    for target, count in (await _waiting(tx, kind, ask.campaign_id)).items():
        reminder = Reminder(
            id=new_id(),
            campaign_id=ask.campaign_id,
            key=ask.key,
            target=target,
            kind=kind,
            said_at=at,
        )
        # The unique key decides whether this reminder was said before, also under a second command.
        new = (
            insert(Reminder)
            .values(reminder.model_dump())
            .on_conflict_do_nothing()
            .returning(col(Reminder.id))
        )
        if (await tx.execute(new)).first() is None:
            continue
        whom, _, which = target.partition(":")
        facts.append(
            only_fact(
                reminder,
                ReviewReminderDueV1,
                person_id=UUID(which) if whom == "expert" else None,
                unit=which if whom == "unit" else None,
                kind=kind,
                closes_at=ask.closes_at,
                offset=ask.offset,
                open_items=count,
            )
        )
    if facts:
        await say(tx, WORKFLOWS, *facts)
    return Done(changed=len(facts))


async def _waiting(tx: Writing, kind: str, campaign_id: UUID) -> dict[str, int]:
    if kind == "score":
        seats = (
            select(col(Seat.expert))
            .join(Case, col(Case.id) == col(Seat.submission_id))
            .where(
                col(Seat.campaign_id) == campaign_id,
                col(Seat.state).in_(OPEN),
                col(Case.state) == CaseState.accepted,
            )
        )
        return rules.of_experts(str(expert) for expert in (await tx.execute(seats)).scalars())
    states = [state.value for state in rules.STATES[kind]]
    units = select(col(Case.unit)).where(
        col(Case.campaign_id) == campaign_id, col(Case.state).in_(states)
    )
    return rules.of_units(kind, (await tx.execute(units)).scalars())
