"""Pure decisions on rulings: what may be proposed, who may confirm, what follows."""

from collections.abc import Sequence
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from contracts.application import ATTACHMENTS, FORM_PARTS
from contracts.application.labels import field_at
from contracts.transitions import Transitions
from contracts.vocabulary import CorrectionPoint, Outcome
from services.review.cases.rules import CaseState, must_be
from services.review.rulings.problems import (
    CorrectionsUsedUp,
    PointsNeeded,
    PointsUnknown,
    ReasonNeeded,
    RulingNotOpen,
    RulingOutdated,
    RulingTooLate,
    SecondPersonNeeded,
)


class RulingState(StrEnum):
    proposed = "proposed"
    confirmed = "confirmed"
    superseded = "superseded"


RULING_STATES: Final = Transitions(
    RulingState,
    {
        RulingState.proposed: [RulingState.confirmed, RulingState.superseded],
        RulingState.confirmed: [RulingState.superseded],
        RulingState.superseded: [],
    },
)


UNIT_BLANK: Final = "/cover/recommending_unit"
PLACES: Final = frozenset(
    {f"/{part.key}" for part in FORM_PARTS}
    | {f"/attachments/{each.kind.value}" for each in ATTACHMENTS}
)
STATE_AFTER: Final[dict[Outcome, CaseState]] = {
    Outcome.recommend: CaseState.recommended,
    Outcome.return_for_correction: CaseState.returned,
}


def in_time(stamp: datetime, closes_at: datetime | None) -> None:
    """Raises RulingTooLate with the instants once the unit's delivery window is over."""
    if closes_at is not None and stamp >= closes_at:
        raise RulingTooLate(stamp=stamp.isoformat(), closes_at=closes_at.isoformat())


def may_rule(state: CaseState, outcome: Outcome, present: int, judged: int) -> None:
    """On the newest snapshot only. A recommended case can still be declined, until it is delivered.

    Raises CaseHasEnded, WrongState, RulingOutdated.
    """
    allowed = (
        (CaseState.in_review, CaseState.recommended)
        if outcome is Outcome.decline
        else (CaseState.in_review,)
    )
    must_be(state, *allowed)
    if judged != present:
        raise RulingOutdated(snapshot=present)


def well_formed(
    outcome: Outcome, reason: str, points: Sequence[CorrectionPoint], returns: int, allowed: int
) -> None:
    """Raises ReasonNeeded, PointsNeeded, PointsUnknown, CorrectionsUsedUp. `returns`: how often the case was returned before."""
    if outcome is not Outcome.recommend and not reason.strip():
        raise ReasonNeeded()
    if bool(points) != (outcome is Outcome.return_for_correction):
        raise PointsNeeded()
    wrong = [point.path for point in points if not asks_something(point)]
    if wrong:
        raise PointsUnknown(errors=[{"path": path} for path in wrong])
    if outcome is Outcome.return_for_correction and returns >= allowed:
        raise CorrectionsUsedUp(rounds=allowed)


def asks_something(point: CorrectionPoint) -> bool:
    """A blank or part of the form, or a kind of evidence, with what is wrong and how to mend it.

    The recommending unit is none: another unit would get the case in the middle of its review.
    """
    if not (point.wrong.strip() and point.mend.strip()):
        return False
    if point.covers(UNIT_BLANK):
        return False
    return point.pointer in PLACES or field_at(point.pointer) is not None


def may_confirm(state: RulingState, proposed_by: UUID, confirming: UUID | None) -> None:
    """Raises RulingNotOpen, SecondPersonNeeded."""
    if state != RulingState.proposed:
        raise RulingNotOpen(state=state)
    if confirming == proposed_by:
        raise SecondPersonNeeded()
