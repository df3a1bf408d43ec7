"""What registry lists: searched, sorted, counted, as tables, kept by browsers, read by index."""

import csv
import io
from collections.abc import AsyncIterator, Callable, Iterator
from typing import Any
from uuid import UUID

import httpx
import pytest

from contracts.searching import name_order
from contracts.vocabulary import Role
from kit.db import new_id
from tests.plans import asked_of, plant, vacuum
from tests.registry.desk import UNIT, Desk, docket
from tests.rooms import Room, plant_campaign

CSV = {"Accept": "text/csv"}
ENTRIES = 8_000


async def read(client: httpx.AsyncClient, path: str, **query: Any) -> dict[str, Any]:
    answer = await client.get(path, params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def told(client: httpx.AsyncClient, path: str, **query: Any) -> list[dict[str, str]]:
    """The lines of the table, by their heads."""
    answer = await client.get(path, params=query, headers=CSV)
    assert answer.status_code == 200, answer.text
    text = answer.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(text, newline="")))


async def test_standings_are_filtered_searched_and_sorted(desk: Desk) -> None:
    campaign_id = plant_campaign()
    each = [docket(campaign_id, n) for n in (31, 32, 33)]
    other = docket(campaign_id, 34, unit="120104")
    for handed_in in (*each, other):
        await desk.hand_in(handed_in)
    about = {"campaign_id": str(campaign_id)}
    async with desk.auditor() as auditor:
        page = await read(auditor, "/standing", **about, sort="number", limit=3)
        rest = await read(auditor, "/standing", **about, sort="number", cursor=page["next"])
        numbers = [item["number"] for item in (*page["items"], *rest["items"])]
        assert numbers == sorted(numbers) and len(numbers) == page["total"] == 4
        for sort in ("opened", "name", "next_date", "updated"):
            rows = (await read(auditor, "/standing", **about, sort=sort))["items"]
            assert len(rows) == 4
            if sort == "name":
                names = [row["factory_name"] for row in rows]
                assert names == sorted(names, key=name_order)
        found = await read(auditor, "/standing", **about, q="ＹＬ-sb-2023-000032")
        assert [row["submission_id"] for row in found["items"]] == [str(each[1].submission_id)]
        assert (await read(auditor, "/standing", **about, unit="120104"))["total"] == 1
        assert (await read(auditor, "/standing", **about, ended="true"))["total"] == 0
        assert (await read(auditor, "/standing", **about, stage=["handed_in", "ended"]))[
            "total"
        ] == 4
        assert (await read(auditor, "/standing", **about, hold="objection"))["total"] == 0
        types = {row.factory_type for row in (*each, other)}
        wanted = [str(kind) for kind in types]
        assert (await read(auditor, "/standing", **about, type=wanted))["total"] == 4
        lines = await told(auditor, "/standing", **about, unit=UNIT, sort="number")
        # Handed in, and nobody opened the cases: that is late for no person, but stuck.
        assert (await read(auditor, "/standing", **about, overdue=True))["total"] == 0
        assert (await read(auditor, "/standing", **about, stuck=True))["total"] == 0
        plant(
            "UPDATE registry.standings SET updated_at = updated_at - interval '11 minutes'"
            " WHERE submission_id = :of",
            of=other.submission_id,
        )
        (stuck,) = (await read(auditor, "/standing", **about, stuck=True))["items"]
        assert stuck["submission_id"] == str(other.submission_id)
        assert (await auditor.get("/standing", params={"overdue": True})).status_code == 422
    assert [line["申报编号"] for line in lines] == [one.number for one in each]
    async with desk.room.client(Role.unit_officer, unit="120104") as officer:
        lines = await told(officer, "/standing", **about)
    assert [line["申报编号"] for line in lines] == [other.number]


