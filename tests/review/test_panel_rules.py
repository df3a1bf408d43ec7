"""Pure rules of panels and scores."""

from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.policy import PanelPolicy
from kit.db import new_id
from services.review.panel import rules
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
from services.review.panel.rules import SeatState
from tests.plan import plan

POLICY = PanelPolicy.model_validate(plan()["panel"])
FULL = {str(item.number): str(item.points) for item in POLICY.rubric}
OPENS, CLOSES = datetime(2023, 9, 5, 16, tzinfo=UTC), datetime(2023, 10, 9, 16, tzinfo=UTC)


@given(st.integers(0, 9), st.integers(0, 2))
def test_a_panel_is_odd_and_large_enough(experts: int, alternates: int) -> None:
    people = [new_id() for _ in range(experts + alternates)]
    if experts >= 5 and experts % 2:
        rules.may_sit(people[:experts], people[experts:], 5)
    else:
        with pytest.raises(PanelTooSmall):
            rules.may_sit(people[:experts], people[experts:], 5)


def test_nobody_sits_twice() -> None:
    people = [new_id() for _ in range(5)]
    with pytest.raises(PanelTooSmall):
        rules.may_sit(people, people[:1], 5)


def test_declarations() -> None:
    assert rules.declared(SeatState.offered, False, None) is SeatState.accepted
    assert rules.declared(SeatState.accepted, False, None) is SeatState.accepted
    assert rules.declared(SeatState.scored, False, None) is SeatState.scored
    for state in SeatState:
        assert rules.declared(state, True, "亲属") is SeatState.recused
        for ground in (None, " "):
            with pytest.raises(GroundNeeded):
                rules.declared(state, True, ground)
    with pytest.raises(SeatRecused):
        rules.declared(SeatState.recused, False, None)


def test_alternates_step_in_by_order() -> None:
    first, second = new_id(), new_id()
    assert rules.next_alternate([first, second], []) == first
    assert rules.next_alternate([first, second], [first]) == second
    assert rules.next_alternate([first], [first]) is None


def test_who_has_not_scored_is_relieved_and_an_empty_place_filled() -> None:
    for state in (SeatState.offered, SeatState.accepted):
        rules.may_relieve(state, 5, 5)
    rules.may_relieve(SeatState.recused, 4, 5)
    with pytest.raises(SeatFilled):
        rules.may_relieve(SeatState.recused, 5, 5)
    with pytest.raises(ScoreHandedIn):
        rules.may_relieve(SeatState.scored, 5, 5)


def test_material() -> None:
    rules.material_opens(SeatState.accepted)
    rules.material_opens(SeatState.scored)
    with pytest.raises(SeatNotOpen):
        rules.material_opens(SeatState.offered)
    with pytest.raises(SeatRecused):
        rules.material_opens(SeatState.recused)


@given(st.integers(-2, 2))
def test_the_scoring_window_is_half_open(milliseconds: int) -> None:
    late, early = (
        CLOSES + timedelta(milliseconds=milliseconds),
        OPENS + timedelta(milliseconds=milliseconds),
    )
    if milliseconds < 0:
        rules.in_time(late, OPENS, CLOSES)
        with pytest.raises(ScoringNotOpen):
            rules.in_time(early, OPENS, CLOSES)
    else:
        rules.in_time(early, OPENS, CLOSES)
        with pytest.raises(ScoringClosed):
            rules.in_time(late, OPENS, CLOSES)
    rules.in_time(late, None, None)


@given(
    st.sampled_from(sorted(FULL)),
    st.decimals(allow_nan=False, places=2, min_value=-2, max_value=12),
)
def test_points_are_in_range_and_in_steps(number: str, points: Decimal) -> None:
    sent = FULL | {number: str(points)}
    good = (
        points.is_finite()
        and 0 <= points <= Decimal(FULL[number])
        and points * 2 == int(points * 2)
    )
    if good:
        assert rules.points_of(sent, POLICY)[number] == points
    else:
        with pytest.raises(ScoresWrong):
            rules.points_of(sent, POLICY)


def test_every_item_is_scored_and_no_other() -> None:
    assert sum(rules.points_of(FULL, POLICY).values()) == 100
    for sent in (
        {},
        FULL | {"99": "1"},
        FULL | {"1": "x"},
        FULL | {"1": "Infinity"},
        FULL | {"1": "NaN"},
    ):
        with pytest.raises(ScoresWrong) as refused:
            rules.points_of(sent, POLICY)
        assert refused.value.errors


def test_a_score_is_handed_in_once() -> None:
    points = rules.points_of(FULL, POLICY)
    assert not rules.changes_nothing(SeatState.accepted, None, points)
    assert not rules.changes_nothing(SeatState.scored, None, points)
    assert rules.changes_nothing(
        SeatState.scored, {number: f"{each}.0" for number, each in FULL.items()}, points
    )
    with pytest.raises(ScoreHandedIn):
        rules.changes_nothing(SeatState.scored, FULL | {"1": "0"}, points)


@pytest.mark.parametrize(
    ("kept", "given", "same"),
    [
        (None, "", True),
        ("", None, True),
        ("很好", "很好", True),
        ("很好", "", False),
        ("", "很好", False),
        ("很好", "很好。", False),
    ],
)
def test_another_comment_is_another_score(kept: str | None, given: str | None, same: bool) -> None:
    points = rules.points_of(FULL, POLICY)
    if same:
        assert rules.changes_nothing(SeatState.scored, FULL, points, kept, given)
    else:
        with pytest.raises(ScoreHandedIn):
            rules.changes_nothing(SeatState.scored, FULL, points, kept, given)
    assert not rules.changes_nothing(SeatState.accepted, None, points, None, given)


def test_a_ground_is_never_lost() -> None:
    assert rules.declared(SeatState.recused, True, " 亲属 ", "亲属") is SeatState.recused
    with pytest.raises(SeatRecused):
        rules.declared(SeatState.recused, True, "曾任职", "亲属")
    for state in (SeatState.offered, SeatState.accepted, SeatState.scored):
        with pytest.raises(GroundWithoutConflict):
            rules.declared(state, False, "亲属")
    assert rules.declared(SeatState.offered, False, " ") is SeatState.accepted


def test_a_draft_is_kept_between_declaration_and_score() -> None:
    rules.may_write_down(SeatState.accepted)
    for state, refusal in (
        (SeatState.offered, SeatNotOpen),
        (SeatState.recused, SeatRecused),
        (SeatState.scored, ScoreHandedIn),
    ):
        with pytest.raises(refusal):
            rules.may_write_down(state)
