"""Pure rules of results, ranks, selection and reminders."""

from decimal import Decimal
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contracts.problem import ItemsHeld
from contracts.vocabulary import HoldKind
from kit.db import new_id
from services.review.evaluation import rules
from services.review.evaluation.problems import (
    EvaluationIncomplete,
    NotCandidates,
    ReasonsNeeded,
    SelectionNotOpen,
    SelectionStale,
)
from services.review.evaluation.rules import Candidate, SelectionState, Tally
from services.review.problems import SecondPersonNeeded
from services.review.reminders import rules as reminders

A, B, C = sorted(new_id() for _ in range(3))
totals = st.lists(st.integers(0, 200).map(lambda half: Decimal(half) / 2), min_size=5, max_size=9)


def candidate(case: UUID, rank: int, mean: str = "90", *kinds: HoldKind) -> Candidate:
    return Candidate(submission_id=case, version=3, rank=rank, mean=Decimal(mean), kinds=kinds)


CANDIDATES = {A: candidate(A, 1), B: candidate(B, 2), C: candidate(C, 3)}


@pytest.mark.parametrize(
    ("scores", "waiting", "good"),
    [(5, 0, True), (7, 0, True), (6, 0, False), (3, 0, False), (5, 1, False), (0, 0, False)],
)
def test_complete(scores: int, waiting: int, good: bool) -> None:
    tallies = {A: Tally(totals=(Decimal(1),) * scores, waiting=waiting)}
    if good:
        rules.must_be_complete(tallies, 5)
    else:
        with pytest.raises(EvaluationIncomplete) as refused:
            rules.must_be_complete(tallies, 5)
        assert refused.value.extra["items"] == [
            {"submission_id": str(A), "scores": scores, "waiting": waiting}
        ]


def test_means_are_rounded_half_up_at_the_end_only() -> None:
    scores = [
        Decimal("80.5"),
        Decimal("81"),
        Decimal("81"),
        Decimal("81"),
        Decimal("80.5"),
        Decimal("81"),
        Decimal("81"),
        Decimal("80.5"),
    ]
    assert rules.score_of(scores, "mean", Decimal(20)).mean == Decimal("80.81")  # 80.8125
    eighths = [Decimal("0.5")] + [Decimal(0)] * 3
    assert rules.score_of(eighths, "mean", Decimal(20)).mean == Decimal("0.13")  # 0.125


def test_a_trimmed_mean_drops_one_at_each_end_from_five_scores_on() -> None:
    five = [Decimal(each) for each in (0, 60, 60, 60, 100)]
    assert rules.score_of(five, "trimmed_mean", Decimal(20)).mean == 60
    assert rules.score_of(five[:3], "trimmed_mean", Decimal(20)).mean == 40


@given(totals, st.sampled_from(["mean", "trimmed_mean"]))
def test_a_mean_lies_between_its_scores(scores: list[Decimal], method: str) -> None:
    found = rules.score_of(scores, method, Decimal(20))  # type: ignore[arg-type]
    assert min(scores) <= found.mean <= max(scores)
    assert found.spread_flagged is (max(scores) - min(scores) > 20)


def test_equal_means_share_a_rank() -> None:
    assert rules.ranks({A: Decimal(90), B: Decimal(95), C: Decimal(90)}) == {A: 2, B: 1, C: 2}
    assert rules.ranks({}) == {}


def test_departures_are_those_passed_over() -> None:
    assert rules.departures([C], CANDIDATES) == [A, B]
    assert rules.departures([A], CANDIDATES) == []
    assert rules.departures([], CANDIDATES) == []
    shared = CANDIDATES | {B: candidate(B, 1)}
    assert rules.departures([A], shared) == []
    held = CANDIDATES | {A: candidate(A, 1, "90", HoldKind.credit_open)}
    assert rules.departures([C], held) == [B]


def test_a_proposal_names_candidates_without_holds_and_gives_its_reasons() -> None:
    assert rules.may_propose([A, B], CANDIDATES, {}) == []
    assert rules.may_propose([B], CANDIDATES, {A: "理由"}) == [A]
    with pytest.raises(ReasonsNeeded):
        rules.may_propose([B], CANDIDATES, {A: " "})
    for wrong in ([A, A], [A, new_id()]):
        with pytest.raises(NotCandidates):
            rules.may_propose(wrong, CANDIDATES, {})
    held = CANDIDATES | {A: candidate(A, 1, "90", HoldKind.credit_open)}
    with pytest.raises(ItemsHeld) as refused:
        rules.may_propose([A], held, {})
    assert refused.value.extra["items"] == {str(A): ["credit_open"]}
    assert rules.rest([B], held) == [C]


def test_a_token_binds_list_order_versions_means_and_holds() -> None:
    selection = new_id()
    present = rules.token(selection, [A, B], CANDIDATES)
    assert present == rules.token(selection, [A, B], dict(reversed(CANDIDATES.items())))
    newer = CANDIDATES | {C: CANDIDATES[C].model_copy(update={"version": 4})}
    held = CANDIDATES | {C: candidate(C, 3, "90", HoldKind.credit_open)}
    others = [
        rules.token(selection, [B, A], CANDIDATES),
        rules.token(new_id(), [A, B], CANDIDATES),
        rules.token(selection, [A, B], newer),
        rules.token(selection, [A, B], held),
    ]
    assert present not in others
    officer, head = UUID(int=1), UUID(int=2)

    def confirm(state: SelectionState, kept: str, given: str, now: str, by: UUID = head) -> None:
        rules.may_confirm(state, officer, by, kept=kept, given=given, present=now)

    confirm(SelectionState.proposed, present, present, present)
    for kept, given_, now in (
        (present, "x", present),
        (present, present, "x"),
        ("x", present, present),
    ):
        with pytest.raises(SelectionStale):
            confirm(SelectionState.proposed, kept, given_, now)
    with pytest.raises(SecondPersonNeeded):
        confirm(SelectionState.proposed, present, present, present, officer)
    with pytest.raises(SelectionNotOpen):
        confirm(SelectionState.confirmed, present, present, present)


def test_reminders_count_by_who_has_to_act() -> None:
    assert reminders.kind_of("rule") == "rule"
    assert reminders.kind_of("hand_in") is None
    assert reminders.of_units("rule", ["b", "a", "b"]) == {"unit:a": 1, "unit:b": 2}
    assert reminders.of_units("accept", ["b", "a"]) == {"city": 2}
    assert reminders.of_units("accept", []) == {}
    assert reminders.of_experts(["x", "x"]) == {"expert:x": 2}
