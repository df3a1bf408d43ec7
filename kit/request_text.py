"""The text of a request, before any route sees it.

Every value of every route loses what nobody can see. What no text can hold, and what the route does
not know, is refused by name.
"""

import email.message
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any, Final, TypeGuard

from fastapi import Depends, Request
from fastapi.dependencies.models import Dependant
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from pydantic import BaseModel

from contracts.text import AS_TYPED, DRAFT, control_sign, normalise

JSON: Final = "application/json"
MERGE_PATCH: Final = "application/merge-patch+json"
Step = str | int
Steps = tuple[Step, ...]


def is_json(content_type: str | None) -> bool:
    """Whether a body of this type is read as JSON. Case and parameters do not matter."""
    if content_type == JSON:
        return True
    if not content_type:
        return False
    message = email.message.Message()
    message["content-type"] = content_type
    subtype = message.get_content_subtype()
    is_application = message.get_content_maintype() == "application"
    return is_application and (subtype == "json" or subtype.endswith("+json"))


@dataclass(frozen=True)
class TakenText:
    """What one route takes.

    queries: names of its query parameters. as_typed: top fields of its body that are secrets.
    drafts: top fields that hold a draft. reads_body: it takes JSON that is no draft's patch.
    """

    queries: frozenset[str]
    as_typed: frozenset[str]
    drafts: frozenset[str]
    reads_body: bool


async def look_at_text(request: Request) -> None:
    """Clean the request's text in place, for the route's own reading of it.

    The framework has decoded the body already and validates the same object afterwards. Who asks
    was looked at before (kit.routing). Raises RequestValidationError.
    """
    route = request.scope["route"]
    if id(route) not in _TAKEN:
        _TAKEN[id(route)] = (route, taken_by(route))
    taken = _TAKEN[id(route)][1]
    body = None
    if taken.reads_body and is_json(request.headers.get("content-type")):
        body = await request.json() if await request.body() else None
    errors = text_errors(request, taken.queries)
    errors += clean_body(body, taken.as_typed, taken.drafts)
    if errors:
        raise RequestValidationError(errors)


def taken_by(route: APIRoute) -> TakenText:
    """What a route takes, by its own declarations."""
    every = list(_tree(route.dependant))
    body = route.body_field.field_info if route.body_field else None
    fields = body.annotation.model_fields if body and _is_model(body.annotation) else {}
    marked = {
        mark: frozenset(
            field.alias or name for name, field in fields.items() if mark in field.metadata
        )
        for mark in (AS_TYPED, DRAFT)
    }
    return TakenText(
        queries=frozenset(_query_names(every)),
        as_typed=marked[AS_TYPED],
        drafts=marked[DRAFT],
        reads_body=getattr(body, "media_type", None) not in (None, MERGE_PATCH),
    )


def text_errors(request: Request, queries: Iterable[str]) -> list[dict[str, Any]]:
    """What is wrong with the text of path and query, as the framework would say it.

    queries: the names of query parameters that the route knows.
    """
    names = sorted(queries)
    errors = []
    for name, value in request.query_params.multi_items():
        if name not in names:
            known = "、".join(names) or "无"
            zh = f"未知的查询参数，请删除或改名；此处可用：{known}"
            en = f"unknown parameter: remove or rename it; known here: {', '.join(names) or 'none'}"
            errors.append(_error("extra_forbidden", ("query", name), zh, en))
        elif sign := control_sign(value):
            errors.append(_unkeepable(("query", name), sign))
    for name, value in request.path_params.items():
        if sign := control_sign(str(value)):
            errors.append(_unkeepable(("path", name), sign))
    return errors


def clean_body(
    body: Any, as_typed: frozenset[str] = frozenset(), drafts: frozenset[str] = frozenset()
) -> list[dict[str, Any]]:
    """Normalise every text of a decoded body, in place. Returns what cannot be kept, by its place.

    as_typed: top fields that are only looked at. drafts: top fields that are left to their own
    check, which lets a draft be saved with whatever is wrong in it.
    """
    errors = []
    waiting: list[tuple[Steps, Any]] = [(("body",), body)]
    while waiting:  # a loop, since a body may be nested deeper than Python calls
        place, holder = waiting.pop()
        for step, value in _members(holder):
            if len(place) == 1 and step in drafts:
                continue
            if isinstance(step, str) and (sign := control_sign(step)):
                errors.append(_unkeepable(place, sign))
            elif not isinstance(value, str):
                waiting.append(((*place, step), value))
            elif sign := control_sign(value):
                errors.append(_unkeepable((*place, step), sign))
            elif len(place) > 1 or step not in as_typed:
                holder[step] = normalise(value)
    return errors


def _members(holder: Any) -> Iterator[tuple[Step, Any]]:
    if isinstance(holder, dict):
        yield from list(holder.items())
    elif isinstance(holder, list):
        yield from enumerate(holder)


def _error(kind: str, place: Steps, zh: str, en: str) -> dict[str, Any]:
    context = {"zh": zh, "en": en}
    return {"type": kind, "loc": place, "msg": f"{zh} / {en}", "input": None, "ctx": context}


def _unkeepable(place: Steps, sign: str) -> dict[str, Any]:
    zh = f"含有无法保存的控制字符（{sign}），请删除"
    en = f"holds a control sign that cannot be kept ({sign}): remove it"
    return _error("control_sign", place, zh, en)


def _query_names(every: Iterable[Dependant]) -> Iterator[str]:
    for field in (field for each in every for field in each.query_params):
        model = field.field_info.annotation
        if _is_model(model):
            yield from (each.alias or name for name, each in model.model_fields.items())
        else:
            yield field.alias


def _is_model(kind: Any) -> TypeGuard[type[BaseModel]]:
    return isinstance(kind, type) and issubclass(kind, BaseModel)


TEXT: Final = Depends(look_at_text)
"""Looks at the text of every route that an app includes with it."""
_TAKEN: Final[dict[int, tuple[APIRoute, TakenText]]] = {}
"""What each route takes, found out at its first request. The route is kept, so that its id is."""


def _tree(dependant: Dependant) -> Iterator[Dependant]:
    """A route's declarations and those of all that it depends on."""
    yield dependant
    for each in dependant.dependencies:
        yield from _tree(each)
