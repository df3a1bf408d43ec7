"""Reads of announcements and the directory; an allow-list, for the public reads them."""

from typing import Any
from uuid import UUID

from sqlalchemy import case, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from contracts.text import comparison_form, typed_number
from contracts.vocabulary import FACTORY_TYPE_LABELS
from kit.answers import as_page, with_rows
from services.registry.entries.models import Announcement, Entry
from services.registry.entries.schemas import (
    AnnouncementView,
    Directory,
    EntryView,
)
from services.registry.publicity.models import PublicityItem
from services.registry.publicity.rules import ItemState


async def announcement(session: AsyncSession, announcement_id: UUID) -> str:
    """One announcement with its entries, as JSON (AnnouncementView). Raises NotFound."""
    row = await session.get(Announcement, announcement_id)
    if row is None:
        raise NotFound("没有这个公布文件", "No such announcement")
    return await _with_entries(session, row)


async def announcements(
    session: AsyncSession,
    *,
    campaign_id: UUID | None,
    notice_id: UUID | None,
    cursor: UUID | None,
    limit: int,
) -> str:
    """Announcements in the order they were made, as JSON (Announcements)."""
    query = select(Announcement)
    if campaign_id is not None:
        query = query.where(col(Announcement.campaign_id) == campaign_id)
    if notice_id is not None:
        query = query.where(col(Announcement.notice_id) == notice_id)
    if cursor is not None:
        query = query.where(col(Announcement.id) > cursor)
    query = query.order_by(col(Announcement.id)).limit(limit + 1)
    rows = (await session.scalars(query)).all()

    items = [await _with_entries(session, row) for row in rows[:limit]]
    following = str(rows[limit - 1].id) if len(rows) > limit else None
    return as_page(items, following)


async def _with_entries(session: AsyncSession, row: Announcement) -> str:
    """An announcement as JSON; the database makes its entries (EntryView)."""
    fields = row.model_dump(exclude={"id", "paper", "version"})
    head = AnnouncementView(announcement_id=row.id, entries=(), **fields)
    label = case(FACTORY_TYPE_LABELS, value=col(Entry.factory_type)).label("factory_type_label")
    columns = [
        label if name == "factory_type_label" else col(getattr(Entry, name))
        for name in EntryView.model_fields
    ]
    query = (
        select(*columns)
        .where(col(Entry.announcement_id) == row.id)
        .order_by(col(Entry.registry_number))
    )
    return await with_rows(session, head, "entries", query)


def to_view(entry: Entry) -> EntryView:
    """An entry as the public reads it."""
    fields = entry.model_dump(exclude={"id", "scope", "submission_id", "searched"})
    label = FACTORY_TYPE_LABELS[entry.factory_type]
    return EntryView(factory_type_label=label, **fields)


async def due_items(session: AsyncSession, notice_id: UUID) -> tuple[UUID, ...]:
    """Items of a notice that are published and not yet entered."""
    query = select(col(PublicityItem.submission_id)).where(
        col(PublicityItem.notice_id) == notice_id,
        col(PublicityItem.state) == ItemState.published,
    )
    items = await session.scalars(query.order_by(col(PublicityItem.position)))
    return tuple(items)


async def without_paper(session: AsyncSession, campaign_id: UUID | None) -> tuple[UUID, ...]:
    """Announcements of a campaign, or of all, whose paper is not filed yet."""
    query = select(col(Announcement.id)).where(col(Announcement.paper).is_(None))
    if campaign_id is not None:
        query = query.where(col(Announcement.campaign_id) == campaign_id)
    announcement_ids = await session.scalars(query)
    return tuple(announcement_ids)


async def entry(
    session: AsyncSession,
    registry_number: str,
    campaign_id: UUID | None,
) -> EntryView:
    """The entry of a number.

    Numbers of rehearsals repeat: the newest, or that of the campaign named. Raises NotFound.
    """
    query = select(Entry).where(col(Entry.registry_number) == typed_number(registry_number))
    if campaign_id is not None:
        query = query.where(col(Entry.campaign_id) == campaign_id)
    newest = query.order_by(col(Entry.id).desc()).limit(1)
    row = (await session.execute(newest)).scalar_one_or_none()
    if row is None:
        raise NotFound("名录中没有这个编号", "No such number in the directory")
    return to_view(row)


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
    """Entries in the order of their registration.

    q: part of a number or of a name, however it is written. Rehearsals are listed only where they
    are asked for.
    """
    if rehearsal is None and campaign_id is None:
        rehearsal = False
    query = select(Entry)
    if q and (wanted := comparison_form(q)):
        query = query.where(col(Entry.searched).contains(wanted, autoescape=True))
    filters: list[tuple[Any, Any]] = [
        (Entry.year, year),
        (Entry.campaign_id, campaign_id),
        (Entry.rehearsal, rehearsal),
    ]
    for column, value in filters:
        if value is not None:
            query = query.where(col(column) == value)
    if cursor is not None:
        query = query.where(col(Entry.id) > cursor)
    query = query.order_by(col(Entry.id)).limit(limit + 1)
    rows = (await session.scalars(query)).all()

    items = tuple(to_view(row) for row in rows[:limit])
    following = str(rows[limit - 1].id) if len(rows) > limit else None
    return Directory(items=items, next=following)
