"""Reads of announcements and the directory; an allow-list, for the public reads them."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Row, case, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from contracts.text import typed_number
from contracts.vocabulary import FACTORY_TYPE_LABELS
from kit import listing
from kit.answers import with_rows
from kit.listing import Sorting
from services.registry.entries.industries import labels, options_of
from services.registry.entries.models import Announcement, Entry
from services.registry.entries.schemas import (
    AnnouncementHead,
    AnnouncementQuery,
    Announcements,
    AnnouncementView,
    EntryLine,
    EntryView,
)
from services.registry.publicity.models import PublicityItem
from services.registry.publicity.rules import ItemState

HEAD = {"id", *AnnouncementHead.model_fields} - {"announcement_id", "entries_total"}
TOLD = set(EntryView.model_fields) - {"factory_type_label"}


async def announcement(session: AsyncSession, announcement_id: UUID) -> str:
    """One announcement with its entries, as JSON (AnnouncementView). Raises NotFound."""
    row = await session.get(Announcement, announcement_id)
    if row is None:
        raise NotFound("没有这个公布文件", "No such announcement")
    return await _with_entries(session, row)


async def announcements(session: AsyncSession, asked: AnnouncementQuery) -> Announcements:
    """Announcements in the order they were made. Raises InvalidInput."""
    columns = [col(getattr(Announcement, name)) for name in HEAD]
    query = select(*columns, _entries_of(col(Announcement.id)).label("entries_total"))
    if asked.campaign_id is not None:
        query = query.where(col(Announcement.campaign_id) == asked.campaign_id)
    if asked.notice_id is not None:
        query = query.where(col(Announcement.notice_id) == asked.notice_id)
    found = await listing.page(session, query, Sorting(col(Announcement.id)), asked)
    items = tuple(_head(row) for row in found.rows)
    return Announcements(items=items, next=found.next, total=found.total)


def _entries_of(announcement_id: Any) -> ColumnElement[int]:
    """How many entries an announcement has."""
    return (
        select(func.count()).where(col(Entry.announcement_id) == announcement_id).scalar_subquery()
    )


def _head(row: Row[Any]) -> AnnouncementHead:
    fields = {name: getattr(row, name) for name in HEAD - {"id"}}
    return AnnouncementHead(announcement_id=row.id, entries_total=row.entries_total, **fields)


async def _with_entries(session: AsyncSession, row: Announcement) -> str:
    """An announcement as JSON; the database makes its entries (EntryView)."""
    fields = row.model_dump(include=HEAD - {"id"})
    total = (await session.execute(select(_entries_of(row.id)))).scalar_one()
    head = AnnouncementView(announcement_id=row.id, entries_total=total, entries=(), **fields)
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


def to_view(entry: Entry | Row[Any]) -> EntryView:
    """An entry as the public reads it."""
    fields = {name: getattr(entry, name) for name in TOLD}
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
) -> EntryLine:
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
    (line,) = await as_lines(session, [row])
    return line


async def as_lines(session: AsyncSession, rows: Sequence[Entry | Row[Any]]) -> list[EntryLine]:
    """Entries with their industries in words."""
    options = await options_of(session, {row.campaign_id for row in rows})
    return [
        EntryLine(
            **to_view(row).model_dump(),
            industry_labels=labels(options[row.campaign_id], row.industries),
        )
        for row in rows
    ]
