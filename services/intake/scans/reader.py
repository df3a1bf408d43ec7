"""Runs `pages` over a file in a process of its own, without our settings, and kills it when it takes too long. Never inside a transaction."""

import asyncio
import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final

KILLED_AFTER: Final = 45.0
"""Seconds of real time, its start included; `pages` stops by itself well before."""
_PAGES: Final = str(Path(__file__).with_name("pages.py"))


@dataclass(frozen=True)
class PageTexts:
    """texts: of each page, empty for one without and for one that was not looked at; why: what stopped the reading, none when it came to its end."""

    pages: int
    looked: int
    texts: tuple[tuple[str, ...], ...]
    why: str | None = None


def nothing(why: str) -> PageTexts:
    """A reading that was stopped."""
    return PageTexts(0, 0, (), why)


async def read_pages(data: bytes) -> PageTexts:
    """The texts on the pages. A file that cannot be drawn, crashes the renderer or takes too long has none, and says why."""
    process = await asyncio.create_subprocess_exec(
        sys.executable,
        "-I",
        _PAGES,
        env={},
        start_new_session=True,  # a signal to our process group is none to it: a reading is ended by us or by itself
        stdin=asyncio.subprocess.PIPE,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        out, _ = await asyncio.wait_for(process.communicate(data), KILLED_AFTER)
    except TimeoutError:
        return nothing("time")
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode != 0:
        return nothing("crash")
    answer = json.loads(out)
    if "failed" in answer:
        return nothing(str(answer["failed"]))
    texts = answer["texts"]
    looked = sum(on_page is not None for on_page in texts)
    return PageTexts(answer["pages"], looked, tuple(tuple(on_page or ()) for on_page in texts))
