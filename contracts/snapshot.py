"""What a filed snapshot's file holds: written by intake (`intake.file_snapshot`), read by review (`review.open_case`) and by whoever exports it."""

from typing import Any

from contracts.vocabulary import FileRef, Frozen, Sha256


class EvidenceFile(Frozen):
    """One piece of evidence of the snapshot. filename: as the applicant gave it; file: the locked version (it names bucket, key and version)."""

    kind: str
    filename: str
    sha256: Sha256
    size: int
    file: FileRef


class SnapshotFile(Frozen):
    """canonical JSON of this is the file. The docket's snapshot hash is the hash of `content` alone, as on the receipt; contact data is in neither."""

    content: dict[str, Any]
    evidence: tuple[EvidenceFile, ...] = ()
