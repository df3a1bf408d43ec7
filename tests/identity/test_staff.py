"""Staff accounts, their roles, the first administrator and the list of people."""

from datetime import timedelta
from uuid import UUID

import pytest
from sqlalchemy import update
from sqlmodel import col

from contracts.vocabulary import Role
from kit.db import Writing
from services.identity.accounts import actions
from services.identity.accounts.models import SignIn
from services.identity.accounts.problems import AdministratorExists, LoginTaken, RolesNotAllowed
from tests.identity.people import (
    PASSWORD,
    as_holder,
    login,
    refreshed,
    register,
    slug,
    staff,
    tokens,
)
from tests.rooms import Room, plant_campaign


async def test_first_administrator_signs_in_and_makes_staff(identity: Room) -> None:
    who = login()
    await identity.db.act(
        actions.create_first_administrator, who, "系统管理员", PASSWORD, Role.system_administrator
    )
    made = await tokens(identity, who)
    async with as_holder(identity, made["access_token"]) as client:
        body = {"login": login(), "name": "赵六", "roles": ["city_officer"]}
        assert (await client.post("/staff", json=body)).status_code == 201
    with pytest.raises(AdministratorExists):
        await identity.db.act(
            actions.create_first_administrator,
            login(),
            "系统管理员",
            PASSWORD,
            Role.system_administrator,
        )
    with pytest.raises(LoginTaken):
        await identity.db.act(
            actions.create_first_administrator,
            who,
            "安全管理员",
            PASSWORD,
            Role.security_administrator,
        )
    with pytest.raises(RolesNotAllowed):
        await identity.db.act(
            actions.create_first_administrator, login(), "某人", PASSWORD, Role.city_head
        )


async def test_staff_roles_that_may_not_meet(identity: Room) -> None:
    body = {"login": login(), "name": "赵六"}
    async with identity.client(Role.system_administrator) as client:
        both = await client.post(
            "/staff", json=body | {"roles": ["system_administrator", "security_administrator"]}
        )
        no_unit = await client.post("/staff", json=body | {"roles": ["unit_head"]})
        applicant = await client.post("/staff", json=body | {"roles": ["applicant_member"]})
    assert {slug(answer) for answer in (both, no_unit, applicant)} == {"roles-not-allowed"}
    async with identity.client(Role.city_head) as client:
        assert (await client.post("/staff", json=body | {"roles": ["expert"]})).status_code == 403


async def test_changed_roles_are_in_the_next_refresh_and_end_the_old_token(identity: Room) -> None:
    who, person = await staff(identity, Role.unit_officer, unit="120104")
    made = await tokens(identity, who)
    async with identity.client(Role.system_administrator) as client:
        answer = await client.put(
            f"/people/{person}/roles", json={"roles": ["unit_head"], "unit": "120111"}
        )
        assert answer.status_code == 204
    async with as_holder(identity, made["access_token"]) as client:
        assert (await client.get("/me")).status_code == 401
    fresh = (await refreshed(identity, made["refresh_token"])).json()
    async with as_holder(identity, fresh["access_token"]) as client:
        me = (await client.get("/me")).json()
    assert fresh["me"] == me, "the tokens bring the person along"
    assert me["roles"] == [
        {
            "code": "unit_head",
            "label": "推荐单位负责人",
            "label_en": "Head of a recommending unit",
        }
    ]
    assert me["unit"]["code"] == "120111"
    changed = await identity.facts(subject=UUID(person), topic="identity.roles_changed.v1")
    assert [fact["fact"]["roles"] for fact in changed] == [["unit_officer"], ["unit_head"]]


async def test_people_are_listed_in_pages(identity: Room) -> None:
    for _ in range(3):
        await staff(identity, Role.expert)
    async with identity.client(Role.city_officer) as city:
        assert (await city.get("/people")).status_code == 403
        first = (await city.get("/people", params={"role": "expert", "limit": 2})).json()
        rest = (
            await city.get("/people", params={"role": "expert", "cursor": first["next"]})
        ).json()
    assert len(first["items"]) == 2
    assert rest["items"] and not {p["id"] for p in first["items"]} & {
        p["id"] for p in rest["items"]
    }


async def test_people_who_act_for_an_applicant_get_no_staff_roles(identity: Room) -> None:
    from tests.identity.test_organisations import found_as, organisation

    who = await register(identity)
    made = await tokens(identity, who)
    await found_as(identity, made["access_token"], organisation())
    async with as_holder(identity, made["access_token"]) as client:
        person = (await client.get("/me")).json()["person_id"]
    async with identity.client(Role.system_administrator) as client:
        answer = await client.put(f"/people/{person}/roles", json={"roles": ["expert"]})
    assert slug(answer) == "person-belongs-to-applicant"


async def test_nobody_changes_their_own_roles(identity: Room) -> None:
    who, person = await staff(identity, Role.system_administrator)
    made = await tokens(identity, who)
    async with as_holder(identity, made["access_token"]) as client:
        own = await client.put(f"/people/{person}/roles", json={"roles": ["city_head"]})
        assert (await client.get("/me")).status_code == 200
    assert (own.status_code, slug(own)) == (422, "roles-not-allowed")


async def test_who_becomes_staff_has_the_life_of_staff(identity: Room) -> None:
    """Registered by themselves, signed in for thirty days, then made an officer: the old sign-in
    does not outlive an officer's.
    """
    who = await register(identity)
    made = await tokens(identity, who)
    async with as_holder(identity, made["access_token"]) as client:
        person = (await client.get("/me")).json()["person_id"]
    async with identity.client(Role.system_administrator) as client:
        answer = await client.put(
            f"/people/{person}/roles", json={"roles": ["unit_officer"], "unit": "120104"}
        )
        assert answer.status_code == 204

    async def age(tx: Writing) -> None:
        begun = col(SignIn.began_at) - timedelta(hours=12)
        await tx.execute(
            update(SignIn).where(col(SignIn.person_id) == UUID(person)).values(began_at=begun)
        )

    fresh = (await refreshed(identity, made["refresh_token"])).json()
    assert fresh["expires_in"] == 1800
    await identity.db.act(age)
    assert slug(await refreshed(identity, fresh["refresh_token"])) == "refresh-refused"


async def test_a_units_role_needs_a_unit_that_some_campaign_has(identity: Room) -> None:
    plant_campaign()
    _, person = await staff(identity, Role.unit_officer, unit="120104")
    unknown = {"roles": ["unit_officer"], "unit": "999999"}
    account = {"login": login(), "name": "李四", **unknown}
    async with identity.client(Role.system_administrator) as administrator:
        made = await administrator.post("/staff", json=account)
        changed = await administrator.put(f"/people/{person}/roles", json=unknown)
        zone = unknown | {"unit": "ZONE-TEDA"}
        assert (await administrator.put(f"/people/{person}/roles", json=zone)).status_code == 204
    for answer in (made, changed):
        assert answer.status_code == 422 and slug(answer) == "unit-unknown"
        assert "999999" in answer.json()["detail"]
