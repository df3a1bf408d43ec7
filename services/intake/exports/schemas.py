"""What an export is asked for and what its manifest says."""

from uuid import UUID

from contracts.vocabulary import Frozen, Instant


class ExportRequest(Frozen):
    """Everything of the organisation, or of one campaign or one submission of it."""

    campaign_id: UUID | None = None
    submission_id: UUID | None = None


class PackedFile(Frozen):
    """rows: entries in it; sha256, size: of the unpacked file."""

    name: str
    rows: int
    sha256: str
    size: int


class Manifest(Frozen):
    """manifest.json of an export, its last file.

    read_at: the one instant whose state the whole export shows.
    """

    organisation_id: UUID
    campaign_id: UUID | None
    submission_id: UUID | None
    read_at: Instant
    links_valid_seconds: int
    files: tuple[PackedFile, ...]
