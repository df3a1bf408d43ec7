"""Files of objections over HTTP. No answer repeats who objected."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from kit.sent_files.rules import SentFileState
from services.registry.objections.files.rules import ObjectionFileKind


class LetterFileStart(BaseModel):
    """A file of an objection. size: bytes, of the file as it will be sent."""

    model_config = ConfigDict(extra="forbid")

    kind: ObjectionFileKind
    filename: Annotated[str, StringConstraints(min_length=1, max_length=300)]
    content_type: Annotated[str, StringConstraints(max_length=120)]
    size: Annotated[int, Field(ge=1, le=2**53 - 1)]


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
