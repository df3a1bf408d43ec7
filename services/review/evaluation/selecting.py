"""The city's selection: proposed as a dry run with a token, confirmed by the head atomically with that token. A human act, not the ranking."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import Select, select
from sqlmodel import col

from contracts.facts.envelope import Fact
from contracts.facts.review import (
    CaseSelectedV1,
    SelectedItem,
    SelectionMadeV1,
    SelectionProposedV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Blocks, Ending, HoldKind
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.journal import say
from services.review.cases import actions as cases
from services.review.cases import holds
from services.review.cases.models import Case
from services.review.cases.rules import CaseState
from services.review.cases.states import CASE_STATES
from services.review.cases.views import docket_of
from services.review.credit import views as credit
from services.review.evaluation import rules
from services.review.evaluation.models import Result, Selection
from services.review.evaluation.problems import EvaluationOpen
from services.review.evaluation.rules import SELECTION_STATES, Candidate, SelectionState
from services.review.evaluation.schemas import SelectionBody
from services.review.timeline.actions import tell

NOT_SELECTED = "遴选未入选"


async def propose(tx: Writing, who: Actor, campaign_id: UUID, body: SelectionBody) -> Selection:
    """A dry run: who would be selected, who not, who waits for a hold, what departs from the ranking, and the token that confirms it."""
    at = await gates.now(tx, campaign_id)
    locked, candidates = await _candidates(tx, campaign_id)
    passed = rules.may_propose(body.selected, candidates, body.reasons)
    for older in (await tx.execute(_open(campaign_id))).scalars():
        older.state = SELECTION_STATES.step(older.state, SelectionState.superseded)
        older.version += 1  # no fact tells of it: the newer proposal's does
    selection_id, rest = new_id(), rules.rest(body.selected, candidates)
    assert who.person_id is not None
    selection = Selection(
        id=selection_id,
        campaign_id=campaign_id,
        state=SelectionState.proposed,
        selected=[str(each) for each in body.selected],
        not_selected=[str(each) for each in rest],
        held=[str(each.submission_id) for each in candidates.values() if each.kinds],
        reasons={str(each): reason for each, reason in body.reasons.items()},
        departures=[
            {
                "submission_id": str(each),
                "rank": candidates[each].rank,
                "mean": str(candidates[each].mean),
                "reason": body.reasons[each].strip(),
            }
            for each in passed
        ],
        token=rules.token(selection_id, body.selected, candidates),
        proposed_by=who.person_id,
        proposed_at=at,
    )
    tx.add(selection)
    proposed = next_fact(
        selection,
        SelectionProposedV1,
        selected=len(body.selected),
        not_selected=len(rest),
    )
    await say(tx, who, proposed)
    return selection


async def confirm(tx: Writing, who: Actor, selection_id: UUID, token: str) -> Selection:
    """The head, another person than the proposer, decides: selected cases go to publication, the rest end.

    Raises SecondPersonNeeded, and SelectionStale when anything moved since the dry run.

    Confirmed again with the same token, it answers the same.
    """
    found = await tx.get(Selection, selection_id)
    if found is None:
        raise NotFound()
    locked, candidates = await _candidates(tx, found.campaign_id)
    selection = await tx.get(Selection, selection_id, with_for_update=True, populate_existing=True)
    assert selection is not None
    if selection.state == SelectionState.confirmed and selection.token == token:
        return selection
    selected = [UUID(each) for each in selection.selected]
    present = rules.token(selection_id, selected, candidates)
    rules.may_confirm(
        selection.state,
        selection.proposed_by,
        who.person_id,
        kept=selection.token,
        given=token,
        present=present,
    )
    at = await gates.now(tx, selection.campaign_id)
    selection.state = SELECTION_STATES.step(selection.state, SelectionState.confirmed)
    selection.confirmed_by, selection.confirmed_at = who.person_id, at
    await tell(tx, who, at, *await _decided(tx, selection, selected, locked, candidates, at))
    return selection


async def _decided(
    tx: Writing,
    selection: Selection,
    selected: Sequence[UUID],
    locked: dict[UUID, Case],
    candidates: dict[UUID, Candidate],
    at: datetime,
) -> list[Fact]:
    items, facts = [], []
    for position, case_id in enumerate(selected, 1):
        case = locked[case_id]
        case.state = CASE_STATES.step(case.state, CaseState.selected)
        case.selection_id = selection.id
        case.position = position
        items.append(
            SelectedItem(position=position, docket=docket_of(case), mean=candidates[case_id].mean)
        )
        facts.append(next_fact(case, CaseSelectedV1, selection_id=selection.id, position=position))
    made = next_fact(selection, SelectionMadeV1, items=tuple(items))
    reasons = {each["submission_id"]: each["reason"] for each in selection.departures}
    ended: list[Fact] = []
    for each in selection.not_selected:
        reason = f"{NOT_SELECTED}：{reasons[each]}" if each in reasons else NOT_SELECTED
        ended += await cases.end(tx, [locked[UUID(each)]], Ending.not_selected, reason, at)
    return [made, *facts, *ended]


async def _candidates(
    tx: Writing, campaign_id: UUID
) -> tuple[dict[UUID, Case], dict[UUID, Candidate]]:
    """Every accepted case, locked by id, with its result and what blocks its selection. Raises EvaluationOpen.

    A case whose credit was never asked, or too long ago, is as little clear as one whose sources did not answer.
    """
    query = select(col(Case.id)).where(
        col(Case.campaign_id) == campaign_id, col(Case.state) == CaseState.accepted
    )
    ids = list((await tx.execute(query)).scalars())
    locked = {
        case.id: case for case in await cases.lock_all(tx, ids) if case.state == CaseState.accepted
    }
    rows = await tx.execute(select(Result).where(col(Result.submission_id).in_(locked)))
    results = {result.submission_id: result for result in rows.scalars()}
    unscored = [str(each) for each in locked if each not in results]
    if unscored:
        raise EvaluationOpen(items=unscored)
    held = await holds.blocking(tx, list(locked), Blocks.selection)
    for each in await credit.uncertain(tx, campaign_id, list(locked)):
        held.setdefault(each, []).append(HoldKind.credit_open)
    return locked, {
        each: Candidate(
            submission_id=each,
            version=case.version,
            rank=results[each].rank,
            mean=results[each].mean,
            kinds=tuple(held.get(each, ())),
        )
        for each, case in locked.items()
    }


def _open(campaign_id: UUID) -> Select[Selection]:
    return (
        select(Selection)
        .where(
            col(Selection.campaign_id) == campaign_id,
            col(Selection.state) == SelectionState.proposed,
        )
        .order_by(col(Selection.id))
        .with_for_update()
    )
