"""`quanlian demo`: plays the acts of `cli.demo.play` on a system that runs, and reports."""

import asyncio
import time
from pathlib import Path

from rich.console import Console

from cli.demo.person import Unexpected, Web
from cli.demo.play import Play
from cli.demo.stack import Stack, start, unless_ended
from cli.demo.summary import report


async def play_on(stack: Stack, out: Path, console: Console, began: float) -> int:
    """Play on a system that runs.

    Returns the exit code: 0 when every check of the summary holds.
    """
    web = Web(stack.api, stack.outside)
    acts = Play(stack, web, console)
    acts.seconds["start"] = round(time.monotonic() - began, 2)
    try:
        for act in (
            acts.open,
            acts.file,
            acts.review,
            acts.deliver,
            acts.evaluate,
            acts.publish,
        ):
            await unless_ended(stack, act())
        acts.seconds["total"] = round(time.monotonic() - began, 2)
        return await unless_ended(stack, report(acts, out))
    finally:
        await web.close()


def main(out: Path) -> int:
    """Play once. Prints one line and returns 1 when the demo cannot continue."""
    console = Console()
    out.mkdir(parents=True, exist_ok=True)
    try:
        began = time.monotonic()
        return asyncio.run(
            play_on(
                start(),
                out,
                console,
                began,
            )
        )
    except Unexpected as error:
        console.print(f"[red]演示中断 the demo stopped:[/] {error}")
        return 1
