"""Who may import whom: the contracts of import-linter, and the order of files inside a service."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from tests.rules.project import (
    ROOT,
    imports_of,
    module_of,
    name_of,
    relative_imports_of,
    room_sources,
    tree,
)

ORDER = {
    "app": 4, "worker": 4,
    "routes": 3, "activities": 3, "listeners": 3,
    "actions": 2, "views": 2,
    "models": 1, "rules": 1, "problems": 1, "schemas": 1,
    "tables": 0, "settings": 0,
}  # fmt: skip
ADAPTER = 2  # what is named after the thing it adapts stands beside actions
DOORS = {"routes", "activities", "listeners"}
SOURCES = {module_of(path): path for path in room_sources()}
GATHERS = {"schema"}  # imports every model for the migrations


def test_packages_keep_to_their_contracts() -> None:
    done = subprocess.run(
        [
            str(ROOT / ".venv/bin/lint-imports")
            if (ROOT / ".venv/bin/lint-imports").exists()
            else "lint-imports"
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
        env={
            "PATH": f"{sys.exec_prefix}/bin:/usr/bin:/bin",
            "PYTHONPATH": str(ROOT),
            "NO_COLOR": "1",
            "LANG": "C.UTF-8",
        },
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]


def test_files_of_a_service_import_downwards_only() -> None:
    """app|worker > routes|activities|listeners > actions|views > models|rules."""
    wrong = []
    for path in room_sources():
        parts = module_of(path).split(".")
        if len(parts) < 3 or path.stem in GATHERS or path.name == "__init__.py":
            continue
        for target in imports_of(path) & SOURCES.keys():
            there = target.split(".")
            if there[1] != parts[1] or target == module_of(path) or len(there) < 3:
                continue
            if not _may(parts, there):
                wrong.append(f"{name_of(path)} imports {target}")
    assert not wrong, "\n".join(sorted(wrong))


def _may(source: list[str], target: list[str]) -> bool:
    mine, theirs = source[-1], target[-1]
    if theirs in GATHERS:
        return mine in {"app", "worker"}  # they load every model at start
    if mine in DOORS and theirs in DOORS:
        return False
    return (
        ORDER.get(mine, ADAPTER) >= ORDER.get(theirs, ADAPTER)
        or _impurities(SOURCES[".".join(target)], frozenset()) == []
    )


PURE = {"contracts", "pydantic", "yaml"}  # text in, values out
IMPURE = {"random", "secrets", "os", "asyncio", "socket", "time", "subprocess", "urllib", "http"}
CLOCKS = {"datetime.now", "datetime.utcnow", "date.today", "uuid.uuid4", "uuid4", "open"}
RULES = [path for path in room_sources() if path.name == "rules.py" or path.parent.name == "rules"]


@pytest.mark.parametrize("path", RULES, ids=name_of)
def test_rules_are_pure(path: Path) -> None:
    """A rule is a decision: everything arrives as an argument, so it knows no clock, no session,
    no chance, no file.
    """
    wrong = _impurities(path, frozenset())
    assert not wrong, "; ".join(wrong)


def _impurities(path: Path, seen: frozenset[Path]) -> list[str]:
    """What of a file, or of a file of ours that it imports, is not pure."""
    name = name_of(path)
    wrong = [f"{name}:{line} imports relatively" for line in relative_imports_of(path)]
    for target in sorted(imports_of(path)):
        top = target.split(".")[0]
        if top == "services":
            theirs = SOURCES.get(target)
            if theirs is not None and theirs != path and theirs not in seen:
                wrong += _impurities(theirs, seen | {path})
        elif top not in PURE and (top not in sys.stdlib_module_names or top in IMPURE):
            wrong.append(f"{name} imports {target}")
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Call) and ast.unparse(node.func) in CLOCKS:
            wrong.append(f"{name}:{node.lineno} calls {ast.unparse(node.func)}")
        elif isinstance(node, ast.AsyncFunctionDef | ast.Await):
            wrong.append(f"{name}:{node.lineno} awaits")
    return wrong
