"""What the command line says: Chinese first in every help, exit codes told, refusals in words and
never a trace.
"""

import io
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import typer
from rich.console import Console
from typer.testing import CliRunner

from cli import main
from cli.campaigns import files_of
from cli.demo.summary import show_endings
from cli.main import app
from infra.layout import CHECKOUT
from services.identity.accounts.problems import AdministratorExists

SET_UP = CHECKOUT / "infra" / "compose" / "setup.sh"
CHINESE = re.compile(r"^[^A-Za-z]*[\u4e00-\u9fff]")


def helps(command: Any, name: str = "quanlian") -> Iterator[tuple[str, str]]:
    yield name, command.help or ""
    for word, inner in getattr(command, "commands", {}).items():
        yield from helps(inner, f"{name} {word}")


@pytest.mark.parametrize(
    ("name", "said"), helps(typer.main.get_command(app)), ids=lambda each: str(each)[:30]
)
def test_every_command_says_what_it_does_in_both_languages(name: str, said: str) -> None:
    assert CHINESE.search(said), name
    assert re.search(r"[A-Za-z]{4}", said), name


def test_the_exit_codes_are_told() -> None:
    said = CliRunner().invoke(app, ["--help"]).output
    assert all(f"{code} " in said for code in (0, 1, 2, 3, 78))


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (["run", "nothing"], 2, "没有这个角色或服务 unknown: nothing"),
        (["rotate-key", "nothing"], 2, "token"),
        (["parked", "list", "nothing"], 2, "registry"),
        (["parked", "redrive", "registry"], 2, "--all"),
        (["facts", "resend", "identity.nothing.v1"], 2, "identity.nothing.v1"),
        (["facts", "resend", "intake.draft_saved.v1"], 2, "请核对名称"),
        (["campaign", "show", "--login", "x", "--api", "http://127.0.0.1:1"], 1, "接口没有答复"),
    ],
)
def test_wrong_usage_and_a_silent_api_are_answered_in_words(
    words: list[str], code: int, told: str
) -> None:
    left = subprocess.run(
        [sys.executable, "-m", "cli.main", *words],
        env={"PATH": "", "QUANLIAN_PASSWORD": "x", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert left.returncode == code, left.stderr
    assert told in left.stderr
    assert "Traceback" not in left.stderr


def test_a_refusal_names_its_code_which_the_compositions_set_up_looks_for(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Otherwise the second start in containers stops at an administrator who is there."""

    def refuse() -> None:
        raise AdministratorExists()

    def leave(code: int) -> None:
        raise SystemExit(code)

    monkeypatch.setattr(main, "app", refuse)
    monkeypatch.setattr(main, "leave", leave)
    with pytest.raises(SystemExit, match="1"):
        main.main()
    told = capsys.readouterr().err
    assert AdministratorExists.zh in told and AdministratorExists.en in told
    looked_for = re.findall(r"\*([a-z-]+)\*\)", SET_UP.read_text(encoding="utf-8"))
    assert looked_for == ["administrator-exists"] and looked_for[0] in told


def test_a_missing_setting_leaves_with_78_and_is_named() -> None:
    left = subprocess.run(
        [sys.executable, "-m", "cli.main", "keys"],
        env={"PATH": ""},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert left.returncode == 78
    assert "QUANLIAN_" in left.stderr


def test_the_demos_endings_are_whole_on_80_columns() -> None:
    row = {
        "number": "YL-2023-000026",
        "unit": "ZONE-TJFTZ",
        "ending": "registered",
        "registry_number": "YL-TJ5G-2023-0014",
        "note": "延期后递交 handed in under an extension",
        "reason": "",
    }
    gone = row | {
        "number": "YL-2023-000003",
        "ending": "removed_after_objection",
        "registry_number": None,
        "note": "",
    }
    console = Console(width=80, record=True, file=io.StringIO())
    played: Any = SimpleNamespace(console=console)
    show_endings(
        played, [row, gone | {"reason": "公示期间异议经核查成立"}], {"ZONE-TJFTZ": "天津港保税区"}
    )
    said = console.export_text()
    assert "…" not in said
    for whole in ("YL-2023-000026", "YL-TJ5G-2023-0014", "天津港保税区", "异议成立，移出名单"):
        assert whole in said


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "gbk", "gb18030"])
def test_a_table_of_units_is_read_as_spreadsheets_save_it(tmp_path: Path, encoding: str) -> None:
    text = "code,name\n120116,天津市滨海新区\n"
    (tmp_path / "units.csv").write_bytes(text.replace("\n", "\r\n").encode(encoding))
    assert files_of(tmp_path) == {"units.csv": text}


def test_a_text_in_another_encoding_is_told_with_its_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "campaign.yaml").write_bytes("title: 天津".encode("gbk"))
    with pytest.raises(typer.Exit):
        files_of(tmp_path)
    told = capsys.readouterr().err
    assert "campaign.yaml" in told and "UTF-8" in told
