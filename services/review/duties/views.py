"""What persons did on cases."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from kit.db import Reading, Writing
from services.review.duties.models import DutyRow
from services.review.duties.rules import Duty


async def done_by(
    session: Reading | Writing,
    people: Collection[UUID],
    case_ids: Collection[UUID],
) -> dict[UUID, dict[UUID, set[Duty]]]:
    """The duties of some people on some cases: by person, by case."""
    query = select(col(DutyRow.person_id), col(DutyRow.submission_id), col(DutyRow.duty)).where(
        col(DutyRow.person_id).in_(people),
        col(DutyRow.submission_id).in_(case_ids),
    )
    found: dict[UUID, dict[UUID, set[Duty]]] = {}
    for person_id, case_id, duty in await session.execute(query):
        found.setdefault(person_id, {}).setdefault(case_id, set()).add(duty)
    return found
