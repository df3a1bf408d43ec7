"""An organisation that a stranger founded comes to the holder of its licence, by a person's
decision.
"""

import asyncio
from typing import Any
from uuid import UUID

import httpx

from cli.demo.evidence import licence_pdf
from contracts.vocabulary import Role
from kit.db import new_id
from tests.identity.people import as_holder, refreshed, register, slug, staff, tokens
from tests.identity.test_organisations import found_as, founder, organisation
from tests.intake import hostile
from tests.rooms import Room

LICENCE = licence_pdf("天津示例有限公司", "示例代码")
UNFIT = (
    b"",
    b"<html>",
    b"PK\x03\x04",
    LICENCE[:12],
    b"%PDF-1.7\nlicence\n%%EOF\n",
    hostile.pdf_script(),
    hostile.pdf_attachment(),
    hostile.word(),
    LICENCE + hostile.zipped(("a.class", b"x")),
    b"\0\0\0\x18ftypheic" + bytes(40),
)
"""What is no licence, or not only one."""
WHY = "我单位未曾登记，系他人以我单位代码登记"


async def contest(
    room: Room, access_token: str, code: str, data: bytes = LICENCE
) -> httpx.Response:
    async with as_holder(room, access_token) as client:
        return await client.post(
            "/organisations/contests",
            data={"credit_code": code, "reason": WHY},
            files={"file": ("营业执照.pdf", data)},
        )


async def decide(room: Room, contest_id: str, upheld: bool) -> httpx.Response:
    login, _ = await staff(room, Role.city_officer)
    made = await tokens(room, login)
    async with as_holder(room, made["access_token"]) as officer:
        return await officer.post(
            f"/organisations/contests/{contest_id}/decision",
            json={"upheld": upheld, "reason": "已核对营业执照原件"},
        )


async def me(room: Room, access_token: str) -> dict[str, Any]:
    async with as_holder(room, access_token) as client:
        answer = await client.get("/me")
    assert answer.status_code == 200, answer.text
    shown: dict[str, Any] = answer.json()
    return shown


async def test_the_holder_of_the_licence_gets_the_organisation_and_the_founder_loses_it(
    identity: Room,
) -> None:
    body = organisation()
    squatter, organisation_id = await founder(identity, body)
    owner = await tokens(identity, await register(identity, name="真授权人"))
    taken = await found_as(identity, owner["access_token"], body)
    assert slug(taken) == "organisation-exists"

    opened = await contest(identity, owner["access_token"], body["credit_code"].lower())
    assert opened.status_code == 201, opened.text
    contest_id = opened.json()["contest_id"]
    assert opened.json()["state"] == "open" and opened.json()["claimant_name"] == "真授权人"
    assert (await me(identity, squatter["access_token"]))["organisation"] is not None, "until then"

    decided = await decide(identity, contest_id, upheld=True)
    assert (decided.status_code, decided.json()["state"]) == (200, "upheld"), decided.text
    async with as_holder(identity, squatter["access_token"]) as client:
        assert (await client.get("/me")).status_code == 401, "the wrong founder's token has ended"
    assert (await refreshed(identity, squatter["refresh_token"])).status_code == 401
    again = (await refreshed(identity, owner["refresh_token"])).json()
    mine = await me(identity, again["access_token"])
    assert mine["organisation"]["organisation_id"] == str(organisation_id)
    assert mine["organisation"]["proof_state"] == "confirmed", "the city saw the licence"
    assert [role["code"] for role in mine["roles"]] == ["applicant_member", "applicant_signatory"]
    async with as_holder(identity, again["access_token"]) as client:
        members = (await client.get(f"/organisations/{organisation_id}/members")).json()["items"]
    assert [member["name"] for member in members] == ["真授权人"]

    said = [
        each["topic"].split(".")[1]
        for each in await identity.facts()
        if str(organisation_id) in str(each["fact"])
    ]
    assert said[2:] == [
        "organisation_contested",
        "organisation_contest_decided",
        "member_removed",
        "member_admitted",
        "organisation_confirmed",
    ]
    assert slug(await decide(identity, contest_id, upheld=False)) == "contest-decided"


async def test_whom_the_wrong_founder_let_in_goes_too_and_may_ask_again(identity: Room) -> None:
    body = organisation()
    squatter, organisation_id = await founder(identity, body)
    joiner = await tokens(identity, await register(identity, name="被准许的人"))
    async with as_holder(identity, joiner["access_token"]) as client:
        asked = await client.post(
            "/organisations/memberships", json={"credit_code": body["credit_code"]}
        )
    async with as_holder(identity, squatter["access_token"]) as client:
        path = f"/memberships/{asked.json()['membership_id']}/admit"
        assert (await client.post(path, json={"roles": ["applicant_member"]})).status_code == 204
    owner = await tokens(identity, await register(identity))
    async with as_holder(identity, owner["access_token"]) as client:
        waiting = await client.post(
            "/organisations/memberships", json={"credit_code": body["credit_code"]}
        )
        assert waiting.status_code == 201, "the owner asked the squatter first"
    opened = await contest(identity, owner["access_token"], body["credit_code"])
    assert opened.status_code == 201, opened.text
    assert (await decide(identity, opened.json()["contest_id"], upheld=True)).status_code == 200
    fresh = (await refreshed(identity, owner["refresh_token"])).json()
    assert (await me(identity, fresh["access_token"]))["membership_state"] == "admitted"
    back = await tokens(identity, await register(identity))
    async with as_holder(identity, back["access_token"]) as client:
        again = await client.post(
            "/organisations/memberships", json={"credit_code": body["credit_code"]}
        )
    assert again.status_code == 201


