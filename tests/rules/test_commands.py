"""Every command is performed by exactly one room, with the types it was declared with, and that
room's worker offers it.
"""

import importlib
import inspect
import typing
from collections import defaultdict
from typing import Any

import pytest

from cli.openapi import nowhere
from contracts.commands import COMMANDS
from contracts.names import SERVICES, task_queue
from kit.answering import hearing_performer
from kit.settings import load
from tests.rules.project import ROOT, module_of, name_of, room_sources


def performers() -> dict[str, list[tuple[str, Any]]]:
    """Command name → where it is performed, and the method."""
    found: dict[str, list[tuple[str, Any]]] = defaultdict(list)
    for path in room_sources():
        if path.name != "activities.py":
            continue
        module = importlib.import_module(module_of(path))
        for cls in vars(module).values():
            if not inspect.isclass(cls) or cls.__module__ != module.__name__:
                continue
            for method in vars(cls).values():
                if hasattr(method, "performs"):
                    found[method.performs.name].append((name_of(path), method))
    for room in SERVICES:
        # Every room performs these alike, so that their code is the kit's.
        for method in vars(hearing_performer(room)).values():
            if hasattr(method, "performs"):
                found[method.performs.name].append((f"services/{room}/worker.py", method))
    return found


@pytest.mark.parametrize("name", COMMANDS)
def test_a_command_is_performed_once_with_its_own_types(name: str) -> None:
    command, found = COMMANDS[name], performers().get(name, [])
    assert len(found) == 1, f"{name} is performed by {[where for where, _ in found] or 'nobody'}"
    (where, method), room = found[0], task_queue(name)
    assert where.startswith(f"services/{room}/"), (
        f"{name} belongs to {room} but is performed in {where}"
    )
    hints = typing.get_type_hints(inspect.unwrap(method))
    asks = [kind for argument, kind in hints.items() if argument not in {"self", "return"}]
    assert asks == [command.input_type] and hints["return"] is command.result_type, (
        f"{where}: {hints}"
    )


@pytest.mark.parametrize(
    "service", [name for name in SERVICES if (ROOT / "services" / name / "worker.py").exists()]
)
async def test_a_worker_offers_what_its_room_performs(service: str) -> None:
    with nowhere():
        part = importlib.import_module(f"services.{service}.worker").build(load(service))
    offered = sorted(activity.performs.name for activity in part.activities)
    assert offered == sorted(name for name in COMMANDS if task_queue(name) == service)
    await part.db.close()


def test_every_performer_performs_a_declared_command() -> None:
    assert set(performers()) <= set(COMMANDS)
