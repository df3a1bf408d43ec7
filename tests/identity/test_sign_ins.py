"""One's own sign-ins: seen with their device, ended one by one."""

from uuid import UUID

from kit.db import new_id
from tests.identity.people import PASSWORD, as_holder, refreshed, register, slug, tokens
from tests.rooms import Room, token

EDGE = (
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
    " Chrome/131.0.0.0 Safari/537.36 Edg/131.0.0.0"
)


async def test_a_person_sees_their_open_sign_ins_in_pages(identity: Room) -> None:
    who = await register(identity)
    await tokens(identity, await register(identity))
    for _ in range(2):
        await tokens(identity, who)
    async with identity.client(signed_in=False) as public:
        body = {"login": who, "password": PASSWORD}
        made = (await public.post("/sessions", json=body, headers={"User-Agent": EDGE})).json()
    fresh = (await refreshed(identity, made["refresh_token"])).json()
    async with as_holder(identity, fresh["access_token"]) as client:
        first = (await client.get("/me/sign-ins", params={"limit": 2})).json()
        rest = (await client.get("/me/sign-ins", params={"cursor": first["next"]})).json()
    assert [each["current"] for each in first["items"] + rest["items"]] == [True, False, False]
    newest = first["items"][0]
    assert (newest["browser"], newest["network"]) == ("Edge · Windows", "127.0.0.*")
    assert newest["began_at"] < newest["refreshed_at"] < newest["expires_at"]
    assert rest["items"][0]["refreshed_at"] is None and rest["next"] is None


async def test_a_sign_in_that_is_ended_is_gone_at_once_and_the_others_stay(identity: Room) -> None:
    who = await register(identity)
    lost, mine = await tokens(identity, who), await tokens(identity, who)
    async with as_holder(identity, mine["access_token"]) as client:
        sign_ins = (await client.get("/me/sign-ins")).json()["items"]
        [lost_id] = [each["id"] for each in sign_ins if not each["current"]]
        assert (await client.delete(f"/me/sign-ins/{lost_id}")).status_code == 204
    async with as_holder(identity, lost["access_token"]) as thief:
        assert (await thief.get("/me")).status_code == 401
    assert (await refreshed(identity, lost["refresh_token"])).status_code == 401
    fresh = (await refreshed(identity, mine["refresh_token"])).json()
    async with as_holder(identity, fresh["access_token"]) as client:
        [left] = (await client.get("/me/sign-ins")).json()["items"]
        assert left["current"]
        assert (await client.delete(f"/me/sign-ins/{lost_id}")).status_code == 204
        assert (await client.get("/me")).status_code == 200, "ending it again ends nothing"
        person = (await client.get("/me")).json()["person_id"]
    said = await identity.facts(subject=UUID(person), topic="identity.sign_in_ended.v1")
    assert [each["fact"]["sign_in"] for each in said] == [lost_id]


async def test_nobody_ends_anothers_sign_in(identity: Room) -> None:
    other = await tokens(identity, await register(identity))
    mine = await tokens(identity, await register(identity))
    async with as_holder(identity, other["access_token"]) as client:
        [theirs] = (await client.get("/me/sign-ins")).json()["items"]
    async with as_holder(identity, mine["access_token"]) as client:
        for sign_in in (theirs["id"], new_id()):
            answer = await client.delete(f"/me/sign-ins/{sign_in}")
            assert (answer.status_code, slug(answer)) == (404, "not-found")
    assert (await refreshed(identity, other["refresh_token"])).status_code == 200


async def test_a_token_that_names_no_sign_in_ends_none(identity: Room) -> None:
    mine = await tokens(identity, await register(identity))
    async with as_holder(identity, mine["access_token"]) as client:
        person = UUID((await client.get("/me")).json()["person_id"])
    async with as_holder(identity, token(person_id=person)) as client:
        assert (await client.delete("/sessions/current")).status_code == 404
    assert (await refreshed(identity, mine["refresh_token"])).status_code == 200
