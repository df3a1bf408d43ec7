"""How a workflow commands a room: task queue, time-outs and retries of every command."""

from dataclasses import dataclass
from datetime import timedelta
from types import MappingProxyType
from typing import Final, TypeVar

from pydantic import BaseModel
from temporalio import workflow
from temporalio.common import RetryPolicy
from temporalio.exceptions import ActivityError, ApplicationError
from temporalio.workflow import ActivityHandle

from contracts.commands import Command
from contracts.commands.command import Patience
from contracts.names import task_queue

Input = TypeVar("Input", bound=BaseModel)
Result = TypeVar("Result", bound=BaseModel)

HEARTBEAT_TIMEOUT: Final = timedelta(seconds=20)
"""A try is over when its worker was silent this long.

A killed worker must not hold up a cut-off until the try's own time-out.
"""


@dataclass(frozen=True)
class Timeouts:
    """How long a command is waited for, and how its tries are spaced.

    `one_try`: the longest that one try may take. `whole`: after which the workflow gives up.
    """

    one_try: timedelta
    whole: timedelta
    first_pause: timedelta = timedelta(seconds=0.2)
    longest_pause: timedelta = timedelta(seconds=30)

    def retry_policy(self) -> RetryPolicy:
        """Unlimited tries: a refusal is non-retryable, so only failures of the world retry."""
        return RetryPolicy(
            initial_interval=self.first_pause,
            backoff_coefficient=2.0,
            maximum_interval=self.longest_pause,
            maximum_attempts=0,
        )


TIMEOUTS: Final = MappingProxyType(
    {
        Patience.short: Timeouts(
            one_try=timedelta(seconds=60),
            whole=timedelta(days=30),
        ),
        Patience.whole_set: Timeouts(
            one_try=timedelta(minutes=10),
            whole=timedelta(days=30),
        ),
        Patience.outside: Timeouts(
            one_try=timedelta(minutes=2),
            whole=timedelta(days=30),
            first_pause=timedelta(seconds=1),
            longest_pause=timedelta(minutes=5),
        ),
        Patience.sweep: Timeouts(
            one_try=timedelta(minutes=2),
            whole=timedelta(minutes=5),
        ),
        Patience.rare: Timeouts(
            one_try=timedelta(minutes=10),
            whole=timedelta(hours=6),
            first_pause=timedelta(seconds=1),
            longest_pause=timedelta(minutes=5),
        ),
    }
)


def begin(command: Command[Input, Result], given: Input) -> ActivityHandle[Result]:
    """Command a room and go on; a task of its own awaits the handle."""
    timeouts = TIMEOUTS[command.patience]
    return workflow.start_activity(
        command.name,
        given,
        task_queue=task_queue(command.name),
        result_type=command.result_type,
        start_to_close_timeout=timeouts.one_try,
        schedule_to_close_timeout=timeouts.whole,
        heartbeat_timeout=HEARTBEAT_TIMEOUT,
        retry_policy=timeouts.retry_policy(),
    )


async def do(command: Command[Input, Result], given: Input) -> Result:
    """Command a room and wait for its answer.

    Raises temporalio.exceptions.ActivityError for a business "no" or when patience ran out.
    """
    return await begin(command, given)


def log_refusal(what: str, error: ActivityError) -> None:
    """Log which command a room refused, and why."""
    cause = error.cause
    why = cause.type if isinstance(cause, ApplicationError) else type(cause).__name__
    workflow.logger.error("%s was refused: %s", what, why)
