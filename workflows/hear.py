"""Turns facts into signals and starts of workflows. Runs in the worker, outside the sandbox.

It keeps nothing: a fact heard twice is a signal that the workflow ignores.
"""

import asyncio
import time
from datetime import timedelta
from pathlib import Path
from uuid import UUID

import structlog
from pydantic import BaseModel
from pydantic_settings import BaseSettings, SettingsConfigDict
from temporalio.client import Client
from temporalio.common import WorkflowIDConflictPolicy, WorkflowIDReusePolicy
from temporalio.exceptions import WorkflowAlreadyStartedError
from temporalio.service import RPCError, RPCStatusCode

from contracts.facts import FACTS, Envelope, Fact
from contracts.facts.review import CaseReopenedV1
from contracts.names import WORKFLOWS, campaign_workflow, publicity_workflow, submission_workflow
from contracts.process import CampaignInput, HeardFact, PublicityInput, SubmissionInput
from kit.listener import DependencyDown, Listener
from kit.signing import FactSignatures

log = structlog.get_logger()
RPC_TIMEOUT = timedelta(seconds=10)
IN_FLIGHT = 32
OUR_FAULT = (
    RPCStatusCode.INVALID_ARGUMENT,
    RPCStatusCode.OUT_OF_RANGE,
    RPCStatusCode.UNIMPLEMENTED,
)


class HearSettings(BaseSettings):
    """How fast facts are passed on.

    `hear_per_second`: at most, in the long run. `hear_burst`: at once, after a quiet time.
    """

    model_config = SettingsConfigDict(env_prefix="QUANLIAN_", extra="ignore")

    hear_per_second: float = 50
    hear_burst: int = 50


class TokenBucket:
    """Lets `rate` through a second and `burst` at once. The rest wait in the order they came."""

    def __init__(self, rate: float, burst: int) -> None:
        self.rate = rate
        self.burst = burst
        self.free_at = time.monotonic() - burst / rate

    async def take(self) -> None:
        """Wait for one token."""
        now = time.monotonic()  # a pace between our own calls: no rule reads this clock
        full_at = now - self.burst / self.rate
        self.free_at = max(self.free_at, full_at) + 1 / self.rate
        if self.free_at > now:
            await asyncio.sleep(self.free_at - now)


def process_of(fact: Fact) -> tuple[str, str, BaseModel] | None:
    """The workflow that hears a fact: its type, its id, and its input.

    None for a fact that no workflow hears. Raises ValueError for a fact that names a process but
    not its campaign or submission.
    """
    if fact.process is None:
        return None
    campaign = _required(fact, "campaign_id", fact.campaign_id)

    if fact.process == "campaign":
        campaign_input = CampaignInput(campaign_id=campaign)
        return "campaign", campaign_workflow(campaign), campaign_input

    if fact.process == "notice":
        notice_input = PublicityInput(campaign_id=campaign, notice_id=fact.subject)
        return "publicity", publicity_workflow(fact.subject), notice_input

    submission = _required(fact, "submission_id", fact.submission_id)
    submission_input = SubmissionInput(campaign_id=campaign, submission_id=submission)
    return "submission", submission_workflow(submission), submission_input


def _required(fact: Fact, name: str, value: UUID | None) -> UUID:
    if value is None:
        raise ValueError(f"{fact.topic} names no {name}")
    return value


class FactSignaller:
    """Passes each fact to its workflow by signal-with-start.

    An ended workflow is not started again; a lost one is started anew from the record.
    """

    def __init__(self, client: Client, settings: HearSettings) -> None:
        self.client = client
        self.bucket = TokenBucket(settings.hear_per_second, settings.hear_burst)

    async def hear(self, envelope: Envelope, fact: Fact) -> None:
        """Signal, starting the workflow if it does not run.

        Raises kit.listener.DependencyDown while Temporal does not answer.
        """
        target = process_of(fact)
        if target is None:
            return
        await self.bucket.take()
        kind, workflow_id, given = target
        heard = HeardFact(
            id=envelope.id,
            topic=envelope.topic,
            fact=envelope.fact,
        )
        try:
            await self.client.start_workflow(
                kind,
                given,
                id=workflow_id,
                task_queue=WORKFLOWS,
                id_reuse_policy=_reuse_policy(fact),
                id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
                rpc_timeout=RPC_TIMEOUT,
                start_signal="hear",
                start_signal_args=[heard],
            )
        except WorkflowAlreadyStartedError:
            log.info(
                "heard_after_the_ending",
                workflow_id=workflow_id,
                topic=envelope.topic,
                fact_id=str(envelope.id),
            )
        except RPCError as error:
            if error.status in OUR_FAULT:
                raise
            raise DependencyDown(f"Temporal: {error.status.name}") from error


def _reuse_policy(fact: Fact) -> WorkflowIDReusePolicy:
    """Only a reopening starts a workflow that has completed; a failed one is always rebuilt."""
    if isinstance(fact, CaseReopenedV1):
        return WorkflowIDReusePolicy.ALLOW_DUPLICATE
    return WorkflowIDReusePolicy.ALLOW_DUPLICATE_FAILED_ONLY


def listener(client: Client, keys_dir: Path, settings: HearSettings | None = None) -> Listener:
    """The listener on `workflows.facts`, for every fact that a workflow hears."""
    topics = sorted(topic for topic, fact in FACTS.items() if fact.process is not None)
    signaller = FactSignaller(client, settings or HearSettings())
    return Listener(
        WORKFLOWS,
        signaller.hear,
        topics,
        FactSignatures(keys_dir),
        in_flight=IN_FLIGHT,
    )
