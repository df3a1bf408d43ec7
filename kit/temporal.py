"""Temporal for a service: how it performs commands.

A Problem becomes an error that is not retried, with the problem's slug as its type. Everything
else, such as a database that is down, is retried.
"""

import asyncio
import functools
from collections.abc import Awaitable, Callable
from datetime import timedelta
from typing import Any, TypeVar

import structlog
from pydantic import BaseModel
from temporalio import activity
from temporalio.api.workflowservice.v1 import DescribeNamespaceRequest
from temporalio.client import Client
from temporalio.contrib.opentelemetry import TracingInterceptor
from temporalio.contrib.pydantic import pydantic_data_converter
from temporalio.exceptions import ApplicationError
from temporalio.service import RPCError
from temporalio.worker import Worker

from contracts.commands.command import Command
from contracts.problem import Problem
from kit.patience import until_reached
from kit.telemetry import REFUSED_COMMANDS

log = structlog.get_logger()
Input = TypeVar("Input", bound=BaseModel)
Result = TypeVar("Result", bound=BaseModel)
Performing = Callable[[Any, Input], Awaitable[Result]]
GRACE = timedelta(seconds=25)
"""How long a stopping worker lets its activities finish."""
BEAT = timedelta(seconds=5)
"""Between two heartbeats of an activity."""


async def connect(address: str, namespace: str) -> Client:
    """A client that converts our models and carries the trace."""
    return await Client.connect(
        address,
        namespace=namespace,
        data_converter=pydantic_data_converter,
        interceptors=[TracingInterceptor()],
    )


async def find_namespace(client: Client) -> None:
    """Ask for the client's namespace. Raises RPCError where server or namespace are not there."""
    await client.workflow_service.describe_namespace(
        DescribeNamespaceRequest(namespace=client.namespace)
    )


async def await_connection(address: str, namespace: str, stopping: asyncio.Event) -> Client:
    """As `connect`, but wait for a server that is not there yet. Raises StoppedWaiting."""
    return await until_reached(
        "temporal",
        lambda: connect(address, namespace),
        stopping,
        (RuntimeError, RPCError),
    )


def performs(
    command: Command[Input, Result],
) -> Callable[[Performing[Input, Result]], Performing[Input, Result]]:
    """Mark a method as the activity of a command.

    It beats while it runs, and turns a Problem into an error for the workflow.
    """

    def mark(method: Performing[Input, Result]) -> Performing[Input, Result]:
        @functools.wraps(method)
        async def perform(self: Any, ask: Input) -> Result:
            beating = asyncio.create_task(_beat()) if activity.in_activity() else None
            try:
                return await method(self, ask)
            except Problem as problem:
                # Whoever commands may be anybody: what a room did not do is told here as well.
                log.warning("command_refused", command=command.name, slug=problem.slug)
                REFUSED_COMMANDS.labels(command=command.name, slug=problem.slug).inc()
                raise ApplicationError(
                    str(problem),
                    type=problem.slug,
                    non_retryable=problem.status < 500,
                ) from problem
            finally:
                if beating is not None:
                    beating.cancel()

        perform.performs = command  # type: ignore[attr-defined]
        return activity.defn(name=command.name)(perform)

    return mark


async def _beat() -> None:
    """Tell the server again and again that this process is alive.

    Temporal gives up an activity that is silent for `workflows.do.HEARTBEAT_TIMEOUT`.
    """
    while True:
        activity.heartbeat()
        await asyncio.sleep(BEAT.total_seconds())


def activities_of(*owners: object) -> list[Callable[..., Any]]:
    """The bound methods of some objects that perform a command."""
    found = []
    for owner in owners:
        for name in dir(type(owner)):
            if hasattr(getattr(type(owner), name), "performs"):
                found.append(getattr(owner, name))
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
