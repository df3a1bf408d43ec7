"""Requests and answers of the public's objections. No answer repeats who objected."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from contracts.vocabulary import Instant
from services.registry.lodging.rules import (
    MOST_ITEMS,
    NUMBER_LENGTH,
)
from services.registry.objections.files.rules import MOST_FILES, ObjectionFileKind
from services.registry.objections.files.schemas import LetterFileStart
from services.registry.objections.rules import InadmissibleGround, ObjectionState
from services.registry.objections.schemas import Objector

Proof = Annotated[str, StringConstraints(min_length=1, max_length=4000)]
Reason = Annotated[str, StringConstraints(strip_whitespace=True, max_length=3000)]


class LodgingBody(BaseModel):
    """address_proof: notify's, of the address at which the receipt and the answer arrive."""

    model_config = ConfigDict(extra="forbid")

    address_proof: Proof


class ObjectionFileStart(LodgingBody, LetterFileStart):
    """A file of an objection that the public lodges."""


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
