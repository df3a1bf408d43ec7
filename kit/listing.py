"""Lists of every room: filtered, searched, sorted, counted, in pages.

A page begins after the last row of the page before it, by what the list is sorted by and then by
id (a keyset). So no row is skipped or told twice because others come or go meanwhile.
"""

import base64
import binascii
import json
from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, Generic, TypeVar
from uuid import UUID

from pydantic import BaseModel, Field, TypeAdapter, ValidationError
from sqlalchemy import ColumnElement, Row, Select, Text, and_, func, literal, select, tuple_
from sqlalchemy.dialects.postgresql import ARRAY
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

from contracts.field_error import FieldError
from contracts.problem import InvalidInput
from contracts.searching import LONGEST_SEARCH, grams, search_words

MOST_ON_PAGE: Final = 200
BATCH: Final = 500
"""Rows that an export reads at a time."""
KEY: Final = "sort_key"
LONGEST_CURSOR: Final = 2000
FAR: Final = datetime.fromisoformat("9999-01-01T00:00:00+00:00")
"""Stands for a missing instant where a list is sorted by instants: it comes last."""

Item = TypeVar("Item")


class Paged(BaseModel):
    """What every list takes. Its own filters are fields beside these."""

    cursor: str | None = Field(
        default=None,
        max_length=LONGEST_CURSOR,
        description="上一页的 next / `next` of the page before",
    )
    limit: int = Field(
        default=50,
        ge=1,
        le=MOST_ON_PAGE,
        description="每页条数，表格不分页 / Items of a page; a table has no pages",
    )


def search_field() -> Any:
    """A query parameter that is typed into a search."""
    return Field(
        default=None,
        max_length=LONGEST_SEARCH,
        description=(
            "检索词，以空格分隔，须全部出现，不论全角半角、大小写"
            " / Words, all of which are there, whatever their width and case"
        ),
    )


def total_field() -> Any:
    """How many rows match, over all pages."""
    return Field(description="符合条件的总数 / How many match, over all pages")


@dataclass(frozen=True)
class SortKey:
    """What a list may be sorted by: a column or expression that is never NULL.

    kind: its values in Python.
    """

    column: ColumnElement[Any] | Mapped[Any]
    kind: type


@dataclass(frozen=True)
class Sorting:
    """How one answer of a list is sorted.

    name: as the asker called it. key: None for the order of ids alone, which is that of creation.
    """

    id: ColumnElement[UUID] | Mapped[UUID]
    name: str = "id"
    key: SortKey | None = None
    descending: bool = False

    def applied_to(self, query: Select[Any], cursor: str | None) -> Select[Any]:
        """The query in this order, from its cursor on. The key is a column of its own."""
        columns = [self.id] if self.key is None else [self.key.column, self.id]
        if self.key is not None:
            query = query.add_columns(self.key.column.label(KEY))
        if cursor is not None:
            query = query.where(self._after(columns, self.read(cursor)))
        return query.order_by(*(each.desc() if self.descending else each for each in columns))

    def _after(self, columns: Sequence[Any], values: Sequence[Any]) -> ColumnElement[bool]:
        # A comparison of rows, which an index over the same columns answers from its place on.
        types = [column.type for column in columns]
        last = tuple_(*(literal(v, t) for v, t in zip(values, types, strict=True)))
        here = tuple_(*columns)
        return here < last if self.descending else here > last

    def cursor_of(self, row: Row[Any]) -> str:
        """The cursor of the page after this row."""
        if self.key is None:
            return str(row.id)
        kept = TypeAdapter(self.key.kind).dump_python(getattr(row, KEY), mode="json")
        text = json.dumps([self.name, self.descending, kept, str(row.id)], ensure_ascii=False)
        return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")

    def read(self, cursor: str) -> list[Any]:
        """The values that a page begins after. Raises InvalidInput for another list's cursor."""
        try:
            if self.key is None:
                return [UUID(cursor)]
            padded = cursor + "=" * (-len(cursor) % 4)
            name, descending, kept, last = json.loads(base64.urlsafe_b64decode(padded))
            if (name, descending) != (self.name, self.descending):
                raise ValueError("a cursor of another order")
            return [TypeAdapter(self.key.kind).validate_python(kept), UUID(last)]
        except (ValueError, TypeError, AttributeError, binascii.Error, ValidationError) as error:
            raise _foreign(cursor) from error


def _foreign(cursor: str) -> InvalidInput:
    return wrong_query(
        "cursor",
        "cursor_foreign",
        "不是这一排序的 next，请从第一页重新读取",
        "is no `next` of this order: read from the first page again",
        got=cursor[:40],
    )


def wrong_query(name: str, code: str, zh: str, en: str, **more: Any) -> InvalidInput:
    """The refusal of one query parameter."""
    told = {"in": "query", **more}
    error = FieldError(pointer=name, code=code, message=f"{zh}", message_en=en, **told)
    return InvalidInput(errors=[error])


@dataclass(frozen=True)
class Page(Generic[Item]):
    """Rows of one page, the cursor of the next one, and how many there are over all."""

    rows: Sequence[Item]
    next: str | None
    total: int


async def page(
    session: AsyncSession, query: Select[Any], sorting: Sorting, asked: Paged
) -> Page[Row[Any]]:
    """One page of a query. The query names its columns, `id` among them, and has no order yet."""
    total = await count(session, query)
    # One row more than asked for says whether there is a next page.
    ordered = sorting.applied_to(query, asked.cursor).limit(asked.limit + 1)
    rows = (await session.execute(ordered)).all()
    shown = rows[: asked.limit]
    following = sorting.cursor_of(shown[-1]) if len(rows) > asked.limit else None
    return Page(rows=shown, next=following, total=total)


async def count(session: AsyncSession, query: Select[Any]) -> int:
    """How many rows a query has."""
    bare = query.with_only_columns(literal(1), maintain_column_froms=True).order_by(None)
    counted = select(func.count()).select_from(bare.subquery())
    return (await session.execute(counted)).scalar_one()


async def batches(
    session: AsyncSession, query: Select[Any], sorting: Sorting
) -> AsyncIterator[Sequence[Row[Any]]]:
    """Every row of a query, in its order, some hundred at a time."""
    cursor: str | None = None
    while True:
        ordered = sorting.applied_to(query, cursor).limit(BATCH)
        rows = (await session.execute(ordered)).all()
        if rows:
            yield rows
        if len(rows) < BATCH:
            return
        cursor = sorting.cursor_of(rows[-1])


def matches(searched: ColumnElement[str] | Mapped[str], typed: str | None) -> ColumnElement[bool]:
    """The rows whose searched text holds every word that was typed.

    The index finds rows that hold the words' signs; the text itself says whether in that order.
    """
    words = search_words(typed or "")
    held = [searched.contains(word, autoescape=True) for word in words]
    if not words:
        return literal(True)
    # By hand: the expression of the index (migrations), which the planner knows by its text.
    signs = func.platform.grams(searched, type_=ARRAY(Text))
    return and_(signs.contains(grams(words)), *held)
