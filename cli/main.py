"""`quanlian`: the command line. It runs roles, and what operators do."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from cli import audit, calendars, campaigns, operations, outages, receipts, resending
from cli.roles import start
from contracts.names import SERVICES
from contracts.problem import Problem
from infra.problems import InfraProblem
from kit.run import MISSING_SETTING, leave
from kit.settings import MissingSetting

EXIT_CODES = (
    "退出码 Exit codes: 0 办妥 done; 1 被拒绝或核验不符 refused, or does not hold; 2"
    " 用法或所给文件有误 wrong usage or unreadable file; "
    "3 文件不属于该回执 a file is not of the receipt; 78 缺少设置 a setting is missing."
)
app = typer.Typer(
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    help="全连：5G全连接工厂征集系统 Quanlian",
    epilog=EXIT_CODES,
)
app.add_typer(campaigns.app, name="campaign")
app.add_typer(calendars.app, name="calendar")
app.add_typer(receipts.app, name="receipt")
app.add_typer(operations.parked, name="parked")
app.add_typer(operations.case, name="case")
app.add_typer(resending.app, name="facts")
app.add_typer(operations.admin, name="admin")
app.add_typer(audit.app, name="audit")
app.add_typer(outages.app, name="outage")
ROLES = ("apis", "workers", "workflows", "simulators", "prober")


@app.command()
def run(
    role: Annotated[str, typer.Argument(help=f"角色，其一 one of: {', '.join(ROLES)}")],
    service: Annotated[
        list[str] | None, typer.Argument(help="仅这些服务 only these services (apis, workers)")
    ] = None,
) -> None:
    """运行一个角色，直到要求停止 Run a role until told to stop."""
    unknown = [name for name in service or [] if name not in SERVICES]
    if role not in ROLES or unknown:
        typer.echo(
            f"没有这个角色或服务 unknown: {', '.join(unknown) or role}\n角色 roles:"
            f" {', '.join(ROLES)}\n服务 services: {', '.join(SERVICES)}",
            err=True,
        )
        raise typer.Exit(2)
    start(role, tuple(service or ()))


@app.command()
def migrate() -> None:
    """把各模式升级到最新并授权 Bring every schema to its head and make the grants."""
    operations.migrate_all()


@app.command()
def keys() -> None:
    """为每种用途生成首个签名密钥 Make the first signing key of every use that has none."""
    operations.make_first_keys()


@app.command("rotate-key")
def rotate_key(
    use: Annotated[str, typer.Argument(help="用途 use: token, receipt, address")],
) -> None:
    """新增签名密钥，旧密钥签出的仍可核验 Add a new signing key; older ones still verify."""
    operations.rotate(use)


@app.command()
def demo(
    out: Annotated[
        Path, typer.Option(help="公文和汇总的存放处 where papers and summary.json go")
    ] = Path("out/demo"),
    stage: Annotated[
        str, typer.Option(help="停在这一环节，留下待办 leave the rehearsal at this stage")
    ] = "register",
) -> None:
    """经接口演练2023年征集全过程，或停在某一环节 Play the 2023 campaign through the REST API, from
    opening to register, or as far as a stage.
    """
    from cli.demo.rehearsal import main as play
    from cli.demo.stages import STAGES

    if stage not in STAGES:
        known = "\n".join(f"  {each.name}: {each.zh} {each.en}" for each in STAGES.values())
        typer.echo(f"没有这个环节 no such stage: {stage}\n环节 stages:\n{known}", err=True)
        raise typer.Exit(2)
    leave(play(out, STAGES[stage]))


def main() -> None:
    """The entry point. It exits through kit.run.leave."""
    try:
        app()
    except MissingSetting as error:
        typer.echo(f"quanlian: {error}", err=True)
        leave(MISSING_SETTING)
    except Problem as problem:
        said = f"{problem.detail_zh or problem.zh}\n{problem.detail_en or problem.en}"
        # The code is what the guides explain, and what the composition's set-up looks for.
        typer.echo(f"{said}\n{problem.slug}", err=True)
        leave(1)
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
