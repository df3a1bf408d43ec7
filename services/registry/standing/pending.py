"""What a submission waits for within its step: a sealed list, experts, a proposed selection. Pure.

The facts that tell it are about a list, a seat or a selection; the step goes by the submission's.
"""

from collections.abc import Iterable
from typing import Final
from uuid import UUID

from contracts.facts import Fact, review
from contracts.stages.words import SubmissionStep

ABOUT_LISTS: Final = (
    review.ListMadeV1.topic,
    review.SealUploadedV1.topic,
    review.ListDeliveredV1.topic,
)
ABOUT_SEATS: Final = (
    review.PanelOpenedV1.topic,
    review.AlternateSeatedV1.topic,
    review.RecusalDeclaredV1.topic,
    review.ScoreHandedInV1.topic,
)
ABOUT_SELECTIONS: Final = (review.SelectionProposedV1.topic, review.SelectionMadeV1.topic)
TOPICS: Final = {
    SubmissionStep.delivery: ABOUT_LISTS,
    SubmissionStep.evaluation: ABOUT_SEATS,
    SubmissionStep.selection: ABOUT_SELECTIONS,
}
"""By step: the facts that tell who within the party has to act next."""
OF_NAMED: Final = (
    review.ListMadeV1.topic,
    review.SealUploadedV1.topic,
    review.PanelOpenedV1.topic,
)
"""Those that hand on the submissions that their list or panel names, and are about none of them."""
OF_CAMPAIGN: Final = (review.SelectionProposedV1.topic,)
"""Those that name none and hand on a whole campaign's."""


def named_by(facts: Iterable[Fact]) -> set[UUID]:
    """The submissions that the facts of one list or panel name; also those that it has left out."""
    named: set[UUID] = set()
    for fact in facts:
        if isinstance(fact, review.ListMadeV1):
            named |= set(fact.items)
        elif isinstance(fact, review.PanelOpenedV1):
            named |= set(fact.submissions)
    return named


def is_pending(step: SubmissionStep, facts: Iterable[Fact], submission_id: UUID) -> bool:
    """Whether somebody else than who usually acts at the step acts next: the unit's head, experts,
    the city's head.

    facts: of the step's topics, in the order they were said; those of lists and panels may name
    other submissions.
    """
    if step is SubmissionStep.delivery:
        return _names_sealed_list(facts, submission_id)
    if step is SubmissionStep.evaluation:
        return _waits_for_experts(facts, submission_id)
    return step is SubmissionStep.selection and _is_proposed(facts)


def _names_sealed_list(facts: Iterable[Fact], submission_id: UUID) -> bool:
    """A draft names it and is sealed. A list that is made anew has lost its seal."""
    sealed: set[UUID] = set()
    naming: set[UUID] = set()
    for fact in sorted(facts, key=lambda fact: fact.subject_version):
        if isinstance(fact, review.ListMadeV1):
            sealed.discard(fact.subject)
            naming.discard(fact.subject)
            if submission_id in fact.items:
                naming.add(fact.subject)
        elif isinstance(fact, review.SealUploadedV1):
            sealed.add(fact.subject)
        elif isinstance(fact, review.ListDeliveredV1):
            sealed.discard(fact.subject)
    return bool(sealed & naming)


def _waits_for_experts(facts: Iterable[Fact], submission_id: UUID) -> bool:
    """An expert was seated who neither scored nor stepped back."""
    seated: set[UUID] = set()
    for fact in facts:
        if isinstance(fact, review.PanelOpenedV1):
            if submission_id in fact.submissions:
                seated |= set(fact.experts)
        elif isinstance(fact, review.AlternateSeatedV1):
            seated.add(fact.expert)
        elif isinstance(fact, review.RecusalDeclaredV1 | review.ScoreHandedInV1):
            seated.discard(fact.expert)
    return bool(seated)


def _is_proposed(facts: Iterable[Fact]) -> bool:
    """The newest proposal, which supersedes those before it, is not confirmed."""
    newest: UUID | None = None
    made: set[UUID] = set()
    for fact in facts:
        if isinstance(fact, review.SelectionProposedV1):
            newest = fact.subject
        elif isinstance(fact, review.SelectionMadeV1):
            made.add(fact.subject)
    return newest is not None and newest not in made
