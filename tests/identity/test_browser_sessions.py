"""A browser's sign-in: its refresh token is in a cookie, which no script and no other site gets."""

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from http.cookies import Morsel, SimpleCookie
from typing import Any
from uuid import UUID

import httpx
import jwt
import pytest
from sqlalchemy import update
from sqlmodel import col

from contracts.vocabulary import Role
from kit import run
from kit.db import Writing, new_id
from services.identity.accounts.models import SignIn
from services.identity.sign_ins.cookies import NAME, PATH, SECURE_NAME
from tests.identity.people import PASSWORD, as_holder, refreshed, register, slug, tokens
from tests.rooms import Room

OURS = {"X-Requested-With": "quanlian"}


def browser(room: Room, scheme: str = "http") -> httpx.AsyncClient:
    """A browser on a page of ours. It keeps cookies as a browser does."""
    client = room.client(signed_in=False)
    client.base_url = httpx.URL(f"{scheme}://quanlian.example/api/identity/v1")
    client.headers.update(OURS)
    return client


async def sign_in(client: httpx.AsyncClient, who: str, **more: Any) -> httpx.Response:
    body = {"login": who, "password": PASSWORD, "keep": "cookie"}
    return await client.post("/sessions", json=body | more)


def cookie_of(answer: httpx.Response) -> Morsel[str]:
    """The one cookie that an answer sets."""
    [header] = answer.headers.get_list("set-cookie")
    [morsel] = SimpleCookie(header).values()
    return morsel


def sign_in_of(answer: httpx.Response) -> UUID:
    claims = jwt.decode(answer.json()["access_token"], options={"verify_signature": False})
    return UUID(claims["sid"])


async def age(room: Room, sign_in_id: UUID) -> None:
    """As if the last rotation were a minute ago."""

    async def earlier(tx: Writing) -> None:
        before = col(SignIn.rotated_at) - timedelta(minutes=1)
        changed = update(SignIn).where(col(SignIn.id) == sign_in_id).values(rotated_at=before)
        await tx.execute(changed)

    await room.db.act(earlier)


async def test_the_refresh_token_is_in_the_cookie_and_nowhere_else(identity: Room) -> None:
    who = await register(identity)
    async with browser(identity) as client:
        answer = await sign_in(client, who)
        assert answer.status_code == 201
        assert answer.json()["refresh_token"] is None
        made = cookie_of(answer)
        assert made.key == NAME and made.value not in answer.text
        assert made["httponly"] and made["samesite"].lower() == "strict" and not made["secure"]
        assert (made["path"], made["domain"]) == (PATH, "")
        assert abs(int(made["max-age"]) - 30 * 24 * 3600) < 60
        assert (await client.get("/me")).status_code == 401, "a cookie opens no other route"


async def test_over_tls_the_cookie_is_secure_and_its_name_says_so(identity: Room) -> None:
    who = await register(identity)
    async with browser(identity, "https") as client:
        made = cookie_of(await sign_in(client, who))
        assert made.key == SECURE_NAME and made["secure"]
        assert (await client.post("/sessions/refresh")).status_code == 200
    async with browser(identity, "https") as other:
        other.cookies.set(NAME, made.value, domain="quanlian.example", path=PATH)
        planted = await other.post("/sessions/refresh")
    assert planted.status_code == 401, "a cookie that came without TLS counts for nothing"


async def test_a_gateway_of_ours_tells_of_tls_and_nobody_else(identity: Room) -> None:
    who = await register(identity)

    async def name_over(gateways: tuple[str, ...]) -> str:
        async with served(identity, gateways) as address:
            client = httpx.AsyncClient(base_url=address, headers=OURS, trust_env=False)
            client.headers["X-Forwarded-Proto"] = "https"
            async with client:
                return cookie_of(await sign_in(client, who)).key

    assert await name_over(("127.0.0.0/8",)) == SECURE_NAME
    assert await name_over(("10.0.0.0/8",)) == NAME


