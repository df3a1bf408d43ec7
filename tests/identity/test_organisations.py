"""Founding, joining, leaving, and the audited override of a failing credit code."""

import asyncio
import hashlib
from typing import Any
from uuid import UUID

import httpx
import jwt

from cli.demo.evidence import licence_pdf
from contracts import credit_code
from contracts.vocabulary import Role
from kit.db import new_id
from tests.identity.people import as_holder, refreshed, register, slug, staff, tokens
from tests.rooms import Room

LICENCE = licence_pdf("天津示例有限公司", "示例代码")


def organisation() -> dict[str, Any]:
    number = new_id().int % 28_000_000
    return {
        "credit_code": credit_code.make(number),
        "name": f"天津示例{number}有限公司",
        "kind": "enterprise",
    }


def broken(code: str) -> str:
    return code[:17] + ("A" if code[17] != "A" else "B")


async def found_as(room: Room, access_token: str, body: dict[str, Any]) -> httpx.Response:
    async with as_holder(room, access_token) as client:
        return await client.post("/organisations", json=body)


async def founder(room: Room, body: dict[str, Any]) -> tuple[dict[str, Any], UUID]:
    """Fresh tokens of a signatory, and the organisation's id."""
    made = await tokens(room, await register(room))
    answer = await found_as(room, made["access_token"], body)
    assert answer.status_code == 201, answer.text
    return (await refreshed(room, made["refresh_token"])).json(), UUID(
        answer.json()["organisation_id"]
    )


async def test_the_founder_is_signatory_at_the_next_refresh(identity: Room) -> None:
    body = organisation()
    fresh, organisation_id = await founder(identity, body)
    claims = jwt.decode(fresh["access_token"], options={"verify_signature": False})
    assert claims["org"] == str(organisation_id)
    assert claims["roles"] == ["applicant_member", "applicant_signatory"]
    assert fresh["expires_in"] == 8 * 3600
    said = await identity.facts(subject=organisation_id)
    assert said[0]["fact"] | {"founder": ""} == {
        "subject": str(organisation_id),
        "subject_version": 1,
        "campaign_id": None,
        "submission_id": None,
        "credit_code": body["credit_code"],
        "name": body["name"],
        "founder": "",
    }
    async with as_holder(identity, fresh["access_token"]) as client:
        shown = (await client.get(f"/organisations/{organisation_id}")).json()
        assert (shown["name"], shown["credit_code"]) == (body["name"], body["credit_code"])
        assert (await client.get(f"/organisations/{new_id()}")).status_code == 404
    async with identity.client(Role.auditor) as auditor:
        (member,) = (await auditor.get(f"/organisations/{organisation_id}/members")).json()["items"]
        assert (member["name"], member["state"]) == ("张三", "admitted")
    async with identity.client(Role.city_officer, Role.system_administrator) as others:
        assert (await others.get(f"/organisations/{organisation_id}/members")).status_code == 404
    stranger = await tokens(identity, await register(identity))
    async with as_holder(identity, stranger["access_token"]) as client:
        assert (await client.get(f"/organisations/{organisation_id}")).status_code == 404
        assert (await client.get(f"/organisations/{organisation_id}/members")).status_code == 404


async def test_one_organisation_per_code_even_at_the_same_time(identity: Room) -> None:
    body = organisation()
    signed_in = [await tokens(identity, await register(identity)) for _ in range(4)]
    answers = await asyncio.gather(
        *(found_as(identity, each["access_token"], body) for each in signed_in)
    )
    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409]
    assert {slug(answer) for answer in answers if answer.status_code == 409} == {
        "organisation-exists"
    }


async def test_join_admit_and_leave(identity: Room) -> None:
    body = organisation()
    signatory, organisation_id = await founder(identity, body)
    joiner = await tokens(identity, await register(identity, name="新成员"))
    async with as_holder(identity, joiner["access_token"]) as client:
        asked = await client.post(
            "/organisations/memberships", json={"credit_code": body["credit_code"].lower()}
        )
        assert asked.status_code == 201
        again = await client.post(
            "/organisations/memberships", json={"credit_code": body["credit_code"]}
        )
        assert slug(again) == "membership-exists"
        wide = "".join(chr(ord(sign) + 0xFEE0) for sign in body["credit_code"])
        typed = await client.post(
            "/organisations/memberships", json={"credit_code": f"\u200b{wide[:9]} {wide[9:]}"}
        )
        assert slug(typed) == "membership-exists"
        unknown = await client.post(
            "/organisations/memberships", json={"credit_code": organisation()["credit_code"]}
        )
        assert slug(unknown) == "organisation-unknown"
    membership = asked.json()["membership_id"]
    other, _ = await founder(identity, organisation())
    async with as_holder(identity, other["access_token"]) as client:
        foreign = await client.post(
            f"/memberships/{membership}/admit", json={"roles": ["applicant_member"]}
        )
        assert foreign.status_code == 404
    async with as_holder(identity, signatory["access_token"]) as client:
        members = (await client.get(f"/organisations/{organisation_id}/members")).json()["items"]
        assert {m["name"]: m["state"] for m in members}["新成员"] == "asked"
        staff_role = await client.post(
            f"/memberships/{membership}/admit", json={"roles": ["city_head"]}
        )
        assert staff_role.status_code == 422
        admitted = await client.post(
            f"/memberships/{membership}/admit", json={"roles": ["applicant_member"]}
        )
        assert admitted.status_code == 204
    fresh = (await refreshed(identity, joiner["refresh_token"])).json()
    claims = jwt.decode(fresh["access_token"], options={"verify_signature": False})
    assert (claims["org"], claims["roles"]) == (str(organisation_id), ["applicant_member"])
    async with as_holder(identity, signatory["access_token"]) as client:
        assert (await client.delete(f"/memberships/{membership}")).status_code == 204
        own = next(m for m in members if m["name"] != "新成员")["membership_id"]
        assert slug(await client.delete(f"/memberships/{own}")) == "last-signatory"
        lowered = await client.post(
            f"/memberships/{own}/admit", json={"roles": ["applicant_member"]}
        )
        assert slug(lowered) == "last-signatory"
    async with as_holder(identity, fresh["access_token"]) as client:
        assert (await client.get("/me")).status_code == 401
    said = [fact["topic"] for fact in await identity.facts(subject=UUID(membership))]
    assert said == [
        "identity.membership_asked.v1",
        "identity.member_admitted.v1",
        "identity.member_removed.v1",
    ]


