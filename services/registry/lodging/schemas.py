"""Requests and answers of the public's objections. No answer repeats who objected."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from contracts.vocabulary import Instant
from kit.sent_files.rules import SentFileState
from services.registry.lodging.rules import (
    MOST_FILES,
    MOST_ITEMS,
    NUMBER_LENGTH,
    ObjectionFileKind,
)
from services.registry.objections.rules import InadmissibleGround, ObjectionState
from services.registry.objections.schemas import Objector

Proof = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, max_length=3000)]


class LodgingBody(BaseModel):
    """address_proof: notify's, of the address at which the receipt and the answer arrive."""

    model_config = ConfigDict(extra="forbid")

    address_proof: Proof


class ObjectionFileStart(LodgingBody):
    """size: bytes, of the file as it will be sent."""

    kind: ObjectionFileKind
    filename: Annotated[str, StringConstraints(min_length=1, max_length=300)]
    content_type: Annotated[str, StringConstraints(max_length=120)]
    size: Annotated[int, Field(ge=1, le=2**53 - 1)]


class ObjectionFileArrival(LodgingBody):
    """That the file was sent to the store."""


class LodgingRequest(LodgingBody):
    """submission_ids: the items objected to. file_ids: files that were taken."""

    submission_ids: Annotated[tuple[UUID, ...], Field(min_length=1, max_length=MOST_ITEMS)]
    objector: Objector
    reason: Reason
    file_ids: Annotated[tuple[UUID, ...], Field(max_length=MOST_FILES)] = ()


class LodgingQuestion(LodgingBody):
    """number: of the receipt. The proof is of the address that the objection was lodged with."""

    number: Annotated[str, StringConstraints(min_length=NUMBER_LENGTH, max_length=60)]


class ObjectionFileForm(BaseModel):
    """A form to be sent by POST, multipart, with `fields` first and the bytes last as `file`."""

    url: str
    fields: dict[str, Any]


class ObjectionFileView(BaseModel):
    """sha256: of the bytes in the store, once they were taken. outcome, why_zh, why_en: why not."""

    file_id: UUID
    kind: ObjectionFileKind
    content_type: str
    size: int
    state: SentFileState
    sha256: str | None
    outcome: str | None
    why_zh: str | None
    why_en: str | None


class ObjectionFileStarted(BaseModel):
    """upload: good for 15 minutes."""

    file: ObjectionFileView
    upload: ObjectionFileForm


class LodgedItem(BaseModel):
    """reply: what the city answers, once it has judged. ground: why it was not admitted."""

    submission_id: UUID
    factory_name: str
    state: ObjectionState
    ground: InadmissibleGround | None
    reply: str | None
    judged_at: Instant | None


class LodgedFile(BaseModel):
    kind: ObjectionFileKind
    size: int
    sha256: str


class LodgingView(BaseModel):
    """An objection as whoever lodged it reads it: the receipt, and later the answer.

    due_at: until when a finding is due.
    """

    number: str
    notice_id: UUID
    rehearsal: bool
    received_at: Instant
    due_at: Instant | None
    items: tuple[LodgedItem, ...]
    files: tuple[LodgedFile, ...]


class LinkedObjectionFile(BaseModel):
    """link: good for five minutes; the browser saves under the file's own name."""

    file_id: UUID
    kind: ObjectionFileKind
    filename: str
    content_type: str
    size: int
    sha256: str
    link: str


class LinkedObjectionFiles(BaseModel):
    items: tuple[LinkedObjectionFile, ...]
