"""Reads of the list of cases. A unit sees its own, the city and auditors all."""

from collections.abc import AsyncIterator, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.calendar import Calendar
from contracts.policy import Dates
from contracts.shared_words import CASE_STATE_WORDS
from contracts.stages import table_of
from contracts.vocabulary import Actor, CreditVerdict, HoldKind
from kit import gates, listing
from kit.dates import dates_now
from kit.gates import Gate
from kit.listing import Sorting, wrong_query
from kit.tabular import must_fit
from services.review.case_list import queries, rules
from services.review.case_list.schemas import (
    CaseItem,
    CasePage,
    CaseQuery,
    CaseSort,
    ProposedRuling,
)
from services.review.cases import rules as cases
from services.review.cases.models import CaseHold
from services.review.cases.views import to_view
from services.review.corrections.views import due_of
from services.review.credit.models import CreditCheck
from services.review.holding.rules import Pending, holder_words
from services.review.holding.views import pending_of
from services.review.rulings.models import Ruling
from services.review.rulings.rules import RulingState
from services.review.timeline.models import TurnRow


async def page(session: AsyncSession, who: Actor, asked: CaseQuery) -> CasePage:
    """A page of the cases that the actor may see. Raises NotFound, InvalidInput."""
    query = queries.listed(who, asked)
    found = await listing.page(session, query, await _sorting(session, asked), asked)
    items = await _to_items(session, who, found.rows)
    return CasePage(items=items, next=found.next, total=found.total)


async def every(
    session: AsyncSession, who: Actor, asked: CaseQuery
) -> AsyncIterator[Sequence[CaseItem]]:
    """All cases that the filters leave, for a table. Raises TooManyRows."""
    query = queries.listed(who, asked)
    must_fit(await listing.count(session, query))
    async for rows in listing.batches(session, query, await _sorting(session, asked)):
        yield await _to_items(session, who, rows)


async def _sorting(session: AsyncSession, asked: CaseQuery) -> Sorting:
    """Raises InvalidInput where an order needs a campaign; NotFound where that is not there."""
    if asked.sort is not CaseSort.until:
        return queries.sorting(asked, None)
    if asked.campaign_id is None:
        raise wrong_query(
            "campaign_id",
            "missing",
            "按截止时间排序时，请指定征集活动",
            "is needed to sort by `until`: name the campaign",
        )
    dates = await _dates_of(session, asked.campaign_id)
    return queries.sorting(asked, queries.until_key(dates.dates, dates.closings))


@dataclass(frozen=True)
class CampaignDates:
    """What the cases of one campaign run against. closings: of the delivery, by unit."""

    now: datetime
    dates: Dates
    closings: dict[str, datetime]
    unit_names: dict[str, str]


async def _dates_of(session: AsyncSession, campaign_id: UUID) -> CampaignDates:
    """Raises NotFound."""
    plan = (await gates.plan_of(session, campaign_id)).plan
    closings = await gates.unit_closings_of(session, Gate.delivery, campaign_id)
    return CampaignDates(
        now=await gates.now(session, campaign_id),
        dates=await dates_now(session, campaign_id, plan.dates),
        closings={code: found.closes_at for code, found in closings.items()},
        unit_names={code: found.unit.name for code, found in closings.items()},
    )


async def _to_items(session: AsyncSession, who: Actor, rows: Sequence[Row[Any]]) -> list[CaseItem]:
    """Cases with what the rest of the room knows of them: one statement each for all of them."""
    if not rows:
        return []
    ids = [row.id for row in rows]
    holds = await _open_holds(session, ids)
    since = await _since(session, ids)
    credit = await _verdicts(session, ids)
    proposed = await _proposals(session, ids)
    pending = await pending_of(session, ids)
    dues = await due_of(session, ids)
    calendar = await gates.calendar_of(session)
    campaigns = {each: await _dates_of(session, each) for each in _campaigns(rows)}
    return [
        _to_item(
            row,
            campaigns[row.campaign_id],
            calendar,
            holds=holds.get(row.id, ()),
            since=since.get(row.id),
            credit=credit.get(row.id),
            proposed=proposed.get(row.id) if _may_read(who, row) else None,
            pending=pending[row.id] if _may_read(who, row) else None,
            due=dues.get(row.id),
        )
        for row in rows
    ]


def _campaigns(rows: Sequence[Row[Any]]) -> set[UUID]:
    return {row.campaign_id for row in rows}


def _may_read(who: Actor, row: Row[Any]) -> bool:
    return cases.may_read(who, row.unit, row.delivered_at is not None)


def _to_item(
    row: Row[Any],
    campaign: CampaignDates,
    calendar: Calendar,
    *,
    holds: Sequence[HoldKind],
    since: datetime | None,
    credit: CreditVerdict | None,
    proposed: ProposedRuling | None,
    pending: Pending | None,
    due: datetime | None,
) -> CaseItem:
    seen = to_view(row, holds)
    until = rules.until(seen.state, campaign.dates, campaign.closings.get(seen.unit), due)
    unit_name = campaign.unit_names.get(seen.unit, seen.unit)
    return CaseItem.model_validate(
        seen.model_dump()
        | {
            "unit_name": unit_name,
            "holder_words": holder_words(seen.holder, pending, unit_name),
            "state_label": CASE_STATE_WORDS[seen.state].zh,
            "stage_label": table_of(row.stage_table).stage(seen.stage).zh,
            "since": since,
            "until": until,
            "slack_working_days": cases.slack(calendar, campaign.now, until),
            "proposed": proposed,
            "credit": credit,
        }
    )


async def _open_holds(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, list[HoldKind]]:
    query = select(col(CaseHold.submission_id), col(CaseHold.kind)).where(
        col(CaseHold.submission_id).in_(ids), col(CaseHold.cleared_at).is_(None)
    )
    kinds: dict[UUID, list[HoldKind]] = {}
    for submission_id, kind in await session.execute(query):
        kinds.setdefault(submission_id, []).append(kind)
    return kinds


async def _since(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, datetime]:
    """When the present holder's turn began."""
    query = (
        select(col(TurnRow.submission_id), col(TurnRow.began_at))
        .where(col(TurnRow.submission_id).in_(ids))
        .distinct(col(TurnRow.submission_id))
        .order_by(col(TurnRow.submission_id), col(TurnRow.version).desc())
    )
    return dict((await session.execute(query)).tuples().all())


async def _verdicts(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, CreditVerdict]:
    """Of the newest check of each. Ids sort by creation."""
    query = (
        select(col(CreditCheck.submission_id), col(CreditCheck.verdict))
        .where(col(CreditCheck.submission_id).in_(ids))
        .distinct(col(CreditCheck.submission_id))
        .order_by(col(CreditCheck.submission_id), col(CreditCheck.id).desc())
    )
    return dict((await session.execute(query)).tuples().all())


async def _proposals(session: AsyncSession, ids: Collection[UUID]) -> dict[UUID, ProposedRuling]:
    """The ruling of each that waits to be confirmed: there is one at most."""
    query = select(
        col(Ruling.submission_id), col(Ruling.id), col(Ruling.outcome), col(Ruling.proposed_at)
    ).where(col(Ruling.submission_id).in_(ids), col(Ruling.state) == RulingState.proposed)
    return {
        row.submission_id: ProposedRuling(
            ruling_id=row.id, outcome=row.outcome, proposed_at=row.proposed_at
        )
        for row in await session.execute(query)
    }
