"""The timeline over HTTP. Who acted is told by role and unit; auditors also learn which person."""

from typing import Any, Literal
from uuid import UUID

from pydantic import BaseModel, Field

from contracts.stages.words import SubmissionStep
from contracts.vocabulary import Instant, Role
from kit.listing import Paged, total_field

Room = Literal["identity", "intake", "review", "registry", "notify"]


class TimelineQuery(Paged):
    """Filters of the timeline. moved: only what moved the submission to another step."""

    service: list[Room] = []
    topic: list[str] = Field(default=[], max_length=50)
    moved: bool = False
    descending: bool = False
    limit: int = Field(default=200, ge=1, le=200)


class TimelineActor(BaseModel):
    """zh, en: who acted and for whom, in words. person_id: told to auditors alone."""

    kind: str
    roles: tuple[Role, ...] = ()
    unit: str | None = None
    system: str | None = None
    person_id: UUID | None = None
    acting_for: UUID | None = None
    zh: str
    en: str


class TimelineDetail(BaseModel):
    """One member of a fact in words. before, before_en: what was said of it until then."""

    name: str
    label: str
    label_en: str
    value: str
    value_en: str
    before: str | None
    before_en: str | None


class StepTold(BaseModel):
    """A step of the process in words."""

    step: SubmissionStep
    zh: str
    en: str


class TimelineItem(BaseModel):
    """One fact of a submission.

    what_zh / what_en: in words. room_zh, room_en: who keeps it. detail: the members a timeline may
    show, details: the same in words. step_before, step_after: where the submission stood, where the
    fact moved it. leaf: its hash.
    """

    fact_id: UUID
    at: Instant
    service: str
    room_zh: str
    room_en: str
    topic: str
    what_zh: str
    what_en: str
    who: TimelineActor
    detail: dict[str, Any]
    details: list[TimelineDetail]
    step_before: StepTold | None
    step_after: StepTold | None
    caused_by: UUID | None
    leaf: str


class Timeline(BaseModel):
    submission_id: UUID
    items: tuple[TimelineItem, ...]
    next: str | None = None
    total: int = total_field()
