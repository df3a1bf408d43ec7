"""`quanlian receipt verify`: checks a receipt offline, with the published public key alone, and says in words what it proves."""

import json
from pathlib import Path
from typing import Annotated

import typer

from contracts import receipt as receipts

app = typer.Typer(no_args_is_help=True, help="Receipts of hand-in.")


@app.callback()
def _group() -> None:
    """Receipts of hand-in."""


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(help="the receipt as JSON", exists=True)],
    keys: Annotated[Path, typer.Option(help="the published keys (public.json)", exists=True)],
) -> None:
    """Check a receipt; leaves with 1 when it does not hold."""
    try:
        held = receipts.verify(json.loads(file.read_text()), receipts.keys_of(json.loads(keys.read_text())))
    except (receipts.ReceiptInvalid, json.JSONDecodeError) as error:
        said = (
            error
            if isinstance(error, receipts.ReceiptInvalid)
            else receipts.ReceiptInvalid("不是JSON文件", "not a JSON file")
        )
        typer.echo(f"回执无效：{said.zh}。 The receipt does not hold: {said.en}.", err=True)
        raise typer.Exit(1) from error
    typer.echo("\n".join(receipts.in_words(held)))
