"""Reads of notices. A draft is seen by the city and auditors only."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import FACTORY_TYPE_LABELS, Actor, FactoryType, Role
from documents import closing_instant
from kit import gates
from kit.gates import CampaignPlan
from services.registry.publicity import papers, rules
from services.registry.publicity.models import Item, Notice
from services.registry.publicity.schemas import Notices, NoticeTold, PublicItem

INSIDE = (Role.city_officer, Role.city_head, Role.auditor)


def sees_drafts(who: Actor | None) -> bool:
    return who is not None and who.has(*INSIDE)


async def one(session: AsyncSession, who: Actor | None, notice_id: UUID) -> NoticeTold:
    """Raises NotFound; a draft is not found by the public."""
    notice = await session.get(Notice, notice_id)
    if notice is None or (notice.state == "drafted" and not sees_drafts(who)):
        raise NotFound("没有这个公示", "No such notice")
    return await _told(session, notice)


async def page(
    session: AsyncSession,
    who: Actor | None,
    *,
    campaign_id: UUID | None,
    cursor: UUID | None,
    limit: int,
) -> Notices:
    """Notices in the order of their drafting."""
    query = select(Notice)
    if campaign_id is not None:
        query = query.where(col(Notice.campaign_id) == campaign_id)
    if not sees_drafts(who):
        query = query.where(col(Notice.state) != "drafted")
    if cursor is not None:
        query = query.where(col(Notice.id) > cursor)
    rows = (await session.execute(query.order_by(col(Notice.id)).limit(limit + 1))).scalars().all()
    items = [await _told(session, row) for row in rows[:limit]]
    return Notices(items=tuple(items), next=str(items[-1].notice_id) if len(rows) > limit else None)


async def open_ones(session: AsyncSession, campaign_id: UUID | None) -> tuple[UUID, ...]:
    """Published notices of a campaign, or of all, that are not closed yet."""
    query = select(col(Notice.id)).where(col(Notice.state) == "published")
    if campaign_id is not None:
        query = query.where(col(Notice.campaign_id) == campaign_id)
    return tuple((await session.execute(query.order_by(col(Notice.id)))).scalars())


async def without_paper(session: AsyncSession, campaign_id: UUID | None) -> tuple[UUID, ...]:
    """Published notices of a campaign, or of all, whose paper is not filed yet."""
    query = select(col(Notice.id)).where(
        col(Notice.state) != "drafted", col(Notice.paper).is_(None)
    )
    if campaign_id is not None:
        query = query.where(col(Notice.campaign_id) == campaign_id)
    return tuple((await session.execute(query)).scalars())


async def ending_of(session: AsyncSession, submission_id: UUID) -> str | None:
    """The ending that registry wrote, if there is one."""
    query = select(col(Item.ending)).where(col(Item.submission_id) == submission_id)
    return (await session.execute(query)).scalar_one_or_none()


async def _told(session: AsyncSession, notice: Notice) -> NoticeTold:
    campaign = await gates.plan_of(session, notice.campaign_id)
    now = await gates.now(session, notice.campaign_id)
    query = select(Item).where(col(Item.notice_id) == notice.id, col(Item.state) != "dropped")
    items = (await session.execute(query.order_by(col(Item.position)))).scalars().all()
    return told(notice, items, campaign, now)


def told(
    notice: Notice, items: Sequence[Item], campaign: CampaignPlan, now: datetime
) -> NoticeTold:
    """A notice as anybody may read it."""
    plan = campaign.plan
    left = rules.seconds_left(notice.state, notice.closes_at, now)
    return NoticeTold(
        notice_id=notice.id,
        title="".join(papers.title_of(plan)),
        open=notice.state == "published" and bool(left),
        now=now,
        closes_in_words=closing_instant(notice.closes_at) if notice.closes_at else None,
        seconds_left=left,
        period=rules.period_in_words(plan.publicity),
        contact=plan.contact,
        objection_requirements=papers.requirements_of(plan),
        items=tuple(_public(item) for item in items),
        **notice.model_dump(
            include={
                "campaign_id",
                "selection_id",
                "sequence",
                "rehearsal",
                "state",
                "published_on",
                "last_day",
                "closes_at",
            }
        ),
    )


def _public(item: Item) -> PublicItem:
    return PublicItem(
        submission_id=item.submission_id,
        position=item.position,
        factory_name=item.factory_name,
        organisation_name=item.organisation_name,
        unit=item.unit,
        unit_name=item.unit_name,
        factory_type=FactoryType(item.factory_type),
        factory_type_label=FACTORY_TYPE_LABELS[FactoryType(item.factory_type)],
        state=item.state,
    )
