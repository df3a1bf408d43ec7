"""Reads of bulk acts: each person's own."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import func, literal_column, select
from sqlmodel import col

from contracts.code_words import CodeWords
from contracts.problem import NotFound
from contracts.vocabulary import Actor
from kit import gates, listing
from kit.db import Reading
from kit.listing import Sorting
from services.review.bulk import reading, rules
from services.review.bulk.models import BulkRow
from services.review.bulk.schemas import BulkItem, BulkPage, BulkQuery, BulkSummary, BulkView
from services.review.cases.models import Case

NOW = func.clock_timestamp()
"""The database's clock, by which the time to undo runs."""


async def one(session: Reading, who: Actor, bulk_id: UUID) -> BulkView:
    """The actor's own bulk act with its cases. Raises NotFound."""
    found = await session.execute(select(BulkRow, NOW).where(col(BulkRow.id) == bulk_id))
    row, now = found.one_or_none() or (None, None)
    if row is None or now is None or row.made_by != who.person_id:
        raise NotFound()
    names = select(col(Case.id), col(Case.number), col(Case.factory_name)).where(
        col(Case.id).in_([UUID(item["case_id"]) for item in row.items])
    )
    cases = {str(case.id): case for case in await session.execute(names)}
    campaign = await gates.plan_of(session, row.campaign_id)
    window = await reading.window_now(session, who, row.campaign_id)
    left_out = sum(item["code"] is not None for item in row.items)
    items = [_item(item, cases[item["case_id"]]) for item in row.items]
    return BulkView(
        **_summary(row, now),
        count=len(items) - left_out,
        left_out=left_out,
        reason=row.reason,
        items=sorted(items, key=lambda item: item.number),
        confirm_token=row.token,
        expires_at=row.expires_at,
        undo_seconds=rules.undo_seconds(campaign.plan.bulk_undo_seconds, window),
    )


async def page(session: Reading, who: Actor, asked: BulkQuery) -> BulkPage:
    """The actor's own bulk acts, the newest first."""
    named = [
        column
        for column in BulkRow.__table__.columns  # type: ignore[attr-defined]
        if column.name in BulkSummary.model_fields or column.name == "id"
    ]
    # Counted in the database: the cases of every act of a page need not travel.
    items = func.jsonb_array_length(col(BulkRow.items))
    refused = func.jsonb_array_length(
        func.jsonb_path_query_array(
            col(BulkRow.items), literal_column("'$[*] ? (@.code != null)'::jsonpath")
        )
    )
    query = select(
        *named, items.label("all_items"), refused.label("left_out"), NOW.label("now")
    ).where(col(BulkRow.made_by) == who.person_id)
    if asked.campaign_id is not None:
        query = query.where(col(BulkRow.campaign_id) == asked.campaign_id)
    if asked.state:
        query = query.where(col(BulkRow.state).in_(asked.state))
    found = await listing.page(session, query, Sorting(col(BulkRow.id), descending=True), asked)
    return BulkPage(
        items=[
            BulkSummary(
                **_summary(row, row.now),
                count=row.all_items - row.left_out,
                left_out=row.left_out,
            )
            for row in found.rows
        ],
        next=found.next,
        total=found.total,
    )


def _summary(row: Any, now: datetime) -> dict[str, Any]:
    return {
        "bulk_id": row.id,
        "campaign_id": row.campaign_id,
        "act": row.act,
        "state": row.state,
        "made_at": row.made_at,
        "effective_at": row.effective_at,
        "ended_at": row.ended_at,
        "seconds_left": rules.seconds_left(now, row.effective_at),
    }


def _item(item: dict[str, Any], case: Any) -> BulkItem:
    refused = item["code"] is not None
    return BulkItem(
        case_id=case.id,
        number=case.number,
        factory_name=case.factory_name,
        snapshot=item["snapshot"],
        outcome=item["outcome"],
        allowed=not refused,
        code=item["code"],
        why=CodeWords(zh=item["zh"], en=item["en"]) if refused else None,
    )
