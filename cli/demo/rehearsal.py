"""`quanlian demo`: plays the acts of a stage on a system that runs, and reports."""

import asyncio
import time
from pathlib import Path

from rich.console import Console

from cli.demo.doors import show_stage
from cli.demo.page import enter_people
from cli.demo.person import Unexpected, Web
from cli.demo.play import Play
from cli.demo.stack import Stack, start, unless_ended
from cli.demo.stages import REGISTER, DemoStage
from cli.demo.summary import report


async def play_on(
    stack: Stack, out: Path, console: Console, began: float, stage: DemoStage = REGISTER
) -> int:
    """Play on a system that runs, as far as the stage.

    Returns the exit code: 0 when every check of the summary holds, and 0 at any earlier stage.
    """
    web = Web(stack.api, stack.outside)
    play = Play(stack, web, console)
    play.seconds["start"] = round(time.monotonic() - began, 2)
    try:
        for act in stage.acts:
            await unless_ended(stack, play.play(act))
        await unless_ended(stack, enter_people(play, stage))
        play.seconds["total"] = round(time.monotonic() - began, 2)
        if stage is REGISTER:
            return await unless_ended(stack, report(play, out))
        show_stage(play, stage, out)
        return 0
    finally:
        await web.close()


def main(out: Path, stage: DemoStage = REGISTER) -> int:
    """Play once. Prints one line and returns 1 when the demo cannot continue."""
    console = Console()
    out.mkdir(parents=True, exist_ok=True)
    try:
        began = time.monotonic()
        return asyncio.run(play_on(start(), out, console, began, stage))
    except Unexpected as error:
        console.print(f"[red]演示中断 the demo stopped:[/] {error}")
        return 1