async def test_a_stranger_contests_three_organisations_at_once_and_no_more(
    identity: Room,
) -> None:
    stranger = (await tokens(identity, await register(identity)))["access_token"]
    bodies = [organisation() for _ in range(4)]
    for body in bodies:
        await founder(identity, body)
    codes = [body["credit_code"] for body in bodies]
    opened = await asyncio.gather(*(contest(identity, stranger, code) for code in codes))
    assert sorted(each.status_code for each in opened) == [201, 201, 201, 409]
    refused = next(each for each in opened if each.status_code == 409)
    assert slug(refused) == "contests-too-many" and refused.json()["limit"] == 3

    first = next(each.json()["contest_id"] for each in opened if each.status_code == 201)
    assert (await decide(identity, first, False)).status_code == 200
    left = codes[opened.index(refused)]
    assert (await contest(identity, stranger, left)).status_code == 201


async def test_a_dismissed_contest_changes_nobodys_rights(identity: Room) -> None:
    body = organisation()
    signatory, organisation_id = await founder(identity, body)
    stranger = await tokens(identity, await register(identity))
    opened = await contest(identity, stranger["access_token"], body["credit_code"])
    contest_id = opened.json()["contest_id"]
    twice = await contest(identity, stranger["access_token"], body["credit_code"])
    assert slug(twice) == "contest-exists"
    decided = await decide(identity, contest_id, upheld=False)
    assert (decided.status_code, decided.json()["state"]) == (200, "dismissed")
    shown = await me(identity, signatory["access_token"])
    assert shown["organisation"]["organisation_id"] == str(organisation_id)
    assert (await me(identity, stranger["access_token"]))["organisation"] is None
    once_more = await contest(identity, stranger["access_token"], body["credit_code"])
    assert once_more.status_code == 201, "new proof may be brought"


async def test_only_the_city_decides_and_strangers_see_nothing(identity: Room) -> None:
    body = organisation()
    signatory, _ = await founder(identity, body)
    owner = await tokens(identity, await register(identity))
    opened = await contest(identity, owner["access_token"], body["credit_code"])
    path = f"/organisations/contests/{opened.json()['contest_id']}"
    decision = {"upheld": True, "reason": "执照相符，予以变更"}
    other = await tokens(identity, await register(identity))
    for holder in (signatory, owner, other):
        async with as_holder(identity, holder["access_token"]) as client:
            assert (await client.post(f"{path}/decision", json=decision)).status_code == 403
    for holder in (signatory, other):
        async with as_holder(identity, holder["access_token"]) as client:
            assert (await client.get(path)).status_code == 404
            assert (await client.get(f"{path}/licence")).status_code == 404
            assert (await client.get("/organisations/contests")).json()["items"] == []
    async with as_holder(identity, owner["access_token"]) as client:
        [mine] = (await client.get("/organisations/contests")).json()["items"]
        assert mine == opened.json() == (await client.get(path)).json()
    async with identity.client(Role.city_officer) as city:
        sent = await city.get(f"{path}/licence")
        assert sent.content == LICENCE and sent.headers["Content-Type"] == "application/pdf"
        assert sent.headers["Content-Disposition"].startswith("attachment")
        waiting = (await city.get("/organisations/contests", params={"state": "open"})).json()
        assert mine["contest_id"] in {each["contest_id"] for each in waiting["items"]}
        without = await city.post(f"{path}/decision", json={"upheld": True, "reason": " "})
        assert without.status_code == 422


async def test_who_cannot_contest(identity: Room) -> None:
    body = organisation()
    signatory, _ = await founder(identity, body)
    code = body["credit_code"]
    assert slug(await contest(identity, signatory["access_token"], code)) == "contest-not-needed"
    elsewhere, _ = await founder(identity, organisation())
    assert slug(await contest(identity, elsewhere["access_token"], code)) == "membership-exists"
    nobody = await tokens(identity, await register(identity))
    unknown = organisation()["credit_code"]
    assert slug(await contest(identity, nobody["access_token"], unknown)) == "organisation-unknown"
    for data in UNFIT:
        refused = await contest(identity, nobody["access_token"], code, data)
        assert (refused.status_code, slug(refused)) == (422, "paper-not-readable")
    login, _ = await staff(identity, Role.city_officer)
    officer = await tokens(identity, login)
    assert slug(await contest(identity, officer["access_token"], code)) == "staff-cannot-apply"


async def test_of_two_decisions_at_once_one_holds(identity: Room) -> None:
    body = organisation()
    await founder(identity, body)
    owner = await tokens(identity, await register(identity))
    opened = await contest(identity, owner["access_token"], body["credit_code"])
    contest_id = UUID(opened.json()["contest_id"])
    answers = await asyncio.gather(
        *(decide(identity, str(contest_id), upheld=upheld) for upheld in (True, False))
    )
    assert sorted(answer.status_code for answer in answers) == [200, 409]
    assert slug(await decide(identity, str(new_id()), upheld=True)) == "not-found"
