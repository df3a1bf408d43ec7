"""Saying who still has to act, once for each wake and target."""

from datetime import datetime
from uuid import UUID

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
from kit.reminders import must_be_due
from services.review.reminders import rules
from services.review.reminders.models import ReviewReminder
from services.review.reminders.rules import Kind
from services.review.reminders.views import waiting_of

WORKFLOWS = system("workflows")


async def remind(tx: Writing, command: Remind) -> Done:
    """Say one fact for each unit, expert or the city that still has open items.

    Repeated with the same key, nothing is said twice; nothing once the window is closed. Raises
    ClaimRefuted for what is no reminder of the plan, or not due yet.
    """
    kind = rules.kind_of(command.kind)
    if kind is None:
        return Done()
    if await gates.now(tx, command.campaign_id) >= command.closes_at:
        return Done()
    at = await must_be_due(tx, command)
    waiting = await waiting_of(tx, kind, command.campaign_id)
    facts = []
    for target, count in waiting.items():
        fact = await _reminder_due(tx, command, kind, target, count, at)
        if fact is not None:
            facts.append(fact)
    if facts:
        await say(tx, WORKFLOWS, *facts)
    return Done(changed=len(facts))


async def _reminder_due(
    tx: Writing,
    command: Remind,
    kind: Kind,
    target: str,
    open_items: int,
    at: datetime,
) -> ReviewReminderDueV1 | None:
    """The fact that reminds a target. None when it was reminded under this key before."""
    reminder = ReviewReminder(
        id=new_id(),
        campaign_id=command.campaign_id,
        key=command.key,
        target=target,
        kind=kind,
        said_at=at,
    )
    # The unique key decides, also between two workers that perform the command at once.
    query = (
        insert(ReviewReminder)
        .values(reminder.model_dump())
        .on_conflict_do_nothing()
        .returning(col(ReviewReminder.id))
    )
    if (await tx.execute(query)).first() is None:
        return None

    whom, _, which = target.partition(":")
    return only_fact(
        reminder,
        ReviewReminderDueV1,
        person_id=UUID(which) if whom == "expert" else None,
        unit=which if whom == "unit" else None,
        kind=kind,
        closes_at=command.closes_at,
        offset=command.offset,
        open_items=open_items,
    )
