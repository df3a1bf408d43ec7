"""What evidence's routes take and give."""

from datetime import datetime
from typing import Annotated, Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from contracts.application import EvidenceKind
from contracts.vocabulary import Frozen, Sha256

State = Literal["waiting", "checking", "promoted", "refused"]


class StartUpload(BaseModel):
    """sha256 and size: of the file as it will be sent."""

    kind: EvidenceKind
    filename: Annotated[str, Field(min_length=1, max_length=300)]
    content_type: Annotated[str, Field(max_length=120)]
    size: Annotated[int, Field(ge=1)]
    sha256: Sha256


class UploadForm(Frozen):
    """A form to be sent by POST, multipart, with `fields` first and the bytes last as `file`."""

    url: str
    fields: dict[str, Any]


class ShownEvidence(Frozen):
    """why_zh, why_en: what a check found, of a refused file."""

    id: UUID
    submission_id: UUID
    kind: str
    filename: str
    content_type: str
    size: int
    sha256: str
    state: State
    why_zh: str | None
    why_en: str | None
    created_at: datetime
    version: int


class UploadStarted(Frozen):
    evidence_id: UUID
    evidence: ShownEvidence
    upload: UploadForm


class EvidenceList(Frozen):
    items: tuple[ShownEvidence, ...]
