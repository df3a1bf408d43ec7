"""Asking a room what waits for somebody, and looking at the plans of its queries."""

import json
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy import Select, text
from sqlalchemy.dialects import postgresql

from kit.waiting import listed, page_query
from tests.rooms import Room


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


async def scanned_whole(room: Room, queries: list[Select[Any]]) -> set[str]:
    """The tables that PostgreSQL reads from end to end for a page of these queries."""
    query = page_query(listed(queries, None), None, None, 50)
    compiled = query.compile(
        dialect=postgresql.dialect(),  # type: ignore[no-untyped-call]
        compile_kwargs={"literal_binds": True},
    )
    explain = "EXPLAIN (FORMAT JSON) " + str(compiled).replace(":", r"\:")
    async with room.db.reading() as session:
        plan = (await session.execute(text(explain))).scalar_one()
    found: set[str] = set()
    _collect(plan if isinstance(plan, list) else json.loads(plan), found)
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
