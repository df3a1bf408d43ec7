"""Reads of objections, without the objector."""

from collections.abc import AsyncIterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from kit import listing
from kit.listing import Sorting
from kit.tabular import must_fit
from services.registry.objections import rules
from services.registry.objections.models import Objection
from services.registry.objections.rules import GROUND_LABELS, ObjectionState
from services.registry.objections.schemas import (
    ObjectionQuery,
    Objections,
    ObjectionView,
)
from services.registry.publicity.models import Notice

TOLD = set(ObjectionView.model_fields) - {"objection_id", "admissible", "ground_label"}
COLUMNS = (col(Objection.id), *(col(getattr(Objection, name)) for name in sorted(TOLD)))


def to_view(objection: Objection | Row[Any]) -> ObjectionView:
    """An objection as its handlers read it."""
    ground = objection.ground
    fields = {name: getattr(objection, name) for name in TOLD}
    return ObjectionView(
        objection_id=objection.id,
        admissible=ground is None,
        ground_label=GROUND_LABELS[ground] if ground else None,
        **fields,
    )


async def in_time(session: AsyncSession, recorded: ObjectionView) -> ObjectionView:
    """The objection, as the answer to whoever recorded it, also when the request is repeated.

    Raises ObjectionLate for a refused one.
    """
    if recorded.state is ObjectionState.refused:
        notice = await session.get(Notice, recorded.notice_id)
        assert notice is not None
        rules.in_time(notice.state, notice.closes_at, recorded.received_at)
    return recorded


async def page(session: AsyncSession, asked: ObjectionQuery) -> Objections:
    """Objections in the order they were recorded. Raises InvalidInput."""
    query = _listed(asked)
    found = await listing.page(session, query, Sorting(col(Objection.id)), asked)
    items = tuple(to_view(row) for row in found.rows)
    return Objections(items=items, next=found.next, total=found.total)


async def every(
    session: AsyncSession, asked: ObjectionQuery
) -> AsyncIterator[Sequence[ObjectionView]]:
    """All objections that the filters leave, for a table. Raises TooManyRows."""
    query = _listed(asked)
    must_fit(await listing.count(session, query))
    async for rows in listing.batches(session, query, Sorting(col(Objection.id))):
        yield [to_view(row) for row in rows]


def _listed(asked: ObjectionQuery) -> Select[Any]:
    """What the filters leave, without the objector."""
    query = select(*COLUMNS)
    equal: tuple[tuple[Any, UUID | None], ...] = (
        (col(Objection.campaign_id), asked.campaign_id),
        (col(Objection.notice_id), asked.notice_id),
        (col(Objection.submission_id), asked.submission_id),
    )
    for column, value in equal:
        if value is not None:
            query = query.where(column == value)
    if asked.state:
        query = query.where(col(Objection.state).in_(asked.state))
    return query
