"""What evidence's routes take and give."""

from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import Field

from contracts.application import EvidenceKind
from contracts.vocabulary import Frozen, Instant, SentSha256
from services.intake.evidence.states import EvidenceState

State = Literal[
    EvidenceState.waiting,
    EvidenceState.checking,
    EvidenceState.promoted,
    EvidenceState.refused,
    EvidenceState.abandoned,
]


class StartUpload(Frozen):
    """sha256 and size: of the file as it will be sent."""

    kind: EvidenceKind
    filename: Annotated[str, Field(min_length=1, max_length=300)]
    content_type: Annotated[str, Field(max_length=120)]
    size: Annotated[int, Field(ge=1, le=2**53 - 1)]
    sha256: SentSha256


class StartUploads(Frozen):
    """Several files at once: each gets its place, or none does."""

    files: Annotated[list[StartUpload], Field(min_length=1, max_length=50)]


class UploadForm(Frozen):
    """A form to be sent by POST, multipart, with `fields` first and the bytes last as `file`."""

    url: str
    fields: dict[str, Any]


class UploadView(Frozen):
    """What is known of one file.

    outcome, why_zh, why_en: what the last check found, as a code and in words, of a file that was
    not kept (or not yet). scan_outcome: what is known of its malware scan: clean; unscanned (taken
    while the scanner was away, scanned later); found; over_scanner_limit; scanner_unavailable; off
    (no scanner is configured). scan_engine, scan_signatures_at, scanned_at: by what, when.
    """

    id: UUID
    submission_id: UUID
    kind: str
    filename: str
    content_type: str
    size: int
    sha256: str
    state: State
    outcome: str | None = None
    why_zh: str | None
    why_en: str | None
    scan_outcome: str | None = None
    scan_signature: str | None = None
    scan_engine: str | None = None
    scan_signatures_at: Instant | None = None
    scanned_at: Instant | None = None
    created_at: Instant
    version: int


class UploadStarted(Frozen):
    evidence_id: UUID
    evidence: UploadView
    upload: UploadForm


class UploadsStarted(Frozen):
    """In the order asked."""

    items: tuple[UploadStarted, ...]


class DownloadLink(Frozen):
    """Good for five minutes; the browser saves under the file's own name."""

    url: str


class SweepReport(Frozen):
    """One sweep over evidence.

    figures: counts as in EvidenceSweptV1. findings: ids and keys by what is wrong, at most two
    hundred each.
    """

    id: UUID
    began_at: Instant
    ended_at: Instant
    figures: dict[str, int]
    findings: dict[str, list[str]]


class SweepReports(Frozen):
    """Newest first."""

    items: tuple[SweepReport, ...]


class EvidenceList(Frozen):
    items: tuple[UploadView, ...]
