"""The list of one's own submissions: filtered, searched, sorted, counted, told as a table."""

import csv
import io
from collections.abc import Callable
from typing import Any

import httpx
import pytest

from tests.intake.filing import Firm, open_rehearsal
from tests.rooms import Room


@pytest.fixture(scope="module")
def intake(room: Callable[[str], Room]) -> Room:
    return room("intake")


async def read(client: httpx.AsyncClient, **query: Any) -> dict[str, Any]:
    answer = await client.get("/submissions", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_own_submissions_are_filtered_paged_and_told_as_a_table(intake: Room) -> None:
    campaign = await open_rehearsal(intake)
    firm, other = Firm(intake, campaign), Firm(intake, campaign)
    drafts = [(await firm.begin())["submission_id"] for _ in range(3)]
    theirs = (await other.begin())["submission_id"]
    async with firm.client() as desk:
        found = await read(desk, campaign_id=str(campaign))
        assert [item["id"] for item in found["items"]] == drafts[::-1] and found["total"] == 3
        oldest = await read(desk, descending=False, limit=2)
        rest = await read(desk, descending=False, cursor=oldest["next"])
        assert [item["id"] for item in (*oldest["items"], *rest["items"])] == drafts
        assert theirs not in {item["id"] for item in found["items"]}
        assert (await read(desk, state=["draft", "ended"]))["total"] == 3
        assert (await read(desk, state="handed_in"))["total"] == 0
        assert (await read(desk, ending="withdrawn"))["total"] == 0
        for sort in ("number", "name", "handed_in"):
            assert (await read(desk, sort=sort))["total"] == 3
        name = found["items"][0]["factory_name"]
        assert (await read(desk, q=name))["total"] >= 1
        assert (await read(desk, q="没有这样的工厂"))["total"] == 0
        table = await desk.get("/submissions", headers={"Accept": "text/csv"})
    lines = list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"), newline="")))
    assert [line["状态"] for line in lines] == ["草稿"] * 3
