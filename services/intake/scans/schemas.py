"""What is shown of the reading of a scan."""

from uuid import UUID

from contracts.scan import ScanMark, ScanOutcome
from contracts.vocabulary import Frozen, Instant


class SealedScanView(Frozen):
    """How one sealed scan stands to the present draft. Unread while `read_at` is empty.

    pages, looked, marked: of the file, looked at, carrying a mark. draft_version, saved_at,
    snapshot: what it was printed from, when one version of this submission. changed: JSON pointers
    of the fields that are different now. why: what stopped the reading, if something did.
    """

    evidence_id: UUID
    filename: str
    sha256: str
    read_at: Instant | None
    outcome: ScanOutcome | None
    zh: str
    en: str
    pages: int = 0
    looked: int = 0
    marked: int = 0
    marks: tuple[ScanMark, ...] = ()
    draft_version: int | None = None
    saved_at: Instant | None = None
    snapshot: int | None = None
    changed: tuple[str, ...] = ()
    why: str | None = None


class SealedScanViews(Frozen):
    items: tuple[SealedScanView, ...]
