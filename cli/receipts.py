"""`quanlian receipt verify`: checks a receipt offline, with the published public keys alone, and
says in words what it proves and what not.

Leaves with 0 when the receipt holds and every file named belongs to it, 1 when the receipt does
not hold, 2 when the receipt or the keys cannot be read or no keys were named, 3 when the receipt
holds but a file named does not belong to it.
"""

import hashlib
import os
from pathlib import Path
from typing import Annotated, Any, Final, NoReturn

import typer

from contracts import receipt as receipts
from contracts.json_file import JsonFileRefused, read_json
from contracts.receipt import Receipt, ReceiptInvalid

app = typer.Typer(no_args_is_help=True, help="提交回执 Receipts of hand-in.")
HOLDS_NOT: Final = 1
UNREADABLE: Final = 2
OTHER_FILE: Final = 3
PUBLISHED: Final = "GET /api/intake/v1/receipts/keys"


@app.callback()
def _group() -> None:
    """提交回执 Receipts of hand-in."""


@app.command()
def verify(
    file: Annotated[Path, typer.Argument(help="回执文件 the receipt as JSON")],
    keys: Annotated[
        Path | None,
        typer.Option(
            help=f"公布的密钥 the published keys ({PUBLISHED}); else public.json of"
            f" QUANLIAN_KEYS_DIR"
        ),
    ] = None,
    files: Annotated[
        list[Path] | None,
        typer.Option(
            "--file",
            help="应属于该次提交的文件，可重复 a file that should have been part of the hand-in;"
            " repeatable",
        ),
    ] = None,
) -> None:
    """离线核验回执及所附文件 Check a receipt, and files against it.

    退出码 Exit codes: 0 有效 it holds; 1 无效 it does not hold; 2 无法读取 cannot be read; 3
    文件不属于它 a file is not of it.
    """
    signed, published = (
        _json(
            file,
            "回执",
            "receipt",
        ),
        _json(_keys(keys), "密钥文件", "key file"),
    )
    try:
        known = receipts.keys_of(published)
    except ReceiptInvalid as error:
        _stop(
            UNREADABLE,
            f"{error.zh}。",
            f"{error.en}.".capitalize(),
        )
    try:
        held = receipts.verify(signed, known)
    except ReceiptInvalid as error:
        _stop(HOLDS_NOT, f"回执无效：{error.zh}。", f"The receipt does not hold: {error.en}.")
    _print_sentences("证明 Proves:", receipts.proves(held))
    _print_sentences("不证明 Does not prove:", receipts.proves_not(held))
    strangers = [path for path in files or [] if not _belongs(path, held)]
    if strangers:
        raise typer.Exit(OTHER_FILE)


def _belongs(path: Path, held: Receipt) -> bool:
    """Say in words whether a file was part of the hand-in."""
    try:
        data = path.read_bytes()
    except OSError as error:
        _stop(UNREADABLE, f"无法读取文件 {path}。", f"{path} cannot be read: {error.strerror}.")
    digest = hashlib.sha256(data).hexdigest()
    named = receipts.named_as(digest, held)
    for item in named:
        typer.echo(
            f"{path}：与清单中的“{item.filename}”（{item.kind}）逐字节一致。\n"
            f"{path}: byte for byte the file “{item.filename}” ({item.kind}) of the manifest."
        )
    if not named and receipts.is_content(_content(data), held):
        typer.echo(f"{path}：是本次提交的申报内容。\n{path}: is the content that was handed in.")
        return True
    if not named:
        typer.echo(
            f"{path}：SHA-256值 {digest} 不在清单中，不是本次提交的文件，或已被改动。\n"
            f"{path}: its SHA-256 is not in the manifest: not a file of this hand-in, or changed"
            f" since.",
            err=True,
        )
    return bool(named)


def _content(data: bytes) -> Any:
    try:
        return read_json(data)
    except JsonFileRefused:
        return None


def _keys(keys: Path | None) -> Path:
    if keys is not None:
        return keys
    folder = os.environ.get("QUANLIAN_KEYS_DIR")
    if not folder:
        _stop(
            UNREADABLE,
            f"请用 --keys 指明公布的密钥文件（由 {PUBLISHED} 取得）。",
            f"Name the file of published keys with --keys (it is had from {PUBLISHED}).",
        )
    return Path(folder) / "public.json"


def _json(path: Path, zh: str, en: str) -> Any:
    try:
        return read_json(path.read_bytes())
    except OSError as error:
        _stop(
            UNREADABLE,
            f"无法读取{zh} {path}。",
            f"The {en} {path} cannot be read: {error.strerror}.",
        )
    except JsonFileRefused as refused:
        _stop(
            UNREADABLE,
            f"无法读取{zh} {path}：{refused.zh}。",
            f"The {en} {path} cannot be read: {refused.en}.",
        )


def _print_sentences(title: str, sentences: list[tuple[str, str]]) -> None:
    typer.echo(title)
    for zh, en in sentences:
        typer.echo(f"  - {zh}\n    {en}")


def _stop(code: int, zh: str, en: str) -> NoReturn:
    typer.echo(f"{zh} {en}", err=True)
    raise typer.Exit(code)
