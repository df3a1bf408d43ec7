"""What a command is: a name, its input and its result.

The room that owns the data performs it, on its own task queue.
"""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Generic, TypeVar
from uuid import UUID

from pydantic import BaseModel

from contracts.vocabulary import CorrectionPoint, Docket, Ending, FileRef, Frozen

Input = TypeVar("Input", bound=BaseModel)
Result = TypeVar("Result", bound=BaseModel)


class Patience(StrEnum):
    """How long a workflow waits for a command; `workflows.do` gives each its time-outs.

    `short`: small work on the room's own rows. `whole_set`: one act on many rows. `outside`:
    asks a system outside ours. `sweep`: the next run makes up for a lost one. `rare`: looks
    through another server, at a slow pace.
    """

    short = "short"
    whole_set = "whole_set"
    outside = "outside"
    sweep = "sweep"
    rare = "rare"


@dataclass(frozen=True)
class Command(Generic[Input, Result]):
    """A typed activity name.

    Repeating a command with the same (subject, stage, round) does nothing and answers the same.
    """

    name: str
    input_type: type[Input]
    result_type: type[Result]
    patience: Patience


COMMANDS: dict[str, Command[Any, Any]] = {}


def command(
    name: str,
    input_type: type[Input],
    result_type: type[Result],
    *,
    patience: Patience = Patience.short,
) -> Command[Input, Result]:
    """Enter a command into the index."""
    made = Command(name, input_type, result_type, patience)
    COMMANDS[name] = made
    return made


class SubmissionCommand(Frozen):
    """Which submission, and the stage and round in which the command is given."""

    campaign_id: UUID
    submission_id: UUID
    stage: str
    round: int = 1


EVERY_CAMPAIGN = UUID(int=0)
"""In a sweep by the clock: every campaign that is open."""


class CampaignCommand(Frozen):
    """Which campaign, or EVERY_CAMPAIGN."""

    campaign_id: UUID


class Done(Frozen):
    """Done, or was done before.

    `state`: what the owner's row says now, for a workflow that may have missed its fact.
    `intake.open_correction` answers `answered` or `lapsed` when that correction is over;
    `registry.compare_platform` answers the ending once there is one. No other command sets it.
    """

    changed: int = 0
    state: str | None = None


class Location(Frozen):
    """Where a submission stands. A lost workflow is begun again from this alone.

    `stage`: of the stage table `stage_table`; None before the case is open. `ending`: if it has
    one. `version`: the case's; facts of the case up to it are in this answer. `docket`: of the
    latest snapshot that was opened. `points`: of the ruling that returned the case, while it is
    returned.
    """

    stage_table: int
    stage: str | None = None
    round: int = 1
    ending: Ending | None = None
    version: int = 0
    docket: Docket | None = None
    points: tuple[CorrectionPoint, ...] = ()


class StoredSnapshot(Frozen):
    """The snapshot of a round as it lies in the store.

    It comes with docket and stamp, so that the case can be opened from the record alone.
    """

    snapshot: int
    file: FileRef
    docket: Docket | None = None
    received_at: datetime | None = None
