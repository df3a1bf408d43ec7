"""The text of a request: cleaned in place, refused by its place, never a name nobody knows."""

from collections.abc import Callable
from typing import Any

import httpx
import pytest
from fastapi import APIRouter, Query
from pydantic import BaseModel

from contracts.names import SERVICES
from contracts.problem import StaleVersion, VersionNeeded
from contracts.vocabulary import Frozen, Role
from kit.app import make_app, version_of
from kit.db import new_id
from kit.keys import signing_key
from kit.request_text import clean_body, is_json
from kit.security import sign
from kit.settings import load
from tests.access.table import Access, access
from tests.prove.asking import routes_of
from tests.rooms import Room, token

FREE_FORM = {"/submissions/{submission_id}/draft", "/outages"}
"""A patch of a draft, whose own check names what the form does not have; and the prober's route,
which takes no person's token: the models' test covers it.
"""
NOT_THERE = {"/demo-people", "/demo-people/{person_id}/sessions"}
"""Routes that answer as if they were not there, but for a demo's own system."""


class Said(Frozen):
    """What the tests' own route takes."""

    name: str
    lines: tuple[str, ...] = ()
    inside: dict[str, Any] = {}


@pytest.fixture
async def door(room: Callable[[str], Room]) -> httpx.AsyncClient:
    """An app with two routes of its own: what it heard, and what it looks for."""
    router = APIRouter()

    @router.post("/said")
    async def said(body: Said) -> dict[str, Any]:
        return body.model_dump()

    @router.get("/found/{name}")
    async def found(name: str, q: str | None = None, limit: int = Query(1)) -> dict[str, Any]:
        return {"name": name, "q": q, "limit": limit}

    made = room("notify")
    app = make_app("notify", "test", [router], made.settings, made.db)
    transport = httpx.ASGITransport(app=app)
    return httpx.AsyncClient(transport=transport, base_url="http://test/api/notify/v1")


def places(answer: httpx.Response) -> set[str]:
    assert answer.status_code == 422, answer.text
    errors = answer.json()["errors"]
    return {str(each.get("pointer", each.get("path"))) for each in errors}


async def test_what_nobody_can_see_never_reaches_a_route(door: httpx.AsyncClient) -> None:
    sent = {
        "name": "\ufeff示例\u200b（一厂）\u202e葛\U000e0100",
        "lines": ["一\r\n二\u00ad", "e\u0301"],
        "inside": {"deep": [{"down": "工\u2060厂"}, 3, None]},
    }
    answer = await door.post("/said", json=sent)
    assert answer.json() == {
        "name": "示例（一厂）葛\U000e0100",
        "lines": ["一\n二", "é"],
        "inside": {"deep": [{"down": "工厂"}, 3, None]},
    }


@pytest.mark.parametrize("sign", ["\\u0000", "\\ud800", "\\u001b", "\\u0007", "\\u007f"])
async def test_a_control_sign_is_refused_at_its_place(door: httpx.AsyncClient, sign: str) -> None:
    body = f'{{"name": "甲{sign}", "lines": ["乙", "{sign}"], "inside": {{"a": {{"b{sign}": 1}}}}}}'
    headers = {"Content-Type": "application/json"}
    answer = await door.post("/said", content=body.encode(), headers=headers)
    found = places(answer)
    assert {place.rsplit("/", 1)[-1] for place in found} == {"name", "1", "a"}
    told = answer.json()["errors"][0]
    assert "控制字符" in told["message"] and "U+" in told["message"]


async def test_tabs_and_line_ends_are_no_control_signs(door: httpx.AsyncClient) -> None:
    answer = await door.post("/said", json={"name": "一\t二\n三\x0b四"})
    assert answer.json()["name"] == "一\t二\n三\n四"


async def test_an_unknown_parameter_is_refused_by_name(door: httpx.AsyncClient) -> None:
    answer = await door.get("/found/a", params={"Q": "x", "limt": 5, "q": "（"})
    assert {place.rsplit("/", 1)[-1] for place in places(answer)} == {"Q", "limt"}
    assert "limit" in answer.json()["errors"][0]["message"]
    assert (await door.get("/found/a", params={"q": "（", "limit": 5})).json()["limit"] == 5
    assert places(await door.get("/found/a%00", params={"q": "\x00"}))


def test_a_secret_is_looked_at_and_left_as_it_was_typed() -> None:
    body = {"password": "e\u0301\u200b", "name": "e\u0301\u200b", "in": {"password": "\u200b"}}
    assert clean_body(body, frozenset({"password"})) == []
    assert body == {"password": "e\u0301\u200b", "name": "é", "in": {"password": ""}}
    assert clean_body({"password": "\x00"}, frozenset({"password"}))


