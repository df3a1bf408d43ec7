"""What a command is: a name, what it is asked with and what it answers. Performed by the room that owns the data, on its own task queue."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar
from uuid import UUID

from pydantic import BaseModel

from contracts.vocabulary import CorrectionPoint, Docket, Ending, FileRef, Frozen

Input = TypeVar("Input", bound=BaseModel)
Result = TypeVar("Result", bound=BaseModel)


@dataclass(frozen=True)
class Command(Generic[Input, Result]):
    """A typed activity name. Repeating a command with the same (subject, stage, round) does nothing and answers the same."""

    name: str
    ask: type[Input]
    result: type[Result]


COMMANDS: dict[str, Command[Any, Any]] = {}


def command(name: str, ask: type[Input], result: type[Result]) -> Command[Input, Result]:
    """Enter a command into the index."""
    made = Command(name, ask, result)
    COMMANDS[name] = made
    return made


class SubmissionCommand(Frozen):
    """Which submission, asked in which stage and round."""

    campaign_id: UUID
    submission_id: UUID
    stage: str
    round: int = 1


EVERY_CAMPAIGN = UUID(int=0)


class CampaignCommand(Frozen):
    """Which campaign. A `sweep` asked by the clock comes with EVERY_CAMPAIGN and means all that are open."""

    campaign_id: UUID


class Done(Frozen):
    """Done, or was done before.

    state: what the owner's row says now, for an asker that may have missed its fact: `intake.open_correction` answers `answered` or
    `lapsed` when that correction is over, `registry.compare_platform` the ending once there is one; left out otherwise.
    """

    changed: int = 0
    state: str | None = None


class Location(Frozen):
    """Where a submission stands: which stage table, which stage (None: not begun), which round, and its ending if it has one.

    version: the case's; facts of the case up to it are in this answer. docket: of the latest snapshot opened. points: of the ruling
    that returned it, while it is returned. With these a lost workflow is begun again from the record alone.
    """

    stage_table: int
    stage: str | None = None
    round: int = 1
    ending: Ending | None = None
    version: int = 0
    docket: Docket | None = None
    points: tuple[CorrectionPoint, ...] = ()


class StoredSnapshot(Frozen):
    """The snapshot of that round as it lies in the store, with its docket and stamp, so that the case can be opened from the record alone."""

    snapshot: int
    file: FileRef
    docket: Docket | None = None
    received_at: datetime | None = None
