"""What credit hears of registry: that a submission ended there.

The fact may come before anything else of the submission, and twice.
"""

from sqlalchemy.dialects.postgresql import insert

from contracts.facts import Envelope, Fact
from contracts.facts.registry import ItemRemovedV1, SubmissionRegisteredV1
from kit.db import Writing
from kit.inbox import Effect
from services.review.credit.models import RegistryEnding


async def stop_asking(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Ask no source about it any more: what they say after entry is for monitoring."""
    assert isinstance(fact, SubmissionRegisteredV1 | ItemRemovedV1)
    assert fact.submission_id is not None
    row = insert(RegistryEnding).values(
        submission_id=fact.submission_id,
        ending=fact.ending,
    )
    await tx.execute(row.on_conflict_do_nothing())


EFFECTS: dict[type[Fact], Effect] = {
    SubmissionRegisteredV1: stop_asking,
    ItemRemovedV1: stop_asking,
}
