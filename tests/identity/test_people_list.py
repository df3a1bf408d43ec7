"""The list of accounts: filtered, searched, sorted, counted, and told as a table."""

import csv
import io
from typing import Any

import httpx

from contracts.vocabulary import Role
from kit.db import new_id
from tests.identity.people import register, staff
from tests.rooms import Room

UNIT = "120111"


async def read(client: httpx.AsyncClient, **query: Any) -> dict[str, Any]:
    answer = await client.get("/people", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_people_are_found_by_name_login_role_and_unit(identity: Room) -> None:
    word = f"示例{new_id().hex[-6:]}"
    applicant = await register(identity, name=f"{word}甲")
    login, person = await staff(identity, Role.unit_officer, unit=UNIT)
    async with identity.client(Role.auditor) as auditor:
        found = await read(auditor, q=word)
        assert [each["login"] for each in found["items"]] == [applicant]
        assert found["total"] == 1 and found["items"][0]["registered_at"]
        assert (await read(auditor, q=f"{word} {applicant.upper()}"))["total"] == 1
        assert (await read(auditor, q=f"{word}乙"))["total"] == 0
        (officer,) = (await read(auditor, q=login, role=["unit_officer", "expert"], unit=UNIT))[
            "items"
        ]
        assert officer["id"] == person and officer["locked"] is False
        assert (await read(auditor, q=login, locked=True))["total"] == 0
        assert (await read(auditor, q=login, locked=False))["total"] == 1
        named = await read(auditor, id=[person, str(new_id())])
        assert [each["id"] for each in named["items"]] == [person]


async def test_every_order_is_paged_without_gap_or_double(identity: Room) -> None:
    word = f"示例{new_id().hex[-6:]}"
    made = {await register(identity, name=f"{word}{name}") for name in "丙甲乙"}
    async with identity.client(Role.auditor) as auditor:
        for sort in ("registered", "name", "login"):
            for descending in (False, True):
                order = {"q": word, "sort": sort, "descending": descending}
                first = await read(auditor, **order, limit=2)
                rest = await read(auditor, **order, limit=2, cursor=first["next"])
                whole = [*first["items"], *rest["items"]]
                assert {each["login"] for each in whole} == made and len(whole) == first["total"]
                assert rest["next"] is None
                if sort == "login":
                    logins = [each["login"] for each in whole]
                    assert logins == sorted(logins, reverse=descending)
        foreign = await auditor.get("/people", params={"sort": "name", "cursor": first["next"]})
        assert foreign.status_code == 422


async def test_the_table_has_every_row_and_no_formula(identity: Room) -> None:
    word = f"示例{new_id().hex[-6:]}"
    await register(identity, name=f"={word}")
    async with identity.client(Role.system_administrator) as administrator:
        answer = await administrator.get(
            "/people", params={"q": word}, headers={"Accept": "text/csv"}
        )
    assert answer.status_code == 200, answer.text
    (line,) = csv.DictReader(io.StringIO(answer.content.decode("utf-8-sig"), newline=""))
    assert line["姓名"].endswith(word) and not line["姓名"].startswith("=")
    assert line["登录受限"] == "否"


async def test_the_city_exports_experts_only(identity: Room) -> None:
    async with identity.client(Role.city_officer) as city:
        for role in ([], ["expert", "auditor"]):
            answer = await city.get("/people", params={"role": role})
            assert answer.status_code == 403
        table = await city.get("/people", params={"role": "expert"}, headers={"Accept": "text/csv"})
    assert table.status_code == 200
