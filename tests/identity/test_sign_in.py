"""Registration, sign-in, refresh, lock-out and revocation over HTTP, on a real database."""

import asyncio
from collections.abc import Callable
from datetime import datetime
from typing import Any
from uuid import UUID

import jwt
import pytest
from sqlalchemy import text

from contracts.names import SERVICES
from contracts.vocabulary import Role, system
from kit.db import Writing, new_id
from kit.security import issue_of
from services.identity.accounts import actions, sessions, views
from services.identity.accounts.models import Revocation
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


async def person_id(room: Room, access_token: str) -> UUID:
    async with as_holder(room, access_token) as client:
        return UUID((await client.get("/me")).json()["person_id"])


async def topics(room: Room, subject: UUID) -> list[str]:
    return [fact["topic"] for fact in await room.facts(subject=subject)]


async def test_register_and_sign_in(identity: Room) -> None:
    who = await register(identity)
    made = await tokens(identity, who.upper())
    assert made["token_type"] == "Bearer"
    assert made["expires_in"] == 8 * 3600
    async with as_holder(identity, made["access_token"]) as client:
        me = (await client.get("/me")).json()
    assert (me["login"], me["name"], me["roles"], me["organisation"]) == (who, "张三", [], None)
    said = await topics(identity, UUID(me["person_id"]))
    assert said == ["identity.person_registered.v1", "identity.signed_in.v1"]


async def test_no_name_or_login_leaves_in_a_fact(identity: Room) -> None:
    who = await register(identity, name="独特姓名")
    await tokens(identity, who)
    for fact in await identity.facts():
        assert "独特姓名" not in str(fact)
        assert who not in str(fact)


async def test_a_proof_registers_one_person(identity: Room) -> None:
    sent = proof(identity)
    bodies = [
        {"login": login(), "name": "王五", "password": PASSWORD, "address_proof": sent}
        for _ in range(2)
    ]
    async with identity.client(signed_in=False) as public:
        assert (await public.post("/people", json=bodies[0])).status_code == 201
        again = await public.post("/people", json=bodies[1])
        forged = await public.post("/people", json=bodies[1] | {"address_proof": "x.y.z"})
    assert (again.status_code, slug(again)) == (422, "address-proof-invalid")
    assert (forged.status_code, slug(forged)) == (422, "address-proof-invalid")


@pytest.mark.parametrize(
    ("change", "status", "why"),
    [
        ({"password": "short"}, 422, "password-too-weak"),
        ({"login": "a b"}, 422, "login-not-fitting"),
        ({"name": " "}, 422, "invalid-input"),
        ({"name": "王\u0000五"}, 422, "invalid-input"),
        ({"login": "a\u0000bc"}, 422, "invalid-input"),
        ({"roles": ["city_head"]}, 422, "invalid-input"),
    ],
)
async def test_registrations_refused(
    identity: Room, change: dict[str, Any], status: int, why: str
) -> None:
    body = {
        "login": login(),
        "name": "王五",
        "password": PASSWORD,
        "address_proof": proof(identity),
    }
    async with identity.client(signed_in=False) as public:
        answer = await public.post("/people", json=body | change)
    assert (answer.status_code, slug(answer)) == (status, why)


async def test_a_login_is_taken_once(identity: Room) -> None:
    who = await register(identity)
    body = {"login": who, "name": "王五", "password": PASSWORD, "address_proof": proof(identity)}
    async with identity.client(signed_in=False) as public:
        answer = await public.post("/people", json=body)
    assert (answer.status_code, slug(answer)) == (409, "login-taken")


async def test_unknown_wrong_and_locked_look_the_same_and_five_failures_lock(
    identity: Room,
) -> None:
    who, unknown = await register(identity), login()
    subject = await person_id(identity, (await tokens(identity, who))["access_token"])
    async with identity.client(signed_in=False) as public:
        wrong = [
            await public.post("/sessions", json={"login": who, "password": "Wrong-Pass-99"})
            for _ in range(5)
        ]
        locked = await public.post("/sessions", json={"login": who, "password": PASSWORD})
        stranger = await public.post("/sessions", json={"login": unknown, "password": PASSWORD})
    assert {answer.status_code for answer in [*wrong, locked, stranger]} == {401}
    assert wrong[0].json() == locked.json() == stranger.json()
    said = (await topics(identity, subject))[2:]
    assert said == ["identity.sign_in_refused.v1"] * 5 + [
        "identity.account_locked.v1",
        "identity.sign_in_refused.v1",
    ]
    async with identity.client(Role.security_administrator) as security:
        assert (await security.post(f"/people/{subject}/unlock")).status_code == 204
    await tokens(identity, who)


