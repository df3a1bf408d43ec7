"""Pure decisions on panels (domain: evaluation and experts).

Who may sit, what a declaration changes, which scores are well formed.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Final
from uuid import UUID

from contracts.canonical import plain
from contracts.field_error import FieldError
from contracts.policy import PanelPolicy, RubricItem
from contracts.transitions import Transitions
from services.review.panel.problems import (
    GroundNeeded,
    GroundWithoutConflict,
    PanelTooSmall,
    ScoreHandedIn,
    ScoresWrong,
    ScoringClosed,
    ScoringNotOpen,
    SeatFilled,
    SeatNotOpen,
    SeatRecused,
)


class SeatState(StrEnum):
    offered = "offered"
    accepted = "accepted"
    scored = "scored"
    recused = "recused"


SEAT_STATES: Final = Transitions(
    SeatState,
    {
        SeatState.offered: [SeatState.accepted, SeatState.recused],
        SeatState.accepted: [SeatState.scored, SeatState.recused],
        SeatState.scored: [SeatState.recused],
        SeatState.recused: [],
    },
)
"""A conflict that is found late strikes a score that was handed in."""


OPEN: Final = (SeatState.offered, SeatState.accepted)


def may_sit(experts: Sequence[UUID], alternates: Sequence[UUID], at_least: int) -> None:
    """Odd, at least as many as the plan says, nobody twice. Raises PanelTooSmall."""
    everybody = [*experts, *alternates]
    somebody_twice = len(set(everybody)) != len(everybody)
    even = len(experts) % 2 == 0
    if len(experts) < at_least or even or somebody_twice:
        raise PanelTooSmall(experts=len(experts), at_least=at_least)


def declared(
    state: SeatState,
    conflict: bool,
    ground: str | None,
    kept: str | None = None,
) -> SeatState:
    """The seat's state after a declaration. A conflict found late strikes the score.

    `kept`: the ground of an earlier recusal. Raises GroundNeeded, GroundWithoutConflict, and
    SeatRecused where a recusal is taken back or gets another ground.
    """
    given = (ground or "").strip()
    if conflict:
        if not given:
            raise GroundNeeded()
        if state is SeatState.recused and kept is not None and given != kept:
            raise SeatRecused()
        return SeatState.recused
    if given:
        raise GroundWithoutConflict()
    if state is SeatState.recused:
        raise SeatRecused()
    if state is SeatState.offered:
        return SeatState.accepted
    return state


def next_alternate(alternates: Sequence[UUID], seated: Sequence[UUID]) -> UUID | None:
    """The first alternate who has no seat for the submission yet; None when nobody is left."""
    return next((each for each in alternates if each not in seated), None)


def may_relieve(state: SeatState, sitting: int, seats: int) -> None:
    """Whether another expert may take the place.

    That of an expert who has not scored, or of a recused one whom nobody has replaced. Nobody but
    its expert strikes a score that was handed in. sitting: seats for the submission that are not
    recused; seats: how many the panel has. Raises ScoreHandedIn, SeatFilled.
    """
    if state is SeatState.scored:
        raise ScoreHandedIn()
    if state is SeatState.recused and sitting >= seats:
        raise SeatFilled()


def material_opens(state: SeatState) -> None:
    """Raises SeatNotOpen before the declaration, SeatRecused after a recusal."""
    if state is SeatState.recused:
        raise SeatRecused()
    if state is SeatState.offered:
        raise SeatNotOpen()


def may_write_down(state: SeatState) -> None:
    """Whether an expert may still keep a draft of the score.

    Raises SeatNotOpen, SeatRecused, ScoreHandedIn.
    """
    material_opens(state)
    if state is SeatState.scored:
        raise ScoreHandedIn()


def in_time(stamp: datetime, opens_at: datetime | None, closes_at: datetime | None) -> None:
    """Raises ScoringNotOpen, ScoringClosed, with the instants."""
    if opens_at is not None and stamp < opens_at:
        raise ScoringNotOpen(stamp=plain(stamp), opens_at=plain(opens_at))
    if closes_at is not None and stamp >= closes_at:
        raise ScoringClosed(stamp=plain(stamp), closes_at=plain(closes_at))


def changes_nothing(
    state: SeatState,
    kept: Mapping[str, str] | None,
    items: Mapping[str, Decimal],
    kept_comment: str | None = None,
    comment: str | None = None,
) -> bool:
    """True when the same score with the same comment is handed in again.

    No comment and an empty one are the same. Raises ScoreHandedIn for another score or comment.
    """
    if state is not SeatState.scored or kept is None:
        return False
    handed_in = {number: Decimal(points) for number, points in kept.items()}
    if handed_in != dict(items) or (kept_comment or "") != (comment or ""):
        raise ScoreHandedIn()
    return True


def points_of(items: Mapping[str, str], policy: PanelPolicy) -> dict[str, Decimal]:
    """Every item of the rubric as a decimal, from 0 to its points, in the policy's steps.

    Raises ScoresWrong naming each wrong item.
    """
    found: dict[str, Decimal] = {}
    errors: list[FieldError] = []
    rubric = {str(item.number): item for item in policy.rubric}
    by_number = sorted({*rubric, *items}, key=lambda number: (len(number), number))
    for number in by_number:
        item = rubric.get(number)
        points = _points(items.get(number), item, policy.step)
        if points is not None:
            found[number] = points
            continue
        errors.append(_wrong_points(number, item, policy.step))
    if errors:
        raise ScoresWrong(errors=errors)
    return found


def _wrong_points(number: str, item: RubricItem | None, step: Decimal) -> FieldError:
    """What an item of the rubric asks, or that there is no such item."""
    place = f"/items/{number}"
    if item is None:
        return FieldError(
            pointer=place,
            code="unknown_item",
            message="评分表中没有此项，请删除",
            message_en="The rubric has no such item: remove it",
        )
    return FieldError(
        pointer=place,
        code="points_not_fitting",
        message=f"请填写0至{item.points}之间、以{step}分为单位的分数",
        message_en=f"Give points from 0 to {item.points}, in steps of {step}",
        limit=str(item.points),
        step=str(step),
    )


def _points(given: str | None, item: RubricItem | None, step: Decimal) -> Decimal | None:
    """The points as a decimal, or None when they are no points of the item."""
    if given is None or item is None:
        return None
    try:
        points = Decimal(given)
    except InvalidOperation:
        return None
    if not points.is_finite() or points % step:
        return None
    return points if 0 <= points <= item.points else None
