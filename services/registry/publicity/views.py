"""Reads of notices. The city and auditors alone see a draft."""

from collections.abc import AsyncIterator, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Select, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.commands.registry import NoticeCommand
from contracts.problem import NotFound
from contracts.vocabulary import FACTORY_TYPE_LABELS, Actor, Ending, Role
from documents import closing_instant
from kit import gates, listing
from kit.answers import with_rows
from kit.listing import Sorting, SortKey
from kit.tabular import must_fit
from services.registry.publicity import papers, rules
from services.registry.publicity.models import Notice, PublicityItem
from services.registry.publicity.rules import ItemState, NoticeState
from services.registry.publicity.schemas import (
    NoticeHead,
    NoticeItemQuery,
    NoticeItems,
    NoticeQuery,
    Notices,
    NoticeView,
    PublicItem,
)

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
NOTICE_COLUMNS = (col(Notice.id), *(col(getattr(Notice, name)) for name in sorted(NOTICE_FIELDS)))
IN_LIST_ORDER = Sorting(
    col(PublicityItem.submission_id), "position", SortKey(col(PublicityItem.position), int)
)


def sees_drafts(who: Actor | None) -> bool:
    """Whether this reader sees drafts."""
    return who is not None and who.has(*INSIDE)


async def head(session: AsyncSession, who: Actor | None, notice_id: UUID) -> NoticeHead:
    """One notice without its items. Raises NotFound, also for a draft to a stranger."""
    return await _head(session, await _visible(session, who, notice_id))


async def _visible(session: AsyncSession, who: Actor | None, notice_id: UUID) -> Notice:
    """Raises NotFound, also for a draft to a stranger."""
    notice = await session.get(Notice, notice_id)
    if notice is None:
        raise NotFound("没有这个公示", "No such notice")
    if notice.state is NoticeState.drafted and not sees_drafts(who):
        raise NotFound("没有这个公示", "No such notice")
    return notice


async def one(session: AsyncSession, who: Actor | None, notice_id: UUID) -> str:
    """One notice as JSON (NoticeView). Raises NotFound."""
    told = await head(session, who, notice_id)
    view = NoticeView(**told.model_dump(), items=())
    return await with_rows(session, view, "items", public_items(notice_id))


async def of_campaign(session: AsyncSession, command: NoticeCommand) -> Notice:
    """The notice that a command names. Raises NotFound, also for one of another campaign."""
    notice = await session.get(Notice, command.notice_id)
    if notice is None or notice.campaign_id != command.campaign_id:
        raise NotFound("没有这个公示", "No such notice")
    return notice


async def page(session: AsyncSession, who: Actor | None, asked: NoticeQuery) -> Notices:
    """Notices in the order of their drafting. Raises InvalidInput."""
    query = select(*NOTICE_COLUMNS)
    if asked.campaign_id is not None:
        query = query.where(col(Notice.campaign_id) == asked.campaign_id)
    if asked.state:
        query = query.where(col(Notice.state).in_(asked.state))
    if not sees_drafts(who):
        query = query.where(col(Notice.state) != NoticeState.drafted)
    found = await listing.page(session, query, Sorting(col(Notice.id)), asked)
    items = tuple([await _head(session, row) for row in found.rows])
    return Notices(items=items, next=found.next, total=found.total)


async def items(
    session: AsyncSession, who: Actor | None, notice_id: UUID, asked: NoticeItemQuery
) -> NoticeItems:
    """A page of the items of one notice. Raises NotFound, InvalidInput."""
    query = await _items_of(session, who, notice_id, asked)
    found = await listing.page(session, query, IN_LIST_ORDER, asked)
    shown = tuple(PublicItem.model_validate(dict(row._mapping)) for row in found.rows)
    return NoticeItems(items=shown, next=found.next, total=found.total)


async def every_item(
    session: AsyncSession, who: Actor | None, notice_id: UUID, asked: NoticeItemQuery
) -> AsyncIterator[Sequence[PublicItem]]:
    """All items of one notice that the filters leave, for a table. Raises NotFound, TooManyRows."""
    query = await _items_of(session, who, notice_id, asked)
    must_fit(await listing.count(session, query))
    async for rows in listing.batches(session, query, IN_LIST_ORDER):
        yield [PublicItem.model_validate(dict(row._mapping)) for row in rows]


async def _items_of(
    session: AsyncSession, who: Actor | None, notice_id: UUID, asked: NoticeItemQuery
) -> Select[Any]:
    """Raises NotFound for a notice that is not there, or not to be seen."""
    await _visible(session, who, notice_id)
    query = public_items(notice_id).order_by(None)
    query = query.add_columns(col(PublicityItem.submission_id).label("id"))
    several: tuple[tuple[Any, Sequence[Any]], ...] = (
        (col(PublicityItem.unit), asked.unit),
        (col(PublicityItem.factory_type), asked.type),
        (col(PublicityItem.state), asked.state),
    )
    for column, values in several:
        if values:
            query = query.where(column.in_(values))
    return query


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


async def _head(session: AsyncSession, notice: Notice | Row[Any]) -> NoticeHead:
    """A notice as anybody may read it, without its items."""
    campaign = await gates.plan_of(session, notice.campaign_id)
    now = await gates.now(session, notice.campaign_id)
    plan = campaign.plan
    left = rules.seconds_left(notice.state, notice.closes_at, now)
    closes_in_words = closing_instant(notice.closes_at) if notice.closes_at else None
    return NoticeHead(
        notice_id=notice.id,
        title="".join(papers.title_of(plan)),
        open=notice.state is NoticeState.published and bool(left),
        now=now,
        closes_in_words=closes_in_words,
        seconds_left=left,
        period=rules.period_in_words(plan.publicity),
        contact=plan.contact,
        objection_requirements=papers.requirements_of(plan),
        items_total=await _count_items(session, notice.id),
        **{name: getattr(notice, name) for name in NOTICE_FIELDS},
    )


async def _count_items(session: AsyncSession, notice_id: UUID) -> int:
    query = select(func.count()).where(
        col(PublicityItem.notice_id) == notice_id,
        col(PublicityItem.state) != ItemState.dropped,
    )
    return (await session.execute(query)).scalar_one()


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
