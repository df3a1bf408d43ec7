"""What credit hears of registry: that a submission ended there. Before anything else of it and twice is fine."""

from sqlalchemy.dialects.postgresql import insert

from contracts.facts import Envelope, Fact
from contracts.facts.registry import ItemRemovedV1, SubmissionRegisteredV1
from kit.db import Writing
from kit.inbox import Effect
from services.review.credit.models import RegistryEnding


async def ended_there(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Nobody asks sources about it any more: what they say after entry is for monitoring."""
    assert (
        isinstance(fact, SubmissionRegisteredV1 | ItemRemovedV1) and fact.submission_id is not None
    )
    row = insert(RegistryEnding).values(submission_id=fact.submission_id, ending=fact.ending)
    await tx.execute(row.on_conflict_do_nothing())


EFFECTS: dict[type[Fact], Effect] = {
    SubmissionRegisteredV1: ended_there,
    ItemRemovedV1: ended_there,
}
