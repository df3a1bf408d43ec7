"""The record of letters: filtered, searched, sorted, counted, and told as a table."""

import csv
import io
from typing import Any

import httpx

from contracts.facts import identity
from contracts.vocabulary import Role
from kit.db import new_id
from tests.notify.post import NOW, Post, docket, email, handed_in
from tests.rooms import Room, plant_campaign


async def read(client: httpx.AsyncClient, **query: Any) -> dict[str, Any]:
    answer = await client.get("/messages", params=query)
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


async def test_letters_are_filtered_paged_and_told_as_a_table(post: Post, notify: Room) -> None:
    await post.flush()
    with_address, without = await post.person(email()), new_id()
    locked = [identity.AccountLockedV1(subject=person, until=NOW) for person in (with_address,) * 2]
    await post.hear(*locked, identity.AccountLockedV1(subject=without, until=NOW))
    mine = {"person_id": str(with_address)}
    async with notify.client(Role.auditor) as auditor:
        found = await read(auditor, **mine)
        assert found["total"] == len(found["items"]) >= 2
        assert {letter["email"]["state"] for letter in found["items"]} == {"queued"}
        assert (await read(auditor, **mine, state=["sent", "failed"]))["total"] == 0
        assert (await read(auditor, **mine, state=["queued", "failed"]))["total"] == found["total"]
        assert (await read(auditor, **mine, kind="account_locked"))["total"] == found["total"]
        assert (await read(auditor, **mine, kind="handed_in"))["total"] == 0
        newest = await read(auditor, **mine, descending=True)
        assert newest["items"] == found["items"][::-1]
        first = await read(auditor, **mine, limit=1)
        rest = await read(auditor, **mine, cursor=first["next"])
        assert first["items"] + rest["items"] == found["items"]
        by_subject = await read(auditor, **mine, sort="subject")
        assert by_subject["total"] == found["total"]
        (inbox_only,) = (await read(auditor, person_id=str(without)))["items"]
        assert inbox_only["email"] is None
        table = await auditor.get("/messages", params=mine, headers={"Accept": "text/csv"})
    text = table.content.decode("utf-8-sig")
    lines = list(csv.DictReader(io.StringIO(text, newline="")))
    assert len(lines) == found["total"] and lines[0]["发送状态"] == "待发送"
    assert "@" in lines[0]["邮箱（隐去部分）"] and "***" in lines[0]["邮箱（隐去部分）"]


async def test_letters_are_found_by_number_and_subject(post: Post, notify: Room) -> None:
    campaign_id, organisation_id = plant_campaign(), new_id()
    person = await post.person(email())
    admitted = identity.MemberAdmittedV1(
        subject=new_id(),
        organisation_id=organisation_id,
        person_id=person,
        roles=(Role.applicant_signatory,),
    )
    about = docket(campaign_id, organisation_id)
    await post.hear(admitted, handed_in(about))
    async with notify.client(Role.system_administrator) as administrator:
        found = await read(administrator, campaign_id=str(campaign_id), q=about.number.lower())
        assert found["items"] and {item["number"] for item in found["items"]} == {about.number}
        assert (await read(administrator, campaign_id=str(campaign_id), q="没有这样的词"))[
            "total"
        ] == 0
