"""What workflows are started with and answer. The tables are the truth: a workflow carries only what it needs to go on."""

from typing import Any
from uuid import UUID

from contracts.vocabulary import Ending, Frozen


class HeardFact(Frozen):
    """A fact as a workflow hears it: the topic, the fact's id (known ids are ignored) and its body."""

    id: UUID
    topic: str
    fact: dict[str, Any]


class SubmissionInput(Frozen):
    campaign_id: UUID
    submission_id: UUID
    known: tuple[UUID, ...] = ()
    mailbox: tuple[HeardFact, ...] = ()


class SubmissionResult(Frozen):
    ending: Ending | None


class SubmissionStanding(Frozen):
    """What a running submission's workflow answers when asked `where`: held facts wait for a later stage; refused: a command a room said no to."""

    stage: str | None
    round: int
    settled: bool
    held: int = 0
    refused: str | None = None


class CampaignInput(Frozen):
    campaign_id: UUID
    done: tuple[str, ...] = ()
    known: tuple[UUID, ...] = ()


class PublicityInput(Frozen):
    campaign_id: UUID
    notice_id: UUID
