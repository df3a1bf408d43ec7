"""Reads of demo people."""

from uuid import UUID

from sqlalchemy import select, tuple_
from sqlmodel import col

from contracts.problem import NotFound
from kit.db import Reading
from services.identity.accounts.models import PersonRow
from services.identity.accounts.views import labelled
from services.identity.demo_people.models import DemoPersonRow
from services.identity.demo_people.schemas import DemoPeople, DemoPersonView

PLACE = (col(DemoPersonRow.place), col(DemoPersonRow.person_id))
SHOWN = (
    col(DemoPersonRow.person_id),
    col(PersonRow.login),
    col(DemoPersonRow.part),
    col(DemoPersonRow.part_en),
    col(DemoPersonRow.label),
    col(DemoPersonRow.label_en),
    col(PersonRow.roles),
    col(PersonRow.unit),
    col(DemoPersonRow.note),
    col(DemoPersonRow.note_en),
)


async def demo_people(session: Reading, after: UUID | None, limit: int) -> DemoPeople:
    """In the order in which the page shows them. Raises NotFound for an unknown cursor."""
    query = (
        select(*SHOWN)
        .join(PersonRow, col(PersonRow.id) == col(DemoPersonRow.person_id))
        .order_by(*PLACE)
        .limit(limit + 1)
    )
    if after is not None:
        last = select(*PLACE).where(col(DemoPersonRow.person_id) == after)
        found = (await session.execute(last)).one_or_none()
        if found is None:
            raise NotFound()
        query = query.where(tuple_(*PLACE) > tuple_(*found))
    rows = (await session.execute(query)).mappings().all()
    page = rows[:limit]
    items = [
        DemoPersonView.model_validate({**row, "roles": labelled(row["roles"])}) for row in page
    ]
    following = str(page[-1]["person_id"]) if len(rows) > limit else None
    return DemoPeople(items=items, next=following)
