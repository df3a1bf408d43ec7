"""A forgotten password: set anew by the proved address, or by an administrator's one-time link."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import httpx
from sqlalchemy import select, update
from sqlmodel import col

from contracts.facts.notify import AddressBoundV1
from contracts.vocabulary import Role
from kit.db import Writing, new_id
from services.identity.accounts.listeners import EFFECTS
from services.identity.recovery.models import OneTimeLink
from tests.identity.people import (
    PASSWORD,
    as_holder,
    login,
    proof,
    refreshed,
    register,
    slug,
    staff,
    tokens,
)
from tests.rooms import Room

NEW = "Another-Horse-8"


async def registered(room: Room) -> tuple[str, UUID]:
    """Login and proved address of a new person."""
    who, address = login(), new_id()
    body = {"login": who, "name": "示例", "password": PASSWORD}
    async with room.client(signed_in=False) as public:
        answer = await public.post("/people", json=body | {"address_proof": proof(room, address)})
    assert answer.status_code == 201, answer.text
    return who, address


async def reset(room: Room, who: str, sent: str, new: str = NEW) -> httpx.Response:
    body = {"login": who, "address_proof": sent, "new": new}
    async with room.client(signed_in=False) as public:
        return await public.post("/password-resets", json=body)


async def test_the_own_address_sets_the_password_and_ends_every_sign_in(identity: Room) -> None:
    who, address = await registered(identity)
    held = await tokens(identity, who)
    assert (await reset(identity, who.upper(), proof(identity, address))).status_code == 204
    async with as_holder(identity, held["access_token"]) as client:
        assert (await client.get("/me")).status_code == 401
    assert (await refreshed(identity, held["refresh_token"])).status_code == 401
    made = await tokens(identity, who, NEW)
    async with as_holder(identity, made["access_token"]) as client:
        person = (await client.get("/me")).json()["person_id"]
    [said] = await identity.facts(subject=UUID(person), topic="identity.password_reset.v1")
    assert said["fact"]["by"] == "address"


async def test_another_address_an_unknown_login_and_staff_get_one_refusal(identity: Room) -> None:
    who, _ = await registered(identity)
    officer, _ = await staff(identity, Role.unit_officer, unit="120104")
    answers = [
        await reset(identity, each, proof(identity)) for each in (who, login(), officer, who)
    ]
    assert {each.status_code for each in answers} == {422}
    assert len({each.text for each in answers}) == 1
    assert slug(answers[0]) == "password-reset-refused"
    await tokens(identity, who)


async def test_guesses_at_the_address_wait_like_guesses_at_the_password(identity: Room) -> None:
    who, address = await registered(identity)
    for _ in range(5):
        assert (await reset(identity, who, proof(identity))).status_code == 422
    right = await reset(identity, who, proof(identity, address))
    assert slug(right) == "password-reset-refused"
    await tokens(identity, who)


async def test_a_proof_sets_one_password_and_a_forged_one_none(identity: Room) -> None:
    who, address = await registered(identity)
    sent = proof(identity, address)
    weak = await reset(identity, who, sent, "short")
    assert slug(weak) == "password-too-weak"
    assert (await reset(identity, who, sent)).status_code == 204
    assert slug(await reset(identity, who, sent)) == "address-proof-invalid"
    assert slug(await reset(identity, who, sent + "x")) == "address-proof-invalid"


async def test_an_address_that_was_changed_at_notify_is_the_one_that_counts(
    identity: Room,
) -> None:
    who, old = await registered(identity)
    made = await tokens(identity, who)
    async with as_holder(identity, made["access_token"]) as client:
        person = UUID((await client.get("/me")).json()["person_id"])
    new = new_id()
    for address, version in ((new, 2), (old, 1)):
        fact = AddressBoundV1(subject=person, subject_version=version, address_id=address)
        await identity.db.act(EFFECTS[AddressBoundV1], None, fact)
    assert (await reset(identity, who, proof(identity, old))).status_code == 422
    assert (await reset(identity, who, proof(identity, new))).status_code == 204


async def link_for(room: Room, person: str) -> str:
    async with room.client(Role.system_administrator) as administrator:
        answer = await administrator.post(f"/people/{person}/one-time-links")
    assert answer.status_code == 201, answer.text
    return str(answer.json()["token"])


async def redeem(room: Room, token: str, new: str = NEW) -> httpx.Response:
    async with room.client(signed_in=False) as public:
        return await public.post("/one-time-links/redemption", json={"token": token, "new": new})


async def test_a_link_sets_the_password_once(identity: Room) -> None:
    who, person = await staff(identity, Role.unit_officer, unit="120104")
    held = await tokens(identity, who)
    token = await link_for(identity, person)
    assert slug(await redeem(identity, token, "short")) == "password-too-weak"
    assert (await redeem(identity, token)).status_code == 204
    again = await redeem(identity, token, "Third-Horse-99")
    assert (again.status_code, slug(again)) == (410, "one-time-link-lapsed")
    assert slug(await redeem(identity, "guessed")) == "one-time-link-lapsed"
    async with as_holder(identity, held["access_token"]) as client:
        assert (await client.get("/me")).status_code == 401
    await tokens(identity, who, NEW)
    topics = [each["topic"] for each in await identity.facts(subject=UUID(person))]
    assert "identity.one_time_link_issued.v1" in topics
    async with identity.db.reading() as session:
        mine = col(OneTimeLink.person_id) == UUID(person)
        kept = (await session.scalars(select(col(OneTimeLink.token_hash)).where(mine))).all()
    assert kept and not any(token in each for each in kept)


async def test_a_link_lapses_after_a_day_and_when_another_is_issued(identity: Room) -> None:
    _, person = await staff(identity, Role.expert)
    first, second = await link_for(identity, person), await link_for(identity, person)
    assert slug(await redeem(identity, first)) == "one-time-link-lapsed"

    async def age(tx: Writing) -> None:
        earlier = col(OneTimeLink.expires_at) - timedelta(hours=24)
        mine = update(OneTimeLink).where(col(OneTimeLink.person_id) == UUID(person))
        await tx.execute(mine.values(expires_at=earlier))

    await identity.db.act(age)
    assert slug(await redeem(identity, second)) == "one-time-link-lapsed"


async def test_links_are_issued_for_other_staff_by_a_system_administrator(identity: Room) -> None:
    from tests.identity.test_organisations import founder, organisation

    _, own = await staff(identity, Role.expert)
    async with identity.client(Role.system_administrator, person_id=UUID(own)) as administrator:
        mine = await administrator.post(f"/people/{own}/one-time-links")
        nobody = await administrator.post(f"/people/{new_id()}/one-time-links")
        signatory, _ = await founder(identity, organisation())
        async with as_holder(identity, signatory["access_token"]) as client:
            person = (await client.get("/me")).json()["person_id"]
        applicant = await administrator.post(f"/people/{person}/one-time-links")
    assert (mine.status_code, slug(mine)) == (422, "link-not-for-oneself")
    assert nobody.status_code == 404
    assert (applicant.status_code, slug(applicant)) == (409, "person-belongs-to-applicant")


async def test_an_account_without_a_password_gets_one_by_its_link(identity: Room) -> None:
    who = login()
    body: dict[str, Any] = {"login": who, "name": "示例", "roles": ["expert"]}
    async with identity.client(Role.system_administrator) as administrator:
        made = (await administrator.post("/staff", json=body)).json()
    async with identity.client(signed_in=False) as public:
        refused = await public.post("/sessions", json={"login": who, "password": PASSWORD})
    assert refused.status_code == 401
    token = await link_for(identity, made["person_id"])
    assert (await redeem(identity, token)).status_code == 204
    await tokens(identity, who, NEW)


async def test_a_name_on_the_record_only(identity: Room) -> None:
    """No login and no token leaves in a fact."""
    who = await register(identity)
    await reset(identity, who, proof(identity))
    _, person = await staff(identity, Role.expert)
    token = await link_for(identity, person)
    for fact in await identity.facts():
        assert who not in str(fact) and token not in str(fact)
