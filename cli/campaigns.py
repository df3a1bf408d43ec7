"""`quanlian campaign`: opens a folder of campaigns/ through the REST API, extends a window, shows
what is open.
"""

import base64
from codecs import BOM_UTF16_BE, BOM_UTF16_LE
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any

import typer
from rich.console import Console
from rich.table import Table

from cli import extending
from cli.session import Api

app = typer.Typer(no_args_is_help=True, help="征集活动 Campaigns.")
Address = Annotated[str, typer.Option(help="接口地址 where the API is", envvar="QUANLIAN_API")]
Login = Annotated[str, typer.Option(help="登录名 who acts", envvar="QUANLIAN_LOGIN")]
HERE = "http://127.0.0.1:28080"


def files_of(folder: Path) -> dict[str, str]:
    """Every data file of a campaign's folder by its path inside it; a Word template in base64."""
    found = (
        path
        for path in sorted(folder.rglob("*"))
        if path.is_file() and not path.name.startswith((".", "~$"))
    )
    return {path.relative_to(folder).as_posix(): _text_of(path) for path in found}


def _text_of(path: Path) -> str:
    if path.suffix == ".docx":
        return base64.b64encode(path.read_bytes()).decode()
    return plain_text(path)


def plain_text(path: Path) -> str:
    """A file's text, as spreadsheets and editors of Chinese systems save it.

    UTF-8 with or without a mark, UTF-16 with a mark; a table (.csv) in GB18030 too. Any other file
    ends the command with what to do.
    """
    data = path.read_bytes()
    marked = data.startswith((BOM_UTF16_LE, BOM_UTF16_BE))
    encodings = ["utf-16"] if marked else ["utf-8-sig"]
    if path.suffix == ".csv" and not marked:
        encodings.append("gb18030")
    for encoding in encodings:
        try:
            return data.decode(encoding).replace("\r\n", "\n")
        except UnicodeDecodeError:
            continue
    typer.echo(
        f"无法读取 {path}：不是UTF-8文本，请另存为UTF-8编码后重试。"
        f" {path} is no text in UTF-8: save it as UTF-8 and try again.",
        err=True,
    )
    raise typer.Exit(2)


@app.command("open")
def open_campaign(
    folder: Annotated[Path, typer.Argument(exists=True, file_okay=False)],
    login: Login,
    rehearsal: Annotated[
        bool, typer.Option("--rehearsal", help="with a clock of its own, in plan time")
    ] = False,
    api: Address = HERE,
) -> None:
    """开启征集活动，有误则逐处列出 Open a campaign; a wrong folder is refused with every error at
    once.
    """
    opened = Api(api, login).ask(
        "POST", "intake/v1/campaigns", {"rehearsal": rehearsal, "files": files_of(folder)}
    )
    typer.echo(opened["campaign_id"])


@app.command()
def extend(
    campaign_id: str,
    gate: Annotated[str, typer.Argument(help="intake, delivery or scoring")],
    closes_at: Annotated[datetime, typer.Argument(formats=["%Y-%m-%dT%H:%M:%S%z"])],
    reason: Annotated[str, typer.Option()],
    login: Login,
    unit: Annotated[str, typer.Option(help="only this unit")] = "",
    organisation: Annotated[str, typer.Option(help="only this applicant")] = "",
    outage: Annotated[
        list[str] | None, typer.Option(help="a recorded outage it rests on; may be repeated")
    ] = None,
    apply: Annotated[
        bool,
        typer.Option("--apply", help="without it, show whom it concerns and what would be sent"),
    ] = False,
    token: Annotated[
        str,
        typer.Option(help="of the preview that was looked at; refused when anything moved since"),
    ] = "",
    whole: Annotated[
        bool, typer.Option("--json", help="显示完整预览 the whole preview, as data")
    ] = False,
    api: Address = HERE,
) -> None:
    """延期：先预览影响，只延后不提前 Add a version of a window, after a preview of everybody it
    concerns; nothing is ever shortened.
    """
    scope, scope_id = (
        ("unit", unit) if unit else ("organisation", organisation) if organisation else ("all", "")
    )
    body = {
        "gate": gate,
        "scope": scope,
        "scope_id": scope_id,
        "closes_at": closes_at.isoformat(),
        "reason": reason,
        "outages": outage or [],
    }
    session, path = Api(api, login), f"intake/v1/campaigns/{campaign_id}/extensions"
    preview = session.ask(
        "POST",
        path,
        body | {"dry_run": True},
    )
    if whole:
        Console().print_json(data=preview)
    else:
        typer.echo("\n".join(extending.in_words(preview)))
    if not apply:
        typer.echo(
            f"未作更改；确认请加 --apply --token {preview['token']}"
            " Nothing was changed: confirm with these options"
        )
        return
    if not token:
        typer.confirm("按以上预览延期？ Extend as shown?", abort=True)
    done = session.ask(
        "POST",
        path,
        body | {"token": token or preview["token"]},
    )
    typer.echo(
        f"第{done['version']}版时间安排已生效，告知申报人员{done['people']}人，经办人员另计"
        f" version {done['version']} is in force: {done['people']} applicants are told, officers"
        f" not counted"
    )


@app.command()
def show(
    login: Login, campaign_id: Annotated[str, typer.Argument()] = "", api: Address = HERE
) -> None:
    """查看征集活动及其时间窗口 What is open, or one campaign with its windows."""
    session = Api(api, login)
    if campaign_id:
        Console().print_json(data=session.ask("GET", f"intake/v1/campaigns/{campaign_id}"))
        Console().print_json(data=session.ask("GET", f"intake/v1/campaigns/{campaign_id}/windows"))
        return
    table = Table(
        "campaign",
        "title",
        "year",
        "rehearsal",
    )
    rows: list[dict[str, Any]] = session.ask("GET", "intake/v1/campaigns")["items"]
    for row in rows:
        table.add_row(
            str(row["id"]),
            row["title"],
            str(row["year"]),
            "演练" if row["rehearsal"] else "",
        )
    Console().print(table)
