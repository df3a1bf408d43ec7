"""One whole campaign through the HTTP API, on a space and processes of its own: what `make demo`
shows, asserted; then two rehearsals left at a stage beside it.
"""

import json
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from rich.console import Console

from cli.demo.rehearsal import play_on
from cli.demo.stack import System
from cli.demo.story import FATES
from contracts.vocabulary import Ending
from tests.e2e.at_stages import EARLIEST, leave_two
from tests.e2e.kept import unlocked
from tests.e2e.leaks import leaks
from tests.left import LeftRehearsals
from tests.prove.campaigns import patience


@pytest.mark.timeout(900)
async def test_a_whole_campaign_ends_as_the_story_says(
    system: System, rehearsals: LeftRehearsals, tmp_path: Path
) -> None:
    began = datetime.now(UTC)
    with patience():
        code = await play_on(system.as_stack(), tmp_path, Console(), time.monotonic())
        await leave_two(system.as_stack(), tmp_path)
    for stage in EARLIEST:
        rehearsals.take_up(stage, tmp_path)

    summary = json.loads((tmp_path / "summary.json").read_text())
    assert [check for check in summary["checks"] if not check["ok"]] == []
    assert code == 0
    assert len(summary["submissions"]) >= 24
    assert len({row["unit"] for row in summary["submissions"]}) >= 8
    assert set(summary["endings"]) == {ending.value for ending in Ending}
    assert [row["ending"] for row in summary["submissions"]] == [
        fate.ending.value for fate in FATES.values()
    ]
    registered = [row for row in summary["submissions"] if row["ending"] == "registered"]
    assert len({row["registry_number"] for row in registered}) == len(registered)
    assert all(row["receipt_verified"] and row["letters"] for row in summary["submissions"])
    assert list((tmp_path / "papers").glob("notice.docx"))
    assert await leaks(system) == []
    assert unlocked(system, began) == []
