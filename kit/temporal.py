"""Temporal for a service: performing commands. A business "no" is a non-retryable error with the problem's slug; only failures of the world retry."""

import asyncio
import functools
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, TypeVar

from pydantic import BaseModel
from temporalio import activity
from temporalio.client import Client
from temporalio.contrib.opentelemetry import TracingInterceptor
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.exceptions import ApplicationError
from temporalio.service import RPCError
from temporalio.worker import Worker

from contracts.commands.command import Command
from contracts.problem import Problem
from kit.patience import until_there

Ask = TypeVar("Ask", bound=BaseModel)
Result = TypeVar("Result", bound=BaseModel)
Performing = Callable[[Any, Ask], Awaitable[Result]]
GRACE = timedelta(seconds=25)
BEAT = timedelta(seconds=5)


async def connect(address: str, namespace: str) -> Client:
    """A client that speaks our models and carries the trace."""
    return await Client.connect(
        address,
        namespace=namespace,
        data_converter=pydantic_data_converter,
        interceptors=[TracingInterceptor()],
    )


async def await_connection(address: str, namespace: str, stopping: asyncio.Event) -> Client:
    """As `connect`, for a role: waits for a server that is not there yet. Raises StoppedWaiting."""
    return await until_there(
        "temporal", lambda: connect(address, namespace), stopping, (RuntimeError, RPCError)
    )


def performs(
    command: Command[Ask, Result],
) -> Callable[[Performing[Ask, Result]], Performing[Ask, Result]]:
    """Mark a method as the performer of a command."""

    def mark(method: Performing[Ask, Result]) -> Performing[Ask, Result]:
        @functools.wraps(method)
        async def perform(self: Any, ask: Ask) -> Result:
            beating = asyncio.create_task(_beat()) if activity.in_activity() else None
            try:
                return await method(self, ask)
            except Problem as problem:
                raise ApplicationError(
                    str(problem), type=problem.slug, non_retryable=problem.status < 500
                ) from problem
            finally:
                if beating is not None:
                    beating.cancel()

        perform.performs = command  # type: ignore[attr-defined]
        return activity.defn(name=command.name)(perform)

    return mark


async def _beat() -> None:
    """Tell the server that this process still performs: one that was killed is missed after `workflows.do.SIGN_OF_LIFE`."""
    while True:
        activity.heartbeat()
        await asyncio.sleep(BEAT.total_seconds())


def activities_of(*performers: object) -> list[Callable[..., Any]]:
    """The bound activities of one or more performer objects."""
    found = []
    for performer in performers:
        for name in dir(type(performer)):
            if hasattr(getattr(type(performer), name), "performs"):
                found.append(getattr(performer, name))
    return found


def service_worker(client: Client, service: str, activities: list[Callable[..., Any]]) -> Worker:
    """The worker of one service's task queue."""
    return Worker(
        client,
        task_queue=service,
        activities=activities,
        max_concurrent_activities=8,
        graceful_shutdown_timeout=GRACE,
    )
