"""How a workflow commands a room: task queue, time-outs and retries of every command, in one place."""

from dataclasses import dataclass
from datetime import timedelta
from typing import TypeVar

from pydantic import BaseModel
from temporalio import workflow
from temporalio.common import RetryPolicy
from temporalio.workflow import ActivityHandle

from contracts.commands import Command
from contracts.names import task_queue

Ask = TypeVar("Ask", bound=BaseModel)
Result = TypeVar("Result", bound=BaseModel)


@dataclass(frozen=True)
class Patience:
    """one_try: the longest a try may take; whole: after which the asker gives up; then how the tries are spaced."""

    one_try: timedelta
    whole: timedelta
    first_pause: timedelta = timedelta(seconds=0.2)
    longest_pause: timedelta = timedelta(seconds=30)

    def retry(self) -> RetryPolicy:
        """Unlimited tries: a business "no" comes as a non-retryable error, so only failures of the world are tried again."""
        return RetryPolicy(
            initial_interval=self.first_pause,
            backoff_coefficient=2.0,
            maximum_interval=self.longest_pause,
            maximum_attempts=0,
        )


SIGN_OF_LIFE = timedelta(seconds=20)
"""A try is over when its performer was silent this long: a killed worker must not hold up a cut-off until the try's own end."""

SHORT = Patience(timedelta(seconds=60), timedelta(days=30))
SET = Patience(timedelta(minutes=10), timedelta(days=30))
OUTSIDE = Patience(
    timedelta(minutes=2), timedelta(days=30), timedelta(seconds=1), timedelta(minutes=5)
)
RARE = Patience(
    timedelta(minutes=10), timedelta(hours=6), timedelta(seconds=1), timedelta(minutes=5)
)
SWEEP = Patience(timedelta(minutes=2), timedelta(minutes=5))

_PATIENCE = {
    "review.close_delivery": SET,
    "registry.close_notice": SET,
    "review.check_credit": OUTSIDE,
    "registry.compare_platform": OUTSIDE,
    "intake.sweep": SWEEP,
    "intake.sweep_evidence": SWEEP,
    "review.sweep": SWEEP,
    "registry.sweep": SWEEP,
    "notify.sweep": SWEEP,
    "registry.open_notices": SWEEP,
    "registry.archive_histories": RARE,
    "registry.reconcile_platform": RARE,
}


def patience_of(command: str) -> Patience:
    """How long a command is waited for."""
    return _PATIENCE.get(command, SHORT)


def begin(command: Command[Ask, Result], ask: Ask) -> ActivityHandle[Result]:
    """Command a room and go on; the handle is awaited by a task of its own."""
    patience = patience_of(command.name)
    return workflow.start_activity(
        command.name,
        ask,
        task_queue=task_queue(command.name),
        result_type=command.result,
        start_to_close_timeout=patience.one_try,
        schedule_to_close_timeout=patience.whole,
        heartbeat_timeout=SIGN_OF_LIFE,
        retry_policy=patience.retry(),
    )


async def do(command: Command[Ask, Result], ask: Ask) -> Result:
    """Command a room and wait for its answer. Raises temporalio.exceptions.ActivityError for a business "no" or a lost patience."""
    return await begin(command, ask)
