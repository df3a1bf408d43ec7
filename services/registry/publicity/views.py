"""Reads of notices. The city and auditors alone see a draft."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.commands.registry import NoticeCommand
from contracts.problem import NotFound
from contracts.vocabulary import FACTORY_TYPE_LABELS, Actor, Ending, Role
from documents import closing_instant
from kit import gates
from kit.gates import CampaignPlan
from services.registry.publicity import papers, rules
from services.registry.publicity.models import Notice, PublicityItem
from services.registry.publicity.rules import ItemState, NoticeState
from services.registry.publicity.schemas import Notices, NoticeView, PublicItem

INSIDE = (Role.city_officer, Role.city_head, Role.auditor)
NOTICE_FIELDS = {
    "campaign_id",
    "selection_id",
    "sequence",
    "rehearsal",
    "state",
    "published_on",
    "last_day",
    "closes_at",
}


def sees_drafts(who: Actor | None) -> bool:
    """Whether this reader sees drafts."""
    return who is not None and who.has(*INSIDE)


async def one(session: AsyncSession, who: Actor | None, notice_id: UUID) -> NoticeView:
    """One notice. Raises NotFound, also for a draft that the reader does not see."""
    notice = await session.get(Notice, notice_id)
    if notice is None:
        raise NotFound("没有这个公示", "No such notice")
    if notice.state is NoticeState.drafted and not sees_drafts(who):
        raise NotFound("没有这个公示", "No such notice")
    return await _view(session, notice)


async def of_campaign(session: AsyncSession, command: NoticeCommand) -> Notice:
    """The notice that a command names. Raises NotFound, also for one of another campaign."""
    notice = await session.get(Notice, command.notice_id)
    if notice is None or notice.campaign_id != command.campaign_id:
        raise NotFound("没有这个公示", "No such notice")
    return notice


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
        query = query.where(col(Notice.state) != NoticeState.drafted)
    if cursor is not None:
        query = query.where(col(Notice.id) > cursor)
    query = query.order_by(col(Notice.id)).limit(limit + 1)
    rows = (await session.scalars(query)).all()

    items = [await _view(session, row) for row in rows[:limit]]
    following = str(items[-1].notice_id) if len(rows) > limit else None
    return Notices(items=tuple(items), next=following)


async def open_ones(session: AsyncSession, campaign_id: UUID | None) -> tuple[UUID, ...]:
    """Published notices of a campaign, or of all, that are not closed yet."""
    query = select(col(Notice.id)).where(col(Notice.state) == NoticeState.published)
    if campaign_id is not None:
        query = query.where(col(Notice.campaign_id) == campaign_id)
    notices = await session.scalars(query.order_by(col(Notice.id)))
    return tuple(notices)


async def without_paper(session: AsyncSession, campaign_id: UUID | None) -> tuple[UUID, ...]:
    """Published notices of a campaign, or of all, whose paper is not filed yet."""
    query = select(col(Notice.id)).where(
        col(Notice.state) != NoticeState.drafted,
        col(Notice.paper).is_(None),
    )
    if campaign_id is not None:
        query = query.where(col(Notice.campaign_id) == campaign_id)
    notices = await session.scalars(query)
    return tuple(notices)


async def ending_of(session: AsyncSession, submission_id: UUID) -> Ending | None:
    """The ending that registry wrote, if there is one."""
    query = select(col(PublicityItem.ending)).where(
        col(PublicityItem.submission_id) == submission_id
    )
    return (await session.execute(query)).scalar_one_or_none()


async def _view(session: AsyncSession, notice: Notice) -> NoticeView:
    campaign = await gates.plan_of(session, notice.campaign_id)
    now = await gates.now(session, notice.campaign_id)
    query = select(PublicityItem).where(
        col(PublicityItem.notice_id) == notice.id,
        col(PublicityItem.state) != ItemState.dropped,
    )
    items = await session.scalars(query.order_by(col(PublicityItem.position)))
    return to_view(notice, items.all(), campaign, now)


def to_view(
    notice: Notice,
    items: Sequence[PublicityItem],
    campaign: CampaignPlan,
    now: datetime,
) -> NoticeView:
    """A notice as anybody may read it."""
    plan = campaign.plan
    left = rules.seconds_left(notice.state, notice.closes_at, now)
    closes_in_words = closing_instant(notice.closes_at) if notice.closes_at else None
    return NoticeView(
        notice_id=notice.id,
        title="".join(papers.title_of(plan)),
        open=notice.state is NoticeState.published and bool(left),
        now=now,
        closes_in_words=closes_in_words,
        seconds_left=left,
        period=rules.period_in_words(plan.publicity),
        contact=plan.contact,
        objection_requirements=papers.requirements_of(plan),
        items=tuple(as_public_item(item) for item in items),
        **notice.model_dump(include=NOTICE_FIELDS),
    )


def as_public_item(item: PublicityItem) -> PublicItem:
    """An item as the public reads it: an allow-list."""
    return PublicItem(
        submission_id=item.submission_id,
        position=item.position,
        factory_name=item.factory_name,
        organisation_name=item.organisation_name,
        unit=item.unit,
        unit_name=item.unit_name,
        factory_type=item.factory_type,
        factory_type_label=FACTORY_TYPE_LABELS[item.factory_type],
        state=item.state,
    )
