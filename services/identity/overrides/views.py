"""Reads of overrides: for the city and auditors."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.problem import NotFound
from kit.db import Reading
from services.identity.accounts.models import PersonRow
from services.identity.organisations.models import CreditCodeOverride
from services.identity.overrides.schemas import Overrides, OverrideView
from services.identity.papers.models import PaperScan


async def page(session: Reading, cursor: UUID | None, limit: int) -> Overrides:
    """Overrides, the newest first. Their ids grow with time."""
    key = col(CreditCodeOverride.organisation_id)
    query = (
        select(CreditCodeOverride, col(PersonRow.name))
        .join(PersonRow, col(PersonRow.id) == col(CreditCodeOverride.decided_by))
        .order_by(key.desc())
        .limit(limit + 1)
    )
    if cursor is not None:
        query = query.where(key < cursor)
    rows = (await session.execute(query)).all()

    items = [_view(override, name) for override, name in rows[:limit]]
    following = str(items[-1].organisation_id) if len(rows) > limit else None
    return Overrides(items=items, next=following)


async def licence(session: Reading, organisation_id: UUID) -> PaperScan:
    """The licence that an override rests on. Raises NotFound."""
    override = await session.get(CreditCodeOverride, organisation_id)
    if override is None or override.licence_id is None:
        raise NotFound("没有这份营业执照", "No such licence")
    return await session.get_one(PaperScan, override.licence_id)


def _view(override: CreditCodeOverride, decided_by: str) -> OverrideView:
    fields = override.model_dump() | {
        "with_licence": override.licence_id is not None,
        "decided_by": decided_by,
    }
    return OverrideView.model_validate(fields)
