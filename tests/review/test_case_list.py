"""The list of cases over HTTP: filters, search, orders, pages, tables, and how it is read."""

import csv
import io
import zipfile
from collections.abc import AsyncIterator, Callable
from typing import Any
from uuid import UUID

import httpx
import pytest

from contracts.searching import name_order
from contracts.vocabulary import Role
from kit.listing import BATCH
from kit.tabular import TableForm
from tests.plans import asked_of
from tests.review.desk import CLOSED, OTHER_UNIT, UNIT, Desk, new_desk, slug
from tests.review.many_cases import many_cases
from tests.rooms import Room, move_clock


async def ask(desk: Desk, client: httpx.AsyncClient | None = None, **query: Any) -> dict[str, Any]:
    """A page of the desk's campaign."""
    answer = await (client or desk.auditor).get(
        "/cases", params={"campaign_id": str(desk.campaign_id)} | query
    )
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def ids(desk: Desk, client: httpx.AsyncClient | None = None, **query: Any) -> set[UUID]:
    page = await ask(desk, client, **query)
    assert page["total"] == len(page["items"])
    return {UUID(item["id"]) for item in page["items"]}


async def test_filters_narrow_each_other_and_values_widen(desk: Desk) -> None:
    reviewed, other = await desk.opened(), await desk.opened(OTHER_UNIT)
    ready = await desk.recommended()
    (sent,) = await desk.delivered()
    assert await ids(desk) == {reviewed, other, ready, sent}
    assert await ids(desk, unit=OTHER_UNIT) == {other}
    assert await ids(desk, state=["in_review", "delivered"]) == {reviewed, other, sent}
    assert await ids(desk, state="in_review", unit=UNIT) == {reviewed}
    assert await ids(desk, stage="unit_review") == {reviewed, other}
    assert await ids(desk, stage=["delivery", "city"]) == {ready, sent}
    assert await ids(desk, type=["line", "workshop", "factory"]) == {reviewed, other, ready, sent}
    assert await ids(desk, ending="withdrawn") == set()
    await desk.ruled(reviewed, "decline", reason="不符合条件")
    assert await ids(desk, ending="not_recommended", stage="unit_review") == {reviewed}
    assert await ids(desk, desk.officer(OTHER_UNIT), unit=UNIT) == set()


async def test_holds_credit_and_proposals_are_told_and_filtered(desk: Desk) -> None:
    plain = await desk.opened()
    proposed = await desk.opened()
    body = {"outcome": "recommend", "snapshot": 1, "reason": "材料齐全"}
    made = await desk.officer().post(f"/cases/{proposed}/rulings", json=body)
    assert made.status_code == 201
    await desk.cleared(plain)
    assert await ids(desk, credit="clear") == {plain}
    assert await ids(desk, credit=["open", "listed"]) == set()
    assert await ids(desk, desk.head(), proposed="recommend") == {proposed}
    assert await ids(desk, proposed="decline") == set()

    rows = {UUID(item["id"]): item for item in (await ask(desk, desk.head()))["items"]}
    assert rows[proposed]["proposed"]["outcome"] == "recommend"
    assert rows[proposed]["proposed"]["ruling_id"] == made.json()["ruling_id"]
    assert (rows[plain]["proposed"], rows[plain]["credit"]) == (None, "clear")
    assert rows[proposed]["credit"] is None

    # The city reads no ruling of what was not delivered, so it learns of none here either.
    seen = (await ask(desk, desk.city))["items"]
    assert [item["proposed"] for item in seen] == [None, None]
    assert await ids(desk, desk.city, proposed="recommend") == set()

    move_clock(desk.campaign_id, CLOSED)
    late = await desk.opened()
    assert await ids(desk, hold="late_case") == {late}
    assert await ids(desk, hold=["credit_open", "objection"]) == set()


async def test_a_row_says_who_holds_it_since_when_until_when(desk: Desk) -> None:
    await desk.opened()
    (row,) = (await ask(desk))["items"]
    assert (row["state_label"], row["holder"]) == ("推荐单位审核中", f"unit:{UNIT}")
    assert row["unit_name"] and row["stage_label"]
    assert (row["since"], row["until"]) == ("2023-09-06T01:00:00Z", "2023-09-22T16:00:00Z")
    assert row["slack_working_days"] == 12
    move_clock(desk.campaign_id, "2023-09-22T12:00:00+08:00")
    (row,) = (await ask(desk))["items"]
    assert row["slack_working_days"] == 0
    await desk.ruled(UUID(row["id"]), "decline", reason="不符合条件")
    (row,) = (await ask(desk))["items"]
    assert (row["holder"], row["until"], row["slack_working_days"]) == (None, None, None)


async def test_a_search_finds_number_names_and_code_in_any_width(desk: Desk) -> None:
    one, other = await desk.opened(), await desk.opened()
    case = await desk.case(one)
    for typed in (
        case["number"].lower(),
        case["factory_name"],
        case["organisation_name"],
        case["credit_code"].lower(),
        "　".join((case["credit_code"][:9], case["factory_name"])),
        "".join(chr(ord(c) + 0xFEE0) if c.isascii() else c for c in case["credit_code"]),
    ):
        found = await ids(desk, q=typed)
        assert one in found, typed
        assert (other in found) == (typed == case["organisation_name"] and other in found)
    assert await ids(desk, q=case["credit_code"]) == {one}
    assert await ids(desk, q=f"{case['credit_code']} 没有这样的词") == set()
    assert await ids(desk, q="%") == set()
    assert await ids(desk, q=" ") == {one, other}
    assert one in await ids(desk, q="示例") and one in await ids(desk, q="例")


