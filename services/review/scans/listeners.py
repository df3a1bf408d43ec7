"""What intake read off sealed scans, kept until the case that it belongs to is looked at. Before, after and twice is fine."""

from sqlalchemy.dialects.postgresql import insert
from sqlmodel import col

from contracts.facts import Envelope, Fact
from contracts.facts.intake import SealedScanReadV1
from kit.db import Writing
from kit.inbox import Effect
from services.review.scans.models import ScanReading


async def sealed_scan_read(tx: Writing, envelope: Envelope, fact: Fact) -> None:
    """The newest reading counts; the same bytes uploaded twice carry the same marks."""
    assert isinstance(fact, SealedScanReadV1) and fact.submission_id is not None
    told = {"read": fact.read.model_dump(mode="json"), "version": fact.subject_version}
    row = insert(ScanReading).values(submission_id=fact.submission_id, sha256=fact.sha256, **told)
    await tx.execute(
        row.on_conflict_do_update(
            index_elements=["submission_id", "sha256"],
            set_=told,
            where=col(ScanReading.version) < fact.subject_version,
        )
    )


EFFECTS: dict[type[Fact], Effect] = {SealedScanReadV1: sealed_scan_read}
