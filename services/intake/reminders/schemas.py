"""Reminders to come, over HTTP."""

from pydantic import BaseModel, Field

from contracts.code_words import CodeWords
from contracts.policy import ReminderKind
from contracts.vocabulary import Instant


class ReminderForecast(BaseModel):
    """A reminder that is still to be sent. at: when, in plan time.

    people: how many it would reach if it were sent now. Of the kinds that review sends, review
    tells it.
    """

    kind: ReminderKind
    kind_words: CodeWords
    offset: str = Field(description="截止前多久，ISO 8601 / How long before the closing")
    at: Instant
    closes_at: Instant
    people: int | None


class RemindersToCome(BaseModel):
    """As many as the plan has rules, offsets and closing instants: some dozens. now: plan time."""

    now: Instant
    items: list[ReminderForecast]
    next: None = None
