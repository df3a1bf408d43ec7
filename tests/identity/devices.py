"""An authenticator of the tests: it knows the secret and shows a code, a fresh one each time."""

from base64 import b32decode
from datetime import datetime, timedelta
from typing import Any

import httpx

from services.identity.second_factor import rules
from services.identity.tables import database_now
from tests.identity.people import PASSWORD
from tests.patience import until
from tests.rooms import Room

SLACK = timedelta(seconds=rules.SLACK * rules.STEP.total_seconds())
ON_THE_WAY = timedelta(seconds=5)
"""A code is shown only where it still counts so much later."""


class Device:
    """It shows the oldest code that the database's clock still lets count, so that the next one is
    there at once: nobody waits for half a minute, and for these seconds only a third code does.
    """

    def __init__(self, room: Room, secret: str) -> None:
        self._room, self._secret = room, b32decode(secret)
        self._shown = 0

    async def code(self) -> str:
        now = await self._now()
        self._shown = max(self._shown + 1, rules.step_at(now + ON_THE_WAY - SLACK))
        assert self._shown <= rules.step_at(now + ON_THE_WAY + SLACK), "no code is left"

        async def counts() -> bool:
            return self._shown <= rules.step_at(await self._now() + SLACK)

        await until(counts)
        return rules.code_of(self._secret, self._shown)

    async def _now(self) -> datetime:
        now: datetime = await self._room.db.act(database_now)
        return now


async def ask(room: Room, who: str, password: str = PASSWORD) -> dict[str, Any]:
    """The answer of a right password that needs a second step."""
    async with room.client(signed_in=False) as public:
        answer = await public.post("/sessions", json={"login": who, "password": password})
    assert answer.status_code == 202, answer.text
    asked: dict[str, Any] = answer.json()
    return asked


async def take(room: Room, step: str, ticket: str, code: str) -> httpx.Response:
    async with room.client(signed_in=False) as public:
        return await public.post(f"/sessions/{step}", json={"ticket": ticket, "code": code})


async def enrolled(room: Room, who: str) -> tuple[Device, dict[str, Any]]:
    """Set up a device: it, and the answer."""
    asked = await ask(room, who)
    assert asked["step"] == "enrolment"
    device = Device(room, asked["device"]["secret"])
    answer = await take(room, "enrolment", asked["ticket"], await device.code())
    assert answer.status_code == 201, answer.text
    return device, answer.json()