async def paged(desk: Desk, **query: Any) -> list[dict[str, Any]]:
    """Every row, page by page; a case that is added meanwhile does not disturb the others."""
    rows: list[dict[str, Any]] = []
    cursor: dict[str, Any] = {}
    while True:
        page = await ask(desk, None, limit=2, **query, **cursor)
        rows += page["items"]
        if page["next"] is None:
            return rows
        cursor = {"cursor": page["next"]}


@pytest.mark.parametrize("descending", [False, True])
@pytest.mark.parametrize(
    ("sort", "key"),
    [("number", "number"), ("received", "received_at"), ("opened", "id"), ("until", "until")],
)
async def test_every_order_is_paged_without_gap_or_double(
    desk: Desk, sort: str, key: str, descending: bool
) -> None:
    opened = {await desk.opened() for _ in range(2)} | {await desk.recommended()}
    opened |= set(await desk.delivered(1)) | {await desk.opened(OTHER_UNIT)}
    rows = await paged(desk, sort=sort, descending=descending)
    assert {UUID(row["id"]) for row in rows} == opened and len(rows) == len(opened)
    keys = [row[key] for row in rows]
    assert keys == sorted(keys, reverse=descending)


async def test_names_are_sorted_by_their_sound(desk: Desk) -> None:
    for _ in range(3):
        await desk.opened()
    names = [row["factory_name"] for row in await paged(desk, sort="name")]
    assert names == sorted(names, key=name_order) and len(names) == 3


async def test_a_cursor_of_another_order_is_refused_by_name(desk: Desk) -> None:
    for _ in range(2):
        await desk.opened()
    page = await ask(desk, limit=1, sort="number")
    query = {"campaign_id": str(desk.campaign_id), "cursor": page["next"]}
    for other in ({"sort": "received"}, {"sort": "number", "descending": "true"}, {}):
        refused = await desk.auditor.get("/cases", params=query | other)
        assert (refused.status_code, slug(refused)) == (422, "invalid-input")
        assert refused.json()["errors"][0]["pointer"] == "cursor"
    for query in ({"sort": "until"}, {"stage": "nowhere"}, {"state": "nowhere"}, {"sorted": "x"}):
        refused = await desk.auditor.get("/cases", params=query)
        assert (refused.status_code, slug(refused)) == (422, "invalid-input")


async def test_the_list_is_a_table_for_office_software(desk: Desk) -> None:
    await desk.opened()
    ready = await desk.recommended()
    query = {"campaign_id": str(desk.campaign_id), "state": "recommended"}
    answer = await desk.city.get("/cases", params=query, headers={"Accept": "text/csv"})
    assert answer.status_code == 200 and answer.headers["vary"] == "Accept"
    assert answer.headers["content-type"].startswith("text/csv")
    heads, row = csv.reader(io.StringIO(answer.content.decode("utf-8-sig"), newline=""))
    told = dict(zip(heads, row, strict=True))
    assert told["申报编号"] == (await desk.case(ready))["number"]
    assert (told["状态"], told["剩余工作日"]) == ("已推荐，待报送", "12")
    assert told["截止时间（北京时间）"] == "2023-09-23 00:00:00"

    book = await desk.city.get("/cases", params=query, headers={"Accept": TableForm.xlsx})
    assert zipfile.ZipFile(io.BytesIO(book.content)).testzip() is None
    refused = await desk.city.get("/cases", params=query, headers={"Accept": "text/html"})
    assert (refused.status_code, slug(refused)) == (406, "not-acceptable")
    foreign = await desk.officer(OTHER_UNIT).get(
        "/cases", params=query, headers={"Accept": "text/csv"}
    )
    assert len(foreign.content.decode("utf-8-sig").splitlines()) == 1


@pytest.fixture(scope="module")
async def crowd(room: Callable[[str], Room]) -> AsyncIterator[Desk]:
    """A desk over a campaign of some thousand cases, beside others as large."""
    desk = new_desk(room("review"))
    with many_cases(3_000) as campaign_id:
        yield Desk(desk.room, campaign_id)


@pytest.mark.parametrize(
    "query",
    [
        {},
        {"sort": "number"},
        {"sort": "name", "descending": "true"},
        {"sort": "received"},
        {"sort": "until"},
        {"unit": "120111", "state": ["in_review", "returned"]},
        {"stage": "city", "unit": "120111"},
        {"q": "示例工厂77"},
        {"q": "没有"},
        {"credit": "open", "unit": "120104"},
        {"hold": "late_case"},
        {"proposed": "recommend"},
    ],
    ids=str,
)
async def test_no_list_reads_every_case(crowd: Desk, query: dict[str, Any]) -> None:
    with asked_of(crowd.room.db) as asked:
        page = await ask(crowd, limit=20, **query)
        if page["next"]:
            await ask(crowd, limit=20, cursor=page["next"], **query)
    assert asked.statements
    whole = await asked.read_whole()
    assert not whole & {"cases", "turns", "credit_checks"}, whole
    assert not [s for s, _ in asked.statements if "content" in s or "evidence" in s]


async def test_a_table_of_many_batches_has_every_row_once(crowd: Desk) -> None:
    query = {"campaign_id": str(crowd.campaign_id), "sort": "name"}
    answer = await crowd.client(Role.auditor).get(
        "/cases", params=query, headers={"Accept": "text/csv"}
    )
    lines = answer.content.decode("utf-8-sig").splitlines()[1:]
    assert len(lines) == len(set(lines)) == 3_000 > 2 * BATCH
