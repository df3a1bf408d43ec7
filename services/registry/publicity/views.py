"""Reads of notices. The city and auditors alone see a draft."""

from typing import Any
from uuid import UUID

from sqlalchemy import Select, case, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.commands.registry import NoticeCommand
from contracts.problem import NotFound
from contracts.vocabulary import FACTORY_TYPE_LABELS, Actor, Ending, Role
from documents import closing_instant
from kit import gates
from kit.answers import as_page, with_rows
from services.registry.publicity import papers, rules
from services.registry.publicity.models import Notice, PublicityItem
from services.registry.publicity.rules import ItemState, NoticeState
from services.registry.publicity.schemas import NoticeView

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


async def head(session: AsyncSession, who: Actor | None, notice_id: UUID) -> NoticeView:
    """One notice without its items. Raises NotFound, also for a draft to a stranger."""
    notice = await session.get(Notice, notice_id)
    if notice is None:
        raise NotFound("没有这个公示", "No such notice")
    if notice.state is NoticeState.drafted and not sees_drafts(who):
        raise NotFound("没有这个公示", "No such notice")
    return await _head(session, notice)


async def one(session: AsyncSession, who: Actor | None, notice_id: UUID) -> str:
    """One notice as JSON (NoticeView). Raises NotFound."""
    view = await head(session, who, notice_id)
    return await with_rows(session, view, "items", public_items(notice_id))


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
) -> str:
    """Notices in the order of their drafting, as JSON (Notices)."""
    query = select(Notice)
    if campaign_id is not None:
        query = query.where(col(Notice.campaign_id) == campaign_id)
    if not sees_drafts(who):
        query = query.where(col(Notice.state) != NoticeState.drafted)
    if cursor is not None:
        query = query.where(col(Notice.id) > cursor)
    query = query.order_by(col(Notice.id)).limit(limit + 1)
    rows = (await session.scalars(query)).all()

    items = [
        await with_rows(session, await _head(session, row), "items", public_items(row.id))
        for row in rows[:limit]
    ]
    following = str(rows[limit - 1].id) if len(rows) > limit else None
    return as_page(items, following)


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


async def _head(session: AsyncSession, notice: Notice) -> NoticeView:
    """A notice as anybody may read it, without its items."""
    campaign = await gates.plan_of(session, notice.campaign_id)
    now = await gates.now(session, notice.campaign_id)
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
        items=(),
        **notice.model_dump(include=NOTICE_FIELDS),
    )


def public_items(notice_id: UUID) -> Select[Any]:
    """The items of a notice as the public reads them (PublicItem): an allow-list."""
    label = case(FACTORY_TYPE_LABELS, value=col(PublicityItem.factory_type))
    return (
        select(
            col(PublicityItem.submission_id),
            col(PublicityItem.position),
            col(PublicityItem.factory_name),
            col(PublicityItem.organisation_name),
            col(PublicityItem.unit),
            col(PublicityItem.unit_name),
            col(PublicityItem.factory_type),
            label.label("factory_type_label"),
            col(PublicityItem.state),
        )
        .where(
            col(PublicityItem.notice_id) == notice_id,
            col(PublicityItem.state) != ItemState.dropped,
        )
        .order_by(col(PublicityItem.position))
    )