async def test_guesses_at_the_same_time_are_counted_one_by_one(identity: Room) -> None:
    who = await register(identity)
    async with identity.client(signed_in=False) as public:
        guesses = [
            public.post("/sessions", json={"login": who, "password": f"Wrong-Pass-{n}"})
            for n in range(8)
        ]
        await asyncio.gather(*guesses)
        answer = await public.post("/sessions", json={"login": who, "password": PASSWORD})
    assert answer.status_code == 401


async def test_a_refresh_token_counts_once_and_a_copy_ends_the_family(identity: Room) -> None:
    first = await tokens(identity, await register(identity))
    answer = await refreshed(identity, first["refresh_token"])
    assert answer.status_code == 200
    second = answer.json()
    reused = await refreshed(identity, first["refresh_token"])
    assert (reused.status_code, slug(reused)) == (401, "refresh-refused")
    assert (await refreshed(identity, second["refresh_token"])).status_code == 401
    async with as_holder(identity, second["access_token"]) as client:
        assert (await client.get("/me")).status_code == 401


async def test_kinds_of_token_do_not_pass_for_each_other(identity: Room) -> None:
    made = await tokens(identity, await register(identity))
    assert (await refreshed(identity, made["access_token"])).status_code == 401
    async with as_holder(identity, made["refresh_token"]) as client:
        assert (await client.get("/me")).status_code == 401


async def test_sign_out_ends_everything_and_signing_in_again_works_at_once(identity: Room) -> None:
    who = await register(identity)
    made = await tokens(identity, who)
    async with as_holder(identity, made["access_token"]) as client:
        assert (await client.delete("/sessions")).status_code == 204
        assert (await client.get("/me")).status_code == 401
    assert (await refreshed(identity, made["refresh_token"])).status_code == 401
    again = await tokens(identity, who)
    async with as_holder(identity, again["access_token"]) as client:
        assert (await client.get("/me")).status_code == 200


async def test_change_of_password(identity: Room) -> None:
    who = await register(identity)
    made = await tokens(identity, who)
    async with as_holder(identity, made["access_token"]) as client:
        wrong = await client.put(
            "/me/password", json={"present": "Wrong-Pass-99", "new": "Another-Horse-8"}
        )
        assert slug(wrong) == "password-wrong"
        right = await client.put(
            "/me/password", json={"present": PASSWORD, "new": "Another-Horse-8"}
        )
        assert right.status_code == 204
        assert (await client.get("/me")).status_code == 401
    await tokens(identity, who, "Another-Horse-8")


async def test_revocation_by_the_security_administrator(identity: Room) -> None:
    who, subject = await staff(identity, Role.unit_officer, unit="120104")
    made = await tokens(identity, who)
    assert made["expires_in"] == 1800
    claims = jwt.decode(made["access_token"], options={"verify_signature": False})
    assert (claims["roles"], claims["unit"]) == (["unit_officer"], "120104")
    async with identity.client(Role.system_administrator) as other:
        assert (
            await other.post(f"/people/{subject}/revocation", json={"reason": "x"})
        ).status_code == 403
    async with identity.client(Role.security_administrator) as security:
        assert (
            await security.post(f"/people/{subject}/revocation", json={"reason": "手机遗失"})
        ).status_code == 204
        assert (
            await security.post(f"/people/{new_id()}/revocation", json={"reason": "x"})
        ).status_code == 404
    async with as_holder(identity, made["access_token"]) as client:
        assert (await client.get("/me")).status_code == 401
    assert "identity.tokens_revoked.v1" in await topics(identity, UUID(subject))


POISON = (
    ("2099-01-01T00:00:00Z", 1_000_000),
    ("2023-09-06T00:00:00Z", 1_000_000),
    ("2023-09-06T00:00:00Z", 1),
)


@pytest.mark.parametrize(("not_before", "version"), POISON)
async def test_a_wrong_revocation_is_lifted_in_every_room_and_a_true_one_still_counts(
    identity: Room, room: Callable[[str], Room], not_before: str, version: int
) -> None:
    who, subject = await staff(identity, Role.unit_officer, unit="120104")
    rooms = [room(name) for name in SERVICES]
    await identity.db.act(poison, UUID(subject), datetime.fromisoformat(not_before), version)
    early = await tokens(identity, who)
    lifting = f"/people/{subject}/revocation/lifting"
    async with identity.client(Role.system_administrator) as other:
        assert (await other.post(lifting, json={"reason": "x"})).status_code == 403
    async with identity.client(Role.security_administrator) as security:
        assert (await security.post(lifting, json={"reason": "撤销有误"})).status_code == 204
        missing = f"/people/{new_id()}/revocation/lifting"
        assert (await security.post(missing, json={"reason": "x"})).status_code == 404
    made = await tokens(identity, who)
    for each in rooms:
        assert await refuses(each, subject, early["access_token"]), "an earlier token stays out"
        assert not await refuses(each, subject, made["access_token"]), each.service

    async with identity.client(Role.security_administrator) as security:
        revoked = await security.post(f"/people/{subject}/revocation", json={"reason": "遗失"})
        assert revoked.status_code == 204
    for each in rooms:
        assert await refuses(each, subject, made["access_token"]), each.service


