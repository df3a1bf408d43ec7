"""Checklists over HTTP."""

from typing import Annotated
from uuid import UUID

from pydantic import BaseModel, Field, StringConstraints

from contracts.vocabulary import CheckAnswer, ChecklistDesk, Frozen, Instant, Number
from services.review.checklists.rules import GivenAnswer

MOST_ITEMS = 40


class SentAnswer(GivenAnswer):
    """An answer of bounded length."""

    note: str = Field(default="", max_length=1000)


class ChecklistBody(Frozen):
    """The whole checklist. snapshot: the one that the officer read. answers: by a point's code."""

    snapshot: Number
    answers: dict[Annotated[str, StringConstraints(max_length=40)], SentAnswer] = Field(
        max_length=MOST_ITEMS
    )


class CheckRead(BaseModel):
    """A point with its answer. text: the condition's own words; source: where they stand."""

    code: str
    zh: str
    en: str
    text: str
    source: str
    answer: CheckAnswer | None
    note: str


class CheckChange(BaseModel):
    """What a saving changed at one point."""

    zh: str
    en: str
    before: GivenAnswer
    after: GivenAnswer


class ChecklistSaveRead(BaseModel):
    """One saving: who, when, old and new. person_id: who saved."""

    number: int
    snapshot: int
    person_id: UUID
    saved_at: Instant
    changes: list[CheckChange]


class ChecklistRead(BaseModel):
    """One desk's checklist of a case as it stands.

    number: of its newest saving, 0 before the first; it is the ETag. carried_over: the answers are
    about an earlier hand-in and count once they are saved again. missing, failed: codes of points.
    history: the newest savings, the newest first.
    """

    case_id: UUID
    desk: ChecklistDesk
    snapshot: int
    number: int
    carried_over: bool
    items: list[CheckRead]
    missing: list[str]
    failed: list[str]
    history: list[ChecklistSaveRead]
