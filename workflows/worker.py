"""The role `workflows`: the worker of workflow code, and `hear`, in one process.

The command line runs it; tests take parts of it.
"""

import asyncio
from datetime import timedelta
from uuid import UUID

import structlog
from temporalio.api.workflowservice.v1 import DescribeNamespaceRequest
from temporalio.client import Client
from temporalio.common import WorkflowIDConflictPolicy, WorkflowIDReusePolicy
from temporalio.worker import Worker
from temporalio.worker.workflow_sandbox import SandboxedWorkflowRunner, SandboxRestrictions

from contracts.names import WORKFLOWS, submission_workflow
from contracts.process import SubmissionInput
from kit import bus, temporal
from kit.listener import Listener
from kit.settings import ServiceSettings, load
from kit.topology import LOGIN, keep_exchanges
from workflows.campaign import CampaignWorkflow
from workflows.hear import listener
from workflows.hearers import unheard_facts
from workflows.publicity import PublicityWorkflow
from workflows.reconciling import ReconcileWorkflow
from workflows.schedules import SweepWorkflow, ensure_schedules
from workflows.submission import SubmissionWorkflow

log = structlog.get_logger()
ALL = (
    SubmissionWorkflow,
    CampaignWorkflow,
    PublicityWorkflow,
    SweepWorkflow,
    ReconcileWorkflow,
)
PURE = (
    "contracts",
    "pydantic",
    "pydantic_core",
    "annotated_types",
    "workflows.command_fields",
    "workflows.do",
    "workflows.search_attributes",
)
LEAST_RETENTION = timedelta(days=30)
WORKFLOW_TASKS = 8


def sandbox() -> SandboxedWorkflowRunner:
    """The sandbox imports workflow code anew for every run; pure modules pass through."""
    return SandboxedWorkflowRunner(
        restrictions=SandboxRestrictions.default.with_passthrough_modules(*PURE)
    )


def workflow_worker(
    client: Client, hearing: Listener | None = None, *, cached: int = 1000
) -> Worker:
    """The worker of every workflow.

    `hearing`: the process's listener, which tells what stands in its queue. Without it the worker
    does not answer what the process has heard.
    `cached`: runs kept in memory between tasks; 0 replays each from its history.
    """
    return Worker(
        client,
        task_queue=WORKFLOWS,
        workflows=list(ALL),
        activities=[unheard_facts(client, hearing)] if hearing is not None else [],
        workflow_runner=sandbox(),
        max_concurrent_workflow_tasks=WORKFLOW_TASKS,
        max_cached_workflows=cached,
        graceful_shutdown_timeout=temporal.GRACE,
    )


async def work(settings: ServiceSettings, stopping: asyncio.Event) -> None:
    """Run workflow code and hear facts until stopped.

    Facts in hand are finished; facts that were not acknowledged come again.
    """
    client = await temporal.await_connection(
        settings.temporal_address, settings.temporal_namespace, stopping
    )
    await check_retention(client)
    await ensure_schedules(client)
    connection = await bus.await_connection(settings.amqp_url, WORKFLOWS, stopping)
    hearing = listener(client, settings.keys_dir)
    keeping = asyncio.create_task(keep_exchanges(load(LOGIN).amqp_url, stopping))
    async with workflow_worker(client, hearing):
        listening = asyncio.create_task(hearing.run(connection))
        ended = asyncio.create_task(stopping.wait())
        await asyncio.wait({listening, ended}, return_when=asyncio.FIRST_COMPLETED)
        broken = listening.done() and not stopping.is_set()
        stopping.set()
        hearing.stop()
        await ended
        if broken:
            await listening
            raise RuntimeError("hearing ended by itself")
        await asyncio.wait({listening, keeping}, timeout=temporal.GRACE.total_seconds())
    await connection.close()


async def check_retention(client: Client) -> None:
    """Warn of a namespace that forgets closed workflows too early.

    Once a closed run is forgotten, nothing stops a second run of an ended submission.
    """
    described = await client.workflow_service.describe_namespace(
        DescribeNamespaceRequest(namespace=client.namespace)
    )
    kept = described.config.workflow_execution_retention_ttl.ToTimedelta()
    if kept < LEAST_RETENTION:
        log.warning(
            "retention_too_short",
            namespace=client.namespace,
            days=kept.days,
            least_days=LEAST_RETENTION.days,
        )


async def rebuild(client: Client, campaign_id: UUID, submission_id: UUID) -> None:
    """Begin a submission's workflow anew from the record.

    For a workflow that was lost, or that waits for a command that was refused.
    """
    await client.start_workflow(
        SubmissionWorkflow.run,
        SubmissionInput(campaign_id=campaign_id, submission_id=submission_id),
        id=submission_workflow(submission_id),
        task_queue=WORKFLOWS,
        id_reuse_policy=WorkflowIDReusePolicy.ALLOW_DUPLICATE,
        id_conflict_policy=WorkflowIDConflictPolicy.TERMINATE_EXISTING,
    )
