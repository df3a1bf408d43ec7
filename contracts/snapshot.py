"""The file of a stored snapshot. Intake writes it (`intake.file_snapshot`); review reads it."""

from datetime import datetime
from typing import Any

from contracts.vocabulary import FileRef, Frozen, Sha256


class EvidenceFile(Frozen):
    """One piece of evidence of a snapshot.

    filename: as the applicant gave it.
    file: the locked version.
    late_until: of a file handed in by its hash alone: until when its bytes may follow (plan time,
    half-open). Such a file has no `file`.
    malware_scan: its scan at the hand-in (clean, unscanned, off); None before scans were recorded.
    """

    kind: str
    filename: str
    sha256: Sha256
    size: int
    file: FileRef | None = None
    late_until: datetime | None = None
    malware_scan: str | None = None


class SnapshotFile(Frozen):
    """The content of the file, which is written as canonical JSON.

    The snapshot hash of docket and receipt is the hash of `content` alone. Contact data is in
    neither.
    """

    content: dict[str, Any]
    evidence: tuple[EvidenceFile, ...] = ()
