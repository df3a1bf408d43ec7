"""Pure decisions on results and selection: means, ranks, what is complete, what departs from the ranking, what a confirmation is bound to."""

from collections.abc import Collection, Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Final, Literal
from uuid import UUID

from contracts.canonical import content_hash
from contracts.problem import ItemsHeld
from contracts.transitions import Transitions
from contracts.vocabulary import Frozen, HoldKind
from services.review.evaluation.problems import (
    EvaluationIncomplete,
    NotCandidates,
    ReasonsNeeded,
    SecondPersonNeeded,
    SelectionNotOpen,
    SelectionStale,
)

CENT: Final = Decimal("0.01")
TRIMMED_FROM: Final = 5


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


class Outcome(Frozen):
    """What the totals come to: mean of two decimals, spread, whether the spread is flagged."""

    mean: Decimal
    spread: Decimal
    spread_flagged: bool


class Candidate(Frozen):
    """A case the city may select. kinds: open holds that block selection; version: of the case's row."""

    submission_id: UUID
    version: int
    rank: int
    mean: Decimal
    kinds: tuple[HoldKind, ...] = ()


def complete(tallies: Mapping[UUID, Tally], at_least: int) -> None:
    """Every case has an odd number of scores, enough of them, and no seat waits. Raises EvaluationIncomplete naming the others."""
    wrong = [
        {"submission_id": str(case), "scores": len(tally.totals), "waiting": tally.waiting}
        for case, tally in tallies.items()
        if tally.waiting or len(tally.totals) < at_least or len(tally.totals) % 2 == 0
    ]
    if wrong:
        raise EvaluationIncomplete(items=wrong)


def outcome_of(
    totals: Sequence[Decimal], method: Literal["mean", "trimmed_mean"], spread_flag: Decimal
) -> Outcome:
    """Rounded half-up to 2 decimals, at the end only. A trimmed mean drops one highest and one lowest, from 5 scores on."""
    ordered = sorted(totals)
    counted = (
        ordered[1:-1] if method == "trimmed_mean" and len(ordered) >= TRIMMED_FROM else ordered
    )
    mean = (sum(counted, Decimal(0)) / len(counted)).quantize(CENT, ROUND_HALF_UP)
    spread = ordered[-1] - ordered[0]
    return Outcome(mean=mean, spread=spread, spread_flagged=spread > spread_flag)


def ranks(means: Mapping[UUID, Decimal]) -> dict[UUID, int]:
    """Rank 1 is the highest mean; equal means share a rank, and the next one counts on behind them."""
    return {case: 1 + sum(other > mean for other in means.values()) for case, mean in means.items()}


def departures(selected: Sequence[UUID], candidates: Mapping[UUID, Candidate]) -> list[UUID]:
    """Who was passed over: unheld, not selected, ranked before somebody who is. In the order of the ranking."""
    worst = max((candidates[each].rank for each in selected), default=0)
    passed = [
        each
        for each in candidates.values()
        if each.submission_id not in selected and not each.kinds and each.rank < worst
    ]
    return [
        each.submission_id
        for each in sorted(passed, key=lambda each: (each.rank, str(each.submission_id)))
    ]


def may_propose(
    selected: Sequence[UUID], candidates: Mapping[UUID, Candidate], reasons: Mapping[UUID, str]
) -> list[UUID]:
    """The departures of a well-formed selection. Raises NotCandidates, ItemsHeld, ReasonsNeeded."""
    strangers = [str(each) for each in selected if each not in candidates]
    if strangers or len(set(selected)) != len(selected):
        raise NotCandidates(items=strangers)
    held = {str(each): list(candidates[each].kinds) for each in selected if candidates[each].kinds}
    if held:
        raise ItemsHeld(items=held)
    passed = departures(selected, candidates)
    missing = [str(each) for each in passed if not reasons.get(each, "").strip()]
    if missing:
        raise ReasonsNeeded(items=missing)
    return passed


def rest(selected: Collection[UUID], candidates: Mapping[UUID, Candidate]) -> list[UUID]:
    """Who is not selected: held items are left for a later selection."""
    return [
        each.submission_id
        for each in candidates.values()
        if each.submission_id not in selected and not each.kinds
    ]


def token(
    selection_id: UUID, selected: Sequence[UUID], candidates: Mapping[UUID, Candidate]
) -> str:
    """Binds a confirmation to the order of the list and to every candidate as it was, holds included."""
    cases = [
        [str(each.submission_id), each.version, str(each.mean), sorted(each.kinds)]
        for each in sorted(candidates.values(), key=lambda each: str(each.submission_id))
    ]
    return content_hash(
        {"selection": selection_id, "selected": list(selected), "candidates": cases}
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
    """Raises SelectionNotOpen, SecondPersonNeeded, SelectionStale."""
    if state != SelectionState.proposed:
        raise SelectionNotOpen(state=state)
    if confirming == proposed_by:
        raise SecondPersonNeeded()
    if not kept == given == present:
        raise SelectionStale()
