"""Asking a room what waits for somebody, and looking at the plans of its queries."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy import Connection, Select, text
from sqlalchemy.dialects import postgresql

from kit.waiting import listed, page_query
from tests.rooms import owner_engine


async def waiting_page(client: httpx.AsyncClient, **asked: Any) -> dict[str, Any]:
    """One answer, whose totals agree with each other."""
    answer = await client.get("/waiting", params={k: str(v) for k, v in asked.items()})
    assert answer.status_code == 200, answer.text
    page: dict[str, Any] = answer.json()
    if "kind" not in asked:
        assert page["total"] == sum(each["total"] for each in page["kinds"])
    return page


async def waits_for(
    client: httpx.AsyncClient, campaign_id: UUID | None = None
) -> list[tuple[str, str]]:
    """Kind and object of all that waits, in order."""
    asked = {"campaign_id": campaign_id} if campaign_id else {}
    page = await waiting_page(client, **asked)
    assert page["next"] is None and page["total"] == len(page["items"])
    return [(item["kind"], item["about"]["id"]) for item in page["items"]]


async def item_of(client: httpx.AsyncClient, kind: str, campaign_id: UUID) -> dict[str, Any]:
    """The one item of a kind."""
    page = await waiting_page(client, campaign_id=campaign_id, kind=kind)
    (item,) = page["items"]
    assert page["total"] == 1
    found: dict[str, Any] = item
    return found


@contextmanager
def planted_rows() -> Iterator[Connection]:
    """A transaction of the owner in which rows may be planted. Nothing of it stays."""
    engine = owner_engine()
    with engine.connect() as db:
        yield db
        db.rollback()
    engine.dispose()


def plant(db: Connection, table: str, count: int, **columns: str) -> None:
    """That many rows, with SQL for some columns (`n` counts them); the rest by their types."""
    schema, name = table.split(".")
    needed = text(
        "SELECT column_name, data_type FROM information_schema.columns"
        " WHERE table_schema = :schema AND table_name = :name"
        " AND is_nullable = 'NO' AND column_default IS NULL"
    )
    rows = db.execute(needed, {"schema": schema, "name": name})
    values = {row.column_name: OF_TYPE[row.data_type] for row in rows} | columns
    names, made = ", ".join(f'"{name}"' for name in values), ", ".join(values.values())
    insert = f"INSERT INTO {table} ({names}) SELECT {made} FROM generate_series(1, {count}) n"  # noqa: S608
    db.exec_driver_sql(insert.replace("%", "%%"))  # the driver takes one for a placeholder
    db.exec_driver_sql(f"ANALYZE {table}")


OF_TYPE = {
    "uuid": "gen_random_uuid()",
    "text": "'示例' || n",
    "character varying": "'示例' || n",
    "integer": "1",
    "bigint": "1",
    "numeric": "1",
    "boolean": "false",
    "jsonb": "'{}'",
    "ARRAY": "'{}'",
    "bytea": "''",
    "date": "current_date",
    "timestamp with time zone": "clock_timestamp()",
}


def uuid_of(n: str) -> str:
    """SQL: a UUID that a number stands for, so that one table can name another's rows."""
    return f"lpad(to_hex({n}), 32, '0')::uuid"


def scanned_whole(db: Connection, queries: list[Select[Any]]) -> set[str]:
    """The tables that PostgreSQL reads from end to end for a page of these queries."""
    query = page_query(listed(queries, None), None, None, 50)
    compiled = query.compile(
        dialect=postgresql.dialect(),  # type: ignore[no-untyped-call]
        compile_kwargs={"literal_binds": True},
    )
    plan = db.exec_driver_sql(f"EXPLAIN (FORMAT JSON) {compiled}").scalar_one()
    found: set[str] = set()
    _collect(plan, found)
    return found


def _collect(node: Any, found: set[str]) -> None:
    """Walk through a plan."""
    if isinstance(node, list):
        for each in node:
            _collect(each, found)
    elif isinstance(node, dict):
        if node.get("Node Type") == "Seq Scan":
            found.add(node["Relation Name"])
        for each in node.values():
            _collect(each, found)
