"""`quanlian`: run a role, migrate, make keys, open a campaign, verify a receipt or the audit, redrive a parked fact, play the demo."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from cli import audit, campaigns, operations, outages, receipts
from cli.roles import start
from contracts.names import SERVICES
from infra.problems import InfraProblem
from kit.run import MISSING_SETTING, leave
from kit.settings import MissingSetting

app = typer.Typer(add_completion=False, no_args_is_help=True, pretty_exceptions_enable=False, help="全连 Quanlian")
app.add_typer(campaigns.app, name="campaign")
app.add_typer(receipts.app, name="receipt")
app.add_typer(operations.parked, name="parked")
app.add_typer(operations.case, name="case")
app.add_typer(operations.admin, name="admin")
app.add_typer(audit.app, name="audit")
app.add_typer(outages.app, name="outage")
ROLES = ("apis", "workers", "workflows", "simulators", "prober")


@app.command()
def run(
    role: Annotated[str, typer.Argument(help=f"one of {', '.join(ROLES)}")],
    service: Annotated[list[str] | None, typer.Argument(help="only these services (apis, workers)")] = None,
) -> None:
    """Run a role until told to stop."""
    unknown = [name for name in service or [] if name not in SERVICES]
    if role not in ROLES or unknown:
        typer.echo(
            f"quanlian run: unknown {', '.join(unknown) or role}; roles: {', '.join(ROLES)}; services: {', '.join(SERVICES)}",
            err=True,
        )
        raise typer.Exit(2)
    start(role, tuple(service or ()))


@app.command()
def migrate() -> None:
    """Bring every schema to its head and make the grants."""
    operations.migrate_all()


@app.command()
def keys() -> None:
    """Make the first signing key of every use that has none."""
    operations.make_first_keys()


@app.command("rotate-key")
def rotate_key(use: Annotated[str, typer.Argument(help="token, receipt or address")]) -> None:
    """Add a new signing key; older ones still verify."""
    operations.rotate(use)


@app.command()
def demo(
    out: Annotated[Path, typer.Option(help="where papers and summary.json go")] = Path("out/demo"),
) -> None:
    """Play the 2023 campaign through the REST API, from opening to register."""
    from cli.demo.play import main as play

    leave(play(out))


def main() -> None:
    """The entry point; leaves with the true code (kit.run.leave)."""
    try:
        app()
    except MissingSetting as error:
        typer.echo(f"quanlian: {error}", err=True)
        leave(MISSING_SETTING)
    except InfraProblem as problem:
        typer.echo(f"quanlian: {problem}", err=True)
        leave(1)
    except SystemExit as leaving:
        leave(leaving.code if isinstance(leaving.code, int) else 0 if leaving.code is None else 1)
    except Exception:
        import traceback

        traceback.print_exc()
        leave(1)
    sys.exit(0)


if __name__ == "__main__":
    main()
