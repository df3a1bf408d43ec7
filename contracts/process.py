"""What workflows start with and answer.

The rooms' tables are the truth: a workflow carries only what it needs to go on.
"""

from typing import Any
from uuid import UUID

from contracts.vocabulary import Ending, Frozen


class HeardFact(Frozen):
    """A fact as a workflow hears it. It ignores an id that it knows."""

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
    """What a running submission's workflow answers to the query `where`.

    held: facts that wait for a later stage. refused: a command that a room refused.
    """

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
