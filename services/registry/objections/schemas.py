"""Requests and answers of objections. `ObjectorView` alone names the objector."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from contracts.vocabulary import Instant
from kit.listing import Paged, total_field
from services.registry.objections.files.rules import MOST_FILES
from services.registry.objections.rules import InadmissibleGround, ObjectionState, ObjectorKind

Words = Annotated[str, StringConstraints(max_length=4000)]
Needed = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        min_length=1,
        max_length=4000,
    ),
]
Channel = Annotated[
    str,
    StringConstraints(
        strip_whitespace=True,
        min_length=1,
        max_length=40,
    ),
]
Line = Annotated[str, StringConstraints(max_length=200)]


class Objector(BaseModel):
    """As far as it is known: what is missing makes the objection inadmissible, not
    unrecordable."""

    model_config = ConfigDict(extra="forbid")

    kind: ObjectorKind
    name: Line = ""
    contact: Line = ""


class ObjectionFields(BaseModel):
    """channel: how it came in.

    sealed_or_signed: the organisation's seal or the person's own signature is on it.
    """

    model_config = ConfigDict(extra="forbid")

    submission_id: UUID
    objector: Objector
    reason: Words = ""
    sealed_or_signed: bool
    channel: Channel


class ObjectionRequest(ObjectionFields):
    """What an officer takes down. file_ids: files that this officer sent and that were taken; the
    letter itself is among them where it is sealed or signed.
    """

    file_ids: Annotated[tuple[UUID, ...], Field(max_length=MOST_FILES)] = ()


class JudgementRequest(BaseModel):
    model_config = ConfigDict(extra="forbid")

    upheld: bool
    finding: Needed
    reply: Needed


class TurningAwayRequest(BaseModel):
    """ground: why it is not admitted. reply: what its objector is told."""

    model_config = ConfigDict(extra="forbid")

    ground: InadmissibleGround
    reply: Needed


class ObjectionView(BaseModel):
    """due_at: until when a finding is due (plan time).

    number: of one that the public lodged. with_files: they are at
    /objections/{objection_id}/files; where not, an older record has hashes alone, as typed.
    """

    objection_id: UUID
    number: str | None = None
    notice_id: UUID
    submission_id: UUID
    state: ObjectionState
    admissible: bool
    ground: InadmissibleGround | None
    ground_label: str | None
    reason: str
    evidence_sha256: tuple[str, ...]
    with_files: bool
    sealed_or_signed: bool
    channel: str
    received_at: Instant
    due_at: Instant | None
    finding: str | None
    reply: str | None
    judged_at: Instant | None


class Objections(BaseModel):
    items: tuple[ObjectionView, ...]
    next: str | None
    total: int = total_field()


class ObjectionQuery(Paged):
    """Filters of the list of objections. Values of one filter widen it."""

    campaign_id: UUID | None = None
    notice_id: UUID | None = None
    submission_id: UUID | None = None
    state: list[ObjectionState] = []


class ObjectorView(Objector):
    objection_id: UUID
