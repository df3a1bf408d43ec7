"""The announcement: a human act that writes the entries and gives their numbers.

Numbers are given in list order, without gaps.
"""

from uuid import UUID

from sqlalchemy import func, select, text
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.calendar import shanghai_day
from contracts.facts.registry import (
    AnnouncedEntry,
    AnnouncedV1,
    PaperFiledV1,
    SubmissionRegisteredV1,
)
from contracts.problem import NotFound
from contracts.searching import name_order
from contracts.vocabulary import Actor, Blocks, Ending, FileRef
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact, only_fact
from kit.gates import CampaignPlan, Gate, GateStamp
from kit.journal import say
from services.registry.entries import rules
from services.registry.entries.models import Announcement, Entry, NumberCounter
from services.registry.entries.schemas import AnnouncementResult, HeldItem, NumberGiven
from services.registry.holds.views import open_holds
from services.registry.publicity import actions as publicity
from services.registry.publicity.models import Notice, PublicityItem
from services.registry.publicity.rules import ITEM_STATES, ItemState

ITEM_FIELDS = {
    "submission_id",
    "campaign_id",
    "organisation_name",
    "factory_name",
    "factory_type",
    "unit",
    "unit_name",
}
"""Members of an item that its entry keeps."""


async def announce(
    tx: Writing,
    who: Actor,
    notice_id: UUID,
    document_number: str | None,
) -> AnnouncementResult:
    """Enter every published item without an open hold.

    Held items wait for the next announcement, removed ones are passed over. A notice that is due
    is closed first, under the exclusive gate, so that an objection stamped in time is seen.
    Raises NotFound, NoticeStillOpen, NothingToAnnounce, BadDocumentNumber,
    DocumentNumberUsed, NumbersUsedUp.
    """
    await publicity.close(tx, who, notice_id)
    found = await tx.get(Notice, notice_id)
    if found is None:
        raise NotFound("没有这个公示", "No such notice")
    # Lock order: gate → notice → items. The stamp is read before any row lock.
    entered = await gates.enter(tx, Gate.objection, found.campaign_id)
    notice = await publicity.locked(tx, notice_id)
    rules.may_announce(notice.state, notice.closes_at, entered.stamp)

    campaign = await gates.plan_of(tx, notice.campaign_id)
    number = (document_number or campaign.plan.announcement_document_number).strip()
    number = number.translate(rules.FULL_WIDTH_DIGITS)
    rules.document_number(number)

    published = await publicity.locked_items(tx, notice_id, ItemState.published)
    items = {item.submission_id: item for item in published}
    held = await open_holds(tx, items, Blocks.publication, Blocks.announcement)
    now, later = rules.split(list(items), held)
    rules.must_be_unused(number, await _used_numbers(tx, campaign.id))

    announcement = await _open(tx, notice, campaign, entered, number)
    chosen = [items[submission_id] for submission_id in now]
    entries = await _enter(tx, announcement, chosen, campaign)
    await _say_announced(tx, who, announcement, entries, later)
    return AnnouncementResult(
        announcement_id=announcement.id,
        notice_id=notice.id,
        sequence=announcement.sequence,
        document_number=announcement.document_number,
        announced_at=announcement.announced_at,
        entries=tuple(_number_given(entry) for entry in entries),
        held=tuple(HeldItem(submission_id=item, holds=held[item]) for item in later),
    )


async def _used_numbers(tx: Writing, campaign_id: UUID) -> set[str]:
    """The document numbers of a campaign's announcements, in one spelling.

    Locked until the transaction ends: of two announcements at once, the second sees the first's.
    """
    lock = text("SELECT pg_advisory_xact_lock(hashtextextended(:key, 0))")
    await tx.execute(lock, {"key": f"documents:{campaign_id}"})
    query = select(col(Announcement.document_key)).where(
        col(Announcement.campaign_id) == campaign_id,
        col(Announcement.document_key).is_not(None),
    )
    return {str(key) for key in (await tx.execute(query)).scalars()}


