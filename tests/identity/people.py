"""People of the tests: registered with an address proof as notify signs it, signed in over HTTP."""

from typing import Any
from uuid import UUID

import httpx

from contracts.vocabulary import Role
from kit import keys, security
from kit.db import new_id
from tests.rooms import Room

PASSWORD = "Correct-Horse-7"


def proof(room: Room, address_id: UUID | None = None) -> str:
    key = keys.signing_key(room.settings.keys_dir, "address")
    return security.sign(
        key, "address_proof", {"sub": str(address_id or new_id()), "jti": str(new_id())}, 600
    )


def login() -> str:
    return f"p{new_id().hex}"


async def register(room: Room, name: str = "张三") -> str:
    """A registered person's login."""
    made = login()
    async with room.client(signed_in=False) as public:
        answer = await public.post(
            "/people",
            json={"login": made, "name": name, "password": PASSWORD, "address_proof": proof(room)},
        )
    assert answer.status_code == 201, answer.text
    return made


async def staff(room: Room, *roles: Role, unit: str | None = None) -> tuple[str, str]:
    """A staff account with its password, set by its link: (login, person id)."""
    made = login()
    body: dict[str, Any] = {
        "login": made,
        "name": "李四",
        "roles": list(roles),
    }
    async with room.client(Role.system_administrator) as administrator:
        answer = await administrator.post("/staff", json=body | ({"unit": unit} if unit else {}))
        assert answer.status_code == 201, answer.text
        person: str = answer.json()["person_id"]
        link = (await administrator.post(f"/people/{person}/one-time-links")).json()
        setting = {"token": link["token"], "new": PASSWORD}
        assert (await administrator.post("/one-time-links/redemption", json=setting)).is_success
    return made, person


async def tokens(room: Room, who: str, password: str = PASSWORD) -> dict[str, Any]:
    async with room.client(signed_in=False) as public:
        answer = await public.post("/sessions", json={"login": who, "password": password})
    assert answer.status_code == 201, answer.text
    made: dict[str, Any] = answer.json()
    return made


async def refreshed(room: Room, refresh_token: str) -> httpx.Response:
    async with room.client(signed_in=False) as public:
        return await public.post("/sessions/refresh", json={"refresh_token": refresh_token})


def as_holder(room: Room, access_token: str) -> httpx.AsyncClient:
    client = room.client(signed_in=False)
    client.headers["Authorization"] = f"Bearer {access_token}"
    return client


def slug(answer: httpx.Response) -> str:
    """The problem's own name."""
    return str(answer.json()["type"]).rsplit("/", 1)[1]