async def test_two_signatories_cannot_both_leave(identity: Room) -> None:
    body = organisation()
    first, organisation_id = await founder(identity, body)
    second = await tokens(identity, await register(identity))
    async with as_holder(identity, second["access_token"]) as client:
        asked = await client.post(
            "/organisations/memberships", json={"credit_code": body["credit_code"]}
        )
    async with as_holder(identity, first["access_token"]) as client:
        membership = asked.json()["membership_id"]
        await client.post(
            f"/memberships/{membership}/admit", json={"roles": ["applicant_signatory"]}
        )
        members = (await client.get(f"/organisations/{organisation_id}/members")).json()["items"]
    fresh = (await refreshed(identity, second["refresh_token"])).json()
    own = next(m for m in members if m["membership_id"] != membership)["membership_id"]
    async with (
        as_holder(identity, first["access_token"]) as one,
        as_holder(identity, fresh["access_token"]) as two,
    ):
        answers = await asyncio.gather(
            one.delete(f"/memberships/{own}"), two.delete(f"/memberships/{membership}")
        )
    assert sorted(answer.status_code for answer in answers) == [204, 409]


async def allow(
    client: httpx.AsyncClient, fields: dict[str, str], licence: bytes = LICENCE
) -> httpx.Response:
    files = {"file": ("营业执照.pdf", licence)}
    return await client.post("/organisations/overrides", data=fields, files=files)


async def _is_listed_with_its_licence(
    room: Room, organisation_id: str, fields: dict[str, str]
) -> None:
    path = f"/organisations/overrides/{organisation_id}/licence"
    async with room.client(Role.auditor) as auditor:
        listed = (await auditor.get("/organisations/overrides", params={"limit": 1})).json()
        licence = await auditor.get(path)
        absent = await auditor.get(f"/organisations/overrides/{new_id()}/licence")
    [override] = listed["items"]
    assert override.items() >= fields.items()
    assert override["organisation_id"] == organisation_id
    assert override["with_licence"] and override["decided_by"]
    assert override["licence_sha256"] == hashlib.sha256(LICENCE).hexdigest()
    assert licence.content == LICENCE
    assert licence.headers["content-type"] == "application/pdf"
    assert absent.status_code == 404


async def test_a_failing_code_is_overridden_on_the_licence(identity: Room) -> None:
    body = organisation()
    body["credit_code"] = broken(body["credit_code"])
    made = await tokens(identity, await register(identity))
    refused = await found_as(identity, made["access_token"], body)
    assert (refused.status_code, slug(refused)) == (422, "credit-code-invalid")
    assert "市局经办人" in refused.json()["detail"]
    allowing = {
        "credit_code": body["credit_code"],
        "name": body["name"],
        "reason": "执照原件所载即为此代码",
    }
    async with identity.client(Role.unit_head, unit="120104") as unit:
        assert (await allow(unit, allowing)).status_code == 403
        assert (await unit.get("/organisations/overrides")).status_code == 403
    async with identity.client(Role.auditor) as auditor:
        assert (await allow(auditor, allowing)).status_code == 403
    login, _ = await staff(identity, Role.city_officer)
    signed_in = await tokens(identity, login)
    async with as_holder(identity, signed_in["access_token"]) as city:
        assert slug(await allow(city, allowing, b"<html>")) == "paper-not-readable"
        assert (await city.post("/organisations/overrides", json=allowing)).status_code == 415
        allowed = await allow(city, allowing)
        assert allowed.status_code == 201, allowed.text
        assert slug(await allow(city, allowing)) == "credit-code-overridden"
        needless = await allow(city, allowing | {"credit_code": credit_code.make(5)})
        assert slug(needless) == "credit-code-fits"
        hopeless = await allow(city, allowing | {"credit_code": "12"})
        assert slug(hopeless) == "credit-code-invalid"
    await _is_listed_with_its_licence(identity, allowed.json()["organisation_id"], allowing)
    other_name = await found_as(
        identity, made["access_token"], body | {"name": "天津示例别名有限公司"}
    )
    assert slug(other_name) == "credit-code-invalid"
    founded = await found_as(identity, made["access_token"], body)
    assert founded.json() == allowed.json()
    said = await identity.facts(subject=UUID(founded.json()["organisation_id"]))
    assert [fact["topic"] for fact in said] == [
        "identity.credit_code_overridden.v1",
        "identity.organisation_founded.v1",
    ]


async def test_staff_cannot_found(identity: Room) -> None:
    who, _ = await staff(identity, Role.expert)
    made = await tokens(identity, who)
    answer = await found_as(identity, made["access_token"], organisation())
    assert (answer.status_code, slug(answer)) == (409, "staff-cannot-apply")
