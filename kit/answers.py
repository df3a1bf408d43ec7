"""Large answers made by the database: rows as JSON, and digests of leaves.

What is built here row by row holds up every other request of the process. The database builds it
in a process of its own, and the text goes out as it came.
"""

from typing import Any, Final, TypeVar

from fastapi import Response
from pydantic import BaseModel
from sqlalchemy import ColumnElement, Select, Text, cast, collate, func, literal, select
from sqlalchemy.dialects.postgresql import aggregate_order_by
from sqlalchemy.ext.asyncio import AsyncSession
from sqlalchemy.orm import Mapped

EMPTY: Final = "[]"
Model = TypeVar("Model", bound=BaseModel)


def json_rows(query: Select[Any]) -> Select[Any]:
    """The rows of a query as one JSON array, in the query's order; names are the columns'."""
    rows = query.subquery("rows")
    array = cast(func.json_agg(rows.table_valued()), Text)
    return select(func.coalesce(array, EMPTY))


async def with_rows(session: AsyncSession, view: BaseModel, name: str, query: Select[Any]) -> str:
    """A view as JSON, with the rows of a query for its empty last member."""
    head = view.model_dump_json()
    ending = f'"{name}":{EMPTY}}}'
    assert head.endswith(ending), f"{name} is the last member, and empty"
    rows: str = (await session.execute(json_rows(query))).scalar_one()
    return f'{head.removesuffix(ending)}"{name}":{rows}}}'


def json_answer(text: str) -> Response:
    """An answer that is JSON already. The route's `response_model` documents it."""
    return Response(text, media_type="application/json")


def leaves_digest(leaf: ColumnElement[str] | Mapped[str]) -> ColumnElement[str]:
    """SHA-256 (hex) over leaves, sorted and joined by a line feed: an aggregate.

    The order is that of their bytes, whatever the database's language.
    """
    between = aggregate_order_by(literal("\n"), collate(leaf, "C"))
    joined = func.string_agg(leaf, between)
    encoded = func.convert_to(func.coalesce(joined, ""), "UTF8")
    return func.encode(func.sha256(encoded), "hex")
