"""Reads of the yearly directory."""

from sqlalchemy.ext.asyncio import AsyncSession

from contracts.calendar import shanghai_day
from contracts.problem import NotFound
from contracts.vocabulary import FACTORY_TYPE_LABELS, FactoryType
from kit import gates
from services.registry.entries import directory
from services.registry.entries.schemas import DirectoryFilters, EntryLine
from services.registry.yearbooks.rules import by_type_and_unit
from services.registry.yearbooks.schemas import (
    Yearbook,
    YearbookQuery,
    YearbookType,
    YearbookUnit,
)


async def yearbook(session: AsyncSession, year: int, asked: YearbookQuery) -> Yearbook:
    """A year's directory. Raises NotFound where nothing was announced, TooManyRows."""
    filters = DirectoryFilters(year=year, campaign_id=asked.campaign_id, rehearsal=asked.rehearsal)
    entries = await directory.of_year(session, filters)
    if not entries:
        raise NotFound("该年度尚无公布入库的工厂", "No factory of that year was announced yet")
    # Ids sort by creation: the newest call says who issues the directory, and what day it is.
    newest = max(entry.campaign_id for entry in entries)
    plan = (await gates.plan_of(session, newest)).plan
    return Yearbook(
        year=year,
        rehearsal=entries[0].rehearsal,
        issuer=plan.organiser,
        as_of=shanghai_day(await gates.now(session, newest)),
        total=len(entries),
        types=tuple(_type(kind, units) for kind, units in by_type_and_unit(entries)),
    )


def _type(kind: FactoryType, units: list[tuple[str, list[EntryLine]]]) -> YearbookType:
    """A type with its units. One that was renamed is called as in its last entry."""
    told = tuple(
        YearbookUnit(
            unit=unit,
            unit_name=entries[-1].unit_name,
            total=len(entries),
            entries=tuple(entries),
        )
        for unit, entries in units
    )
    return YearbookType(
        factory_type=kind,
        factory_type_label=FACTORY_TYPE_LABELS[kind],
        total=sum(each.total for each in told),
        units=told,
    )