async def _open(
    tx: Writing,
    notice: Notice,
    campaign: CampaignPlan,
    entered: GateStamp,
    number: str,
) -> Announcement:
    """Write the announcement's row, with the next sequence of its notice."""
    earlier = (
        select(func.count())
        .select_from(Announcement)
        .where(col(Announcement.notice_id) == notice.id)
    )
    sequence = (await tx.execute(earlier)).scalar_one() + 1
    announcement = Announcement(
        id=new_id(),
        campaign_id=notice.campaign_id,
        notice_id=notice.id,
        sequence=sequence,
        document_number=number,
        document_key=rules.document_key(number),
        announced_at=entered.stamp,
        announced_on=shanghai_day(entered.stamp),
        rehearsal=campaign.rehearsal,
    )
    tx.add(announcement)
    await tx.flush()
    return announcement


async def _enter(
    tx: Writing,
    announcement: Announcement,
    items: list[PublicityItem],
    campaign: CampaignPlan,
) -> list[Entry]:
    """Write the entries with the next numbers, under the counter's lock.

    The entry's fact says the ending, so the item says none of its own.
    """
    prefix = campaign.plan.registry_prefix
    scope = rules.scope_of(prefix, campaign.id, campaign.rehearsal)
    counter = await _locked_counter(tx, scope)
    given = rules.numbers(prefix, campaign.rehearsal, counter.last, len(items))
    counter.last += len(items)

    entries = []
    for item, number in zip(items, given, strict=True):
        item.state = ITEM_STATES.step(item.state, ItemState.entered)
        item.ending = Ending.registered
        entry = Entry(
            id=new_id(),
            registry_number=number,
            scope=scope,
            announcement_id=announcement.id,
            year=campaign.year,
            announced_on=announcement.announced_on,
            rehearsal=campaign.rehearsal,
            searched=rules.searched(
                number, item.organisation_name, item.factory_name, item.unit_name
            ),
            name_key=name_order(item.factory_name),
            industries=item.docket["industries"],
            **item.model_dump(include=ITEM_FIELDS),
        )
        entries.append(entry)
    tx.add_all(entries)
    await tx.flush()
    return entries


async def _locked_counter(tx: Writing, scope: str) -> NumberCounter:
    """The counter, made when it is new, and locked: two announcements never give one number."""
    fresh = insert(NumberCounter).values(scope=scope, last=0)
    await tx.execute(fresh.on_conflict_do_nothing())
    query = select(NumberCounter).where(col(NumberCounter.scope) == scope).with_for_update()
    counting = query.execution_options(populate_existing=True)
    return (await tx.execute(counting)).scalar_one()


async def _say_announced(
    tx: Writing,
    who: Actor,
    announcement: Announcement,
    entries: list[Entry],
    held: list[UUID],
) -> None:
    announced = next_fact(
        announcement,
        AnnouncedV1,
        notice_id=announcement.notice_id,
        document_number=announcement.document_number,
        entries=tuple(_announced_entry(entry) for entry in entries),
        held=tuple(held),
    )
    registered = [
        only_fact(entry, SubmissionRegisteredV1, registry_number=entry.registry_number)
        for entry in entries
    ]
    await say(tx, who, announced, *registered)


def _announced_entry(entry: Entry) -> AnnouncedEntry:
    return AnnouncedEntry(
        submission_id=entry.submission_id,
        registry_number=entry.registry_number,
    )


def _number_given(entry: Entry) -> NumberGiven:
    return NumberGiven(
        submission_id=entry.submission_id,
        registry_number=entry.registry_number,
    )


async def keep_paper(tx: Writing, who: Actor, announcement_id: UUID, paper: FileRef) -> FileRef:
    """Remember where an announcement's paper lies; the first one filed stays."""
    # Locked: a request and the sweep may file the paper at once.
    row = await tx.get(Announcement, announcement_id, with_for_update=True)
    assert row is not None
    if row.paper is None:
        row.paper = paper.model_dump(mode="json")
        await say(tx, who, next_fact(row, PaperFiledV1, file=paper))
    return FileRef.model_validate(row.paper)
