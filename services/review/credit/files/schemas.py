"""Files of credit over HTTP."""

from typing import Annotated, Any
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from contracts.vocabulary import Frozen
from kit.sent_files.rules import SentFileState


class CreditFileStart(Frozen):
    """size: bytes, of the file as it will be sent."""

    filename: Annotated[str, StringConstraints(min_length=1, max_length=300)]
    content_type: Annotated[str, StringConstraints(max_length=120)]
    size: Annotated[int, Field(ge=1, le=2**53 - 1)]


class CreditFileForm(BaseModel):
    """A form to be sent by POST, multipart, with `fields` first and the bytes last as `file`."""

    url: str
    fields: dict[str, Any]


class CreditFileView(BaseModel):
    """sha256: of the bytes in the store, once they were taken. outcome, why_zh, why_en: why not."""

    file_id: UUID
    filename: str
    content_type: str
    size: int
    state: SentFileState
    sha256: str | None
    outcome: str | None
    why_zh: str | None
    why_en: str | None


class CreditFileStarted(BaseModel):
    """upload: good for 15 minutes."""

    file: CreditFileView
    upload: CreditFileForm
