"""Histories of every path still replay: a change of the code breaks no case that is running."""

from pathlib import Path

import pytest
from temporalio.client import WorkflowHistory
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.worker import Replayer
from temporalio.workflow import NondeterminismError

from tests.replay.record import HISTORIES, SCENES
from workflows.worker import ALL, sandbox

FILES = sorted(HISTORIES.glob("*.json"))


def replayer() -> Replayer:
    return Replayer(
        workflows=list(ALL), workflow_runner=sandbox(), data_converter=pydantic_data_converter
    )


def read(file: Path) -> WorkflowHistory:
    return WorkflowHistory.from_json(file.stem, file.read_text(encoding="utf-8"))


def test_every_path_has_a_history() -> None:
    assert {file.stem for file in FILES} >= set(SCENES)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
async def test_a_history_replays(file: Path) -> None:
    await replayer().replay_workflow(read(file))


async def test_a_history_of_another_order_does_not() -> None:
    """The proof that replaying would notice: the same events with another first command."""
    text = (HISTORIES / "submission-v1-registered.json").read_text(encoding="utf-8")
    broken = WorkflowHistory.from_json("broken", text.replace('"review.locate"', '"review.sweep"'))
    with pytest.raises(NondeterminismError):
        await replayer().replay_workflow(broken)
