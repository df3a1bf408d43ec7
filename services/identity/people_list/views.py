"""Reads of the list of accounts."""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Row, Select, func, or_, select
from sqlmodel import col

from contracts.problem import Forbidden
from contracts.vocabulary import Actor, Role
from kit import listing
from kit.db import Reading
from kit.listing import Sorting, SortKey, matches
from kit.tabular import must_fit
from services.identity.accounts.models import PersonRow, Tries
from services.identity.accounts.views import labelled
from services.identity.people_list.schemas import People, PeopleQuery, PeopleSort, PersonView

SHOWN: Final = tuple(
    col(getattr(PersonRow, name))
    for name in (
        "id",
        "login",
        "name",
        "roles",
        "unit",
        "second_factor_since",
        "registered_at",
        "version",
    )
)
SORT_KEYS: Final = {
    PeopleSort.name: SortKey(col(PersonRow.name_key), str),
    PeopleSort.login: SortKey(col(PersonRow.login), str),
    PeopleSort.registered: SortKey(col(PersonRow.registered_at), datetime),
}
EVERYBODY: Final = (Role.system_administrator, Role.security_administrator, Role.auditor)


async def page(session: Reading, who: Actor, asked: PeopleQuery) -> People:
    """A page of accounts. Raises Forbidden, InvalidInput."""
    found = await listing.page(session, _listed(who, asked), _sorting(asked), asked)
    items = [_to_view(row) for row in found.rows]
    return People(items=items, next=found.next, total=found.total)


async def every(
    session: Reading, who: Actor, asked: PeopleQuery
) -> AsyncIterator[Sequence[PersonView]]:
    """All accounts that the filters leave, for a table. Raises Forbidden, TooManyRows."""
    query = _listed(who, asked)
    must_fit(await listing.count(session, query))
    async for rows in listing.batches(session, query, _sorting(asked)):
        yield [_to_view(row) for row in rows]


def _listed(who: Actor, asked: PeopleQuery) -> Select[Any]:
    """What the filters leave. The city, which names panels, sees experts only.

    Raises Forbidden.
    """
    if not who.has(*EVERYBODY) and asked.role != [Role.expert]:
        raise Forbidden(
            "市局只能查询评审专家（role=expert）",
            "The city may list experts only (role=expert)",
        )
    query = select(*SHOWN, _waits().label("locked"))
    if asked.id:
        query = query.where(col(PersonRow.id).in_(asked.id))
    if asked.role:
        query = query.where(or_(*(col(PersonRow.roles).contains([role]) for role in asked.role)))
    if asked.unit is not None:
        query = query.where(col(PersonRow.unit) == asked.unit)
    if asked.locked is not None:
        query = query.where(_waits() == asked.locked)
    if asked.q:
        query = query.where(matches(col(PersonRow.searched), asked.q))
    return query


def _waits() -> ColumnElement[bool]:
    """Whether some client waits at the login now, by the database's clock."""
    # The hash that tries are kept by (tries.login_hash), reckoned by the database for a whole list.
    digest = func.sha256(func.convert_to(col(PersonRow.login), "UTF8"))
    waiting = select(col(Tries.login_hash)).where(
        col(Tries.locked_until) > func.clock_timestamp(),
    )
    found: ColumnElement[bool] = func.encode(digest, "hex").in_(waiting)
    return found


def _sorting(asked: PeopleQuery) -> Sorting:
    return Sorting(col(PersonRow.id), asked.sort, SORT_KEYS[asked.sort], asked.descending)


def _to_view(row: Row[Any]) -> PersonView:
    return PersonView(
        id=row.id,
        login=row.login,
        name=row.name,
        roles=labelled(row.roles),
        unit=row.unit,
        locked=row.locked,
        second_factor_since=row.second_factor_since,
        registered_at=row.registered_at,
        version=row.version,
    )
