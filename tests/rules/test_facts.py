"""No act without a fact: every mutating route leads to `say`, every fact is said by its room and
explained.
"""

import ast
import functools
from collections.abc import Mapping

import pytest

from contracts.facts import FACTS
from contracts.names import SERVICES
from tests.rules.callgraph import Function, mentions, modules, reached
from tests.rules.project import module_of, room_sources, tree

SAY = {
    "kit.journal.say",
    "kit.journal.write_composed",
}  # one fact after another, or a batch of composed ones
MUTATING = {"post", "put", "patch", "delete"}
# Routes that change nothing a fact could tell of, with the reason.
ALLOWED: dict[str, str] = {
    "services.intake.openings.routes.check_campaign": "it tells what opening would do",
    "services.review.bulk.routes.look_at_bulk_act": "it tells what confirming would do",
    "services.review.delivery.routes.preview_unit_list": "it tells what making would print",
    "services.review.bulk.routes.undo_bulk_act": (
        "nothing was done yet, and nobody was told of it (ADR 18)"
    ),
    "services.registry.lodging.routes.show_lodged_objection": (
        "a read; who asks is proved in the body, since addresses are logged"
    ),
}


def mutating_routes() -> list[Function]:
    """Functions under @router.post, put, patch or delete."""
    return routes_under(MUTATING)


def routes_under(methods: set[str]) -> list[Function]:
    """Functions under a router's mark for one of these methods."""
    return [
        (module, name)
        for module, known in modules().items()
        for name, function in known.functions.items()
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        and any(
            isinstance(mark, ast.Call)
            and isinstance(mark.func, ast.Attribute)
            and mark.func.attr in methods
            for mark in function.decorator_list
        )
    ]


def test_there_are_routes_to_look_at() -> None:
    assert len(mutating_routes()) > 5


@pytest.mark.parametrize("route", mutating_routes(), ids=".".join)
def test_a_mutating_route_leads_to_a_fact(route: Function) -> None:
    if ".".join(route) not in ALLOWED:
        assert SAY & reached(route), f"{'.'.join(route)} changes something and says nothing"


def test_the_exceptions_are_still_routes() -> None:
    assert set(ALLOWED) <= {".".join(route) for route in mutating_routes()}


@pytest.mark.parametrize("topic", FACTS)
def test_a_fact_is_said_by_its_room_only(topic: str) -> None:
    """Named by its own room, and made by no other: hearers only name the class."""
    room = topic.split(".")[0]
    dotted = f"contracts.facts.{room}.{FACTS[topic].__name__}"
    assert dotted in named_in(room), f"{dotted} is said by nobody"
    elsewhere = [other for other in SERVICES if other != room and dotted in made_in(other)]
    assert not elsewhere, f"{dotted} is made in {elsewhere}"


@pytest.mark.parametrize("topic", FACTS)
def test_a_fact_says_what_its_subject_is(topic: str) -> None:
    doc = FACTS[topic].__doc__ or ""
    assert "subject = " in doc, f"{FACTS[topic].__name__}: say in its docstring what the subject is"


@functools.cache
def named_in(room: str) -> set[str]:
    """Dotted names that the functions of a room mention."""
    return {
        dotted
        for module, known in modules().items()
        if module.startswith(f"services.{room}.")
        for name in known.functions
        for dotted in mentions((module, name))
    }


@functools.cache
def made_in(room: str) -> set[str]:
    """Dotted names that the files of a room call."""
    found = set()
    for path in room_sources():
        if not module_of(path).startswith(f"services.{room}."):
            continue
        names = modules()[module_of(path)].names
        for node in ast.walk(tree(path)):
            if isinstance(node, ast.Call):
                called = _dotted(node.func, names)
                found.add(called)
                if called == "kit.facts.next_fact":
                    found.add(_dotted(node.args[1], names))
    return found


def _dotted(node: ast.expr, names: Mapping[str, str]) -> str:
    """What an expression names, with the import of its first part followed."""
    first, dot, rest = ast.unparse(node).partition(".")
    return names.get(first, first) + dot + rest
