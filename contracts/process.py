"""What workflows are started with and what they answer.

The tables are the truth: a workflow carries only what it needs to go on.
"""

from typing import Any
from uuid import UUID

from contracts.vocabulary import Ending, Frozen


class HeardFact(Frozen):
    """A fact as a workflow hears it. A fact with a known `id` is ignored."""

    id: UUID
    topic: str
    fact: dict[str, Any]


class SubmissionInput(Frozen):
    """Which submission, and what an earlier run of its workflow left: facts seen and unanswered."""

    campaign_id: UUID
    submission_id: UUID
    known: tuple[UUID, ...] = ()
    mailbox: tuple[HeardFact, ...] = ()


class SubmissionResult(Frozen):
    ending: Ending | None


class SubmissionPosition(Frozen):
    """The answer of a running submission's workflow to the query `where`.

    `settled`: every command of the stage was performed. `held`: how many facts wait for a later
    stage. `refused`: the command that a room refused.
    """

    stage: str | None
    round: int
    settled: bool
    held: int = 0
    refused: str | None = None


class CampaignInput(Frozen):
    """Which campaign, and what an earlier run of its workflow left: timers done and facts seen."""

    campaign_id: UUID
    done: tuple[str, ...] = ()
    known: tuple[UUID, ...] = ()


class PublicityInput(Frozen):
    campaign_id: UUID
    notice_id: UUID
