"""Reads for those who receive lists: one list with its delivery, and one row a unit.

The newest list of a unit may be a draft beside the one that was delivered. Both are told.
"""

from collections.abc import Mapping, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.facts.review import ListDeliveredV1
from contracts.problem import NotFound
from contracts.vocabulary import Actor, FileRef
from kit import gates
from kit.gates import Gate, UnitClosing
from kit.journal import PLUMBING
from services.review.cases.models import Case
from services.review.cases.rules import CaseState, may_see, slack
from services.review.delivery import papers, views
from services.review.delivery.models import RecommendationList
from services.review.delivery.rules import ListState
from services.review.delivery.schemas import DeliveryProof, ListRead, UnitList, UnitLists


async def one(session: AsyncSession, who: Actor, list_id: UUID) -> ListRead:
    """A list that the actor may see, of whatever edition. Raises NotFound."""
    listing = await _visible(session, who, list_id)
    shown = await views.to_view(session, listing)
    names = await gates.unit_names_of(session, listing.campaign_id)
    window = await gates.window_of(session, Gate.delivery, listing.campaign_id, unit=listing.unit)
    return ListRead(
        **shown.model_dump(),
        unit_name=names.get(listing.unit, listing.unit),
        closes_at=window.get("closes_at"),
        kept_until=listing.locked_until,
        receipt=await _proof(session, listing),
    )


async def _visible(session: AsyncSession, who: Actor, list_id: UUID) -> RecommendationList:
    listing = await session.get(RecommendationList, list_id)
    if listing is None or not may_see(who, listing.unit):
        raise NotFound()
    return listing


async def _proof(session: AsyncSession, listing: RecommendationList) -> DeliveryProof | None:
    """The fact of the delivery in the journal. None before the delivery."""
    journal = PLUMBING["review"].journal
    query = select(journal.c.fact_id, journal.c.leaf).where(
        journal.c.topic == ListDeliveredV1.topic, journal.c.subject == listing.id
    )
    row = (await session.execute(query)).one_or_none()
    if row is None or listing.delivered_at is None:
        return None
    return DeliveryProof(fact_id=row.fact_id, leaf=row.leaf, delivered_at=listing.delivered_at)


async def seal(session: AsyncSession, who: Actor, list_id: UUID) -> tuple[FileRef, str]:
    """(scan, filename) of the sealed page of a list that the actor may see. Raises NotFound."""
    listing = await _visible(session, who, list_id)
    if listing.seal is None:
        raise NotFound("名单尚未上传盖章扫描件", "No sealed scan of this list was uploaded yet")
    campaign = await gates.plan_of(session, listing.campaign_id)
    names = await gates.unit_names_of(session, listing.campaign_id)
    scan = FileRef.model_validate(listing.seal)
    title = f"{campaign.plan.list_title}-盖章扫描件"
    unit_name = names.get(listing.unit, listing.unit)
    return scan, papers.scan_name(title, unit_name, listing.edition, scan.content_type)


async def of_campaign(session: AsyncSession, who: Actor, campaign_id: UUID) -> UnitLists:
    """One row a recommending unit that the actor may see, by code. Raises NotFound."""
    await gates.plan_of(session, campaign_id)  # raises NotFound where there is no campaign
    closings = await gates.unit_closings_of(session, Gate.delivery, campaign_id)
    rows = await _standing_lists(session, campaign_id)
    counts = await _case_counts(session, campaign_id)
    calendar = await gates.calendar_of(session)
    now = await gates.now(session, campaign_id)
    return UnitLists(
        items=[
            _unit_row(
                closing,
                [row for row in rows if row.unit == code],
                counts.get(code, {}),
                slack=slack(calendar, now, closing.closes_at),
                over=now >= closing.closes_at,
            )
            for code, closing in closings.items()
            if may_see(who, code)
        ]
    )


async def _case_counts(
    session: AsyncSession, campaign_id: UUID
) -> Mapping[str, Mapping[CaseState, int]]:
    """How many cases of each unit are in each state: one statement, from an index alone."""
    query = (
        select(col(Case.unit), col(Case.state), func.count())
        .where(col(Case.campaign_id) == campaign_id)
        .group_by(col(Case.unit), col(Case.state))
    )
    counts: dict[str, dict[CaseState, int]] = {}
    for unit, state, count in (await session.execute(query)).all():
        counts.setdefault(unit, {})[state] = count
    return counts


async def _standing_lists(session: AsyncSession, campaign_id: UUID) -> Sequence[Any]:
    """Drafts and delivered lists: at most one of each a unit, newest edition first."""
    query = (
        select(
            col(RecommendationList.id),
            col(RecommendationList.unit),
            col(RecommendationList.edition),
            col(RecommendationList.state),
            # Counted by the database: the ids themselves are not shown.
            func.jsonb_array_length(col(RecommendationList.items)).label("count"),
            col(RecommendationList.seal).is_not(None).label("sealed"),
            col(RecommendationList.made_at),
            col(RecommendationList.delivered_at),
        )
        .where(
            col(RecommendationList.campaign_id) == campaign_id,
            col(RecommendationList.state).in_((ListState.draft, ListState.delivered)),
        )
        .order_by(col(RecommendationList.edition).desc())
    )
    return (await session.execute(query)).all()


def _unit_row(
    closing: UnitClosing,
    lists: Sequence[Any],
    cases: Mapping[CaseState, int],
    *,
    slack: int | None,
    over: bool,
) -> UnitList:
    """lists: of the unit, newest first. slack, over: of its window."""
    newest = lists[0] if lists else None
    delivered = next((each for each in lists if each.state is ListState.delivered), None)
    return UnitList(
        unit=closing.unit.code,
        unit_name=closing.unit.name,
        closes_at=closing.closes_at,
        list_id=newest.id if newest else None,
        version=newest.edition if newest else None,
        state=newest.state if newest else None,
        count=newest.count if newest else 0,
        sealed=newest.sealed if newest else False,
        made_at=newest.made_at if newest else None,
        delivered_list_id=delivered.id if delivered else None,
        delivered_version=delivered.edition if delivered else None,
        delivered_count=delivered.count if delivered else 0,
        delivered_at=delivered.delivered_at if delivered else None,
        slack_working_days=slack,
        overdue=over and delivered is None,
        cases=dict(cases),
    )