async def poison(tx: Writing, person_id: UUID, not_before: datetime, version: int) -> None:
    """A wrong row, however it came there."""
    wrong = Revocation(person_id=person_id, not_before=not_before, version=version)
    await tx.merge(wrong)


async def refuses(room: Room, subject: str, token: str) -> bool:
    """Whether a room counts a token as revoked."""
    issued_at = issue_of(jwt.decode(token, options={"verify_signature": False}))
    not_before = await room.app.state.revocations.not_before(UUID(subject))
    return not_before is not None and issued_at < not_before


async def test_whoever_holds_a_token_guesses_the_password_no_more_often_than_a_stranger(
    identity: Room,
) -> None:
    who = await register(identity)
    made = await tokens(identity, who)
    async with as_holder(identity, made["access_token"]) as client:
        for n in range(5):
            wrong = await client.put(
                "/me/password", json={"present": f"Wrong-Pass-{n}", "new": "Another-Horse-8"}
            )
            assert (wrong.status_code, slug(wrong)) == (422, "password-wrong")
        assert (await client.get("/me")).status_code == 401
    assert slug(await refreshed(identity, made["refresh_token"])) == "refresh-refused"
    async with identity.client(signed_in=False) as public:
        assert (
            await public.post("/sessions", json={"login": who, "password": PASSWORD})
        ).status_code == 401


@pytest.mark.parametrize("ending", ["revoked", "password changed"])
async def test_a_sign_in_that_crosses_its_revocation_does_not_outlive_it(
    identity: Room, ending: str
) -> None:
    """Begun before, committed after: its refresh token must end with the others."""
    who = await register(identity)
    subject = await person_id(identity, (await tokens(identity, who))["access_token"])
    begun, go_on = asyncio.Event(), asyncio.Event()
    async with identity.db.reading() as session:
        seen = await views.password_of_login(session, who)
    assert seen is not None

    async def slowly(
        tx: Writing,
    ) -> sessions.SignInGrant | sessions.SecondStepNeeded | sessions.SignInRefusal:
        settings, policy = identity.app.state.identity, identity.app.state.second_factor_policy
        granted = await sessions.sign_in(tx, settings, policy, who, "127.0.0.1", seen, True)
        begun.set()
        await go_on.wait()
        return granted

    async def end(tx: Writing) -> None:
        if ending == "revoked":
            await actions.revoke(tx, system("test"), subject, "手机遗失")
        else:
            await actions.change_password(tx, system("test"), subject, seen[1], "another")

    signing_in = asyncio.create_task(identity.db.act(slowly))
    await begun.wait()
    revoking = asyncio.create_task(identity.db.act(end))
    async with identity.db.reading() as session:
        waiting = text("SELECT count(*) FROM pg_locks WHERE NOT granted")
        # The queue is the event.
        while not revoking.done() and not (await session.execute(waiting)).scalar_one():  # noqa: ASYNC110
            await asyncio.sleep(0.01)
    go_on.set()
    granted = await signing_in
    await revoking
    assert isinstance(granted, sessions.SignInGrant)
    made = identity.app.state.issuer.issue(granted)
    assert slug(await refreshed(identity, made.refresh_token)) == "refresh-refused"
    async with as_holder(identity, made.access_token) as client:
        assert (await client.get("/me")).status_code == 401


async def test_no_cache_keeps_a_token_or_what_was_told_to_somebody(identity: Room) -> None:
    who = await register(identity)
    async with identity.client(signed_in=False) as public:
        signed_in = await public.post("/sessions", json={"login": who, "password": PASSWORD})
        refused = await public.post("/sessions", json={"login": who, "password": "Wrong-Pass-99"})
        document = await public.get("/api/identity/openapi.json")
    async with as_holder(identity, signed_in.json()["access_token"]) as client:
        me = await client.get("/me")
    assert [each.headers.get("cache-control") for each in (signed_in, refused, me)] == [
        "no-store"
    ] * 3
    assert "cache-control" not in document.headers
