"""Whatever a request's or a campaign's model refuses is said in Chinese, in words that somebody
wrote: the models of every route and of the campaign's files are walked.
"""

import re
from collections.abc import Iterator
from typing import Any, get_args

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from contracts.application.form_data import FormData
from contracts.field_words import UNKNOWN, field_error
from contracts.names import SERVICES
from contracts.policy import Plan
from services.intake.calendars.calendar_file import _Arrangement
from tests.rules.openapi import routes

CHINESE = re.compile(r"[\u4e00-\u9fff]")
BARE = re.compile(r"Input should|Value error|should have|should match|required|[\^$]|\\d")
ODD: tuple[Any, ...] = (
    None,
    "",
    " ",
    "x",
    "x" * 300_000,
    "a\nb",
    "\u202eb",
    "\x00",
    "2023-13-41",
    "2023-09-06T09:00:00",
    -1,
    0,
    10**12,
    1.5,
    float("nan"),
    True,
    [],
    [[]] * 300,
    {},
    {"x": {}},
    {str(number): "x" for number in range(300)},
)


def models_in(annotation: Any) -> Iterator[type[BaseModel]]:
    """The models that a type is made of, their fields' too."""
    seen: set[Any] = set()
    waiting = [annotation]
    while waiting:
        kind = waiting.pop()
        if id(kind) in seen:
            continue
        seen.add(id(kind))
        waiting += get_args(kind)
        if isinstance(kind, type) and issubclass(kind, BaseModel):
            yield kind
            waiting += [field.annotation for field in kind.model_fields.values()]


def asked(service: str) -> Iterator[tuple[str, TypeAdapter[Any]]]:
    """Every body and parameter of a room's routes, and each field of the models in it."""
    for route in routes(service):
        for given in _given(route.dependant):
            yield f"{route.name} {given.alias}", given._type_adapter
            for model in models_in(given.field_info.annotation):
                yield model.__name__, TypeAdapter(model)


def _given(dependant: Any) -> Iterator[Any]:
    for group in ("body", "query", "path", "header"):
        yield from getattr(dependant, f"{group}_params")
    for needed in dependant.dependencies:
        yield from _given(needed)


def refusals(adapter: TypeAdapter[Any], model: Any = None) -> Iterator[dict[str, Any]]:
    names = getattr(model, "model_fields", {})
    bodies = [*ODD, *({name: odd} for name in names for odd in ODD)]
    for body in bodies:
        try:
            adapter.validate_python(body)
        except ValidationError as error:
            yield from error.errors()  # type: ignore[misc]


def unworded(found: Iterator[dict[str, Any]]) -> set[str]:
    """The types of error, with their patterns, that nobody put into words."""
    missing = set()
    for each in found:
        error = field_error(each)
        said = f"{error.message} {error.message_en} {error.limit or ''}"
        own = (error.message, error.message_en) != UNKNOWN
        if not own or not CHINESE.match(error.message) or BARE.search(said):
            missing.add(f"{each['type']} {each.get('ctx')}: {said}")
    return missing


@pytest.mark.parametrize("service", SERVICES)
def test_every_refusal_of_a_request_has_words(service: str) -> None:
    walked, wrong = 0, set[str]()
    for name, adapter in {name: adapter for name, adapter in asked(service)}.items():
        walked += 1
        model = getattr(adapter, "_type", None)
        wrong |= {f"{name}: {word}" for word in unworded(refusals(adapter, model))}
    assert walked > len(list(routes(service)))
    assert not wrong, "\n".join(sorted(wrong)[:40])


@pytest.mark.parametrize("model", [Plan, FormData, _Arrangement])
def test_every_refusal_of_a_campaigns_file_has_words(model: type[BaseModel]) -> None:
    wrong = set[str]()
    for part in models_in(model):
        wrong |= unworded(refusals(TypeAdapter(part), part))
    assert not wrong, "\n".join(sorted(wrong)[:40])
