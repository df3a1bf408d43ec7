"""Reads of the directory: searched, sorted, counted. The public reads it."""

from collections.abc import AsyncIterator, Sequence
from typing import Any, Final

from sqlalchemy import ARRAY, ColumnElement, Select, String, Text, cast, func, literal, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.vocabulary import FACTORY_TYPE_LABELS
from kit import listing
from kit.listing import Sorting, SortKey, matches
from kit.tabular import TableColumn, must_fit
from services.registry.entries.industries import options_of
from services.registry.entries.models import Entry
from services.registry.entries.schemas import (
    Directory,
    DirectoryCounts,
    DirectoryFilters,
    DirectoryQuery,
    DirectorySort,
    EntryLine,
    IndustryCount,
    UnitCount,
    YearCount,
)
from services.registry.entries.views import TOLD, as_lines, to_view

TITLE: Final = "5G全连接工厂名录"
SHOWN: Final = (col(Entry.id), *(col(getattr(Entry, name)) for name in sorted(TOLD)))
SORT_KEYS: Final = {
    DirectorySort.number: SortKey(col(Entry.registry_number), str),
    DirectorySort.name: SortKey(col(Entry.name_key), str),
}
_Column = TableColumn[EntryLine]
COLUMNS: Final = (
    _Column(
        "入库编号",
        lambda entry: entry.registry_number,
    ),
    _Column(
        "企业名称",
        lambda entry: entry.organisation_name,
    ),
    _Column(
        "工厂名称",
        lambda entry: entry.factory_name,
    ),
    _Column(
        "建设方向",
        lambda entry: entry.factory_type_label,
    ),
    _Column(
        "推荐单位",
        lambda entry: entry.unit_name,
    ),
    _Column(
        "所属行业",
        lambda entry: "、".join(entry.industry_labels),
    ),
    _Column(
        "年度",
        lambda entry: entry.year,
    ),
    _Column(
        "公布日期",
        lambda entry: entry.announced_on,
    ),
    _Column(
        "演练",
        lambda entry: "演练" if entry.rehearsal else None,
    ),
)


async def page(session: AsyncSession, asked: DirectoryQuery) -> Directory:
    """A page of the directory. Raises InvalidInput."""
    query = select(*SHOWN).where(*_filters(asked))
    found = await listing.page(session, query, _sorting(asked), asked)
    items = tuple(to_view(row) for row in found.rows)
    return Directory(items=items, next=found.next, total=found.total)


async def every(session: AsyncSession, asked: DirectoryQuery) -> AsyncIterator[Sequence[EntryLine]]:
    """All entries that the filters leave, for a table. Raises TooManyRows."""
    query = select(*SHOWN).where(*_filters(asked))
    must_fit(await listing.count(session, query))
    async for rows in listing.batches(session, query, _sorting(asked)):
        yield await as_lines(session, rows)


async def of_year(session: AsyncSession, asked: DirectoryFilters) -> list[EntryLine]:
    """All entries that the filters leave, by unit and number. Raises TooManyRows."""
    query = select(*SHOWN).where(*_filters(asked))
    must_fit(await listing.count(session, query))
    ordered = query.order_by(col(Entry.unit), col(Entry.registry_number), col(Entry.id))
    return await as_lines(session, (await session.execute(ordered)).all())


def _sorting(asked: DirectoryQuery) -> Sorting:
    return Sorting(col(Entry.id), asked.sort, SORT_KEYS.get(asked.sort), asked.descending)


