"""Reads of the entries that a person has to do with: an organisation's, a unit's, the city's."""

from collections.abc import AsyncIterator, Sequence
from typing import Any, Final
from uuid import UUID

from sqlalchemy import Row, Select, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor
from kit import listing
from kit.listing import Sorting, matches
from kit.tabular import TableColumn, must_fit
from services.registry.certificates.schemas import OwnEntries, OwnEntry, OwnEntryQuery
from services.registry.entries import directory
from services.registry.entries.models import Announcement, Entry
from services.registry.entries.views import as_lines
from services.registry.standing.models import SubmissionStatus
from services.registry.standing.views import visible

TITLE: Final = "入库工厂"
COLUMNS: Final[tuple[TableColumn[OwnEntry], ...]] = tuple(
    TableColumn(column.zh, column.cell) for column in directory.COLUMNS
)


def _listed(who: Actor, asked: OwnEntryQuery) -> Select[Any]:
    """What an actor may see and the filters leave, unsorted."""
    query = (
        select(*directory.SHOWN, col(Entry.submission_id))
        .join(SubmissionStatus, col(SubmissionStatus.submission_id) == col(Entry.submission_id))
        .where(visible(who))
    )
    equal: tuple[tuple[Any, Any], ...] = (
        (col(Entry.year), asked.year),
        (col(Entry.campaign_id), asked.campaign_id),
        (col(Entry.rehearsal), asked.rehearsal),
    )
    query = query.where(*(column == value for column, value in equal if value is not None))
    if asked.unit:
        query = query.where(col(Entry.unit).in_(asked.unit))
    if asked.type:
        query = query.where(col(Entry.factory_type).in_(asked.type))
    if asked.q:
        query = query.where(matches(col(Entry.searched), asked.q))
    return query


NEWEST: Final = Sorting(col(Entry.id), descending=True)


async def page(session: AsyncSession, who: Actor, asked: OwnEntryQuery) -> OwnEntries:
    """A page of what the actor may see. Raises InvalidInput."""
    found = await listing.page(session, _listed(who, asked), NEWEST, asked)
    items = await _as_own_entries(session, found.rows)
    return OwnEntries(items=tuple(items), next=found.next, total=found.total)


async def every(
    session: AsyncSession, who: Actor, asked: OwnEntryQuery
) -> AsyncIterator[Sequence[OwnEntry]]:
    """All that the filters leave, for a table. Raises TooManyRows."""
    query = _listed(who, asked)
    must_fit(await listing.count(session, query))
    async for rows in listing.batches(session, query, NEWEST):
        yield await _as_own_entries(session, rows)


async def _as_own_entries(session: AsyncSession, rows: Sequence[Row[Any]]) -> list[OwnEntry]:
    lines = await as_lines(session, rows)
    return [
        OwnEntry(**line.model_dump(), submission_id=row.submission_id)
        for line, row in zip(lines, rows, strict=True)
    ]


async def of_submission(
    session: AsyncSession, who: Actor, submission_id: UUID
) -> tuple[Entry, Announcement]:
    """The entry of a submission that the actor may see, and its announcement. Raises NotFound."""
    query = (
        select(Entry, Announcement)
        .join(Announcement, col(Announcement.id) == col(Entry.announcement_id))
        .join(SubmissionStatus, col(SubmissionStatus.submission_id) == col(Entry.submission_id))
        .where(col(Entry.submission_id) == submission_id, visible(who))
    )
    found = (await session.execute(query)).tuples().one_or_none()
    if found is None:
        raise NotFound(
            "该申报没有入库，请核对编号或权限；公布后才有证书",
            "This submission is not in the register, or not yours: a certificate is made once it"
            " was announced",
        )
    return found
