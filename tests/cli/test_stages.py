"""Stages of the demo: an unknown one is answered with the list, a known one plays the story as far
as it says, and its last lines can be used.
"""

import io
import json
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from rich.console import Console

from cli.demo import leaving
from cli.demo.applicants import applicant
from cli.demo.applying import factory_name
from cli.demo.cast import Cast
from cli.demo.doors import show_stage
from cli.demo.person import DemoPerson, Web
from cli.demo.play import Play
from cli.demo.stack import Stack
from cli.demo.stages import REGISTER, STAGES, STORY
from cli.demo.story import LATE_PLATFORM_RECORD
from kit.db import new_id

API = "http://127.0.0.1:1"


def test_an_unknown_stage_is_answered_with_the_list() -> None:
    left = subprocess.run(
        [sys.executable, "-m", "cli.main", "demo", "--stage", "nowhere"],
        env={"PATH": "", "COLUMNS": "200"},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert left.returncode == 2
    assert "没有这个环节 no such stage: nowhere" in left.stderr
    assert all(f"  {name}: " in left.stderr for name in STAGES)
    assert "Traceback" not in left.stderr


def test_stages_follow_one_another_along_the_story() -> None:
    reached = [STORY.index(stage.played) for stage in STAGES.values()]
    assert reached == sorted(set(reached))
    assert REGISTER.acts == (*STORY, leaving.register, leaving.keepers)
    for stage in STAGES.values():
        assert stage.acts[: STORY.index(stage.played) + 1] == STORY[: STORY.index(stage.played) + 1]
        assert stage.acts[-2:] == (stage.leave, leaving.keepers)


def test_only_the_factory_that_is_missing_on_5gii_has_another_name_each_time() -> None:
    names = {factory_name(str(new_id()), LATE_PLATFORM_RECORD) for _ in range(20)}
    assert len(names) > 15
    assert all(name.startswith("示例") and "演练" not in name for name in names)
    assert factory_name(str(new_id()), 0) == applicant(0).factory_name


def test_the_last_lines_begin_with_the_portal_and_end_with_what_a_shell_takes(
    tmp_path: Path,
) -> None:
    console = Console(width=80, record=True, file=io.StringIO())
    play = Play(Stack(API, API, "pass", {"信箱 Mailbox": API}), Web(API, API), console)
    people: dict[str, Any] = {
        name: DemoPerson(play.web, f"demo-{name}", "pass", name)
        for name in ("administrator", "security", "auditor", "city_officer", "city_head")
    }
    expert, officer, head, firm = (
        DemoPerson(play.web, f"demo-{name}", "pass", name)
        for name in ("expert", "officer", "head", "applicant")
    )
    play.cast = Cast(
        **people,
        experts=[expert],
        officers={"120110": officer},
        heads={"120110": head},
        applicants={0: firm},
    )
    play.campaign_id, play.seconds = "0198", {"total": 1.0}
    play.campaign = {"now": datetime(2023, 9, 25, tzinfo=UTC)}
    play.leave(people["city_officer"], "20 件申报待受理", "20 submissions to accept")
    show_stage(play, STAGES["city"], tmp_path)
    lines = console.export_text().strip().splitlines()
    assert lines[0] == f"{API}/"
    assert lines[-2:] == [f"API={API}", "CAMPAIGN=0198"]
    assert any("demo-city_officer): 20 件申报待受理" in line for line in lines)
    kept = json.loads((tmp_path / "stage-city.json").read_text())
    assert kept["campaign"] == "0198"
    assert [each["login"] for each in kept["waits"]] == ["demo-city_officer"]


@pytest.mark.parametrize("stage", STAGES.values(), ids=lambda stage: str(stage.name))
def test_every_stage_is_told_in_both_languages(stage: Any) -> None:
    assert stage.zh.strip()
    assert stage.en.isascii()
