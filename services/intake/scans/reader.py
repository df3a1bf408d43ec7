"""Reads the pages of a scan in a confined child. Never called inside a transaction."""

from typing import Final

from kit.confined import CallEnd, Confined, NoAnswer
from kit.confined_server import ChildLimits
from services.intake.scans.page_texts import PageTexts, nothing

MODULES: Final = ("services.intake.scans.pages", "services.intake.scans.reader")
"""What the child has loaded before it sees a scan."""
LIMITS: Final = ChildLimits(
    memory=3 * 1024**3,
    cpu_seconds=60,
    wall_seconds=45,
    answer=1024 * 1024,
    niceness=10,
)
"""`pages` stops by itself well before; `views.AGAIN_AFTER` is longer."""
_WHY: Final = {
    CallEnd.time: "time",
    CallEnd.processor: "time",
    CallEnd.memory: "MemoryError",
}


async def read_pages(data: bytes, confined: Confined, limits: ChildLimits = LIMITS) -> PageTexts:
    """The texts on the pages.

    A file that cannot be drawn, crashes the renderer or takes too long has none, and says why.
    Raises ConfinedBusy; OSError when no child can be started.
    """
    try:
        return await confined.run(read_in_child, data, limits=limits)
    except NoAnswer as error:
        return nothing(_WHY.get(error.end, "crash"))


def read_in_child(data: bytes) -> PageTexts:
    """Runs in the child. The renderer's libraries are loaded there alone."""
    from services.intake.scans import pages

    return pages.read(data)