def test_a_body_may_be_nested_deeper_than_python_calls() -> None:
    deep: Any = "\u200b"
    for _ in range(20_000):
        deep = [deep]
    assert clean_body(deep) == []


@pytest.mark.parametrize(
    ("content_type", "json"),
    [
        ("application/json", True),
        ("Application/JSON; charset=UTF-8", True),
        ('application/json;charset="utf-8"', True),
        ("application/merge-patch+json", True),
        ("text/json", False),
        ("text/plain", False),
        ("application/jsonp", False),
        ("", False),
        (None, False),
    ],
)
def test_which_types_are_json(content_type: str | None, json: bool) -> None:
    assert is_json(content_type) is json


@pytest.mark.parametrize("service", SERVICES)
async def test_every_route_refuses_a_query_and_a_body_that_it_does_not_know(
    room: Callable[[str], Room], service: str
) -> None:
    """Mechanically, over all routes of a room, by somebody whom each serves."""
    made, taken = room(service), []
    transport = httpx.ASGITransport(app=made.app, raise_app_exceptions=False)
    async with httpx.AsyncClient(transport=transport, base_url="http://test") as client:
        for route in routes_of(made.app.openapi()):
            told = access(service).get((route.method, route.template), Access("public"))
            role = min(told.roles, default=Role.applicant_member)
            bearer = token(role, unit="120111", organisation_id=new_id())
            if told.kind == "prober":
                key = signing_key(load("identity").keys_dir, "prober")
                bearer = sign(key, "prober", {"sub": "prober"}, 60)
            headers = route.headers() | {"Authorization": f"Bearer {bearer}"}
            path = route.path().partition("?")[0]
            body = route.body()
            answer = await client.request(
                route.method, f"{path}?colour_of_it=1", headers=headers, **body
            )
            known = answer.status_code == 401 and route.template == "/outages"
            if not known and (answer.status_code != 422 or "colour_of_it" not in answer.text):
                taken.append(f"{route} took a query: {answer.status_code} {answer.text[:200]}")
            plausible = body.get("json")
            passed_over = FREE_FORM | NOT_THERE
            if not isinstance(plausible, dict) or route.template in passed_over:
                continue
            body["json"] = plausible | {"colour_of_it": 1}
            answer = await client.request(route.method, path, headers=headers, **body)
            if answer.status_code != 422 or "colour_of_it" not in answer.text:
                taken.append(f"{route} took a member: {answer.status_code} {answer.text[:200]}")
    assert not taken, "\n".join(taken)


def models_in(kind: Any) -> set[type[BaseModel]]:
    """The models that a type names, inside lists and choices too."""
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        inside = set().union(*(models_in(f.annotation) for f in kind.model_fields.values()), set())
        return {kind} | inside
    return set().union(*(models_in(each) for each in getattr(kind, "__args__", ())), set())


@pytest.mark.parametrize("service", SERVICES)
def test_every_model_inside_a_body_refuses_a_member_that_it_does_not_know(
    room: Callable[[str], Room], service: str
) -> None:
    taking = set()
    for route in room(service).app.routes:
        for each in getattr(getattr(route, "original_router", None), "routes", [route]):
            field = getattr(each, "body_field", None)
            if field is not None:
                taking |= models_in(field.field_info.annotation)
    ours = [model for model in taking if model.__module__.startswith(("services", "contracts"))]
    open_ones = [model for model in ours if model.model_config.get("extra") != "forbid"]
    assert not open_ones, open_ones


@pytest.mark.parametrize(
    ("sent", "version"),
    [
        ('"3"', 3),
        (' W/"3" ', 3),
        ('"3-gzip"', 3),
        ('"3--gzip"', 3),
        ('"2", W/"3"', 3),
        ('"x", "3"', 3),
    ],
)
def test_if_match_as_intermediaries_send_it(sent: str, version: int) -> None:
    assert version_of(sent) == version


@pytest.mark.parametrize("sent", [None, "", " ", ","])
def test_if_match_has_to_name_a_version(sent: str | None) -> None:
    with pytest.raises(VersionNeeded):
        version_of(sent)


@pytest.mark.parametrize("sent", ["*", "3", "'3'", '"3', '"three"', '"-3"', '"９"'])
def test_what_names_no_version_of_ours_is_stale(sent: str) -> None:
    with pytest.raises(StaleVersion):
        version_of(sent)
