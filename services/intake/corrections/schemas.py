"""A correction as its applicant sees it."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from contracts.vocabulary import Frozen


class ShownPoint(Frozen):
    """label: of the field, as the form prints it."""

    path: str
    label: str | None
    wrong: str
    mend: str


class ShownCorrection(Frozen):
    """due_at: answer before it, by editing the draft and handing in again; now: plan time."""

    id: UUID
    submission_id: UUID
    round: int
    state: Literal["open", "answered", "lapsed", "ended"]
    points: tuple[ShownPoint, ...]
    opened_at: datetime
    due_at: datetime
    now: datetime
    answered_snapshot: int | None
