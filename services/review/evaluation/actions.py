"""Closing the evaluation of a campaign: the scores become results and ranks. Closed again, it takes in what was accepted since."""

from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.review import EvaluationClosedV1
from contracts.policy import Plan
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
    """Reckon every accepted case's result. Raises EvaluationIncomplete naming the cases that still lack scores.

    Nothing new since the last closing: nothing happens.
    """
    now = await gates.shut(tx, Gate.scoring, campaign_id)
    plan = (await gates.plan_of(tx, campaign_id)).plan
    accepted = await _accepted(tx, campaign_id)
    seats = await _seats(tx, [case.id for case in accepted])
    tallies = {case.id: _tally(seats.get(case.id, [])) for case in accepted}
    rules.complete(tallies, plan.panel.experts)
    kept = {
        each.submission_id: each
        for each in (
            await tx.execute(select(Result).where(col(Result.campaign_id) == campaign_id))
        ).scalars()
    }
    evaluation = await tx.get(Evaluation, campaign_id, with_for_update=True)
    if evaluation is not None and set(tallies) <= set(kept):
        return evaluation
    _keep_results(tx, campaign_id, kept, tallies, plan)
    for seat in (seat for group in seats.values() for seat in group):
        seat.closed = True
    if evaluation is None:
        assert who.person_id is not None
        evaluation = Evaluation(
            campaign_id=campaign_id,
            rubric_version=plan.panel.rubric_version,
            closed_by=who.person_id,
            closed_at=now,
            scored=len(kept),
        )
        tx.add(evaluation)
    else:
        evaluation.closed_at = now
        evaluation.scored = len(kept)
    await say(tx, who, next_fact(evaluation, EvaluationClosedV1, scored=len(kept)))
    return evaluation


def _keep_results(
    tx: Writing, campaign_id: UUID, kept: dict[UUID, Result], tallies: dict[UUID, Tally], plan: Plan
) -> None:
    """Add the results that are new, and rank all of them."""
    for case_id, tally in tallies.items():
        if case_id in kept:
            continue
        found = rules.outcome_of(tally.totals, plan.panel.result, plan.panel.spread_flag)
        totals = [str(total) for total in tally.totals]
        kept[case_id] = Result(
            submission_id=case_id,
            campaign_id=campaign_id,
            totals=totals,
            **found.model_dump(),
            rank=0,
        )
        tx.add(kept[case_id])
    for case_id, rank in rules.ranks({each: result.mean for each, result in kept.items()}).items():
        kept[case_id].rank = rank


async def _accepted(tx: Writing, campaign_id: UUID) -> list[Case]:
    query = (
        select(Case)
        .where(col(Case.campaign_id) == campaign_id, col(Case.state) == CaseState.accepted)
        .order_by(col(Case.id))
        .with_for_update()
    )
    return list((await tx.execute(query)).scalars())


async def _seats(tx: Writing, cases: list[UUID]) -> dict[UUID, list[Seat]]:
    query = (
        select(Seat)
        .where(col(Seat.submission_id).in_(cases))
        .order_by(col(Seat.id))
        .with_for_update()
    )
    seats: dict[UUID, list[Seat]] = {}
    for seat in (await tx.execute(query)).scalars():
        seats.setdefault(seat.submission_id, []).append(seat)
    return seats


def _tally(seats: list[Seat]) -> Tally:
    totals = [
        seat.total for seat in seats if seat.state == SeatState.scored and seat.total is not None
    ]
    return Tally(totals=tuple(totals), waiting=sum(seat.state in OPEN for seat in seats))
