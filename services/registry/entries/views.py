"""Reads of announcements and the directory; an allow-list, for the public reads them."""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import or_, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import FACTORY_TYPE_LABELS, FactoryType
from services.registry.entries.models import Announcement, Entry
from services.registry.entries.schemas import Announcements, AnnouncementTold, Directory, EntryTold
from services.registry.publicity.models import Item


def _entry(row: Entry) -> EntryTold:
    return EntryTold(
        factory_type_label=FACTORY_TYPE_LABELS[FactoryType(row.factory_type)],
        **row.model_dump(exclude={"id", "scope", "submission_id"}),
    )


async def announcement(session: AsyncSession, announcement_id: UUID) -> AnnouncementTold:
    """Raises NotFound."""
    row = await session.get(Announcement, announcement_id)
    if row is None:
        raise NotFound("没有这个公布文件", "No such announcement")
    return (await _told(session, [row]))[0]


async def announcements(
    session: AsyncSession,
    *,
    campaign_id: UUID | None,
    notice_id: UUID | None,
    cursor: UUID | None,
    limit: int,
) -> Announcements:
    """Announcements in the order they were made."""
    query = select(Announcement)
    if campaign_id is not None:
        query = query.where(col(Announcement.campaign_id) == campaign_id)
    if notice_id is not None:
        query = query.where(col(Announcement.notice_id) == notice_id)
    if cursor is not None:
        query = query.where(col(Announcement.id) > cursor)
    rows = (
        (await session.execute(query.order_by(col(Announcement.id)).limit(limit + 1)))
        .scalars()
        .all()
    )
    items = await _told(session, rows[:limit])
    return Announcements(
        items=tuple(items), next=str(items[-1].announcement_id) if len(rows) > limit else None
    )


async def _told(session: AsyncSession, rows: Sequence[Announcement]) -> list[AnnouncementTold]:
    query = select(Entry).where(col(Entry.announcement_id).in_([row.id for row in rows]))
    entries = (await session.execute(query.order_by(col(Entry.registry_number)))).scalars().all()
    return [
        AnnouncementTold(
            announcement_id=row.id,
            entries=tuple(_entry(entry) for entry in entries if entry.announcement_id == row.id),
            **row.model_dump(exclude={"id", "paper", "version"}),
        )
        for row in rows
    ]


async def due_items(session: AsyncSession, notice_id: UUID) -> tuple[UUID, ...]:
    """Items of a notice that are published and not yet entered."""
    query = select(col(Item.submission_id)).where(
        col(Item.notice_id) == notice_id, col(Item.state) == "published"
    )
    return tuple((await session.execute(query.order_by(col(Item.position)))).scalars())


async def without_paper(session: AsyncSession, campaign_id: UUID | None) -> tuple[UUID, ...]:
    """Announcements of a campaign, or of all, whose paper is not filed yet."""
    query = select(col(Announcement.id)).where(col(Announcement.paper).is_(None))
    if campaign_id is not None:
        query = query.where(col(Announcement.campaign_id) == campaign_id)
    return tuple((await session.execute(query)).scalars())


async def entry(session: AsyncSession, registry_number: str, campaign_id: UUID | None) -> EntryTold:
    """The entry of a number. Numbers of rehearsals repeat: the newest, or that of the campaign named. Raises NotFound."""
    query = select(Entry).where(col(Entry.registry_number) == registry_number)
    if campaign_id is not None:
        query = query.where(col(Entry.campaign_id) == campaign_id)
    row = (
        await session.execute(query.order_by(col(Entry.id).desc()).limit(1))
    ).scalar_one_or_none()
    if row is None:
        raise NotFound("名录中没有这个编号", "No such number in the directory")
    return _entry(row)


async def directory(
    session: AsyncSession,
    *,
    year: int | None,
    q: str | None,
    campaign_id: UUID | None,
    rehearsal: bool | None,
    cursor: UUID | None,
    limit: int,
) -> Directory:
    """Entries in the order of their registration. q: part of a number or of a name; rehearsals only where asked for."""
    if rehearsal is None and campaign_id is None:
        rehearsal = False
    query = select(Entry)
    if q:
        columns = (
            col(Entry.registry_number),
            col(Entry.organisation_name),
            col(Entry.factory_name),
            col(Entry.unit_name),
        )
        query = query.where(or_(*(column.icontains(q, autoescape=True) for column in columns)))
    for column, value in (
        (col(Entry.year), year),
        (col(Entry.campaign_id), campaign_id),
        (col(Entry.rehearsal), rehearsal),
    ):
        if value is not None:
            query = query.where(column == value)
    if cursor is not None:
        query = query.where(col(Entry.id) > cursor)
    rows = (await session.execute(query.order_by(col(Entry.id)).limit(limit + 1))).scalars().all()
    return Directory(
        items=tuple(_entry(row) for row in rows[:limit]),
        next=str(rows[limit - 1].id) if len(rows) > limit else None,
    )
