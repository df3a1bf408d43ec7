"""Drafting, publishing and closing notices."""

from datetime import date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Envelope, Fact, review
from contracts.facts.registry import (
    ItemPublishedV1,
    NoticeClosedV1,
    NoticeDraftedV1,
    NoticePublishedV1,
    PaperFiledV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Blocks, FileRef, system
from kit import gates
from kit.db import Writing, new_id
from kit.gates import Gate
from kit.journal import say
from services.registry.holds.views import open_holds
from services.registry.publicity import rules
from services.registry.publicity.models import Item, Notice
from services.registry.publicity.schemas import Published
from services.registry.standing.views import ended_among

REGISTRY = system("registry")


async def draft(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """A confirmed selection becomes a drafted notice with its items, in list order. An item that ended meanwhile is left out."""
    assert isinstance(fact, review.SelectionMadeV1)
    ended = await ended_among(tx, (item.docket.submission_id for item in fact.items))
    chosen = [item for item in fact.items if item.docket.submission_id not in ended]
    if not chosen:
        return
    campaign = await gates.plan_of(tx, chosen[0].docket.campaign_id)
    notice = Notice(
        id=new_id(),
        campaign_id=campaign.id,
        selection_id=fact.subject,
        sequence=1,
        rehearsal=campaign.rehearsal,
    )
    tx.add(notice)
    await tx.flush()
    for selected in chosen:
        docket = selected.docket
        unit = await gates.unit_of(tx, campaign.id, docket.unit)
        row = insert(Item).values(
            submission_id=docket.submission_id,
            campaign_id=campaign.id,
            selection_id=fact.subject,
            notice_id=notice.id,
            position=selected.position,
            state="drafted",
            unit_name=unit["short_name"] if unit else docket.unit,
            docket=docket.model_dump(mode="json"),
            version=1,
            **docket.model_dump(
                include={
                    "number",
                    "organisation_name",
                    "credit_code",
                    "factory_name",
                    "factory_type",
                    "unit",
                }
            ),
        )
        await tx.execute(row.on_conflict_do_nothing())
    drafted = tuple(selected.docket.submission_id for selected in chosen)
    await say(
        tx, REGISTRY, NoticeDraftedV1(subject=notice.id, campaign_id=campaign.id, items=drafted)
    )


async def drop(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Review ended a case that is on a draft: it is not published."""
    assert isinstance(fact, review.CaseEndedV1)
    item = await tx.get(Item, fact.submission_id or fact.subject, with_for_update=True)
    if item is not None and item.state == "drafted":
        item.state, item.ending_reason, item.version = "dropped", str(fact.ending), item.version + 1


async def locked(tx: Writing, notice_id: UUID) -> Notice:
    """A notice, its row locked and read as it is now. Raises NotFound."""
    query = select(Notice).where(col(Notice.id) == notice_id)
    fresh = query.with_for_update().execution_options(populate_existing=True)
    notice = (await tx.execute(fresh)).scalar_one_or_none()
    if notice is None:
        raise NotFound("没有这个公示", "No such notice")
    return notice


async def locked_items(tx: Writing, notice_id: UUID, *states: str) -> list[Item]:
    """The items of a notice in some states, locked in the order of their ids, answered in list order."""
    query = select(Item).where(col(Item.notice_id) == notice_id, col(Item.state).in_(states))
    fresh = (
        query.order_by(col(Item.submission_id))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return sorted((await tx.execute(fresh)).scalars(), key=lambda item: item.position)


async def publish(tx: Writing, who: Actor, notice_id: UUID, asked: date | None) -> Published:
    """Publish a drafted notice today. Items with an open hold on their publication stay behind, on a draft of their own.

    Raises NotFound, AlreadyPublished, NotToday, CalendarYearMissing, NothingToPublish, ItemsHeld.
    """
    notice = await locked(tx, notice_id)
    campaign = await gates.plan_of(tx, notice.campaign_id)
    now = await gates.now(tx, notice.campaign_id)
    window = rules.window(
        notice.state, now, asked, campaign.plan.publicity, await gates.calendar_of(tx)
    )
    items = {item.submission_id: item for item in await locked_items(tx, notice_id, "drafted")}
    out, behind = rules.split(list(items), await open_holds(tx, items, Blocks.publication))
    notice.published_on, notice.last_day, notice.closes_at = window
    notice.state, notice.published_at, notice.version = "published", now, notice.version + 1
    for submission_id in out:
        items[submission_id].state, items[submission_id].version = (
            "published",
            items[submission_id].version + 1,
        )
    later = await _hold_back(tx, notice, [items[each] for each in behind]) if behind else None
    told = NoticePublishedV1(
        subject=notice.id,
        subject_version=notice.version,
        campaign_id=notice.campaign_id,
        published_on=window.published_on,
        last_day=window.last_day,
        closes_at=window.closes_at,
        items=tuple(out),
    )
    each_told = [
        ItemPublishedV1(
            subject=submission_id,
            subject_version=items[submission_id].version,
            campaign_id=notice.campaign_id,
            submission_id=submission_id,
            notice_id=notice.id,
            last_day=window.last_day,
        )
        for submission_id in out
    ]
    await say(tx, who, told, *each_told)
    if later:
        await say(
            tx,
            who,
            NoticeDraftedV1(subject=later, campaign_id=notice.campaign_id, items=tuple(behind)),
        )
    return Published(
        notice_id=notice.id,
        **window._asdict(),
        items=tuple(out),
        held=tuple(behind),
        held_notice_id=later,
    )


async def _hold_back(tx: Writing, notice: Notice, items: list[Item]) -> UUID:
    """Move items to a new draft of the same selection."""
    last = select(func.max(Notice.sequence)).where(col(Notice.selection_id) == notice.selection_id)
    later = Notice(
        id=new_id(),
        campaign_id=notice.campaign_id,
        selection_id=notice.selection_id,
        sequence=(await tx.execute(last)).scalar_one() + 1,
        rehearsal=notice.rehearsal,
    )
    tx.add(later)
    await tx.flush()
    for item in items:
        item.notice_id, item.version = later.id, item.version + 1
    return later.id


async def close(tx: Writing, who: Actor, notice_id: UUID) -> bool:
    """Close a notice whose window is over; False when there is nothing to close.

    The gate is asked for exclusively only after the closing instant; once it is had, every objection stamped in time is committed.
    """
    notice = await tx.get(Notice, notice_id)
    if notice is None:
        raise NotFound("没有这个公示", "No such notice")
    if not rules.over(notice.state, notice.closes_at, await gates.now(tx, notice.campaign_id)):
        return False
    now = await gates.shut(tx, Gate.objection, notice.campaign_id)
    notice = await locked(tx, notice_id)
    if not rules.over(notice.state, notice.closes_at, now):
        return False
    notice.state, notice.closed_at, notice.version = "closed", now, notice.version + 1
    closed = NoticeClosedV1(
        subject=notice.id,
        subject_version=notice.version,
        campaign_id=notice.campaign_id,
        closed_at=now,
    )
    await say(tx, who, closed)
    return True


async def keep_paper(tx: Writing, who: Actor, notice_id: UUID, paper: FileRef) -> FileRef:
    """Remember where a notice's paper lies; the first one filed stays."""
    notice = await locked(tx, notice_id)
    if notice.paper is None:
        notice.paper, notice.version = paper.model_dump(mode="json"), notice.version + 1
        await say(
            tx,
            who,
            PaperFiledV1(
                subject=notice.id,
                subject_version=notice.version,
                campaign_id=notice.campaign_id,
                file=paper,
            ),
        )
    return FileRef.model_validate(notice.paper)
