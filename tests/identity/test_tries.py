"""A lock-out is no weapon: whoever guesses delays itself, not the owner."""

import asyncio
from collections.abc import Iterator
from datetime import timedelta
from uuid import UUID

import httpx
import pytest
from sqlalchemy import text

from contracts.vocabulary import Role
from kit.clients import client_of
from kit.problems import Overloaded
from services.identity.accounts.passwords import Passwords
from services.identity.settings import IdentitySettings
from tests.identity.people import PASSWORD, as_holder, login, refreshed, register, slug, staff
from tests.rooms import Room

ATTACKER, OWNER = "203.0.113.7", "198.51.100.9"
WRONG = "Wrong-Pass-99"


async def sign_in(room: Room, address: str, who: str, password: str) -> httpx.Response:
    transport = httpx.ASGITransport(app=room.app, client=(address, 4711))
    base = "http://test/api/identity/v1"
    async with httpx.AsyncClient(transport=transport, base_url=base) as client:
        return await client.post("/sessions", json={"login": who, "password": password})


async def guess(room: Room, address: str, who: str, times: int) -> None:
    for _ in range(times):
        assert (await sign_in(room, address, who, WRONG)).status_code == 401


async def test_the_owner_gets_in_while_an_attacker_waits(identity: Room) -> None:
    who, _ = await staff(identity, Role.unit_officer, unit="120104")
    live = (await sign_in(identity, OWNER, who, PASSWORD)).json()
    await guess(identity, ATTACKER, who, 6)
    assert (await sign_in(identity, ATTACKER, who, PASSWORD)).status_code == 401
    assert (await sign_in(identity, OWNER, who, PASSWORD)).status_code == 201
    async with as_holder(identity, live["access_token"]) as client:
        assert (await client.get("/me")).status_code == 200
    assert (await refreshed(identity, live["refresh_token"])).status_code == 200


