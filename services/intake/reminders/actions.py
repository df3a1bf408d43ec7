"""Reminding the applicants who still have to act: drafts not handed in, corrections not answered. Each person once per key."""

from collections import defaultdict
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.commands.command import Done
from contracts.commands.intake import Remind
from contracts.facts.intake import ReminderDueV1
from contracts.problem import InvalidInput
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, new_id
from kit.journal import say
from services.intake.reminders.models import Reminder

_DRAFTS: Final = """
    SELECT DISTINCT s.id, d.saved_by, w.closes_at
    FROM intake.submissions s JOIN intake.drafts d ON d.submission_id = s.id,
         LATERAL platform.window_of(s.campaign_id, 'intake', s.unit, s.organisation_id::text) w
    WHERE s.campaign_id = :c AND s.number IS NULL AND w.closes_at = :closes AND w.closes_at > :now
"""
_CORRECTIONS: Final = """
    SELECT DISTINCT s.id, d.saved_by, k.due_at AS closes_at
    FROM intake.corrections k JOIN intake.submissions s ON s.id = k.submission_id
         JOIN intake.drafts d ON d.submission_id = s.id,
         LATERAL platform.window_of(s.campaign_id, 'delivery', s.unit, s.organisation_id::text) w
    WHERE k.campaign_id = :c AND k.state = 'open' AND k.due_at > :now AND w.closes_at = :closes
"""
_WHO: Final = {"hand_in": _DRAFTS, "correction": _CORRECTIONS}


async def remind(tx: Writing, who: Actor, ask: Remind) -> Done:
    """Say ReminderDueV1 to everybody who edited a draft that still waits. Closed meanwhile, it says nothing. Raises InvalidInput, NotFound."""
    if ask.kind not in _WHO:
        raise InvalidInput(f"intake 不提醒 {ask.kind}", f"intake does not remind of {ask.kind}")
    now = await gates.now(tx, ask.campaign_id)
    if now >= ask.closes_at:
        return Done(changed=0)
    asked = {"c": ask.campaign_id, "closes": ask.closes_at, "now": now}
    rows = await tx.execute(text(_WHO[ask.kind]), asked)
    waiting: dict[UUID, list[tuple[datetime, UUID]]] = defaultdict(list)
    for row in rows:
        waiting[row.saved_by].append((row.closes_at, row.id))
    if not waiting:
        return Done(changed=0)
    fresh = insert(Reminder).values(
        [
            {"id": new_id(), "campaign_id": ask.campaign_id, "key": ask.key, "person_id": person}
            for person in waiting
        ]
    )
    told = await tx.execute(
        fresh.on_conflict_do_nothing().returning(col(Reminder.id), col(Reminder.person_id))
    )
    facts = [
        ReminderDueV1(
            subject=row.id,
            campaign_id=ask.campaign_id,
            submission_id=waiting[row.person_id][0][1]
            if len(waiting[row.person_id]) == 1
            else None,
            person_id=row.person_id,
            kind="hand_in" if ask.kind == "hand_in" else "correction",
            closes_at=min(waiting[row.person_id])[0],
            offset=ask.offset,
        )
        for row in told
    ]
    if facts:
        await say(tx, who, *facts)
    return Done(changed=len(facts))
