"""Answers about archived histories."""

from uuid import UUID

from pydantic import BaseModel

from contracts.vocabulary import Instant
from services.registry.archives.rules import ArchiveVerdict, ClosedAs


class ArchivedView(BaseModel):
    """workflow: its id, as `submission/…`; closed_at: real time; sha256: of the history's bytes."""

    run_id: UUID
    workflow: str
    campaign_id: UUID
    submission_id: UUID | None
    closed_as: ClosedAs
    closed_at: Instant
    events: int
    sha256: str
    size: int


class Archives(BaseModel):
    items: tuple[ArchivedView, ...]
    next: str | None


class ArchivedLink(ArchivedView):
    """verdict: what lies in the store, compared with the catalogue and the audit's leaf.

    link: to exactly that version, to replay it from; none where the store has it no more.
    """

    verdict: ArchiveVerdict
    leaf: str | None
    link: str | None
    filename: str
