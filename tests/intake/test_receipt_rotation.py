"""A receipt key is rotated while intake runs: the same process signs with the new key, and
receipts of the old one still verify.
"""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from typer.testing import CliRunner

from cli import operations
from cli import receipts as command
from services.intake import equipment
from tests.intake.filing import Firm, open_rehearsal
from tests.rooms import Room


async def test_without_a_restart_and_both_verify(
    room: Callable[[str], Room], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    intake = room("intake")
    campaign = await open_rehearsal(intake)
    monkeypatch.setattr(equipment, "RELOAD_SECONDS", 0.0)
    old = (await Firm(intake, campaign).handed_in())["signed"]
    before = await published(intake)
    operations.rotate("receipt")
    new = (await Firm(intake, campaign).handed_in())["signed"]
    after = await published(intake)
    assert new["receipt"]["kid"] != old["receipt"]["kid"]
    assert (
        verified(tmp_path, old, before)
        == verified(tmp_path, old, after)
        == verified(tmp_path, new, after)
        == 0
    )
    assert verified(tmp_path, new, before) == 1, (
        "keys from before the rotation do not know the new one"
    )


async def published(intake: Room) -> str:
    """The published keys, as anybody fetches them."""
    async with intake.client(signed_in=False) as public:
        return (await public.get("/receipts/keys")).text


def verified(tmp_path: Path, signed: dict[str, Any], keys: str) -> int:
    """The exit code of the command line."""
    receipt, published_keys = tmp_path / "receipt.json", tmp_path / "keys.json"
    receipt.write_text(json.dumps(signed))
    published_keys.write_text(keys)
    done = CliRunner().invoke(command.app, ["verify", str(receipt), "--keys", str(published_keys)])
    return done.exit_code
