"""Rehearsals left at stages on the run's whole system, each played once."""

import asyncio
import json
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from rich.console import Console

from cli.demo import leaving
from cli.demo.acts import closing
from cli.demo.rehearsal import play_on
from cli.demo.stack import System
from cli.demo.stages import STAGES, DemoStage

ALL_STAGES = STAGES | {
    # What the demo plays to its end, and reports; here it is left like any other stage.
    "announced": DemoStage(
        "announced", "公告之后", "after the announcement", closing.announce, leaving.register
    )
}


@dataclass(frozen=True)
class LeftRehearsal:
    """A rehearsal that was left at a stage, with work waiting."""

    campaign: str
    submissions: dict[str, str]
    """By the applicant's login."""
    waits: tuple[dict[str, str], ...]

    def waiting(self, words: str) -> list[str]:
        """The logins for whom something of this kind waits."""
        return [each["login"] for each in self.waits if words in each["zh"]]


@dataclass
class LeftRehearsals:
    """What was left so far, by stage."""

    system: System
    folder: Path
    _left: dict[str, LeftRehearsal] = field(default_factory=dict)

    def at(self, stage: str) -> LeftRehearsal:
        """A rehearsal left at this stage. Plays it, unless it was played in this run."""
        if stage not in self._left:
            # A thread of its own: where a browser is open, its loop runs in this one.
            with ThreadPoolExecutor(1) as other:
                other.submit(self._play, stage).result()
            self.take_up(stage, self.folder)
        return self._left[stage]

    def take_up(self, stage: str, folder: Path) -> None:
        """Know a rehearsal that somebody else has left, by what it told in its folder."""
        told = json.loads((folder / f"stage-{stage}.json").read_text())
        self._left[stage] = LeftRehearsal(
            told["campaign"], told["submissions"], tuple(told["waits"])
        )

    def _play(self, stage: str) -> None:
        playing = play_on(
            self.system.as_stack(),
            self.folder,
            Console(quiet=True),
            time.monotonic(),
            ALL_STAGES[stage],
        )
        assert asyncio.run(playing) == 0
