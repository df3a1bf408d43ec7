"""What a route looks at before it reads a body, and what every path answers."""

from collections.abc import AsyncIterator
from typing import Annotated
from uuid import UUID

import httpx
import pytest
from fastapi import Response
from pydantic import BaseModel, Field

from contracts.vocabulary import Role
from kit.app import IfMatch, etag, make_app
from kit.db import Database, new_id
from kit.routing import Router, made, versioned
from kit.security import Anyone
from kit.settings import load
from tests.kit.test_app import problem
from tests.rooms import token

router = Router()


class Wanted(BaseModel):
    subject: UUID
    amount: Annotated[int, Field(ge=0)] = 0


@router.put("/thing")
async def edit_thing(version: IfMatch) -> int:
    return version


@router.get("/both")
@versioned
async def read_both(response: Response) -> dict[str, str]:
    etag(response, 3)
    return {"id": "x"}


@router.post("/both", status_code=201)
@made("/both/{id}")
async def make_both(asked: Wanted, who: Anyone) -> dict[str, str]:
    return {"id": "a/b"}


@pytest.fixture(scope="module")
async def client(db: Database) -> AsyncIterator[httpx.AsyncClient]:
    app = make_app("identity", "Routing", [router], load("identity"), db)
    transport = httpx.ASGITransport(app=app, raise_app_exceptions=False)
    headers = {"Authorization": f"Bearer {token(Role.auditor)}"}
    async with httpx.AsyncClient(
        transport=transport, base_url="http://test/api/identity/v1", headers=headers
    ) as found:
        yield found


async def test_every_method_of_a_path_is_told(client: httpx.AsyncClient) -> None:
    every = "GET, HEAD, OPTIONS, POST"
    refused = await client.put("/both")
    problem(refused, 405, "method-not-allowed")
    asked = await client.options("/both")
    assert (asked.status_code, asked.content) == (204, b"")
    assert refused.headers["allow"] == asked.headers["allow"] == every
    problem(await client.options("/nowhere"), 404, "not-found")
    got = await client.get("/thing")
    problem(got, 405, "method-not-allowed")
    assert got.headers["allow"] == "OPTIONS, PUT"


async def test_head_is_get_without_its_body(client: httpx.AsyncClient) -> None:
    got, head = await client.get("/both"), await client.head("/both")
    assert (head.status_code, head.content) == (200, b"") and got.content
    assert head.headers == got.headers and head.headers["etag"] == '"3"'
    missing = await client.head("/nowhere")
    assert (missing.status_code, missing.content) == (404, b"")
    assert (await client.head("/thing")).status_code == 405


async def test_what_was_made_has_an_address(client: httpx.AsyncClient) -> None:
    answer = await client.post("/both", json={"subject": str(new_id())})
    assert answer.headers["location"] == "/api/identity/v1/both/a%2Fb"


@pytest.mark.parametrize(
    ("accept", "taken"),
    [
        (None, True),
        ("*/*", True),
        ("application/json", True),
        ("Application/JSON; charset=utf-8", True),
        ("text/html, */*;q=0.1", True),
        ("application/*", True),
        ("application/problem+json", True),
        ("text/html", False),
        ("text/*", False),
        ("application/json;q=0", False),
        ("application/json;q=0.0, text/html", False),
        ("application/xml, application/json;q=0.5", True),
    ],
)
async def test_an_answer_is_of_a_type_that_is_taken(
    client: httpx.AsyncClient, accept: str | None, taken: bool
) -> None:
    headers = {} if accept is None else {"Accept": accept}
    answer = await client.get("/both", headers=headers)
    if taken:
        assert answer.status_code == 200
    else:
        assert "application/json" in problem(answer, 406, "not-acceptable")["offered"]


@pytest.mark.parametrize(
    ("sent", "taken"),
    [
        ("application/json", True),
        ("APPLICATION/JSON; Charset=UTF-8", True),
        ("application/vnd.quanlian+json", True),
        ("text/plain", False),
        ("application/x-www-form-urlencoded", False),
        ("json", False),
        ("text/json", False),
        (None, False),
    ],
)
async def test_a_body_is_of_a_type_that_is_taken(
    client: httpx.AsyncClient, sent: str | None, taken: bool
) -> None:
    headers = {} if sent is None else {"Content-Type": sent}
    body = b'{"subject": "0198b1f0-0000-7000-8000-000000000000"}'
    answer = await client.post("/both", content=body, headers=headers)
    if taken:
        assert answer.status_code == 201
    else:
        assert problem(answer, 415, "unsupported-media")["expected"] == ["application/json"]
        assert answer.headers["accept"] == "application/json"


async def test_who_asks_is_looked_at_before_anything_else(client: httpx.AsyncClient) -> None:
    for headers, body in (
        ({"Content-Type": "application/json"}, b"{"),
        ({"Content-Type": "application/json"}, b"\xff"),
        ({"Content-Type": "text/plain"}, b"x"),
        ({"Accept": "text/html"}, b""),
        ({}, b""),
    ):
        stranger = await client.post(
            "/both", content=body, headers={**headers, "Authorization": "Bearer x"}
        )
        problem(stranger, 401, "unauthorised")
        assert stranger.headers["www-authenticate"] == "Bearer"
