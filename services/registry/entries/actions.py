"""The announcement: a human act that writes the entries and gives their numbers, in list order, without gaps."""

from uuid import UUID

from sqlalchemy import func, select
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
from contracts.vocabulary import Actor, Blocks, Ending, FileRef
from kit import gates
from kit.db import Writing, new_id
from kit.gates import CampaignPlan, Gate
from kit.journal import say
from services.registry.entries import rules
from services.registry.entries.models import Announcement, Counter, Entry
from services.registry.entries.schemas import Announced, HeldItem, NumberGiven
from services.registry.holds.views import open_holds
from services.registry.publicity import actions as publicity
from services.registry.publicity.models import Item, Notice


async def announce(
    tx: Writing, who: Actor, notice_id: UUID, document_number: str | None
) -> Announced:
    """Enter every published item without an open hold; held ones wait for the next announcement, removed ones are passed over.

    The window is judged here by the notice's row and the clock: a due notice is closed first, under the exclusive gate, so that an
    objection stamped in time is seen. Raises NotFound, NoticeStillOpen, NothingToAnnounce, BadDocumentNumber, NumbersUsedUp.
    """
    await publicity.close(tx, who, notice_id)
    found = await tx.get(Notice, notice_id)
    if found is None:
        raise NotFound("没有这个公示", "No such notice")
    entered = await gates.enter(tx, Gate.objection, found.campaign_id)
    notice = await publicity.locked(tx, notice_id)
    rules.may_announce(notice.state, notice.closes_at, entered.stamp)
    campaign = await gates.plan_of(tx, notice.campaign_id)
    number = (document_number or campaign.plan.announcement_document_number).strip()
    rules.document_number(number)
    items = {
        item.submission_id: item
        for item in await publicity.locked_items(tx, notice_id, "published")
    }
    held = await open_holds(tx, items, Blocks.publication, Blocks.announcement)
    now, later = rules.split(list(items), held)
    before = (
        select(func.count())
        .select_from(Announcement)
        .where(col(Announcement.notice_id) == notice_id)
    )
    announcement = Announcement(
        id=new_id(),
        campaign_id=notice.campaign_id,
        notice_id=notice.id,
        sequence=(await tx.execute(before)).scalar_one() + 1,
        document_number=number,
        announced_at=entered.stamp,
        announced_on=shanghai_day(entered.stamp),
        rehearsal=campaign.rehearsal,
    )
    tx.add(announcement)
    await tx.flush()
    entries = await _enter(tx, announcement, [items[each] for each in now], campaign)
    await _say(tx, who, announcement, entries, later)
    return Announced(
        announcement_id=announcement.id,
        notice_id=notice.id,
        sequence=announcement.sequence,
        document_number=announcement.document_number,
        announced_at=announcement.announced_at,
        entries=tuple(
            NumberGiven(submission_id=entry.submission_id, registry_number=entry.registry_number)
            for entry in entries
        ),
        held=tuple(HeldItem(submission_id=each, holds=held[each]) for each in later),
    )


async def _enter(
    tx: Writing, announcement: Announcement, items: list[Item], campaign: CampaignPlan
) -> list[Entry]:
    """Write the entries with the next numbers, under the counter's lock."""
    prefix = campaign.plan.registry_prefix
    scope = rules.scope_of(prefix, campaign.id, campaign.rehearsal)
    await tx.execute(insert(Counter).values(scope=scope, last=0).on_conflict_do_nothing())
    counting = select(Counter).where(col(Counter.scope) == scope).with_for_update()
    counter = (await tx.execute(counting.execution_options(populate_existing=True))).scalar_one()
    given = rules.numbers(prefix, campaign.rehearsal, counter.last, len(items))
    counter.last += len(items)
    entries = []
    for item, number in zip(items, given, strict=True):
        item.state, item.ending, item.version = "entered", str(Ending.registered), item.version + 1
        entries.append(
            Entry(
                id=new_id(),
                registry_number=number,
                scope=scope,
                announcement_id=announcement.id,
                year=campaign.year,
                announced_on=announcement.announced_on,
                rehearsal=campaign.rehearsal,
                **item.model_dump(
                    include={
                        "submission_id",
                        "campaign_id",
                        "organisation_name",
                        "factory_name",
                        "factory_type",
                        "unit",
                        "unit_name",
                    }
                ),
            )
        )
    tx.add_all(entries)
    await tx.flush()
    return entries


async def _say(
    tx: Writing, who: Actor, announcement: Announcement, entries: list[Entry], held: list[UUID]
) -> None:
    told = AnnouncedV1(
        subject=announcement.id,
        campaign_id=announcement.campaign_id,
        notice_id=announcement.notice_id,
        document_number=announcement.document_number,
        entries=tuple(
            AnnouncedEntry(submission_id=entry.submission_id, registry_number=entry.registry_number)
            for entry in entries
        ),
        held=tuple(held),
    )
    registered = [
        SubmissionRegisteredV1(
            subject=entry.id,
            campaign_id=entry.campaign_id,
            submission_id=entry.submission_id,
            registry_number=entry.registry_number,
        )
        for entry in entries
    ]
    await say(tx, who, told, *registered)


async def keep_paper(tx: Writing, who: Actor, announcement_id: UUID, paper: FileRef) -> FileRef:
    """Remember where an announcement's paper lies; the first one filed stays."""
    row = await tx.get(Announcement, announcement_id, with_for_update=True)
    assert row is not None
    if row.paper is None:
        row.paper, row.version = paper.model_dump(mode="json"), row.version + 1
        filed = PaperFiledV1(
            subject=row.id, subject_version=row.version, campaign_id=row.campaign_id, file=paper
        )
        await say(tx, who, filed)
    return FileRef.model_validate(row.paper)
