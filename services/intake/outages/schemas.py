"""Outages over HTTP, as the prober hands them over and as people read them."""

from typing import Annotated, Literal
from uuid import UUID

from pydantic import AwareDatetime, BaseModel, ConfigDict, Field, model_validator

from contracts.field_words import WrongValue
from contracts.vocabulary import Frozen, Instant, Number, Sha256

Kind = Literal["gap", "not_observed"]
Name = Annotated[str, Field(min_length=1, max_length=60)]


class OutageAnswer(Frozen):
    """One kind of answer while a service was not ready.

    status: HTTP status; None if there was no answer. times: how often it came.
    """

    status: Annotated[int, Field(ge=100, le=999)] | None
    said: Annotated[str, Field(max_length=200)]
    first_at: AwareDatetime
    last_at: AwareDatetime
    times: Number


class RecordedOutage(BaseModel):
    """One entry of the prober's ledger, where `line` and `line_hash` name it.

    Instants are real time. ended_at: None while it runs.
    """

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
    answers: Annotated[tuple[OutageAnswer, ...], Field(max_length=20)]
    line: Annotated[int, Field(ge=1, le=2**31 - 1)]
    line_hash: Sha256

    @model_validator(mode="after")
    def _in_order(self) -> "RecordedOutage":
        instants = (self.last_good_at, self.began_at, self.last_bad_at, self.ended_at)
        ordered = [at for at in instants if at is not None]
        if ordered != sorted(ordered):
            raise WrongValue(
                "时刻的先后次序有误，请核对观测账本",
                "instants are out of order: look at the prober's ledger",
            )
        return self


class Handover(Frozen):
    """Entries of the prober's ledger."""

    items: Annotated[tuple[RecordedOutage, ...], Field(min_length=1, max_length=100)]


class HandedOver(Frozen):
    """kept: entries that were new or had gone on. known: the others."""

    kept: int
    known: int


class ShownOutage(Frozen):
    """One recorded outage."""

    id: UUID
    kind: Kind
    service: str
    dependency: str
    last_good_at: Instant | None
    began_at: Instant
    last_bad_at: Instant
    ended_at: Instant | None
    asked: int
    answers: tuple[OutageAnswer, ...]
    line: int
    line_hash: str
    recorded_at: Instant


class Outages(Frozen):
    """Recorded outages, newest first."""

    items: tuple[ShownOutage, ...]
    next: str | None = None
