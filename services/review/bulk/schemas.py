"""Bulk acts over HTTP."""

from uuid import UUID

from pydantic import BaseModel, Field, field_validator

from contracts.code_words import CodeWords
from contracts.field_words import WrongValue
from contracts.vocabulary import Frozen, Instant, Outcome
from kit.listing import Paged, total_field
from services.review.bulk.rules import MOST_CASES, BulkAct, BulkState


class BulkLook(Frozen):
    """What is to be done with which cases. reason: of proposed rulings, one for all."""

    campaign_id: UUID
    act: BulkAct
    cases: tuple[UUID, ...] = Field(min_length=1, max_length=MOST_CASES)
    reason: str = Field(default="", max_length=4000)

    @field_validator("cases")
    @classmethod
    def _once(cls, cases: tuple[UUID, ...]) -> tuple[UUID, ...]:
        if len(set(cases)) < len(cases):
            raise WrongValue("有案卷重复，请每件只列一次", "names a case twice: list each once")
        return cases


class BulkConfirmation(Frozen):
    confirm_token: str = Field(min_length=64, max_length=64)


class BulkItem(BaseModel):
    """A case of a bulk act. allowed: it is part of it; else `code` and `why` tell the refusal.

    outcome: what is proposed, or what would be confirmed.
    """

    case_id: UUID
    number: str
    factory_name: str
    snapshot: int
    outcome: Outcome | None
    allowed: bool
    code: str | None
    why: CodeWords | None


class BulkSummary(BaseModel):
    """A bulk act without its cases.

    count: cases that it treats. left_out: cases that it cannot treat. seconds_left: in which it
    can be undone, from when this was answered.
    """

    bulk_id: UUID
    campaign_id: UUID
    act: BulkAct
    state: BulkState
    count: int
    left_out: int
    made_at: Instant
    effective_at: Instant | None
    ended_at: Instant | None
    seconds_left: int


class BulkView(BulkSummary):
    """A bulk act with its cases. confirm_token: to confirm exactly this until `expires_at`.

    undo_seconds: how long it could be undone if it were confirmed now; 0: it takes effect at once.
    """

    reason: str
    items: list[BulkItem]
    confirm_token: str
    expires_at: Instant
    undo_seconds: int


class BulkQuery(Paged):
    """One's own bulk acts."""

    campaign_id: UUID | None = None
    state: list[BulkState] = []


class BulkPage(BaseModel):
    items: list[BulkSummary]
    next: str | None = Field(default=None, description="the cursor of the next page")
    total: int = total_field()
