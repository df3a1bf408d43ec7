"""The entries of an organisation, a unit and the city; certificates; the yearly directory."""

import csv
import io

import docx
import httpx

from contracts.vocabulary import Role
from kit.db import new_id
from tests.documents.read_back import lines
from tests.registry.desk import UNIT, Desk, Selection
from tests.registry.platform import Platform
from tests.registry.test_entries import over

CSV = {"Accept": "text/csv"}
DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


async def announced(desk: Desk, platform: Platform, count: int = 3) -> Selection:
    """A selection that was announced, and heard of by registry itself."""
    chosen = await over(desk, platform, count)
    assert (await chosen.announce()).status_code == 201
    await desk.pump()
    return chosen


def applicant(desk: Desk, chosen: Selection, place: int = 0) -> httpx.AsyncClient:
    organisation_id = chosen.dockets[place].organisation_id
    return desk.room.client(Role.applicant_member, organisation_id=organisation_id)


async def certificate(client: httpx.AsyncClient, submission_id: str) -> httpx.Response:
    async with client as asking:
        return await asking.get(f"/submissions/{submission_id}/certificate.docx")


async def test_each_sees_the_entries_that_are_theirs(desk: Desk, platform: Platform) -> None:
    chosen = await announced(desk, platform)
    asked = {"campaign_id": str(chosen.campaign_id)}

    async def seen(client: httpx.AsyncClient) -> set[str]:
        async with client as asking:
            answer = await asking.get("/entries", params=asked)
        assert answer.status_code == 200, answer.text
        return {each["submission_id"] for each in answer.json()["items"]}

    assert await seen(applicant(desk, chosen)) == {chosen.ids[0]}
    assert await seen(desk.city()) == await seen(desk.auditor()) == set(chosen.ids)
    assert await seen(desk.room.client(Role.unit_officer, unit=UNIT)) == set(chosen.ids)
    assert await seen(desk.room.client(Role.unit_head, unit="120104")) == set()
    stranger = desk.room.client(Role.applicant_signatory, organisation_id=new_id())
    assert await seen(stranger) == set()


async def test_filters_narrow_and_pages_follow(desk: Desk, platform: Platform) -> None:
    chosen = await announced(desk, platform)
    base = {"campaign_id": str(chosen.campaign_id)}
    async with desk.city() as city:

        async def totals(**asked: str | int | bool) -> int:
            answer = await city.get("/entries", params={**base, **asked})
            assert answer.status_code == 200, answer.text
            total: int = answer.json()["total"]
            return total

        assert await totals(year=2023, rehearsal=True, unit=UNIT) == 3
        assert await totals(rehearsal=False) == await totals(year=2024) == 0
        assert await totals(type="workshop") == 1
        assert await totals(q="示例2号") == 1
        first = (await city.get("/entries", params=base | {"limit": 2})).json()
        rest = (await city.get("/entries", params=base | {"cursor": first["next"]})).json()
        numbers = [each["registry_number"] for each in (*first["items"], *rest["items"])]
        assert numbers == sorted(numbers, reverse=True) and len(numbers) == 3
        table = await city.get("/entries", params=base, headers=CSV)
    rows = list(csv.DictReader(io.StringIO(table.content.decode("utf-8-sig"))))
    assert len(rows) == 3 and rows[0]["所属行业"] and rows[0]["入库编号"] == numbers[0]


async def test_a_certificate_is_for_its_applicant_its_unit_and_the_city(
    desk: Desk, platform: Platform
) -> None:
    chosen = await announced(desk, platform, 2)
    own = await certificate(applicant(desk, chosen), chosen.ids[0])
    assert own.status_code == 200 and own.headers["content-type"] == DOCX
    said = "".join(lines(own.content))
    assert "YL-TJ5G-2023-0001" in said and chosen.dockets[0].organisation_name in said
    for reader in (desk.city(), desk.head(), desk.room.client(Role.unit_head, unit=UNIT)):
        assert (await certificate(reader, chosen.ids[0])).content == own.content
    for stranger in (
        applicant(desk, chosen, 1),
        desk.room.client(Role.unit_officer, unit="120104"),
    ):
        assert (await certificate(stranger, chosen.ids[0])).status_code == 404


async def test_the_code_leads_to_the_public_page_where_the_portal_has_an_address(
    desk: Desk, platform: Platform
) -> None:
    chosen = await announced(desk, platform, 1)
    state = desk.room.app.state
    before, state.portal_address = state.portal_address, "https://portal.example"
    try:
        made = await certificate(desk.city(), chosen.ids[0])
    finally:
        state.portal_address = before
    [picture] = docx.Document(io.BytesIO(made.content)).inline_shapes
    assert picture._inline.docPr.get("name") == (
        f"https://portal.example/register/YL-TJ5G-2023-0001?campaign={chosen.campaign_id}"
    )


async def test_before_the_announcement_there_is_no_certificate(
    desk: Desk, platform: Platform
) -> None:
    chosen = await over(desk, platform, 1)
    refused = await certificate(applicant(desk, chosen), chosen.ids[0])
    assert refused.status_code == 404 and "没有入库" in refused.json()["detail"]


async def test_a_year_is_told_by_type_and_unit_and_printed(desk: Desk, platform: Platform) -> None:
    chosen = await announced(desk, platform)
    asked = {"campaign_id": str(chosen.campaign_id)}
    async with desk.public() as public:
        told = await public.get("/yearbooks/2023", params=asked)
        paper = await public.get("/yearbooks/2023/directory.docx", params=asked)
        again = await public.get("/yearbooks/2023/directory.docx", params=asked)
        none = await public.get("/yearbooks/2019", params=asked)
    year = told.json()
    assert (year["year"], year["total"], year["rehearsal"]) == (2023, 3, True)
    assert [kind["factory_type"] for kind in year["types"]] == ["line", "workshop", "factory"]
    [entry] = year["types"][0]["units"][0]["entries"]
    assert "submission_id" not in entry and entry["industry_labels"]
    assert paper.headers["content-type"] == DOCX and paper.content == again.content
    assert "共3家" in "".join(lines(paper.content))
    assert none.status_code == 404


async def test_the_directory_counts_industries_in_words(desk: Desk, platform: Platform) -> None:
    chosen = await announced(desk, platform, 2)
    async with desk.public() as public:
        told = await public.get(
            "/directory/counts", params={"campaign_id": str(chosen.campaign_id)}
        )
        table = await public.get(
            "/directory", params={"campaign_id": str(chosen.campaign_id)}, headers=CSV
        )
    [counted] = told.json()["industries"]
    assert counted["count"] == 2 and counted["label"] != counted["industry"]
    assert counted["label"] in table.content.decode("utf-8-sig")
