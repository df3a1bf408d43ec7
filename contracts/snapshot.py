"""What a filed snapshot's file holds: written by intake (`intake.file_snapshot`), read by review (`review.open_case`) and by whoever exports it."""

from datetime import datetime
from typing import Any

from contracts.vocabulary import FileRef, Frozen, Sha256


class EvidenceFile(Frozen):
    """One piece of evidence of the snapshot. filename: as the applicant gave it; file: the locked version (it names bucket, key and version).

    late_until: of a file handed in by its hash, whose bytes had not come yet: until when they may (plan time, half-open); it has no `file`.

    malware_scan: how the malware scan of it stood at the hand-in (clean, unscanned, off); None before scans were kept.
    """

    kind: str
    filename: str
    sha256: Sha256
    size: int
    file: FileRef | None = None
    late_until: datetime | None = None
    malware_scan: str | None = None


class SnapshotFile(Frozen):
    """canonical JSON of this is the file. The docket's snapshot hash is the hash of `content` alone, as on the receipt; contact data is in neither."""

    content: dict[str, Any]
    evidence: tuple[EvidenceFile, ...] = ()
