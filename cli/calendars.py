"""`quanlian calendar`: loads a year's official arrangement through the REST API, shows what is
loaded.
"""

from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from cli.campaigns import HERE, Address, Login
from cli.session import Api

app = typer.Typer(no_args_is_help=True, help="节假日安排 Official calendars.")
PATH = "intake/v1/calendars"


@app.command("load")
def load_calendar(
    file: Annotated[Path, typer.Argument(exists=True, dir_okay=False)],
    login: Login,
    apply: Annotated[
        bool,
        typer.Option("--apply", help="without it, show what would change and which dates move"),
    ] = False,
    api: Address = HERE,
) -> None:
    """载入官方节假日安排：先预览受影响的日期 Load holidays and make-up days, after a preview."""
    session = Api(api, login)
    body = {"text": file.read_text(encoding="utf-8")}
    preview = session.ask("POST", PATH, body | {"dry_run": True})
    _show(preview)
    if not apply:
        typer.echo("未作更改；确认请加 --apply (nothing was changed)")
        return
    loaded = session.ask("POST", PATH, body)
    years = "、".join(str(each["year"]) for each in loaded["years"])
    typer.echo(f"已载入 loaded: {years}")


@app.command()
def show(login: Login, api: Address = HERE) -> None:
    """查看已载入的年份 Which years are loaded, and from what."""
    table = Table("year 年", "off 放假", "makeup 调休上班", "source 依据")
    for each in Api(api, login).ask("GET", PATH)["items"]:
        table.add_row(
            str(each["year"]), str(len(each["off"])), str(len(each["makeup"])), each["source"]
        )
    Console().print(table)


def _show(preview: dict[str, Any]) -> None:
    years = Table("year 年", "change 变化", "off 放假", "makeup 调休上班", "source 依据")
    for each in preview["years"]:
        years.add_row(
            str(each["year"]),
            each["change"],
            str(len(each["off"])),
            str(len(each["makeup"])),
            each["source"],
        )
    Console().print(years)
    moved = Table("campaign 活动", "date 日期", "before 原", "after 新", "kept 保持原定")
    for each in preview["moved"]:
        moved.add_row(
            each["campaign_id"],
            each["what"],
            str(each["before"]),
            str(each["after"]),
            "是 yes" if each["kept"] else "",
        )
    Console().print(moved)
