"""What a room's OpenAPI document says beyond what the framework reads from the routes.

Every answer that a route can give stands in it, with the headers that come along.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from fastapi import FastAPI
from fastapi.routing import iter_route_contexts

from contracts.field_error import FieldError
from contracts.problem import InvalidInput, Problem, Unauthorised, Unavailable
from kit.bounds import AddressTooLong, TooManyMembers
from kit.caching import is_cached
from kit.problems import (
    InternalFault,
    Overloaded,
    RequestTooLarge,
    RequestUnreadable,
    problems,
)
from kit.routing import NotAcceptable, UnsupportedMedia, headers_of, refusals_of, taken
from kit.words import Words, name_kinds

REQUIRED_HEADERS: Final = ("Idempotency-Key", "If-Match")
CONTACT: Final = {
    "name": "全连项目 / The Quanlian project",
    "url": "https://quanlian.example",
    "email": "api@quanlian.example",
}
LICENCE: Final = {"name": "保留所有权利 / All rights reserved"}
SERVERS: Final = [{"url": "/", "description": "本系统的地址 / The address of the system"}]
RULES: Final = """
所有拒绝均为 application/problem+json（RFC 9457），中文在前；`errors` 的每一项见 FieldError。
检查次序：登录（401）、角色（403）、Accept（406）、Content-Type（415）、请求内容（400、413、422、428），
最后是所指事项（404、409、410、412）。
时刻一律带时区偏移（RFC 3339）；金额、分数为十进制文本。
任何 GET 接口也接受 HEAD，任何地址都答复 OPTIONS。

Every refusal is application/problem+json (RFC 9457), Chinese first; FieldError tells the items of
`errors`. Looked at in this order: sign-in (401), role (403), Accept (406), Content-Type (415), the
request's content (400, 413, 422, 428), last what it is about (404, 409, 410, 412). Instants always
have their offset (RFC 3339); money and points are decimal text. Whatever takes GET takes HEAD, and
every address answers OPTIONS.
""".strip()

OURS: Final = (InternalFault, Overloaded, Unavailable)
"""Failures that are no fault of the caller's. Any route may answer them."""
HEADERS: Final[dict[str, dict[str, Any]]] = {
    "WWW-Authenticate": {
        "description": "登录方式 / How to sign in",
        "schema": {"type": "string"},
    },
    "Retry-After": {
        "description": "多少秒后重试 / After how many seconds to try again",
        "schema": {"type": "integer", "minimum": 0},
    },
    "ETag": {
        "description": "版本号，修改时作 If-Match，重新读取时作 If-None-Match"
        " / The version, for If-Match of an edit or If-None-Match of another reading",
        "schema": {"type": "string"},
    },
    "Cache-Control": {
        "description": "可保留多久 / How long it may be kept",
        "schema": {"type": "string"},
    },
    "Location": {
        "description": "新建事项的地址 / The address of what was made",
        "schema": {"type": "string", "format": "uri-reference"},
    },
}
"""Headers of answers. An answer of a status has those of HEADERS_OF."""
CACHED_WITH: Final = ("ETag", "Cache-Control")
NOT_CHANGED: Final = "内容未变，If-None-Match 所指的仍是最新 / Not changed since the ETag was told"
HEADERS_OF: Final = {"401": "WWW-Authenticate", "429": "Retry-After", "503": "Retry-After"}

PROBLEM_SCHEMA: Final[dict[str, Any]] = {
    "type": "object",
    "title": "Problem",
    "description": "拒绝的说明（RFC 9457），中文在前 / A refusal, Chinese first",
    "properties": {
        "type": {"type": "string", "format": "uri"},
        "title": {"type": "string"},
        "title_en": {"type": "string"},
        "status": {"type": "integer"},
        "detail": {"type": "string"},
        "detail_en": {"type": "string"},
        "instance": {"type": "string"},
        "errors": {"type": "array", "items": {"$ref": "#/components/schemas/FieldError"}},
        "errors_total": {
            "type": "integer",
            "description": "错误总数，仅在未全部列出时给出 / How many, where not all are listed",
        },
        "retry_after": {
            "type": "integer",
            "minimum": 0,
            "description": "多少秒后重试，同 Retry-After / After how many seconds to try again",
        },
    },
    "required": ["type", "title", "title_en", "status", "detail", "detail_en"],
}


def _with_headers(answer: dict[str, Any], names: Iterable[str]) -> None:
    """References to the headers of HEADERS."""
    told = {name: {"$ref": f"#/components/headers/{name}"} for name in names}
    if told:
        answer["headers"] = answer.get("headers", {}) | told


def _used_headers(document: dict[str, Any]) -> dict[str, Any]:
    """Those of HEADERS that some answer has."""
    used = {
        name
        for operations in document["paths"].values()
        for operation in operations.values()
        for answer in operation["responses"].values()
        for name in answer.get("headers", ())
    }
    return {name: header for name, header in HEADERS.items() if name in used}