@asynccontextmanager
async def served(room: Room, gateways: tuple[str, ...]) -> AsyncIterator[str]:
    """The room on a port of its own, as its role serves it."""
    stopping, listening = asyncio.Event(), socket.create_server(("127.0.0.1", 0))
    host, port = listening.getsockname()
    serving = run.serve(room.app, host, port, stopping, listening, gateways=gateways)
    task = asyncio.create_task(serving)
    yield f"http://{host}:{port}/api/identity/v1"
    stopping.set()
    await task


async def test_a_refresh_rotates_the_cookie_and_an_old_one_ends_the_sign_in(
    identity: Room,
) -> None:
    async with browser(identity) as client:
        begun = await sign_in(client, await register(identity))
        first = cookie_of(begun).value
        answer = await client.post("/sessions/refresh")
        second = cookie_of(answer).value
        assert answer.json()["refresh_token"] is None and second != first
        await age(identity, sign_in_of(begun))

        client.cookies.set(NAME, first, domain="quanlian.example", path=PATH)
        stolen = await client.post("/sessions/refresh")
        assert (stolen.status_code, slug(stolen)) == (401, "refresh-refused")
        cleared = cookie_of(stolen)
        assert (cleared.key, cleared.value, cleared["path"]) == (NAME, "", PATH)
        assert cleared["max-age"] == "0"
        client.cookies.set(NAME, second, domain="quanlian.example", path=PATH)
        assert (await client.post("/sessions/refresh")).status_code == 401
    async with as_holder(identity, answer.json()["access_token"]) as holder:
        assert (await holder.get("/me")).status_code == 401


async def test_two_tabs_refresh_in_the_same_moment(identity: Room) -> None:
    """Each sends the cookie it knows; whoever is second, and a third, stay signed in."""
    async with browser(identity) as client:
        begun = await sign_in(client, await register(identity))
        held = cookie_of(begun).value
        await client.post("/sessions/refresh")
        await age(identity, sign_in_of(begun))
        client.cookies.clear()
        client.cookies.set(NAME, held, domain="quanlian.example", path=PATH)
        assert (await client.post("/sessions/refresh")).status_code == 401, "not at any time"

        begun = await sign_in(client, await register(identity))
        sent = {**OURS, "Cookie": f"{NAME}={cookie_of(begun).value}"}
    async with identity.client(signed_in=False) as tabs:
        calls = (tabs.post("/sessions/refresh", headers=sent) for _ in range(3))
        answers = await asyncio.gather(*calls)
        assert [each.status_code for each in answers] == [200, 200, 200]
        newest = {jti(cookie_of(each).value) for each in answers}
        assert len(newest) == 1, "one rotation, and all tabs get its token"
        later = {**OURS, "Cookie": f"{NAME}={cookie_of(answers[0]).value}"}
        again = await tabs.post("/sessions/refresh", headers=later)
        assert jti(cookie_of(again).value) in newest, "no second rotation in that moment"
        assert (await tabs.post("/sessions/refresh", headers=sent)).status_code == 200
        await age(identity, sign_in_of(begun))
        rotated = await tabs.post("/sessions/refresh", headers=later)
        assert jti(cookie_of(rotated).value) not in newest
    async with as_holder(identity, answers[-1].json()["access_token"]) as holder:
        assert (await holder.get("/me")).status_code == 200


def jti(token: str) -> str:
    return str(jwt.decode(token, options={"verify_signature": False})["jti"])


async def test_another_sites_page_is_refused_and_the_cookie_stays(identity: Room) -> None:
    async with browser(identity) as client:
        await sign_in(client, await register(identity))
        for headers in (
            {"X-Requested-With": ""},
            {"X-Requested-With": "XMLHttpRequest"},
            {"Sec-Fetch-Site": "cross-site"},
            {"Sec-Fetch-Site": "none"},
        ):
            refused = await client.post("/sessions/refresh", headers=headers)
            assert (refused.status_code, slug(refused)) == (403, "cross-site-refused"), headers
            assert "set-cookie" not in refused.headers
        for site in ("same-origin", "same-site"):
            ours = await client.post("/sessions/refresh", headers={"Sec-Fetch-Site": site})
            assert ours.status_code == 200
    async with identity.client(signed_in=False) as stranger:
        answer = await sign_in(stranger, await register(identity))
        assert (answer.status_code, slug(answer)) == (403, "cross-site-refused")


