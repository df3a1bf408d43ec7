"""Whether the workflow of a fact has heard it. Runs in the worker, outside the sandbox.

The process keeps no inbox: Temporal knows which workflow runs, and the workflow what it heard.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable, Collection
from datetime import UTC, datetime, timedelta
from uuid import UUID

import structlog
from temporalio import activity
from temporalio.client import (
    Client,
    WorkflowExecutionStatus,
    WorkflowHandle,
    WorkflowQueryFailedError,
)
from temporalio.service import RPCError, RPCStatusCode

from contracts.commands.hearing import IN_PROCESS, SaidFact, SaidFacts, UnheardFacts
from contracts.facts import FACTS
from contracts.facts.review import CaseReopenedV1
from contracts.names import campaign_workflow, publicity_workflow, submission_workflow
from contracts.stages.tables import TABLES
from kit.listener import Listener
from kit.reconciling import lacked_by

log = structlog.get_logger()
ASKED_AT_ONCE = 8
RPC_TIMEOUT = timedelta(seconds=10)
TEMPORAL_DOWN = (RPCStatusCode.UNAVAILABLE, RPCStatusCode.RESOURCE_EXHAUSTED)
REACTIONS = frozenset(topic for table in TABLES.values() for topic in table.reactions)
"""Facts that the record does not show to a run that begins later: it must have heard them."""


def workflow_of(fact: SaidFact) -> str | None:
    """The id of the workflow that hears a fact; None where none does."""
    kind = FACTS.get(fact.topic)
    if kind is None or kind.process is None:
        return None
    if kind.process == "notice":
        return publicity_workflow(fact.subject)
    if kind.process == "campaign":
        return None if fact.campaign_id is None else campaign_workflow(fact.campaign_id)
    return None if fact.submission_id is None else submission_workflow(fact.submission_id)


def unheard_facts(
    client: Client, listener: Listener
) -> Callable[[SaidFacts], Awaitable[UnheardFacts]]:
    """The activity that answers for the process. `listener`: of the process, which hears here."""

    @activity.defn(name=IN_PROCESS.name)
    async def perform(asked: SaidFacts) -> UnheardFacts:
        by_workflow: dict[str, list[SaidFact]] = defaultdict(list)
        for fact in asked.facts:
            workflow_id = workflow_of(fact)
            if workflow_id is not None:
                by_workflow[workflow_id].append(fact)

        turn = asyncio.Semaphore(ASKED_AT_ONCE)

        async def ask(workflow_id: str, facts: list[SaidFact]) -> list[UUID]:
            async with turn:
                activity.heartbeat()
                return await _unheard_by(client.get_workflow_handle(workflow_id), facts)

        found = await asyncio.gather(*(ask(*each) for each in by_workflow.items()))
        unheard = {fact_id for ids in found for fact_id in ids} - listener.parked_ids.keys()
        lacking = [fact for fact in asked.facts if fact.fact_id in unheard]
        # Real time, like `said_at`: no rule reads this clock.
        return lacked_by(listener, lacking, datetime.now(UTC))

    return perform


async def _unheard_by(
    handle: WorkflowHandle[object, object], facts: Collection[SaidFact]
) -> list[UUID]:
    """Those facts that the latest run of one workflow neither heard nor found in the record.

    A run that ended hears nothing more, but for a reopening. A lost one lacks everything, and so
    does one that cannot answer: it must not keep every other from being asked.
    """
    try:
        found = await handle.describe(rpc_timeout=RPC_TIMEOUT)
    except RPCError as error:
        if error.status is not RPCStatusCode.NOT_FOUND:
            raise
        return [fact.fact_id for fact in facts]

    if found.status is WorkflowExecutionStatus.COMPLETED:
        closed_at = found.close_time
        return [
            fact.fact_id
            for fact in facts
            if fact.topic == CaseReopenedV1.topic
            and closed_at is not None
            and fact.said_at > closed_at
        ]
    if found.status is not WorkflowExecutionStatus.RUNNING:
        return [fact.fact_id for fact in facts]

    # A run asks the record as it starts: what was said before is in the answer.
    asked = [
        fact.fact_id for fact in facts if fact.said_at > found.start_time or fact.topic in REACTIONS
    ]
    if not asked:
        return []
    try:
        lacking: list[str] = await handle.query("lacks", asked, rpc_timeout=RPC_TIMEOUT)
    except (WorkflowQueryFailedError, RPCError) as error:
        if isinstance(error, RPCError) and error.status in TEMPORAL_DOWN:
            raise
        log.error("run_cannot_answer", workflow_id=handle.id, why=str(error)[:200])
        return asked
    return [UUID(str(each)) for each in lacking]
