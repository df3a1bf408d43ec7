"""`quanlian outage`: verifies the prober's ledger file, without any server."""

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.table import Table

from infra.prober.ledger import LedgerBroken, LedgerState, entries

app = typer.Typer(no_args_is_help=True, help="系统故障记录 Outages, as the prober saw them.")


@app.callback()
def _group() -> None:
    """系统故障记录 Outages."""


@app.command()
def verify(ledger: Annotated[Path, typer.Argument(exists=True, dir_okay=False)]) -> None:
    """沿哈希链核验账本并列出记录 Follow the chain from the first line to the last, and show what
    was recorded.
    """
    table, known = (
        Table(
            "began 开始",
            "ended 结束",
            "what 对象",
            "asked 次数",
            "last answer 最后答复",
        ),
        LedgerState(),
    )
    try:
        for entry in entries(ledger):
            known.take(entry)
            record = entry.get("record")
            if record and record["ended_at"]:
                said = record["answers"][-1]["said"] if record["answers"] else "not observed 未观测"
                what = f"{record['service']} {record['dependency']}"
                table.add_row(
                    record["began_at"], record["ended_at"], what, str(record["asked"]), said
                )
    except LedgerBroken as error:
        typer.echo(
            f"账本第{error.line}行起不可信 the ledger cannot be trusted from line {error.line} on",
            err=True,
        )
        raise typer.Exit(1) from error
    Console().print(table)
    for gap in known.running.values():
        typer.echo(
            f"仍在持续 still running: {gap.service} {gap.dependency} since"
            f" {gap.began_at.isoformat()}"
        )
    typer.echo(f"{known.line} lines, chain whole 账本完整，末行 {known.head}")
