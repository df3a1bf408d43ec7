"""The project as the rules see it: its files, its syntax trees, its rooms.

Read once a run; discovers what is there.
"""

import ast
import functools
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = (
    "contracts",
    "documents",
    "kit",
    "services",
    "workflows",
    "simulators",
    "cli",
    "infra",
    "bench",
    "tests",
)
SERVICES = ROOT / "services"


@functools.cache
def files() -> tuple[Path, ...]:
    """Every text file of the project: tracked by git or about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        text=True,
    )
    return tuple(
        ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()
    )


@functools.cache
def sources() -> tuple[Path, ...]:
    """Every Python file of our packages."""
    return tuple(
        path for path in files() if path.suffix == ".py" and name_of(path).split("/")[0] in PACKAGES
    )


@functools.cache
def room_sources() -> tuple[Path, ...]:
    """The Python files of the services, migrations left out."""
    return tuple(
        path for path in sources() if SERVICES in path.parents and "migrations" not in path.parts
    )


@functools.cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def name_of(path: Path) -> str:
    """The path as people write it, from the root of the project."""
    return str(path.relative_to(ROOT))


def module_of(path: Path) -> str:
    dotted = name_of(path).removesuffix(".py").replace("/", ".")
    return dotted.removesuffix(".__init__")


def imports_of(path: Path) -> set[str]:
    """Absolute dotted names imported anywhere in a file: modules, and members as
    `module.member`.
    """
    found: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.level == 0 and node.module:
            found.add(node.module)
            found |= {f"{node.module}.{alias.name}" for alias in node.names}
    return found


def relative_imports_of(path: Path) -> list[int]:
    """Lines with a relative import."""
    return [
        node.lineno
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and node.level
    ]
