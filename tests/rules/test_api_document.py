"""The OpenAPI documents tell what the routes do, and read well: what `spectral:oas` asks, and more.

Needs neither a server nor npm.
"""

import ast
import inspect
import re
import textwrap
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from contracts.names import SERVICES
from contracts.problem import Problem
from kit.problems import HEADERS_OF_STATUS
from kit.routing import GuardedRoute, headers_of
from tests.access.table import access
from tests.prove.asking import METHODS, routes_of
from tests.rules.openapi import document, routes

OPERATION_ID = re.compile(r"[a-z]+(_[a-z0-9]+)+")
CHINESE = re.compile(r"[\u4e00-\u9fff]")
WITHOUT_ADDRESS = {"override_credit_code"}
"""What these make is read at no address: the override is used up by the founding it allows."""


def operations(service: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    for path, methods in document(service)["paths"].items():
        for method in METHODS:
            if method in methods:
                yield path, method, methods[method]


def everywhere() -> Iterator[tuple[str, str, str, dict[str, Any]]]:
    for service in SERVICES:
        for path, method, operation in operations(service):
            yield service, path, method, operation


def test_operation_ids_are_short_verbs_with_objects_and_unique_over_all_rooms() -> None:
    ids = [operation["operationId"] for *_, operation in everywhere()]
    assert not [each for each, count in Counter(ids).items() if count > 1]
    assert not [each for each in ids if not OPERATION_ID.fullmatch(each) or len(each) > 40]


@pytest.mark.parametrize("service", SERVICES)
def test_a_room_says_what_it_is(service: str) -> None:
    found = document(service)
    info = found["info"]
    assert info["title"].isascii() and CHINESE.search(info["summary"] + info["description"])
    assert info["contact"]["email"] and info["license"]["name"] and found["servers"]
    tags = {tag["name"]: tag["description"] for tag in found["tags"]}
    used = {tag for _, _, operation in operations(service) for tag in operation["tags"]}
    assert used == set(tags)
    for about in tags.values():
        zh, _, en = about.partition(" / ")
        assert CHINESE.search(zh) and en.isascii() and en


@pytest.mark.parametrize("service", SERVICES)
def test_every_operation_is_described_and_every_list_has_items(service: str) -> None:
    assert not [path for path, _, operation in operations(service) if not operation["description"]]
    assert not [place for place, node in _nodes(document(service)) if _lacks_items(node)]


def _nodes(node: Any, place: str = "#") -> Iterator[tuple[str, Any]]:
    if isinstance(node, dict):
        yield place, node
        for name, value in node.items():
            yield from _nodes(value, f"{place}/{name}")
    elif isinstance(node, list):
        for position, value in enumerate(node):
            yield from _nodes(value, f"{place}/{position}")


def _lacks_items(node: dict[str, Any]) -> bool:
    return node.get("type") == "array" and "items" not in node


@pytest.mark.parametrize("service", SERVICES)
def test_every_component_is_used_and_every_reference_leads_somewhere(service: str) -> None:
    found = document(service)
    there = {
        f"#/components/{kind}/{name}"
        for kind, named in found["components"].items()
        if kind != "securitySchemes"
        for name in named
    }
    used = {node["$ref"] for _, node in _nodes(found) if isinstance(node.get("$ref"), str)}
    assert used == there


def test_one_name_means_one_model() -> None:
    seen: dict[str, Any] = {}
    for service in SERVICES:
        for name, schema in document(service)["components"]["schemas"].items():
            assert name.isidentifier() and "__" not in name, name
            assert seen.setdefault(name, schema) == schema, f"two models are called {name}"


@pytest.mark.parametrize("service", SERVICES)
def test_headers_that_are_asked_for_are_required(service: str) -> None:
    asked = 0
    for path, _, operation in operations(service):
        answers = operation["responses"]
        named = {each["name"]: each for each in operation.get("parameters", ())}
        for status, slug, header in (
            ("428", "version-needed", "If-Match"),
            ("400", "key-needed", "Idempotency-Key"),
        ):
            if slug in answers.get(status, {}).get("description", ""):
                asked += 1
                optional = operation["operationId"] == "make_unit_list"  # only where it replaces
                assert named[header]["required"] is not optional, path
                assert optional or "anyOf" not in named[header]["schema"]
    assert asked or service in ("identity", "notify")


@pytest.mark.parametrize("service", SERVICES)
def test_security_and_its_refusals_stand_where_the_table_says(service: str) -> None:
    table = access(service)
    for route in routes_of(document(service)):
        told, operation = table[route.method, route.template], route.operation
        security, answers = operation.get("security", []), operation["responses"]
        if told.kind == "public":
            assert not security or {} in security, f"{route} asks for a sign-in"
            continue
        assert security and {} not in security, route
        assert "401" in answers, route
        if told.kind == "roles":
            assert "403" in answers, route


def test_answers_have_their_headers() -> None:
    for _, path, method, operation in everywhere():
        for status, answer in operation["responses"].items():
            for header in HEADERS_OF_STATUS.get(int(status), {}):
                assert header in answer["headers"], f"{method} {path} {status}"
        ok = min(operation["responses"])
        if ok == "201" and operation["operationId"] not in WITHOUT_ADDRESS:
            assert "Location" in operation["responses"]["201"]["headers"], f"{method} {path}"


@pytest.mark.parametrize("service", SERVICES)
def test_every_route_is_guarded_and_its_marks_are_true(service: str) -> None:
    for route in routes(service):
        assert isinstance(route.original_route, GuardedRoute), route.name
        source = textwrap.dedent(inspect.getsource(route.endpoint))
        tree = ast.parse(source)
        called = {
            node.func.id
            for node in ast.walk(tree)
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        }
        written = "etag" in called or '"ETag"' in source
        assert written == ("ETag" in headers_of(route.endpoint)), route.name


@pytest.mark.parametrize("service", SERVICES)
def test_a_route_declares_what_its_dependencies_and_its_body_may_refuse(service: str) -> None:
    for _, _, operation in operations(service):
        answers = set(operation["responses"])
        assert {"406", "422", "500", "503"} <= answers
        content = operation.get("requestBody", {}).get("content", {})
        if content:
            assert {"400", "413", "415"} <= answers, operation["operationId"]


def test_a_refusal_has_a_status_that_http_knows() -> None:
    def every(kind: type[Problem]) -> Iterator[type[Problem]]:
        for child in kind.__subclasses__():
            yield child
            yield from every(child)

    assert not [kind for kind in every(Problem) if not 400 <= kind.status < 600]


@pytest.mark.parametrize("service", SERVICES)
def test_every_whole_number_that_is_taken_has_its_bounds(service: str) -> None:
    found = document(service)
    schemas = found["components"]["schemas"]
    unbounded, seen = [], set[str]()

    def walk(schema: dict[str, Any], place: str) -> None:
        for inner, node in _nodes(schema, place):
            if node.get("type") == "integer" and not {"minimum", "maximum"} <= node.keys():
                unbounded.append(inner)
            name = str(node.get("$ref", "")).rpartition("/")[2]
            if name and name not in seen:
                seen.add(name)
                walk(schemas[name], name)

    for _, _, operation in operations(service):
        asked = [*operation.get("parameters", ()), operation.get("requestBody", {})]
        walk({"asked": asked}, operation["operationId"])
    assert seen and not unbounded