def complete(app: FastAPI, tags: Mapping[str, str], words: Words) -> None:
    """Have the app's document say all of it.

    tags: what each is about, Chinese and English. words: of the room's codes.
    """
    generate = app.openapi

    def openapi() -> dict[str, Any]:
        if app.openapi_schema is not None:
            return app.openapi_schema
        document = generate()
        document["info"] |= {"contact": CONTACT, "license": LICENCE}
        document["servers"] = SERVERS
        document["tags"] = [
            {"name": name, "description": about} for name, about in sorted(tags.items())
        ]
        components = document.setdefault("components", {})
        schemas = components.setdefault("schemas", {})
        schemas["Problem"] = PROBLEM_SCHEMA
        schemas["FieldError"] = FieldError.model_json_schema()
        for route, operation in _operations(app, document):
            _complete(route, operation)
        components["headers"] = _used_headers(document)
        _with_items(schemas)
        name_kinds(document, words)
        return document

    app.openapi = openapi  # type: ignore[method-assign]


def _operations(app: FastAPI, document: dict[str, Any]) -> Iterator[tuple[Any, dict[str, Any]]]:
    """Each documented route with its operation."""
    for route in iter_route_contexts(app.routes):
        if not getattr(route, "include_in_schema", False):
            continue
        for method in sorted(route.methods or ()):
            yield route, document["paths"][route.path_format][method.lower()]


def _complete(route: Any, operation: dict[str, Any]) -> None:
    """Add to one operation what the framework cannot know."""
    for parameter in operation.get("parameters", ()):
        if parameter["name"] in REQUIRED_HEADERS and _is_needed(route, parameter["name"]):
            parameter["required"] = True
            parameter["schema"] = _without_null(parameter["schema"])
    answers = operation["responses"]
    _with_headers(answers[str(route.status_code or 200)], headers_of(route.endpoint))
    if is_cached(route.endpoint):
        _with_headers(answers["200"], CACHED_WITH)
        answers["304"] = {"description": NOT_CHANGED}
        _with_headers(answers["304"], CACHED_WITH)
    for status, answer in problems(*sorted(_refusals(route), key=lambda k: k.__name__)).items():
        _merge(answers, str(status), answer)
    for status, answer in answers.items():
        if name := HEADERS_OF.get(status):
            _with_headers(answer, (name,))
    operation["responses"] = {status: answers[status] for status in sorted(answers)}
    security = operation.get("security")
    if security and _serves_everybody(route):
        operation["security"] = [{}, *security]


def _refusals(route: Any) -> set[type[Problem]]:
    """What any route of this kind may refuse: its dependencies, its body, a failure of ours."""
    found = refusals_of(route.dependant) | {NotAcceptable, AddressTooLong, *OURS}
    has_body = "requestBody" in (route.openapi_extra or {}) or route.body_field is not None
    if has_body:
        found |= {RequestUnreadable, RequestTooLarge, TooManyMembers, InvalidInput}
    if taken(route):
        found.add(UnsupportedMedia)
    return found


def _merge(answers: dict[str, Any], status: str, answer: dict[str, Any]) -> None:
    """Add an answer, or its words to those of the same status."""
    if status not in answers:
        answers[status] = answer
        return
    known = answers[status].get("description", "")
    lines = [line for line in answer["description"].split("; ") if line not in known]
    answers[status]["description"] = "; ".join(filter(None, [known, *lines]))


def _is_needed(route: Any, header: str) -> bool:
    """Whether a dependency asks for the header. A route of its own may only look at it."""
    return any(
        parameter.alias == header
        for needed in route.dependant.dependencies
        for parameter in needed.header_params
    )


def _serves_everybody(route: Any) -> bool:
    """Whether a sign-in is only looked at where it is there."""
    return Unauthorised not in refusals_of(route.dependant)


def _without_null(schema: dict[str, Any]) -> dict[str, Any]:
    kinds = [kind for kind in schema.get("anyOf", ()) if kind.get("type") != "null"]
    if len(kinds) != 1:
        return schema
    rest = {name: value for name, value in schema.items() if name != "anyOf"}
    return {**rest, **kinds[0]}


def _with_items(node: Any) -> None:
    """Give every tuple of fixed length an `items`, which readers of older drafts ask for."""
    if isinstance(node, dict):
        if "prefixItems" in node and "items" not in node:
            node["items"] = {"anyOf": _distinct(node["prefixItems"])}
        for value in node.values():
            _with_items(value)
    elif isinstance(node, list):
        for value in node:
            _with_items(value)


def _distinct(schemas: list[dict[str, Any]]) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = []
    for schema in schemas:
        plain = {name: value for name, value in schema.items() if name != "title"}
        if plain not in found:
            found.append(plain)
    return found
