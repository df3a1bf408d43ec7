"""Which functions of a room lead to which, read from the syntax: a name that is mentioned counts
as reached, called or handed on.
"""

import ast
import functools
from dataclasses import dataclass, field
from pathlib import Path

from tests.rules.project import module_of, room_sources, tree

Function = tuple[str, str]
"""Module and name; a method is `Class.name`."""


FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


@dataclass
class Module:
    """One file: its functions, and what the names in it stand for (dotted)."""

    functions: dict[str, ast.AST] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)


@functools.cache
def modules() -> dict[str, Module]:
    return {module_of(path): _read(path) for path in room_sources()}


def _read(path: Path) -> Module:
    made, own = Module(), module_of(path)
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom) and node.module and not node.level:
            made.names |= {
                alias.asname or alias.name: f"{node.module}.{alias.name}" for alias in node.names
            }
        elif isinstance(node, ast.Import):
            made.names |= {
                (alias.asname or alias.name).split(".")[0]: alias.name.split(".")[0]
                for alias in node.names
            }
    for statement in tree(path).body:
        if isinstance(statement, FUNCTION):
            made.functions[statement.name] = statement
            made.names[statement.name] = f"{own}.{statement.name}"
        elif isinstance(statement, ast.ClassDef):
            made.names[statement.name] = f"{own}.{statement.name}"
            methods = [inner for inner in statement.body if isinstance(inner, FUNCTION)]
            made.functions |= {f"{statement.name}.{inner.name}": inner for inner in methods}
    return made


def mentions(function: Function) -> set[str]:
    """Dotted names that a function's body mentions, as far as they can be told from the syntax."""
    module, name = function
    known = modules()[module]
    found = set()
    for node in ast.walk(known.functions[name]):
        if isinstance(node, ast.Name | ast.Attribute):
            dotted = ast.unparse(node)
            first, _, rest = dotted.partition(".")
            if first == "self" and "." in name:
                found.add(f"{module}.{name.split('.')[0]}.{rest}")
            elif first in known.names:
                found.add(known.names[first] + (f".{rest}" if rest else ""))
    return found


def reached(start: Function) -> set[str]:
    """Everything mentioned by a function, or by a function of the rooms that it mentions, and so
    on.
    """
    return {dotted for function in functions_reached(start) for dotted in mentions(function)}


def functions_reached(start: Function) -> set[Function]:
    """The function itself, and every function of the rooms that it leads to."""
    waiting, seen = [start], {start}
    while waiting:
        for dotted in mentions(waiting.pop()):
            for target in _functions(dotted):
                if target not in seen:
                    seen.add(target)
                    waiting.append(target)
    return seen


def _functions(dotted: str) -> list[Function]:
    """The functions a dotted name stands for: itself, a re-exported one, or all methods of a class
    that is made.
    """
    parts = dotted.split(".")
    for cut in range(len(parts) - 1, 0, -1):
        module, name = ".".join(parts[:cut]), ".".join(parts[cut:])
        known = modules().get(module)
        if known is None:
            continue
        if name in known.functions:
            return [(module, name)]
        methods = [(module, each) for each in known.functions if each.startswith(f"{name}.")]
        if methods:
            return methods
        elsewhere = known.names.get(name.split(".")[0])
        if elsewhere and not elsewhere.startswith(f"{module}."):
            return _functions(".".join([elsewhere, *name.split(".")[1:]]))
    return []
