"""`python -m infra COMMAND`: the native servers from the command line.

Called by the Makefile; `space --admin` also by compose's setup.
"""

from __future__ import annotations

import os
import sys
import time
from typing import Annotated

import httpx
import typer

from infra.builds import ensure_test_server, test_server_packages
from infra.native.servers import PACKAGES, SERVERS, Servers
from infra.packages import BROWSER_PACKAGES, ensure_packages
from infra.portal import check_portal, ensure_portal
from infra.ports import OURS, Ports
from infra.problems import BadSetting, InfraProblem

DEFAULT_SPACE = "quanlian"

app = typer.Typer(
    add_completion=False, no_args_is_help=True, help="The native servers and the spaces on them."
)
Instance = Annotated[
    str, typer.Option(help="Which instance of the servers; each has data and ports of its own.")
]


@app.command()
def build(
    test_server: Annotated[
        bool, typer.Option(help="Temporal's time-skipping test server too.")
    ] = True,
) -> None:
    """Install and build what is missing, without starting anything."""
    if test_server:
        ensure_packages(
            [*PACKAGES, *BROWSER_PACKAGES, *test_server_packages()]
        )  # at once, so that all that lacks is told at once
    Servers().install()
    ensure_portal()
    if test_server:
        print(f"test server: {ensure_test_server()}")


@app.command("check-portal")
def check_portal_command() -> None:
    """Lint, types and unit tests of web/, and whether its clients are those of docs/openapi."""
    check_portal()


@app.command()
def up(instance: Instance = "main") -> None:
    """Start what does not run, and make the default space."""
    begun = time.monotonic()
    servers = Servers(instance)
    ensure_portal()
    started = servers.up()
    # A server that was started may have lost its data: what the space needs on it is made again.
    if started or servers.known_space(DEFAULT_SPACE) is None:
        servers.space(DEFAULT_SPACE)
    told = f"started {', '.join(started)}" if started else "all servers were running"
    print(
        f"{told} ({time.monotonic() - begun:.1f} s); settings:"
        f" {servers.layout.space_env(DEFAULT_SPACE)}"
    )


@app.command()
def down(instance: Instance = "main") -> None:
    """Stop our roles and the servers; data stays."""
    stopped = Servers(instance).down()
    print(f"stopped {', '.join(stopped)}" if stopped else "nothing was running")


@app.command()
def clean(instance: Instance = "main") -> None:
    """Stop everything and remove its data."""
    Servers(instance).clean()
    print(f"removed the data of instance {instance}")


@app.command()
def status(instance: Instance = "main") -> None:
    """Say what runs and where."""
    servers = Servers(instance)
    for name, server in SERVERS.items():
        found = servers.processes.identity(name)
        state = f"running, pid {found.pid}" if found else "not running"
        where = ", ".join(f"{port} {getattr(servers.ports, port)}" for port in server.port_names)
        print(f"{server.title:<11} {state:<24} {where}")
    for name in sorted({*OURS, *servers.processes.names()} - set(SERVERS)):
        found = servers.processes.identity(name)
        state = f"running, pid {found.pid}" if found else "not running"
        where = ", ".join(f"{port} {getattr(servers.ports, port)}" for port in OURS.get(name, ()))
        print(f"{name:<11} {state:<24} {where}".rstrip())
    for name, why in _not_ready(servers):
        print(f"not ready: {name}: {why}")


def _not_ready(servers: Servers) -> list[tuple[str, str]]:
    """What our APIs say is away, by name; nothing where they do not run."""
    if not servers.processes.running("apis"):
        return []
    url = f"http://127.0.0.1:{servers.ports.api}/readyz"
    try:
        states = httpx.get(url, timeout=10, trust_env=False).json()
    except (httpx.HTTPError, ValueError) as error:
        return [("apis", type(error).__name__)]
    return [(name, state) for name, state in states.items() if state != "ok"]


@app.command()
def logs(
    name: Annotated[str | None, typer.Argument(help="One process; all when left out.")] = None,
    lines: Annotated[int, typer.Option(help="How many lines of each.")] = 30,
    instance: Instance = "main",
) -> None:
    """Show the end of the logs."""
    servers = Servers(instance)
    names = [name] if name else sorted(path.stem for path in servers.layout.logs.glob("*.log"))
    for each in names:
        print(f"== {servers.layout.log(each)}\n{servers.processes.log_tail(each, lines)}")


@app.command()
def space(
    name: str,
    admin: Annotated[
        bool,
        typer.Option("--admin", help="On servers given by QUANLIAN_ADMIN_* in the environment."),
    ] = False,
    drop: Annotated[
        bool, typer.Option("--drop", help="Remove the space and all that is in it.")
    ] = False,
    instance: Instance = "main",
) -> None:
    """Make a space (or remove it); its settings go to .run/<instance>/<name>.env."""
    if admin:
        _space_by_environment(name, drop)
        return
    servers = Servers(instance)
    if not all(servers.running(server) for server in SERVERS):
        raise BadSetting("Not all servers run; start them with: python -m infra up")
    if drop:
        servers.drop(name)
        print(f"removed space {name}")
    else:
        servers.space(name)
        print(servers.layout.space_env(name))


def _space_by_environment(name: str, drop: bool) -> None:
    from infra.space.admin import Admin
    from infra.space.create import create_space
    from infra.space.drop import drop_space

    found = Admin.from_environment(os.environ)
    if drop:
        drop_space(found, name)
    else:
        create_space(found, name)
    print(f"space {name} {'removed' if drop else 'is there'}")


@app.command()
def ports() -> None:
    """List every port with the setting that moves it."""
    for name, value in Ports.from_environment(os.environ).as_environment().items():
        print(f"{name}={value}")


def main() -> int:
    """Run a command. A problem of ours is printed without a stack trace."""
    try:
        app()
    except InfraProblem as problem:
        print(f"infra: {problem}", file=sys.stderr)
        return 1
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 1
    return 0


if __name__ == "__main__":
    code = main()
    sys.stdout.flush()
    sys.stderr.flush()
    # A process that used temporalio may crash in the interpreter's own exit after its work is
    # done; this leaves before that.
    os._exit(code)
