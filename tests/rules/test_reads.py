"""A GET writes nothing: no route under `get` leads to a fact, a transaction that writes, or the
object store's writes. A reading that is itself an act is named here.
"""

import ast

import pytest

from tests.rules.callgraph import Function, functions_reached, modules, reached
from tests.rules.test_facts import SAY, routes_under

WRITES = {
    "tx": {"add", "add_all", "delete", "flush"},
    "db": {"act"},
    "files": {"put", "lock", "remove"},
}
"""Methods that write, by the last word of what they are called on."""
ACTS: dict[str, str] = {
    "services.identity.proofs.routes.show_paper": (
        "who reads the papers of an organisation is told the audit"
    ),
    "services.intake.officers.routes.read_contact": (
        "who reads the contact of an applicant is told the audit"
    ),
    "services.registry.objections.files.routes.show_objection_files": (
        "who reads the signed paper of an objector is told the audit"
    ),
    "services.registry.objections.routes.show_objector": (
        "who reads an objector's name is told the audit"
    ),
}


def read_routes() -> list[Function]:
    return routes_under({"get"})


def writes_of(function: Function) -> set[str]:
    """What a function writes with, as far as the syntax tells."""
    module, name = function
    found = set()
    for node in ast.walk(modules()[module].functions[name]):
        if not isinstance(node, ast.Call):
            continue
        called = ast.unparse(node.func)
        owner, _, method = called.rpartition(".")
        if called == "act" or method in WRITES.get(owner.rpartition(".")[2], ()):
            found.add(called)
    return found


def test_there_are_reads_to_look_at() -> None:
    assert len(read_routes()) > 50


@pytest.mark.parametrize("route", read_routes(), ids=".".join)
def test_a_read_writes_nothing(route: Function) -> None:
    if ".".join(route) in ACTS:
        return
    written = {
        f"{module}.{name}: {call}"
        for module, name in functions_reached(route)
        for call in writes_of((module, name))
    }
    assert not written | (SAY & reached(route)), f"{'.'.join(route)} writes: {written}"


@pytest.mark.parametrize("act", ACTS)
def test_a_reading_that_is_an_act_says_its_fact(act: str) -> None:
    module, _, name = act.rpartition(".")
    assert (module, name) in read_routes() and SAY & reached((module, name))
