"""Secrets are drawn once, kept 0600, and written so that a shell and compose read them alike."""

import base64
import subprocess
from pathlib import Path

import pytest

from infra.credentials import (
    ADMIN_SECRETS,
    SPACE_SECRETS,
    kept_secrets,
    parse_env,
    random_secrets,
    read_env,
    render_env,
)


def test_every_secret_is_drawn_and_no_two_alike() -> None:
    drawn = random_secrets()
    assert set(drawn) == {*ADMIN_SECRETS, *SPACE_SECRETS}
    assert len(set(drawn.values())) == len(drawn)


def test_the_key_encryption_key_is_32_bytes() -> None:
    assert len(base64.b64decode(random_secrets()["KEK"], validate=True)) == 32


def test_secrets_are_made_once_and_only_their_owner_reads_them(tmp_path: Path) -> None:
    file = tmp_path / "secrets.env"
    first = kept_secrets(file)
    assert kept_secrets(file) == first == read_env(file)
    assert file.stat().st_mode & 0o777 == 0o600


def test_a_secret_that_is_new_is_added_and_the_rest_stay(tmp_path: Path) -> None:
    file = tmp_path / "secrets.env"
    first = kept_secrets(file)
    file.write_text(
        render_env({name: value for name, value in first.items() if name != "KEK"}, "older")
    )
    second = kept_secrets(file)
    assert second.pop("KEK") != first.pop("KEK")
    assert second == first


def test_what_is_written_reads_back_here_and_in_a_shell(tmp_path: Path) -> None:
    values = {"A": "x=y==", "B_2": "http://127.0.0.1:1/", "C": ""}
    text = render_env(values, "a title")
    assert parse_env(text) == values
    file = tmp_path / "e.env"
    file.write_text(text)
    said = subprocess.run(
        ["sh", "-c", f'. {file}; echo "$A|$B_2|$C"'], capture_output=True, text=True, check=True
    ).stdout
    assert said == "x=y==|http://127.0.0.1:1/|\n"


@pytest.mark.parametrize("value", ["a b", "a'b", 'a"b', "a$b", "a`b", "a\\b", "a#b", "a\nb"])
def test_a_value_that_would_need_quotes_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match="NAME"):
        render_env({"NAME": value}, "a title")
