"""Pure decisions on results and selection.

Means and ranks, what is complete, what departs from the ranking, what a confirmation is bound to.
"""

from collections.abc import Collection, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final, Literal
from uuid import UUID

from contracts.canonical import content_hash
from contracts.problem import ItemsHeld, held_item
from contracts.transitions import Transitions
from contracts.vocabulary import Frozen, HoldKind
from services.review.evaluation.problems import (
    EvaluationIncomplete,
    NotCandidates,
    ReasonsNeeded,
    SelectionNotOpen,
    SelectionStale,
)
from services.review.problems import SecondPersonNeeded

CENT: Final = Decimal("0.01")
TRIMMED_FROM: Final = 5
"""From so many scores on, a trimmed mean drops the highest and the lowest."""


class SelectionState(StrEnum):
    proposed = "proposed"
    confirmed = "confirmed"
    superseded = "superseded"


SELECTION_STATES: Final = Transitions(
    SelectionState,
    {
        SelectionState.proposed: [SelectionState.confirmed, SelectionState.superseded],
        SelectionState.confirmed: [],
        SelectionState.superseded: [],
    },
)


class Tally(Frozen):
    """The scores of one case so far, and how many of its seats still wait."""

    totals: tuple[Decimal, ...]
    waiting: int


class Score(Frozen):
    """What the totals of a case come to. mean: of two decimals."""

    mean: Decimal
    spread: Decimal
    spread_flagged: bool


class Candidate(Frozen):
    """A case the city may select.

    version: of its row. kinds: open holds that block its selection.
    """

    submission_id: UUID
    version: int
    rank: int
    mean: Decimal
    kinds: tuple[HoldKind, ...] = ()


def must_be_complete(tallies: Mapping[UUID, Tally], at_least: int) -> None:
    """Every case has an odd number of scores, enough of them, and no seat waits.

    Raises EvaluationIncomplete naming the others.
    """
    wrong = [
        {
            "submission_id": str(case_id),
            "scores": len(tally.totals),
            "waiting": tally.waiting,
        }
        for case_id, tally in tallies.items()
        if not _is_complete(tally, at_least)
    ]
    if wrong:
        raise EvaluationIncomplete(items=wrong)


def _is_complete(tally: Tally, at_least: int) -> bool:
    scores = len(tally.totals)
    return not tally.waiting and scores >= at_least and scores % 2 == 1


def score_of(
    totals: Sequence[Decimal],
    method: Literal["mean", "trimmed_mean"],
    spread_flag: Decimal,
) -> Score:
    """The mean, rounded half-up to two decimals at the end only, and the spread of the totals.

    The spread is flagged when it is more than `spread_flag`.
    """
    ordered = sorted(totals)
    counted = ordered
    if method == "trimmed_mean" and len(ordered) >= TRIMMED_FROM:
        counted = ordered[1:-1]
    total = sum(counted, Decimal(0))
    mean = (total / len(counted)).quantize(CENT, ROUND_HALF_UP)
    spread = ordered[-1] - ordered[0]
    return Score(
        mean=mean,
        spread=spread,
        spread_flagged=spread > spread_flag,
    )


def ranks(means: Mapping[UUID, Decimal]) -> dict[UUID, int]:
    """Rank 1 is the highest mean. Equal means share a rank, and the next one counts on behind."""
    ranked = {}
    for case_id, mean in means.items():
        better = [other for other in means.values() if other > mean]
        ranked[case_id] = 1 + len(better)
    return ranked


def departures(selected: Sequence[UUID], candidates: Mapping[UUID, Candidate]) -> list[UUID]:
    """Who was passed over: not held, not selected, ranked before somebody who is.

    In the order of the ranking.
    """
    worst = max((candidates[case_id].rank for case_id in selected), default=0)
    left_out = _not_selected(selected, candidates)
    passed = [each for each in left_out if each.rank < worst]
    passed.sort(key=lambda each: (each.rank, str(each.submission_id)))
    return [each.submission_id for each in passed]


def may_propose(
    selected: Sequence[UUID],
    candidates: Mapping[UUID, Candidate],
    reasons: Mapping[UUID, str],
) -> list[UUID]:
    """The departures of a well-formed selection. Raises NotCandidates, ItemsHeld, ReasonsNeeded."""
    strangers = [str(case_id) for case_id in selected if case_id not in candidates]
    if strangers or len(set(selected)) != len(selected):
        raise NotCandidates(items=strangers)

    chosen = [candidates[case_id] for case_id in selected]
    held = {each.submission_id: list(each.kinds) for each in chosen if each.kinds}
    if held:
        errors = [held_item(item, kinds) for item, kinds in held.items()]
        raise ItemsHeld(items={str(item): kinds for item, kinds in held.items()}, errors=errors)

    passed = departures(selected, candidates)
    missing = [str(case_id) for case_id in passed if not reasons.get(case_id, "").strip()]
    if missing:
        raise ReasonsNeeded(items=missing)
    return passed


def rest(selected: Collection[UUID], candidates: Mapping[UUID, Candidate]) -> list[UUID]:
    """Who is not selected. Held items are left for a later selection."""
    return [each.submission_id for each in _not_selected(selected, candidates)]


def _not_selected(
    selected: Collection[UUID],
    candidates: Mapping[UUID, Candidate],
) -> list[Candidate]:
    left_out = [each for each in candidates.values() if each.submission_id not in selected]
    return [each for each in left_out if not each.kinds]


def token(
    selection_id: UUID,
    selected: Sequence[UUID],
    candidates: Mapping[UUID, Candidate],
) -> str:
    """Binds a confirmation to the order of the list and to every candidate, holds included."""
    by_id = sorted(candidates.values(), key=lambda each: str(each.submission_id))
    cases = [
        [str(each.submission_id), each.version, str(each.mean), sorted(each.kinds)]
        for each in by_id
    ]
    return content_hash(
        {
            "selection": selection_id,
            "selected": list(selected),
            "candidates": cases,
        }
    )


def may_confirm(
    state: SelectionState,
    proposed_by: UUID,
    confirming: UUID | None,
    *,
    kept: str,
    given: str,
    present: str,
) -> None:
    """kept, given, present: the token of the proposal, of the asker, of the cases as they are now.

    Raises SelectionNotOpen, SecondPersonNeeded, SelectionStale.
    """
    if state is not SelectionState.proposed:
        raise SelectionNotOpen(state=state)
    if confirming == proposed_by:
        raise SecondPersonNeeded(
            "拟定人不能确认自己拟定的名单，请由另一位负责人确认",
            "Who proposed a selection cannot confirm it: another person must",
        )
    if not kept == given == present:
        raise SelectionStale()