async def test_lists_of_notices_and_announcements_hold_no_items(desk: Desk) -> None:
    chosen = await desk.selection(3, first=41)
    await chosen.publish()
    about = {"campaign_id": str(chosen.campaign_id)}
    async with desk.public() as public:
        (notice,) = (await read(public, "/notices", **about))["items"]
        assert notice["items_total"] == 3 and "items" not in notice
        assert (await read(public, "/notices", **about, state="drafted"))["total"] == 0
        path = f"/notices/{chosen.notice_id}/items"
        page = await read(public, path, limit=2)
        rest = await read(public, path, cursor=page["next"])
        listed = [*page["items"], *rest["items"]]
        assert [item["submission_id"] for item in listed] == chosen.ids and page["total"] == 3
        assert listed == (await read(public, f"/notices/{chosen.notice_id}"))["items"]
        assert (await read(public, path, unit="120104"))["total"] == 0
        assert [line["序号"] for line in await told(public, path)] == ["1", "2", "3"]
        assert (await public.get(f"/notices/{new_id()}/items")).status_code == 404
        assert (await public.get(f"/notices/{new_id()}/items", headers=CSV)).status_code == 404


@pytest.fixture(scope="module")
def register(room: Callable[[str], Room]) -> Iterator[UUID]:
    """Thousands of entries of an announcement that is no rehearsal; its id."""
    campaign_id, announcement_id, notice_id = plant_campaign(), new_id(), new_id()
    of_campaign = {"campaign": campaign_id}
    plant(NOTICE, **of_campaign, notice=notice_id)
    plant(ANNOUNCEMENT, **of_campaign, announcement=announcement_id, notice=notice_id)
    plant(ENTRY, **of_campaign, announcement=announcement_id, entries=ENTRIES)
    others = [str(plant_campaign()) for _ in range(OTHER_CAMPAIGNS)]
    plant(STANDING, **of_campaign, entries=ENTRIES, others=others)
    vacuum("registry.entries", "registry.standings")
    yield announcement_id
    for table in ("entries", "announcements", "notices"):
        plant(f"DELETE FROM registry.{table} WHERE campaign_id = :campaign", **of_campaign)
    plant("DELETE FROM registry.standings WHERE number LIKE 'EX-%'")
    vacuum("registry.entries", "registry.standings")


NOTICE = """
INSERT INTO registry.notices (id, campaign_id, selection_id, sequence, state, rehearsal, version)
VALUES (:notice, :campaign, gen_random_uuid(), 1, 'closed', false, 0)
"""
ANNOUNCEMENT = """
INSERT INTO registry.announcements (id, campaign_id, notice_id, sequence, document_number,
    announced_at, announced_on, rehearsal, version)
VALUES (:announcement, :campaign, :notice, 1, '示例〔2030〕1号', '2030-10-01', '2030-10-01', false,
    0)
"""
ENTRY = """
INSERT INTO registry.entries (id, registry_number, scope, submission_id, campaign_id,
    announcement_id, year, organisation_name, factory_name, factory_type, unit, unit_name,
    announced_on, rehearsal, searched, name_key, industries)
SELECT gen_random_uuid(), 'EX-' || lpad(n::text, 6, '0'), 'EX', gen_random_uuid(), :campaign,
    :announcement, 2030, '示例企业' || n, '示例工厂' || n,
    (ARRAY['line', 'workshop', 'factory'])[n % 3 + 1], 'U' || n % 20, '示例推荐单位' || n % 20,
    '2030-10-01', false,
    'ex-' || lpad(n::text, 6, '0') || E'\\n示例企业' || n || E'\\n示例工厂' || n,
    encode(convert_to('示例工厂' || n, 'GB18030'), 'hex'),
    CASE WHEN n % 100 = 0 THEN '["equipment", "rare"]'::jsonb ELSE '["equipment"]' END
FROM generate_series(1, :entries) AS n
"""
OTHER_CAMPAIGNS = 9
"""Nine standings of ten are of other campaigns."""
STANDING = """
INSERT INTO registry.standings (submission_id, campaign_id, number, unit, docket, stage, holder,
    why, next_date, holds, facts, searched, name_key)
SELECT gen_random_uuid(), CASE WHEN n % 10 = 0 THEN CAST(:campaign AS uuid)
        ELSE (CAST(:others AS uuid[]))[n % 10] END,
    'EX-' || n, 'U' || n % 20, '{}', 'unit_review', '{"zh": "", "en": ""}',
    '{"zh": "", "en": ""}', timestamptz '2030-09-01' + n * interval '1 minute', '[]', 1,
    'ex-' || n || E'\\n示例工厂' || n, lpad(n::text, 8, '0')
FROM generate_series(1, :entries) AS n
"""


