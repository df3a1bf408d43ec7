"""Reminding applicants of drafts not handed in and corrections not answered.

Each person gets one reminder per key.
"""

from collections import defaultdict
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
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
from kit.reminders import must_be_due
from services.intake.reminders.models import ApplicantReminder
from services.intake.reminders.waiting import WAITING


@dataclass(frozen=True)
class WaitingSubmission:
    """A submission that waits for its applicant, and until when."""

    closes_at: datetime
    submission_id: UUID


async def remind(tx: Writing, who: Actor, ask: Remind) -> Done:
    """Say ReminderDueV1 for everybody who edited a draft or correction that still waits.

    Says nothing once the window is closed. Raises InvalidInput, NotFound, and ClaimRefuted for what
    is no reminder of the plan, or not due yet.
    """
    if ask.kind not in WAITING:
        raise InvalidInput(f"intake 不提醒 {ask.kind}", f"intake does not remind of {ask.kind}")
    if await gates.now(tx, ask.campaign_id) >= ask.closes_at:
        return Done(changed=0)
    now = await must_be_due(tx, ask)

    waiting = await _waiting_by_person(tx, ask, now)
    if not waiting:
        return Done(changed=0)

    new_reminders = await _claim_reminders(tx, ask, waiting)
    facts = [
        _reminder_due(
            ask,
            reminder_id,
            person_id,
            waiting[person_id],
        )
        for reminder_id, person_id in new_reminders
    ]
    if facts:
        await say(tx, who, *facts)
    return Done(changed=len(facts))


async def _waiting_by_person(
    tx: Writing, ask: Remind, now: datetime
) -> dict[UUID, list[WaitingSubmission]]:
    """What waits for whom."""
    rows = await tx.execute(
        text(WAITING[ask.kind]),
        {
            "campaign_id": ask.campaign_id,
            "closes_at": ask.closes_at,
            "now": now,
        },
    )
    waiting: dict[UUID, list[WaitingSubmission]] = defaultdict(list)
    for row in rows:
        waiting[row.saved_by].append(WaitingSubmission(row.closes_at, row.id))
    return waiting


async def _claim_reminders(
    tx: Writing, ask: Remind, people: Collection[UUID]
) -> list[tuple[UUID, UUID]]:
    """Insert a reminder for each person. Returns (id, person) of those that are new."""
    rows = [
        {
            "id": new_id(),
            "campaign_id": ask.campaign_id,
            "key": ask.key,
            "person_id": person_id,
        }
        for person_id in people
    ]
    # A repeated command meets its own rows and says nothing again.
    insertion = (
        insert(ApplicantReminder)
        .values(rows)
        .on_conflict_do_nothing()
        .returning(col(ApplicantReminder.id), col(ApplicantReminder.person_id))
    )
    inserted = await tx.execute(insertion)
    return [(row.id, row.person_id) for row in inserted]


def _reminder_due(
    ask: Remind,
    reminder_id: UUID,
    person_id: UUID,
    waiting: Sequence[WaitingSubmission],
) -> ReminderDueV1:
    """One fact for one person, however much waits for them.

    Composed without a row: reminders are inserted as a set, and each has this one fact.
    """
    only_one = len(waiting) == 1
    return ReminderDueV1(
        subject=reminder_id,
        campaign_id=ask.campaign_id,
        submission_id=waiting[0].submission_id if only_one else None,
        person_id=person_id,
        kind="hand_in" if ask.kind == "hand_in" else "correction",
        closes_at=min(each.closes_at for each in waiting),
        offset=ask.offset,
    )
