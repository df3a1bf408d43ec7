"""Facts into signals and starts. Outside the sandbox; run by the worker. Keeps nothing: a fact heard twice is a signal the workflow ignores."""

import asyncio
import time
from datetime import timedelta
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
from kit.bus import DependencyDown, Listener

log = structlog.get_logger()
ANSWER_WITHIN = timedelta(seconds=10)
OUR_FAULT = (
    RPCStatusCode.INVALID_ARGUMENT,
    RPCStatusCode.OUT_OF_RANGE,
    RPCStatusCode.UNIMPLEMENTED,
)


class Pace(BaseSettings):
    """hear_per_second: facts passed on per second at most; hear_burst: how many at once after a quiet time."""

    model_config = SettingsConfigDict(env_prefix="QUANLIAN_", extra="ignore")

    hear_per_second: float = 50
    hear_burst: int = 50


class TokenBucket:
    """Lets `rate` through a second, `burst` at once; who comes later waits its turn."""

    def __init__(self, rate: float, burst: int) -> None:
        self.rate, self.burst = rate, burst
        self.free_at = time.monotonic() - burst / rate

    async def take(self) -> None:
        """Wait for one token."""
        now = time.monotonic()
        self.free_at = max(self.free_at, now - self.burst / self.rate) + 1 / self.rate
        if self.free_at > now:
            await asyncio.sleep(self.free_at - now)


def process_of(fact: Fact) -> tuple[str, str, BaseModel] | None:
    """The workflow that hears a fact: its type, its id, and what to start it with; None for a fact no process hears.

    Raises ValueError for a fact that names a process but not its campaign or submission.
    """
    if fact.process is None:
        return None
    campaign = _named(fact, "campaign_id", fact.campaign_id)
    if fact.process == "campaign":
        return "campaign", campaign_workflow(campaign), CampaignInput(campaign_id=campaign)
    if fact.process == "notice":
        given = PublicityInput(campaign_id=campaign, notice_id=fact.subject)
        return "publicity", publicity_workflow(fact.subject), given
    submission = _named(fact, "submission_id", fact.submission_id)
    whole = SubmissionInput(campaign_id=campaign, submission_id=submission)
    return "submission", submission_workflow(submission), whole


def _named(fact: Fact, name: str, value: UUID | None) -> UUID:
    if value is None:
        raise ValueError(f"{fact.topic} names no {name}")
    return value


class Hearing:
    """Passes each fact to its workflow by signal-with-start: never twice after completion, rebuilt after a loss."""

    def __init__(self, client: Client, pace: Pace) -> None:
        self.client = client
        self.bucket = TokenBucket(pace.hear_per_second, pace.hear_burst)

    async def hear(self, envelope: Envelope, fact: Fact) -> None:
        """Signal, starting the workflow if it does not run. Raises kit.bus.DependencyDown while Temporal does not answer."""
        target = process_of(fact)
        if target is None:
            return
        await self.bucket.take()
        kind, workflow_id, given = target
        again = isinstance(fact, CaseReopenedV1)
        policy = WorkflowIDReusePolicy
        try:
            await self.client.start_workflow(
                kind,
                given,
                id=workflow_id,
                task_queue=WORKFLOWS,
                id_reuse_policy=policy.ALLOW_DUPLICATE
                if again
                else policy.ALLOW_DUPLICATE_FAILED_ONLY,
                id_conflict_policy=WorkflowIDConflictPolicy.USE_EXISTING,
                rpc_timeout=ANSWER_WITHIN,
                start_signal="hear",
                start_signal_args=[
                    HeardFact(id=envelope.id, topic=envelope.topic, fact=envelope.fact)
                ],
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


def listener(client: Client, pace: Pace | None = None) -> Listener:
    """The listener on `workflows.facts`, for every fact that a process hears."""
    topics = sorted(topic for topic, fact in FACTS.items() if fact.process is not None)
    return Listener(WORKFLOWS, Hearing(client, pace or Pace()).hear, topics, in_flight=32)
