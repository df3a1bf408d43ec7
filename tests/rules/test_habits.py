"""Sizes, names, and a few things that must stand nowhere in the project."""

import ast
import re
from pathlib import Path

from tests.rules.project import files, imports_of, name_of, sources, tree

CEILING = 400
FORBIDDEN_NAMES = {
    "utils",
    "util",
    "helpers",
    "helper",
    "manager",
    "handler",
    "processor",
    "base",
    "common",
    "misc",
}
# Folders of one machine; written in pieces, so that this file passes its own rule.
MACHINE_PATHS = re.compile(
    "|".join(re.escape("/" + place + "/") for place in ("work", "root", "Users")) + r"|/home/[a-z]"
)
# Looks, until a deadline, at processes that are no children of ours: there is nothing to wait on.
POLLS = {"infra/processes.py", "cli/audit.py"}
TEXT = {
    ".py",
    ".md",
    ".toml",
    ".yml",
    ".yaml",
    ".sh",
    ".json",
    ".cfg",
    ".conf",
    ".txt",
    ".csv",
    ".mk",
    ".env",
    ".example",
    "",
}


def test_no_file_is_longer_than_the_ceiling() -> None:
    long = {
        name_of(path): lines
        for path in sources()
        if "migrations" not in path.parts
        and (lines := len(path.read_text(encoding="utf-8").splitlines())) > CEILING
    }
    assert not long, long


def test_names_are_nouns_of_the_domain() -> None:
    bad = [name_of(path) for path in sources() if {path.stem, *path.parts[-3:-1]} & FORBIDDEN_NAMES]
    assert not bad, bad


def test_every_module_says_what_it_owns() -> None:
    silent = [
        name_of(path)
        for path in sources()
        if path.read_text(encoding="utf-8").strip()
        and "versions" not in path.parts
        and not ast.get_docstring(tree(path))
    ]
    assert not silent, silent


def test_no_machine_path() -> None:
    found = []
    for path in files():
        if path.suffix not in TEXT or path.stat().st_size > 2_000_000:
            continue
        for number, line in enumerate(_text(path).splitlines(), 1):
            if MACHINE_PATHS.search(line):
                found.append(f"{name_of(path)}:{number}: {line.strip()[:120]}")
    assert not found, "\n".join(found)


def test_nothing_sleeps_instead_of_waiting_for_something() -> None:
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in sources()
        if name_of(path) not in POLLS
        for sleeps in [_sleeps(path)]
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and ast.unparse(node.func) in sleeps
    ]
    assert not found, found


def test_nothing_swallows_every_exception() -> None:
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in sources()
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ExceptHandler) and _any(node.type) and _nothing(node.body)
    ]
    assert not found, found


def test_rules_and_rooms_read_no_clock_of_their_own() -> None:
    """Plan time comes from kit.gates, real time from the database; a token's life is the
    exception.
    """
    allowed = {"services/identity/accounts/tokens.py"}
    found = [
        f"{name_of(path)}:{node.lineno}"
        for path in sources()
        if path.parts[-4:-1]
        and "services" in path.parts
        and name_of(path) not in allowed
        and "migrations" not in path.parts
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Attribute)
        and ast.unparse(node) in {"datetime.now", "datetime.utcnow", "date.today"}
    ]
    assert not found, found


def _sleeps(path: Path) -> set[str]:
    """How a file may call time.sleep; the sleep of a task or of a skipped clock is another."""
    imported = imports_of(path)
    return ({"time.sleep"} if "time" in imported else set()) | (
        {"sleep"} if "time.sleep" in imported else set()
    )


def _any(kind: ast.expr | None) -> bool:
    return kind is None or ast.unparse(kind) in {"Exception", "BaseException"}


def _nothing(body: list[ast.stmt]) -> bool:
    return all(
        isinstance(statement, ast.Pass | ast.Continue)
        or (isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant))
        for statement in body
    )


def _text(path: Path) -> str:
    return path.read_text(encoding="utf-8", errors="replace")


def test_what_spreadsheets_open_is_written_inert() -> None:
    """Who writes rows for spreadsheets puts every text through contracts.spreadsheet."""
    writers = ("csv.writer", "csv.DictWriter", "openpyxl", "xlsxwriter")
    product = ("services", "documents", "kit", "cli")
    found = []
    for path in sources():
        text = path.read_text(encoding="utf-8")
        if name_of(path).split("/")[0] not in product:
            continue
        if any(writer in text for writer in writers) and "contracts.spreadsheet" not in text:
            found.append(name_of(path))
    assert not found, f"use contracts.spreadsheet.inert: {found}"