async def test_a_browsers_token_counts_in_the_cookie_only_and_no_other_does(
    identity: Room,
) -> None:
    async with browser(identity) as client:
        held = cookie_of(await sign_in(client, await register(identity))).value
        assert slug(await refreshed(identity, held)) == "refresh-refused"
        assert (await client.post("/sessions/refresh")).status_code == 200
        other = (await tokens(identity, await register(identity)))["refresh_token"]
        client.cookies.clear()
        client.cookies.set(NAME, other, domain="quanlian.example", path=PATH)
        assert (await client.post("/sessions/refresh")).status_code == 401
        client.cookies.clear()
        for body in (b"", b"{}"):
            json = {"Content-Type": "application/json"}
            bare = await client.post("/sessions/refresh", content=body, headers=json)
            assert (bare.status_code, slug(bare)) == (401, "refresh-refused")
    assert (await refreshed(identity, other)).status_code == 200


async def test_signing_out_here_leaves_the_other_sign_ins(identity: Room) -> None:
    who = await register(identity)
    elsewhere = await tokens(identity, who)
    async with browser(identity) as client:
        begun = await sign_in(client, who)
        bearer = {"Authorization": f"Bearer {begun.json()['access_token']}"}
        out = await client.delete("/sessions/current", headers=bearer)
        assert out.status_code == 204
        assert (cookie_of(out).value, cookie_of(out)["max-age"]) == ("", "0")
        assert not client.cookies
        assert (await client.get("/me", headers=bearer)).status_code == 401, "at once"
        client.cookies.set(NAME, cookie_of(begun).value, domain="quanlian.example", path=PATH)
        assert (await client.post("/sessions/refresh")).status_code == 401
    fresh = await refreshed(identity, elsewhere["refresh_token"])
    async with as_holder(identity, fresh.json()["access_token"]) as holder:
        person = (await holder.get("/me")).json()["person_id"]
    [said] = await identity.facts(subject=UUID(person), topic="identity.sign_in_ended.v1")
    assert said["fact"]["sign_in"] == str(sign_in_of(begun))


async def test_signing_out_everywhere_clears_the_cookie(identity: Room) -> None:
    who = await register(identity)
    elsewhere = await tokens(identity, who)
    async with browser(identity) as client:
        begun = await sign_in(client, who)
        bearer = {"Authorization": f"Bearer {begun.json()['access_token']}"}
        out = await client.delete("/sessions", headers=bearer)
        assert out.status_code == 204 and cookie_of(out)["max-age"] == "0"
        assert not client.cookies
    assert (await refreshed(identity, elsewhere["refresh_token"])).status_code == 401


async def test_a_demo_person_may_be_signed_in_by_cookie_too(
    identity: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(identity.app.state.settings, "demo_sign_in", True)
    made = f"demo-{new_id().hex}"
    account = {"login": made, "name": "示例", "roles": ["expert"]}
    words = dict.fromkeys(("part", "part_en", "label", "label_en"), "示例")
    async with identity.client(Role.system_administrator) as administrator:
        person = (await administrator.post("/staff", json=account)).json()["person_id"]
        entered = {"people": [{"person_id": person, "place": 1, **words}]}
        assert (await administrator.post("/demo-people", json=entered)).status_code == 201
    async with browser(identity) as client:
        answer = await client.post(f"/demo-people/{person}/sessions", json={"keep": "cookie"})
        assert cookie_of(answer)["httponly"] and answer.json()["refresh_token"] is None
        assert (await client.post("/sessions/refresh")).status_code == 200