def _filters(asked: DirectoryFilters) -> list[ColumnElement[bool]]:
    """Rehearsals are listed only where they, or a part of one, are asked for."""
    rehearsal = asked.rehearsal
    if rehearsal is None and asked.campaign_id is None and asked.announcement_id is None:
        rehearsal = False
    equal: tuple[tuple[Any, Any], ...] = (
        (col(Entry.year), asked.year),
        (col(Entry.campaign_id), asked.campaign_id),
        (col(Entry.announcement_id), asked.announcement_id),
        (col(Entry.rehearsal), rehearsal),
    )
    wanted = [column == value for column, value in equal if value is not None]
    if asked.unit:
        wanted.append(col(Entry.unit).in_(asked.unit))
    if asked.type:
        wanted.append(col(Entry.factory_type).in_(asked.type))
    if asked.industry:
        codes = cast(literal(asked.industry, ARRAY(Text)), ARRAY(Text))
        wanted.append(col(Entry.industries).op("?|", is_comparison=True)(codes))
    if asked.q:
        wanted.append(matches(col(Entry.searched), asked.q))
    return wanted


async def counts(session: AsyncSession, asked: DirectoryFilters) -> DirectoryCounts:
    """How many entries the filters leave, in the parts that charts show."""
    wanted = _filters(asked)
    units = await _by_unit(session, wanted)
    return DirectoryCounts(
        total=sum(each.count for each in units),
        units=units,
        years=await _by_year(session, wanted),
        industries=await _by_industry(session, wanted),
    )


async def _by_unit(
    session: AsyncSession, wanted: Sequence[ColumnElement[bool]]
) -> tuple[UnitCount, ...]:
    query = (
        select(col(Entry.unit), col(Entry.factory_type), func.count().label("count"))
        .where(*wanted)
        .group_by(col(Entry.unit), col(Entry.factory_type))
        .order_by(col(Entry.unit), col(Entry.factory_type))
    )
    rows = (await session.execute(query)).all()
    names = await _names_of(session, {row.unit for row in rows})
    return tuple(
        UnitCount(
            unit=row.unit,
            unit_name=names[row.unit],
            factory_type=row.factory_type,
            factory_type_label=FACTORY_TYPE_LABELS[row.factory_type],
            count=row[2],
        )
        for row in rows
    )


async def _names_of(session: AsyncSession, units: set[str]) -> dict[str, str]:
    """What each unit is called in its newest entry: one look into the index for each."""
    asked = select(func.unnest(literal(sorted(units), ARRAY(String))).label("unit")).subquery()
    newest = (
        select(col(Entry.unit_name))
        .where(col(Entry.unit) == asked.c.unit)
        .order_by(col(Entry.id).desc())
        .limit(1)
        .scalar_subquery()
    )
    return dict((await session.execute(select(asked.c.unit, newest))).tuples().all())


async def _by_year(
    session: AsyncSession, wanted: Sequence[ColumnElement[bool]]
) -> tuple[YearCount, ...]:
    query = (
        select(col(Entry.year), func.count())
        .where(*wanted)
        .group_by(col(Entry.year))
        .order_by(col(Entry.year))
    )
    rows = (await session.execute(query)).tuples()
    return tuple(YearCount(year=year, count=count) for year, count in rows)


async def _by_industry(
    session: AsyncSession, wanted: Sequence[ColumnElement[bool]]
) -> tuple[IndustryCount, ...]:
    entries: Select[Any] = select(
        col(Entry.campaign_id),
        func.jsonb_array_elements_text(col(Entry.industries)).label("industry"),
    ).where(*wanted)
    each = entries.subquery()
    # By campaign too: a form says what its industries are called, and the newest is believed.
    query = (
        select(each.c.industry, each.c.campaign_id, func.count())
        .group_by(each.c.industry, each.c.campaign_id)
        .order_by(each.c.industry, each.c.campaign_id)
    )
    rows = (await session.execute(query)).tuples().all()
    options = await options_of(session, {campaign_id for _, campaign_id, _ in rows})
    counted: dict[str, IndustryCount] = {}
    for industry, campaign_id, count in rows:
        earlier = counted[industry].count if industry in counted else 0
        words = options[campaign_id].get(industry)
        counted[industry] = IndustryCount(
            industry=industry,
            label=words.zh if words else industry,
            label_en=words.en if words else industry,
            count=earlier + count,
        )
    return tuple(counted.values())
