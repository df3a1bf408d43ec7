"""Drafting, publishing and closing notices."""

from collections.abc import Iterable, Sequence
from datetime import UTC, date
from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Envelope, Fact, review
from contracts.facts.registry import (
    ItemPublishedV1,
    ItemRemovedV1,
    NoticeClosedV1,
    NoticeDraftedV1,
    NoticePublishedV1,
    PaperFiledV1,
)
from contracts.facts.review import SelectedItem
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Blocks, Ending, FileRef, system
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.gates import Gate
from kit.journal import say
from services.registry.holds.views import open_holds
from services.registry.publicity import rules
from services.registry.publicity.models import Notice, PublicityItem
from services.registry.publicity.rules import ITEM_STATES, NOTICE_STATES, ItemState, NoticeState
from services.registry.publicity.schemas import PublicationResult
from services.registry.standing.views import ended_among

REGISTRY = system("registry")
DOCKET_FIELDS = {
    "number",
    "organisation_name",
    "credit_code",
    "factory_name",
    "factory_type",
    "unit",
}
"""Members of the docket that an item has as columns."""


async def draft(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Make a notice with its items, in list order, from a confirmed selection.

    An item that ended meanwhile is left out.
    """
    assert isinstance(fact, review.SelectionMadeV1)
    selected = [item.docket.submission_id for item in fact.items]
    ended = await ended_among(tx, selected)
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
        drafted_at=await gates.now(tx, campaign.id),
    )
    tx.add(notice)
    await tx.flush()
    await _enter_items(tx, notice, chosen)

    items = tuple(item.docket.submission_id for item in chosen)
    await say(tx, REGISTRY, next_fact(notice, NoticeDraftedV1, items=items))


async def _enter_items(tx: Writing, notice: Notice, chosen: Sequence[SelectedItem]) -> None:
    """Write the drafted items; a submission that is on a notice already stays there."""
    units = await gates.units_of(tx, notice.campaign_id)
    names = {unit.code: unit.short_name for unit in units}
    for item in chosen:
        docket = item.docket
        row = insert(PublicityItem).values(
            submission_id=docket.submission_id,
            campaign_id=notice.campaign_id,
            selection_id=notice.selection_id,
            notice_id=notice.id,
            position=item.position,
            state=ItemState.drafted,
            unit_name=names.get(docket.unit, docket.unit),
            docket=docket.model_dump(mode="json"),
            version=0,
            **docket.model_dump(include=DOCKET_FIELDS),
        )
        await tx.execute(row.on_conflict_do_nothing())


async def drop(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Review ended a case that is on a draft: its item is not published.

    Review has said the ending, so registry says no fact and the item's version stays.
    """
    assert isinstance(fact, review.CaseEndedV1)
    submission_id = fact.submission_id or fact.subject
    item = await tx.get(PublicityItem, submission_id, with_for_update=True)
    if item is None or item.state is not ItemState.drafted:
        return
    item.state = ITEM_STATES.step(item.state, ItemState.dropped)
    item.ending_reason = str(fact.ending)


async def end_ineligible(
    tx: Writing,
    who: Actor,
    notice_id: UUID,
    submission_id: UUID,
    reason: str,
) -> PublicityItem:
    """The city's head ends an item whose applicant a source listed after the selection.

    Before its publication and after it, until it is announced. Raises NotFound, ItemOffList,
    ListingNotHeld.
    """
    item = await tx.get(PublicityItem, submission_id, with_for_update=True)
    if item is None or item.notice_id != notice_id:
        raise NotFound("该公示中没有这个项目，请核对", "No such item on this notice")
    blocking = (Blocks.publication, Blocks.announcement)
    held = await open_holds(tx, [submission_id], *blocking)
    after = rules.after_ineligible(item.state, held.get(submission_id, ()))
    item.state = ITEM_STATES.step(item.state, after)
    item.ending = Ending.ineligible
    item.ending_reason = reason
    removed = next_fact(
        item,
        ItemRemovedV1,
        reason=reason,
        ending=Ending.ineligible,
    )
    await say(tx, who, removed)
    return item


async def locked(tx: Writing, notice_id: UUID) -> Notice:
    """A notice, its row locked and read as it is now. Raises NotFound."""
    query = select(Notice).where(col(Notice.id) == notice_id)
    # populate_existing: the session may hold the row as it was before the lock was had.
    fresh = query.with_for_update().execution_options(populate_existing=True)
    notice = (await tx.execute(fresh)).scalar_one_or_none()
    if notice is None:
        raise NotFound("没有这个公示", "No such notice")
    return notice


async def locked_items(tx: Writing, notice_id: UUID, *states: ItemState) -> list[PublicityItem]:
    """The items of a notice in some states, locked, in list order."""
    query = select(PublicityItem).where(
        col(PublicityItem.notice_id) == notice_id,
        col(PublicityItem.state).in_(states),
    )
    # Locked in the order of their ids, as everywhere: list order could meet another act halfway.
    fresh = (
        query.order_by(col(PublicityItem.submission_id))
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    items = (await tx.execute(fresh)).scalars()
    return sorted(items, key=lambda item: item.position)


async def publish(
    tx: Writing,
    who: Actor,
    notice_id: UUID,
    asked: date | None,
) -> PublicationResult:
    """Publish a drafted notice today.

    Items with an open hold on their publication stay behind, on a draft of their own.
    Raises NotFound, AlreadyPublished, NotToday, CalendarYearMissing, NothingToPublish, ItemsHeld.
    """
    notice = await locked(tx, notice_id)
    campaign = await gates.plan_of(tx, notice.campaign_id)
    # After the row lock: nothing is refused for being late here, and the day is the day it is.
    now = await gates.now(tx, notice.campaign_id)
    calendar = await gates.calendar_of(tx)
    window = rules.window(notice.state, now, asked, campaign.plan.publicity, calendar)

    drafted = await locked_items(tx, notice_id, ItemState.drafted)
    items = {item.submission_id: item for item in drafted}
    held = await open_holds(tx, items, Blocks.publication)
    out, behind = rules.split(list(items), held)

    notice.state = NOTICE_STATES.step(notice.state, NoticeState.published)
    notice.published_at = now
    notice.published_on = window.published_on
    notice.last_day = window.last_day
    notice.closes_at = window.closes_at
    published = next_fact(
        notice,
        NoticePublishedV1,
        published_on=window.published_on,
        last_day=window.last_day,
        closes_at=window.closes_at,
        items=tuple(out),
    )
    each = _publish_items(notice, (items[submission_id] for submission_id in out))
    later = await _hold_back(tx, notice, [items[submission_id] for submission_id in behind])
    await say(tx, who, published, *each)
    if later is not None:
        await say(tx, who, next_fact(later, NoticeDraftedV1, items=tuple(behind)))
    return PublicationResult(
        notice_id=notice.id,
        published_on=window.published_on,
        last_day=window.last_day,
        closes_at=window.closes_at.astimezone(UTC),
        items=tuple(out),
        held=tuple(behind),
        held_notice_id=later.id if later else None,
    )


def _publish_items(notice: Notice, items: Iterable[PublicityItem]) -> list[ItemPublishedV1]:
    """Take the items from drafted to published; a fact for each."""
    facts = []
    for item in items:
        item.state = ITEM_STATES.step(item.state, ItemState.published)
        fact = next_fact(
            item,
            ItemPublishedV1,
            notice_id=notice.id,
            last_day=notice.last_day,
        )
        facts.append(fact)
    return facts


async def _hold_back(tx: Writing, notice: Notice, items: list[PublicityItem]) -> Notice | None:
    """Move items to a new draft of the same selection; None when there are none.

    The draft's fact names the items, so they say none of their own.
    """
    if not items:
        return None
    last = select(func.max(Notice.sequence)).where(col(Notice.selection_id) == notice.selection_id)
    sequence = (await tx.execute(last)).scalar_one() + 1
    later = Notice(
        id=new_id(),
        campaign_id=notice.campaign_id,
        selection_id=notice.selection_id,
        sequence=sequence,
        rehearsal=notice.rehearsal,
        drafted_at=notice.published_at,
    )
    tx.add(later)
    await tx.flush()
    for item in items:
        item.notice_id = later.id
    return later


async def close(tx: Writing, who: Actor, notice_id: UUID) -> bool:
    """Close a notice whose window is over; False when there is nothing to close. Raises NotFound.

    The exclusive gate is asked for only after the closing instant, so that nobody who is in time
    waits behind it. Once it is had, every objection stamped in time is committed.
    """
    notice = await tx.get(Notice, notice_id)
    if notice is None:
        raise NotFound("没有这个公示", "No such notice")
    now = await gates.now(tx, notice.campaign_id)
    if not rules.over(notice.state, notice.closes_at, now):
        return False

    now = await gates.shut(tx, Gate.objection, notice.campaign_id)
    notice = await locked(tx, notice_id)
    # Tested again: another closer may have been first, or the clock was set meanwhile.
    if not rules.over(notice.state, notice.closes_at, now):
        return False
    notice.state = NOTICE_STATES.step(notice.state, NoticeState.closed)
    notice.closed_at = now
    await say(tx, who, next_fact(notice, NoticeClosedV1, closed_at=now))
    return True


async def keep_paper(tx: Writing, who: Actor, notice_id: UUID, paper: FileRef) -> FileRef:
    """Remember where a notice's paper lies; the first one filed stays. Raises NotFound."""
    notice = await locked(tx, notice_id)
    if notice.paper is None:
        notice.paper = paper.model_dump(mode="json")
        await say(tx, who, next_fact(notice, PaperFiledV1, file=paper))
    return FileRef.model_validate(notice.paper)