async def test_guesses_that_count_no_more_are_deleted(identity: Room) -> None:
    who, _ = await staff(identity, Role.unit_officer, unit="120104")
    assert (await sign_in(identity, OWNER, who, PASSWORD)).status_code == 201
    await guess(identity, OWNER, who, 1)
    for address in ("203.0.113.31", "203.0.113.32"):
        await guess(identity, address, f"nobody-{address}", 1)

    async def rows() -> list[tuple[bool, bool]]:
        aged = "failed_at < clock_timestamp() - interval '1 day'"
        over = "coalesce(greatest(locked_until, lenient_until), failed_at) < clock_timestamp()"
        query = f"SELECT known_since IS NULL, {aged} AND {over}"
        async with identity.db.reading() as session:
            found = await session.execute(text(f"{query} FROM identity.tries"))  # noqa: S608
            return [(row[0], row[1]) for row in found]

    async with identity.db.engine.begin() as connection:
        aged = "UPDATE identity.tries SET failed_at = failed_at - interval '25 hours'"
        await connection.execute(text(aged))
    old = sum(strange and aged for strange, aged in await rows())
    assert old >= 4
    await guess(identity, "203.0.113.33", "nobody-else", 1 + old // 10)
    left = await rows()
    assert not any(strange and aged for strange, aged in left)
    assert any(not strange for strange, _ in left), "who signed in before stays known"


async def test_an_unlock_lasts(identity: Room) -> None:
    """Five more wrong passwords, of the owner's own network even, keep nobody out again."""
    who, person = await staff(identity, Role.unit_officer, unit="120104")
    await guess(identity, ATTACKER, who, 5)
    assert (await sign_in(identity, ATTACKER, who, PASSWORD)).status_code == 401
    async with identity.client(Role.security_administrator) as security:
        assert (await security.post(f"/people/{person}/unlock")).status_code == 204
    await guess(identity, ATTACKER, who, 10)
    assert (await sign_in(identity, ATTACKER, who, PASSWORD)).status_code == 201


async def test_an_unlock_is_no_licence_to_guess(identity: Room, settings: IdentitySettings) -> None:
    settings.failures_allowed_after_unlock = 6
    who, person = await staff(identity, Role.unit_officer, unit="120104")
    await guess(identity, ATTACKER, who, 5)
    async with identity.client(Role.security_administrator) as security:
        assert (await security.post(f"/people/{person}/unlock")).status_code == 204
    await guess(identity, ATTACKER, who, 6)
    assert (await sign_in(identity, ATTACKER, who, PASSWORD)).status_code == 401


async def test_one_letter_tells_of_many_waits(identity: Room, settings: IdentitySettings) -> None:
    settings.first_wait = settings.longest_wait = timedelta(microseconds=1)
    who, person = await staff(identity, Role.unit_officer, unit="120104")
    await guess(identity, ATTACKER, who, 9)
    topics = [fact["topic"] for fact in await identity.facts(subject=UUID(person))]
    assert topics.count("identity.sign_in_refused.v1") == 9
    assert topics.count("identity.account_locked.v1") == 1


@pytest.fixture
def settings(identity: Room) -> Iterator[IdentitySettings]:
    """Identity's settings, which the test may change."""
    kept: IdentitySettings = identity.app.state.identity
    identity.app.state.identity = kept.model_copy()
    yield identity.app.state.identity
    identity.app.state.identity = kept


async def test_who_guesses_at_many_logins_waits_and_its_known_neighbours_do_not(
    identity: Room, settings: IdentitySettings
) -> None:
    settings.client_failures_allowed = 8
    office = "192.0.2.33"
    known, new = await register(identity), await register(identity)
    assert (await sign_in(identity, office, known, PASSWORD)).status_code == 201
    for _ in range(8):
        await sign_in(identity, office, login(), WRONG)
    assert (await sign_in(identity, office, new, PASSWORD)).status_code == 401
    assert (await sign_in(identity, office, known, PASSWORD)).status_code == 201
    assert (await sign_in(identity, OWNER, new, PASSWORD)).status_code == 201


async def test_a_strangers_failures_end_no_session_at_the_owners_first_slip(
    identity: Room,
) -> None:
    who = await register(identity)
    live = (await sign_in(identity, "127.0.0.1", who, PASSWORD)).json()
    await guess(identity, "127.0.0.1", who, 4)
    async with as_holder(identity, live["access_token"]) as client:
        body = {"present": WRONG, "new": "Another-Horse-8"}
        assert slug(await client.put("/me/password", json=body)) == "password-wrong"
        assert (await client.get("/me")).status_code == 200


async def test_a_flood_of_guesses_is_nobody_elses_queue() -> None:
    settings = IdentitySettings(
        argon2_memory_kib=64, argon2_time_cost=1, hashing_at_once=1, hashing_waiting_of_one=3
    )
    passwords = Passwords(settings)
    kept = await passwords.hash(PASSWORD, OWNER)
    flood = [asyncio.create_task(passwords.verify(kept, WRONG, ATTACKER)) for _ in range(50)]
    await asyncio.sleep(0)
    assert await passwords.verify(kept, PASSWORD, OWNER)
    ended = await asyncio.gather(*flood, return_exceptions=True)
    assert ended.count(False) == 3
    assert sum(isinstance(each, Overloaded) for each in ended) == 47
    assert await passwords.verify(kept, PASSWORD, ATTACKER), "the flood is over"


async def test_a_flood_of_registrations_is_nobody_elses_queue() -> None:
    """One proof of an address is sent a thousand times: it counts once, and each costs a hash."""
    settings = IdentitySettings(
        argon2_memory_kib=64, argon2_time_cost=1, hashing_at_once=1, hashing_waiting_of_one=3
    )
    passwords = Passwords(settings)
    flood = [asyncio.create_task(passwords.hash(PASSWORD, ATTACKER)) for _ in range(50)]
    await asyncio.sleep(0)
    kept = await passwords.hash(PASSWORD, OWNER)
    assert await passwords.verify(kept, PASSWORD, OWNER)
    ended = await asyncio.gather(*flood, return_exceptions=True)
    assert sum(isinstance(each, Overloaded) for each in ended) == 47
    assert await passwords.hash(PASSWORD, ATTACKER), "the flood is over"


@pytest.mark.parametrize(
    ("address", "client"),
    [
        (None, ""),
        ("203.0.113.7", "203.0.113.7"),
        ("::ffff:203.0.113.7", "203.0.113.7"),
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::"),
        ("2001:db8:1:2::9", "2001:db8:1:2::"),
        ("2001:db8:1:3::9", "2001:db8:1:3::"),
        ("fe80::1%eth0", "fe80::"),
        ("testclient", "testclient"),
    ],
)
def test_a_client_is_its_network(address: str | None, client: str) -> None:
    assert client_of(address) == client
