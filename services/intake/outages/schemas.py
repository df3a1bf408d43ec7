"""Outages over HTTP: as the prober hands them over, as people read them."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from contracts.vocabulary import Frozen, Sha256

Kind = Literal["gap", "not_observed"]
Name = Annotated[str, Field(min_length=1, max_length=60)]


class Answer(Frozen):
    """One sort of answer while it was not ready: HTTP status (None: no answer), what was said, first and last time, how often."""

    status: int | None
    said: Annotated[str, Field(max_length=200)]
    first_at: AwareDatetime
    last_at: AwareDatetime
    times: Annotated[int, Field(ge=1)]


class RecordedOutage(BaseModel):
    """One entry of the prober's ledger; `line` and `line_hash` name it there. Instants are real time. ended_at None: it runs."""

    model_config = ConfigDict(extra="forbid")

    id: UUID
    kind: Kind
    service: Name
    dependency: Name
    last_good_at: AwareDatetime | None
    began_at: AwareDatetime
    last_bad_at: AwareDatetime
    ended_at: AwareDatetime | None
    asked: Annotated[int, Field(ge=0, le=2**31 - 1)]
    answers: Annotated[tuple[Answer, ...], Field(max_length=20)]
    line: Annotated[int, Field(ge=1, le=2**31 - 1)]
    line_hash: Sha256

    @model_validator(mode="after")
    def _in_order(self) -> "RecordedOutage":
        ordered = [
            at
            for at in (self.last_good_at, self.began_at, self.last_bad_at, self.ended_at)
            if at is not None
        ]
        if ordered != sorted(ordered):
            raise ValueError("instants out of order")
        return self


class Handover(BaseModel):
    items: Annotated[tuple[RecordedOutage, ...], Field(min_length=1, max_length=100)]


class HandedOver(Frozen):
    """kept: entries that were new or had gone on; the others were known."""

    kept: int
    known: int


class ShownOutage(Frozen):
    id: UUID
    kind: Kind
    service: str
    dependency: str
    last_good_at: datetime | None
    began_at: datetime
    last_bad_at: datetime
    ended_at: datetime | None
    asked: int
    answers: tuple[Answer, ...]
    line: int
    line_hash: str
    recorded_at: datetime


class Outages(Frozen):
    """Newest first."""

    items: tuple[ShownOutage, ...]
    next: str | None = None
