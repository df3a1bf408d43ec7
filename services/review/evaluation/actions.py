"""Closing the evaluation of a campaign: the scores become results and ranks.

Closed again, it takes in what was accepted since.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.review import EvaluationClosedV1
from contracts.policy import PanelPolicy
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing
from kit.facts import next_fact
from kit.gates import Gate
from kit.journal import say
from services.review.cases.models import Case
from services.review.cases.rules import CaseState
from services.review.evaluation import rules
from services.review.evaluation.models import Evaluation, Result
from services.review.evaluation.rules import Tally
from services.review.panel.models import Seat
from services.review.panel.rules import OPEN, SeatState


async def close(tx: Writing, who: Actor, campaign_id: UUID) -> Evaluation:
    """Reckon every accepted case's result.

    Nothing new since the last closing: nothing happens. Raises NotFound, and EvaluationIncomplete
    naming the cases that still lack scores.
    """
    # Exclusively: whoever was handing in a score has committed, and nobody hands in meanwhile.
    now = await gates.shut(tx, Gate.scoring, campaign_id)
    policy = (await gates.plan_of(tx, campaign_id)).plan.panel
    accepted = await _lock_accepted(tx, campaign_id)
    seats = await _lock_seats(tx, [case.id for case in accepted])
    tallies = {case.id: _tally(seats.get(case.id, [])) for case in accepted}
    rules.must_be_complete(tallies, policy.experts)

    results = await _results(tx, campaign_id)
    # Locked, so that two closings follow one another and the second finds the results of the first.
    evaluation = await tx.get(Evaluation, campaign_id, with_for_update=True)
    if evaluation is not None and set(tallies) <= set(results):
        return evaluation

    _add_results(tx, campaign_id, results, tallies, policy)
    for group in seats.values():
        for seat in group:
            seat.closed = True

    if evaluation is None:
        assert who.person_id is not None
        evaluation = Evaluation(
            campaign_id=campaign_id,
            rubric_version=policy.rubric_version,
            closed_by=who.person_id,
            closed_at=now,
            scored=len(results),
        )
        tx.add(evaluation)
    else:
        evaluation.closed_at = now
        evaluation.scored = len(results)
    await say(tx, who, next_fact(evaluation, EvaluationClosedV1, scored=len(results)))
    return evaluation


async def _results(tx: Writing, campaign_id: UUID) -> dict[UUID, Result]:
    """The results of earlier closings, by case."""
    query = select(Result).where(col(Result.campaign_id) == campaign_id)
    rows = (await tx.execute(query)).scalars()
    return {row.submission_id: row for row in rows}


def _add_results(
    tx: Writing,
    campaign_id: UUID,
    results: dict[UUID, Result],
    tallies: dict[UUID, Tally],
    policy: PanelPolicy,
) -> None:
    """Add the results that are new, and rank all of them."""
    for case_id, tally in tallies.items():
        if case_id in results:
            continue
        score = rules.score_of(tally.totals, policy.result, policy.spread_flag)
        result = Result(
            submission_id=case_id,
            campaign_id=campaign_id,
            totals=[str(total) for total in tally.totals],
            mean=score.mean,
            spread=score.spread,
            spread_flagged=score.spread_flagged,
            rank=0,
        )
        tx.add(result)
        results[case_id] = result

    means = {case_id: result.mean for case_id, result in results.items()}
    for case_id, rank in rules.ranks(means).items():
        results[case_id].rank = rank


async def _lock_accepted(tx: Writing, campaign_id: UUID) -> list[Case]:
    """The accepted cases of a campaign, locked by id: none leaves while results are reckoned."""
    query = (
        select(Case)
        .where(
            col(Case.campaign_id) == campaign_id,
            col(Case.state) == CaseState.accepted,
        )
        .order_by(col(Case.id))
        .with_for_update()
    )
    return list((await tx.execute(query)).scalars())


async def _lock_seats(tx: Writing, case_ids: Sequence[UUID]) -> dict[UUID, list[Seat]]:
    """The seats for these cases, locked after them, by case."""
    query = (
        select(Seat)
        .where(col(Seat.submission_id).in_(case_ids))
        .order_by(col(Seat.id))
        .with_for_update()
    )
    seats: dict[UUID, list[Seat]] = {}
    for seat in (await tx.execute(query)).scalars():
        seats.setdefault(seat.submission_id, []).append(seat)
    return seats


def _tally(seats: Sequence[Seat]) -> Tally:
    """What the seats for one case have come to."""
    scored = [seat for seat in seats if seat.state is SeatState.scored]
    totals = [seat.total for seat in scored if seat.total is not None]
    waiting = [seat for seat in seats if seat.state in OPEN]
    return Tally(totals=tuple(totals), waiting=len(waiting))