async def test_the_directory_is_filtered_sorted_and_counted(desk: Desk, register: UUID) -> None:
    about = {"announcement_id": str(register)}
    async with desk.public() as public:
        page = await read(public, "/directory", **about, sort="number", descending="true", limit=2)
        assert page["total"] == ENTRIES
        assert [item["registry_number"] for item in page["items"]] == ["EX-008000", "EX-007999"]
        both = {"unit": ["U3", "U4"], "type": ["line"]}
        some = await read(public, "/directory", **about, **both)
        counts = await read(public, "/directory/counts", **about, **both)
        assert some["total"] == counts["total"] == sum(part["count"] for part in counts["units"])
        assert {part["unit"] for part in counts["units"]} == {"U3", "U4"}
        assert counts["units"][0]["factory_type_label"] == "产线级"
        assert counts["years"] == [{"year": 2030, "count": some["total"]}]
        everything = await read(public, "/directory/counts", **about)
        told_of = {part["industry"]: part for part in everything["industries"]}
        assert told_of["rare"]["count"] == ENTRIES // 100
        assert told_of["equipment"]["label"] == "装备制造"
        assert len(everything["units"]) == 60
        assert (await read(public, "/directory", **about, industry="rare"))["total"] == 80
        assert (await read(public, "/directory", **about, year=2031))["total"] == 0
        found = await read(public, "/directory", q="示例工厂７７７ EX-000777")
        assert [item["registry_number"] for item in found["items"]] == ["EX-000777"]
        lines = await told(public, "/directory", **about, sort="name")
        names = [line["工厂名称"] for line in lines]
        assert len(set(names)) == ENTRIES and names == sorted(names, key=name_order)
        (made,) = [
            item
            for item in (await read(public, "/announcements", limit=50))["items"]
            if item["announcement_id"] == str(register)
        ]
    assert made["entries_total"] == ENTRIES and "entries" not in made


@pytest.mark.parametrize("path", ["/directory", "/directory/counts", "/announcements"])
async def test_what_did_not_change_is_not_sent_again(desk: Desk, register: UUID, path: str) -> None:
    async with desk.public() as public:
        first = await public.get(path, params={"campaign_id": str(new_id())})
        tag = first.headers["etag"]
        again = await public.get(
            path, params={"campaign_id": str(new_id())}, headers={"If-None-Match": tag}
        )
        other = await public.get(path, headers={"If-None-Match": tag})
    assert tag.startswith('W/"') and first.headers["cache-control"] == "no-cache"
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert other.status_code == 200 and other.headers["etag"] != tag


@pytest.fixture
async def public(desk: Desk) -> AsyncIterator[httpx.AsyncClient]:
    async with desk.public() as client:
        yield client


@pytest.mark.parametrize(
    "query",
    [
        {"q": "示例工厂777"},
        {"q": "没有"},
        {"sort": "name"},
        {"sort": "number", "descending": "true"},
        {"industry": "rare"},
    ],
    ids=str,
)
async def test_no_page_of_the_directory_reads_all_of_it(
    desk: Desk, public: httpx.AsyncClient, register: UUID, query: dict[str, Any]
) -> None:
    with asked_of(desk.room.db) as asked:
        page = await read(public, "/directory", limit=20, **query)
        if page["next"]:
            await read(public, "/directory", limit=20, cursor=page["next"], **query)
    # How many there are over all is counted from an index or from the table: it is all of it.
    asked.statements = [each for each in asked.statements if "count(*)" not in each[0]]
    assert asked.statements and not await asked.read_whole() & {"entries"}


@pytest.mark.parametrize("sort", ["opened", "number", "name", "next_date", "updated"])
async def test_no_order_of_standings_reads_all_of_them(
    desk: Desk, register: UUID, sort: str
) -> None:
    async with desk.auditor() as auditor:
        with asked_of(desk.room.db) as asked:
            campaign = (await read(auditor, "/standing", q="示例工厂10"))["items"][0]["campaign_id"]
            page = await read(auditor, "/standing", campaign_id=campaign, sort=sort, limit=20)
            again = {"sort": sort, "cursor": page["next"], "limit": 20}
            await read(auditor, "/standing", campaign_id=campaign, **again)
    assert page["next"] and not await asked.read_whole() & {"standings"}
