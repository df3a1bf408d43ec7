"""The form version of a campaign, for every room that shows, checks or prints a form.

A campaign keeps the form it was opened with, so each process reads it once and keeps it compiled.
"""

from collections import OrderedDict
from typing import Any, Final
from uuid import UUID

from sqlalchemy import text
from sqlalchemy.ext.asyncio import AsyncSession

from contracts.application import FormVersion, form_from
from contracts.problem import NotFound

_MOST_KEPT: Final = 512
_kept: OrderedDict[UUID, FormVersion] = OrderedDict()


async def form_of(session: AsyncSession, campaign_id: UUID) -> FormVersion:
    """The campaign's form. Raises NotFound."""
    kept = _kept.get(campaign_id)
    if kept is not None:
        _kept.move_to_end(campaign_id)
        return kept
    row = await _row(session, campaign_id)
    form = form_from(row.document, row.version)
    _kept[campaign_id] = form
    if len(_kept) > _MOST_KEPT:
        _kept.popitem(last=False)
    return form


async def _row(session: AsyncSession, campaign_id: UUID) -> Any:
    # The form lies inside the plan: SQL takes the two keys out, so that the rest is not read.
    query = text(
        "SELECT plan->'form' AS document, plan->>'form_version' AS version"
        " FROM platform.campaigns WHERE id = :id"
    )
    row = (await session.execute(query, {"id": campaign_id})).one_or_none()
    if row is None:
        raise NotFound("没有这个征集活动", "No such campaign")
    return row
