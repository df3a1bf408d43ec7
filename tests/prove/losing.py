"""Losing workflows on purpose: terminated and deleted on Temporal, as if they had never been."""

from collections import Counter
from uuid import UUID

from temporalio.api.common.v1 import WorkflowExecution
from temporalio.api.workflowservice.v1 import DeleteWorkflowExecutionRequest
from temporalio.client import Client, WorkflowExecutionStatus
from temporalio.service import RPCError, RPCStatusCode

from cli.demo.person import until
from cli.demo.stack import System
from contracts.names import campaign_workflow, submission_workflow
from contracts.process import SubmissionPosition
from kit import temporal


async def client_of(system: System) -> Client:
    env = system.environment
    return await temporal.connect(
        env["QUANLIAN_TEMPORAL_ADDRESS"], env["QUANLIAN_TEMPORAL_NAMESPACE"]
    )


async def runs(client: Client, workflow_id: str, run_id: str | None = None) -> bool:
    """True while the latest run of this workflow, or the one named, is open."""
    try:
        described = await client.get_workflow_handle(workflow_id, run_id=run_id).describe()
    except RPCError as error:
        if error.status is RPCStatusCode.NOT_FOUND:
            return False
        raise
    return described.status is WorkflowExecutionStatus.RUNNING


async def completed(client: Client, workflow_id: str) -> bool:
    """True once the latest run of this workflow has completed; False for one that is not there."""
    try:
        described = await client.get_workflow_handle(workflow_id).describe()
    except RPCError as error:
        if error.status is RPCStatusCode.NOT_FOUND:
            return False
        raise
    return described.status is WorkflowExecutionStatus.COMPLETED


async def lose(client: Client, workflow_id: str) -> bool:
    """Terminate the open run and have it deleted, history and all; False when none is open."""
    if not await runs(client, workflow_id):
        return False
    handle = client.get_workflow_handle(workflow_id)
    run_id = (await handle.describe()).run_id
    try:
        await handle.terminate("lost on purpose")
    except RPCError as error:
        if error.status is not RPCStatusCode.NOT_FOUND:
            raise
    execution = WorkflowExecution(workflow_id=workflow_id, run_id=run_id)
    request = DeleteWorkflowExecutionRequest(
        namespace=client.namespace, workflow_execution=execution
    )
    await client.workflow_service.delete_workflow_execution(request)

    async def gone() -> bool:
        return not await runs(client, workflow_id, run_id)

    await until(f"{workflow_id} lost", gone)
    return True


async def lose_submission(client: Client, submission_id: str) -> bool:
    return await lose(client, submission_workflow(UUID(submission_id)))


async def lose_campaign(client: Client, campaign_id: str) -> bool:
    return await lose(client, campaign_workflow(UUID(campaign_id)))


async def where(client: Client, submission_id: str) -> SubmissionPosition:
    """Where a submission's running workflow says it stands."""
    handle = client.get_workflow_handle(submission_workflow(UUID(submission_id)))
    stands: SubmissionPosition = await handle.query("where", result_type=SubmissionPosition)
    return stands


async def census(client: Client) -> Counter[tuple[str, str]]:
    """Runs by workflow type and state; left out: the schedules' sweeps, and what was lost on
    purpose, which the server deletes in its own time.
    """
    found: Counter[tuple[str, str]] = Counter()
    async for run in client.list_workflows():
        lost = run.status is WorkflowExecutionStatus.TERMINATED
        if (
            run.workflow_type not in ("sweep", "reconcile")
            and not run.id.startswith("temporal-sys")
            and not lost
        ):
            found[(run.workflow_type, run.status.name if run.status else "")] += 1
    return found
