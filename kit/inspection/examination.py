"""Having a file examined in a confined child. No answer is an outcome, never `clean`."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import PurePath
from typing import Final

from kit.confined import Confined, NoAnswer
from kit.confined_server import ChildLimits
from kit.inspection.contents import inspect
from kit.inspection.outcomes import Declared, FileLimits, FileRefusal, refusal

MODULES: Final = (
    "kit.inspection.contents",
    "kit.inspection.pdf",
    "kit.inspection.jpeg",
    "kit.inspection.png",
)
"""What the child has loaded before it sees a file."""
AT_ONCE: Final = 5
"""Four files, which `promotion` bounds, and one scan (`scans.reading`): neither waits."""
WALL_SECONDS: Final = 90
_ANSWER_BYTES: Final = 16 * 1024


class Examiner:
    """Looks at uploaded files, one confined child a file.

    modules: what the child needs for other uses of `confined`, which others may share.
    """

    def __init__(self, modules: Sequence[str] = ()) -> None:
        self.confined = Confined([*MODULES, *modules], at_once=AT_ONCE)

    async def examine(
        self, data: bytes, declared: Declared, limits: FileLimits
    ) -> FileRefusal | None:
        """What is wrong with the file; `uncheckable` when the look ended without an answer.

        The child gets the ending of the file's name only: a name may be a person's.
        Raises ConfinedBusy; OSError when no child can be started.
        """
        nameless = replace(declared, filename="file" + PurePath(declared.filename).suffix)
        allowed = ChildLimits(
            memory=limits.memory,
            cpu_seconds=limits.cpu_seconds,
            wall_seconds=WALL_SECONDS,
            answer=_ANSWER_BYTES,
        )
        try:
            return await self.confined.run(inspect, data, nameless, limits, limits=allowed)
        except NoAnswer:
            return refusal("uncheckable")

    async def close(self) -> None:
        """End the child's server, if one was started."""
        await self.confined.close()
