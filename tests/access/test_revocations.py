"""A revoked token opens no room, at once, whether or not the broker carries the fact."""

from collections.abc import Callable
from uuid import UUID

import pytest
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from contracts.names import SERVICES
from contracts.vocabulary import Role
from kit.db import Database, Writing, new_id
from kit.settings import load
from services.identity.accounts.passwords import Passwords
from services.identity.settings import IdentitySettings
from tests.identity.people import as_holder, staff, tokens
from tests.rooms import Room, Space

JOURNAL = "/journal/summary"


async def test_a_revoked_token_is_refused_in_every_room_without_the_broker(
    room: Callable[[str], Room],
) -> None:
    """No worker runs here, so no room hears anything."""
    identity = room("identity")
    cheap = IdentitySettings(argon2_memory_kib=64, argon2_time_cost=1)
    identity.app.state.passwords = Passwords(cheap)
    who, person = await staff(identity, Role.auditor)
    neighbour, _ = await staff(identity, Role.auditor)
    held = (await tokens(identity, who))["access_token"]
    other = (await tokens(identity, neighbour))["access_token"]

    async def answers(token: str) -> list[int]:
        found = []
        for service in SERVICES:
            async with as_holder(room(service), token) as client:
                found.append((await client.get(JOURNAL)).status_code)
        return found

    assert await answers(held) == [200] * 5
    async with identity.client(Role.security_administrator) as security:
        path = f"/people/{person}/revocation"
        assert (await security.post(path, json={"reason": "手机遗失"})).status_code == 204
    assert await answers(held) == [401] * 5
    assert await answers(other) == [200] * 5
    again = (await tokens(identity, who))["access_token"]
    assert await answers(again) == [200] * 5


@pytest.mark.parametrize("service", [name for name in SERVICES if name != "identity"])
async def test_a_room_reads_revocations_and_writes_none(space: Space, service: str) -> None:
    own = Database(load(service).pg_url, service, 1)

    async def try_to(tx: Writing, statement: str) -> None:
        await tx.execute(text(statement), {"p": UUID(int=new_id().int)})

    for statement in (
        "INSERT INTO platform.revocations (person_id, not_before) VALUES (:p, clock_timestamp())",
        "DELETE FROM platform.revocations WHERE person_id = :p",
        "UPDATE platform.revocations SET not_before = '2000-01-01' WHERE person_id = :p",
        "SELECT * FROM identity.revocations WHERE person_id = :p",
    ):
        with pytest.raises(DBAPIError, match="permission denied"):
            await own.act(try_to, statement)
    await own.act(try_to, "SELECT 1 FROM platform.revocations WHERE person_id = :p")
    await own.close()
