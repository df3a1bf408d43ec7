"""How an objection is recorded, judged and told. Only `ObjectorTold` names the objector."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, StringConstraints

from contracts.vocabulary import Sha256
from services.registry.objections.rules import Ground, ObjectorKind

Words = Annotated[str, StringConstraints(max_length=4000)]
Needed = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=4000)]
Line = Annotated[str, StringConstraints(max_length=200)]


class Objector(BaseModel):
    """As far as it is known: what is missing makes the objection inadmissible, not unrecordable."""

    model_config = ConfigDict(extra="forbid")

    kind: ObjectorKind
    name: Line = ""
    contact: Line = ""


class ObjectionAsk(BaseModel):
    """sealed_or_signed: the organisation's seal or the person's own signature is on it; channel: how it came in."""

    model_config = ConfigDict(extra="forbid")

    submission_id: UUID
    objector: Objector
    reason: Words = ""
    evidence_sha256: tuple[Sha256, ...] = ()
    sealed_or_signed: bool
    channel: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=40)]


class JudgementAsk(BaseModel):
    model_config = ConfigDict(extra="forbid")

    upheld: bool
    finding: Needed
    reply: Needed


class ObjectionTold(BaseModel):
    """due_at: until when a finding is due (plan time)."""

    objection_id: UUID
    notice_id: UUID
    submission_id: UUID
    state: Literal["open", "inadmissible", "refused", "upheld", "dismissed"]
    admissible: bool
    ground: Ground | None
    ground_label: str | None
    reason: str
    evidence_sha256: tuple[str, ...]
    sealed_or_signed: bool
    channel: str
    received_at: datetime
    due_at: datetime | None
    finding: str | None
    reply: str | None
    judged_at: datetime | None


class Objections(BaseModel):
    items: tuple[ObjectionTold, ...]
    next: str | None


class ObjectorTold(Objector):
    objection_id: UUID
