"""What review keeps of corrections: the newest due instant of a submission."""

from sqlalchemy import tuple_
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Envelope, Fact
from contracts.facts.intake import CorrectionDueMovedV1, CorrectionOpenedV1
from kit.db import Writing
from kit.inbox import Effect
from services.review.corrections.models import CorrectionDue


async def keep_due(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Keep the due instant of the newest round, and of that the newest one."""
    assert isinstance(fact, CorrectionOpenedV1 | CorrectionDueMovedV1)
    assert fact.submission_id is not None
    due = {
        "round": fact.round,
        "due_at": fact.due_at,
        "version": fact.subject_version,
    }
    row = insert(CorrectionDue).values(submission_id=fact.submission_id, **due)
    # Facts come twice and out of order: only a newer one replaces what is there.
    kept = tuple_(col(CorrectionDue.round), col(CorrectionDue.version))
    newer = kept < tuple_(row.excluded.round, row.excluded.version)
    await tx.execute(
        row.on_conflict_do_update(index_elements=["submission_id"], set_=due, where=newer)
    )


EFFECTS: dict[type[Fact], Effect] = {
    CorrectionOpenedV1: keep_due,
    CorrectionDueMovedV1: keep_due,
}
