"""What intake read off sealed scans, kept until somebody looks at the case.

The fact may come before the case, after it, and twice.
"""

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Envelope, Fact
from contracts.facts.intake import SealedScanReadV1
from kit.db import Writing
from kit.inbox import Effect
from services.review.scans.models import ScanReadingCopy


async def keep_reading(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """Keep the newest reading. The same bytes uploaded twice carry the same marks."""
    assert isinstance(fact, SealedScanReadV1)
    assert fact.submission_id is not None
    reading = {
        "read": fact.read.model_dump(mode="json"),
        "version": fact.subject_version,
    }
    row = insert(ScanReadingCopy).values(
        submission_id=fact.submission_id,
        sha256=fact.sha256,
        **reading,
    )
    # Facts come twice and out of order: only a newer one replaces what is there.
    await tx.execute(
        row.on_conflict_do_update(
            index_elements=["submission_id", "sha256"],
            set_=reading,
            where=col(ScanReadingCopy.version) < fact.subject_version,
        )
    )


EFFECTS: dict[type[Fact], Effect] = {SealedScanReadV1: keep_reading}
