"""Whom review's reminders reach, over HTTP."""

from uuid import UUID

from pydantic import BaseModel

from contracts.code_words import CodeWords
from services.review.reminders.rules import Kind


class Reminded(BaseModel):
    """Who is reminded: a unit's people, an expert, or the city where both are empty.

    open_items: how much waits for them.
    """

    kind: Kind
    kind_words: CodeWords
    unit: str | None
    unit_name: str | None
    person_id: UUID | None
    open_items: int


class RemindedNow(BaseModel):
    """One row a kind and unit or expert: some dozens. When they go out, intake tells."""

    items: list[Reminded]
    next: None = None
