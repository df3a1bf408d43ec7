"""Odd bodies, queries and headers to every route that takes them, by somebody it serves: a refusal
(4xx) in our own words, never a fault of ours.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any

import httpx
import pytest

from contracts.names import SERVICES
from contracts.vocabulary import Role
from kit.db import new_id
from tests.access.table import Access, access
from tests.prove.asking import Route, routes_of
from tests.rooms import Room, token

JSON = {"Content-Type": "application/json"}
LONE = "\ud800"
ODD_TEXTS = [
    "\0",
    LONE,
    "x" * 100_000,
    "\u202egnp.exe",
    "a\r\nSet-Cookie: x=1",
    "e\u0301" * 30,
    " ",
    "\U0010ffff",
    "１２３４５６",
]
ODD_NUMBERS = [2**63, -(2**63) - 1, 10**400, 1e308]


def odd_bodies(plausible: Any) -> Iterator[tuple[str, bytes]]:
    """(what is odd about it, the bytes)."""
    yield "nothing", b""
    yield "no JSON", b"{"
    yield "no UTF-8", b'{"a": "\xff\xfe"}'
    yield "another shape", b"[]"
    yield "a bare number", b"1e400"
    yield "deep nesting", b"[" * 50_000 + b"]" * 50_000
    yield "deep objects", b'{"a":' * 20_000 + b"1" + b"}" * 20_000
    yield "an endless number", b'{"a": ' + b"9" * 5_000 + b"}"
    yield "NaN", b'{"a": NaN, "b": -Infinity}'
    yield "a lone surrogate for a key", json.dumps({LONE: 1}).encode()
    yield "more than is taken", b'{"a": "' + b"x" * 11_000_000 + b'"}'
    if isinstance(plausible, dict):
        yield "a lone surrogate beside", json.dumps(plausible | {LONE: LONE}).encode()
        for name in plausible:
            for text in ODD_TEXTS:
                yield f"{name} = {text[:8]!r}", json.dumps(plausible | {name: text}).encode()
                yield (
                    f"{name} holds {text[:8]!r}",
                    json.dumps(plausible | {name: [text, {text: text}]}).encode(),
                )
                yield (
                    f"{name} names {text[:8]!r}",
                    json.dumps(plausible | {name: {text: text}}).encode(),
                )
            for number in ODD_NUMBERS:
                yield (
                    f"{name} = {str(number)[:12]}",
                    json.dumps(plausible | {name: number}).encode(),
                )


@pytest.mark.parametrize("service", SERVICES)
async def test_an_odd_body_is_refused_in_our_words(
    room: Callable[[str], Room], service: str
) -> None:
    made, wrong, asked = room(service), list[str](), 0
    async with _client(made) as client:
        for route, told in _taking_json(made):
            headers = JSON | route.headers() | _bearer(told)
            for word, body in odd_bodies(route.body()["json"]):
                asked += 1
                answer = await client.request(
                    route.method, route.path(), headers=headers, content=body
                )
                if not _fitting(answer):
                    wrong.append(f"{route} with {word}: {answer.status_code} {answer.text[:200]}")
    assert asked, f"no route of {service} takes JSON"
    assert not wrong, f"{len(wrong)} of {asked} were answered otherwise:\n" + "\n".join(wrong[:40])


@pytest.mark.parametrize("service", SERVICES)
async def test_an_odd_query_cursor_version_or_key_is_refused_in_our_words(
    room: Callable[[str], Room], service: str
) -> None:
    made, wrong, asked = room(service), list[str](), 0
    async with _client(made) as client:
        for route in routes_of(made.app.openapi()):
            told = access(service).get((route.method, route.template), Access("public"))
            named = [
                each["name"]
                for each in route.operation.get("parameters", [])
                if each["in"] == "query"
            ]
            for odd in (
                "%00",
                "%ED%A0%80",
                "9" * 30,
                "' OR 1=1 --",
                "../../etc",
                "%0d%0aSet-Cookie:x",
                "null",
                "",
            ):
                asked += 1
                query = "&".join(f"{name}={odd}" for name in [*named, "cursor"])
                headers = (
                    route.headers()
                    | _bearer(told)
                    | {"If-Match": f'"{"9" * 400}"', "Idempotency-Key": "é" * 100}
                )
                answer = await client.request(
                    route.method,
                    f"{route.path().partition('?')[0]}?{query}",
                    headers=[(name.encode(), value.encode()) for name, value in headers.items()],
                    **route.body(),
                )
                if not _fitting(answer):
                    wrong.append(f"{route} with {odd}: {answer.status_code} {answer.text[:200]}")
    assert asked
    assert not wrong, f"{len(wrong)} of {asked} were answered otherwise:\n" + "\n".join(wrong[:40])


def _taking_json(made: Room) -> Iterator[tuple[Route, Access]]:
    for route in routes_of(made.app.openapi()):
        if "json" in route.body():
            yield route, access(made.service).get((route.method, route.template), Access("public"))


def _client(made: Room) -> httpx.AsyncClient:
    transport = httpx.ASGITransport(app=made.app, raise_app_exceptions=False)
    return httpx.AsyncClient(transport=transport, base_url="http://test", timeout=60)


def _bearer(told: Access) -> dict[str, str]:
    """Somebody the route serves."""
    role = min(told.roles, default=Role.applicant_member)
    return {"Authorization": f"Bearer {token(role, unit='120111', organisation_id=new_id())}"}


def _fitting(answer: httpx.Response) -> bool:
    """Taken, or refused by a problem document in Chinese; no header of the asker's making."""
    if "set-cookie" in answer.headers or answer.status_code >= 500:
        return False
    if answer.status_code < 400:
        return True
    body = answer.json()
    told: bool = (
        answer.headers["content-type"] == "application/problem+json"
        and body["status"] == answer.status_code
    )
    return told and any("\u4e00" <= sign <= "\u9fff" for sign in body["title"] + body["detail"])
