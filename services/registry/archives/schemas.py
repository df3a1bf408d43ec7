"""Archived histories as they are told."""

from datetime import datetime
from uuid import UUID

from pydantic import BaseModel

from services.registry.archives.rules import ClosedAs, Verdict


class ArchivedTold(BaseModel):
    """workflow: its id, as `submission/…`; closed_at: real time; sha256: of the history's bytes."""

    run_id: UUID
    workflow: str
    campaign_id: UUID
    submission_id: UUID | None
    closed_as: ClosedAs
    closed_at: datetime
    events: int
    sha256: str
    size: int


class Archives(BaseModel):
    items: tuple[ArchivedTold, ...]
    next: str | None


class ArchivedLink(ArchivedTold):
    """verdict: what lies in the store held against the catalogue and the audit's leaf; link: to exactly that version, to replay it from."""

    verdict: Verdict
    leaf: str | None
    link: str
    filename: str
