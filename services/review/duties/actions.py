"""Taking a duty on cases: held against the record, then written down.

The caller has locked the cases, so two acts of one person on a case follow one another.
"""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from sqlalchemy.dialects.postgresql import insert

from contracts.vocabulary import Actor
from kit.db import Writing
from services.review.duties import rules
from services.review.duties.models import DutyRow
from services.review.duties.rules import Duty
from services.review.duties.views import done_by


async def must_be_apart(tx: Writing, who: Actor, duty: Duty, case_ids: Collection[UUID]) -> None:
    """Raises DutiesSeparate where the actor did on a case what shuts this duty to them."""
    assert who.person_id is not None
    done = await done_by(tx, [who.person_id], case_ids)
    rules.must_be_apart(duty, done.get(who.person_id, {}))


async def take(tx: Writing, who: Actor, duty: Duty, case_id: UUID, at: datetime) -> None:
    """The actor takes a duty on a case. Taken again, the first instant stays.

    Raises DutiesSeparate.
    """
    await must_be_apart(tx, who, duty, [case_id])
    row = insert(DutyRow).values(
        person_id=who.person_id,
        submission_id=case_id,
        duty=duty,
        done_at=at,
    )
    await tx.execute(row.on_conflict_do_nothing())
