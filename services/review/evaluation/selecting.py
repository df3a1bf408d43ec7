"""The city's selection: proposed as a dry run with a token, confirmed by the head with that token.

It is a human act. The ranking is its input.
"""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.envelope import Fact
from contracts.facts.review import (
    CaseSelectedV1,
    SelectedItem,
    SelectionMadeV1,
    SelectionProposedV1,
)
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Ending
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.journal import say
from services.review.cases import actions as cases
from services.review.cases.models import Case
from services.review.cases.rules import CaseState
from services.review.cases.states import CASE_STATES
from services.review.cases.views import docket_of
from services.review.duties import actions as duties
from services.review.duties.rules import Duty
from services.review.evaluation import rules
from services.review.evaluation.candidates import candidates_of, lock_accepted
from services.review.evaluation.models import Selection
from services.review.evaluation.rules import SELECTION_STATES, Candidate, SelectionState
from services.review.evaluation.schemas import SelectionBody
from services.review.timeline.actions import say_with_turns

NOT_SELECTED = "遴选未入选"


async def propose(tx: Writing, who: Actor, campaign_id: UUID, body: SelectionBody) -> Selection:
    """A dry run: who would be selected, who not, who is held, what departs from the ranking.

    Its token confirms exactly this. Raises NotFound, EvaluationOpen, NotCandidates, ItemsHeld,
    ReasonsNeeded, DutiesSeparate.
    """
    at = await gates.now(tx, campaign_id)
    locked = await lock_accepted(tx, campaign_id)
    candidates = await candidates_of(tx, campaign_id, locked)
    passed = rules.may_propose(body.selected, candidates, body.reasons)
    await duties.must_be_apart(tx, who, Duty.proposed_selection, list(locked))
    await _supersede_open(tx, campaign_id)

    assert who.person_id is not None
    selection_id = new_id()
    rest = rules.rest(body.selected, candidates)
    held = [each.submission_id for each in candidates.values() if each.kinds]
    selection = Selection(
        id=selection_id,
        campaign_id=campaign_id,
        state=SelectionState.proposed,
        selected=_as_text(body.selected),
        not_selected=_as_text(rest),
        held=_as_text(held),
        reasons={str(case_id): reason for case_id, reason in body.reasons.items()},
        departures=[_departure(candidates[case_id], body) for case_id in passed],
        token=rules.token(selection_id, body.selected, candidates),
        proposed_by=who.person_id,
        proposed_at=at,
    )
    proposed = next_fact(
        selection,
        SelectionProposedV1,
        selected=len(body.selected),
        not_selected=len(rest),
    )
    tx.add(selection)
    await say(tx, who, proposed)
    return selection


def _as_text(case_ids: Sequence[UUID]) -> list[str]:
    return [str(case_id) for case_id in case_ids]


def _departure(candidate: Candidate, body: SelectionBody) -> dict[str, Any]:
    return {
        "submission_id": str(candidate.submission_id),
        "rank": candidate.rank,
        "mean": str(candidate.mean),
        "reason": body.reasons[candidate.submission_id].strip(),
    }


async def _supersede_open(tx: Writing, campaign_id: UUID) -> None:
    """Supersede the open proposals of a campaign: a newer one takes their place."""
    query = (
        select(Selection)
        .where(
            col(Selection.campaign_id) == campaign_id,
            col(Selection.state) == SelectionState.proposed,
        )
        .order_by(col(Selection.id))
        .with_for_update()
    )
    for older in (await tx.execute(query)).scalars():
        older.state = SELECTION_STATES.step(older.state, SelectionState.superseded)
        older.version += 1  # no fact: the newer proposal's says that this one is superseded


async def confirm(tx: Writing, who: Actor, selection_id: UUID, token: str) -> Selection:
    """The head, another person than the proposer, decides.

    Selected cases go to publication, the rest end. Confirmed again with the same token, it answers
    the same. Raises NotFound, EvaluationOpen, SelectionNotOpen, SecondPersonNeeded, DutiesSeparate,
    and
    SelectionStale when anything moved since the dry run.
    """
    found = await tx.get(Selection, selection_id)
    if found is None:
        raise NotFound()
    locked = await lock_accepted(tx, found.campaign_id)
    candidates = await candidates_of(tx, found.campaign_id, locked)
    # After the cases, and read again: another confirmation may have come first.
    selection = await tx.get(Selection, selection_id, with_for_update=True, populate_existing=True)
    assert selection is not None
    if selection.state is SelectionState.confirmed and selection.token == token:
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
    await duties.must_be_apart(tx, who, Duty.decided_selection, list(locked))
    # Read after the locks: the decision is made when everything it rests on holds still.
    at = await gates.now(tx, selection.campaign_id)
    selection.state = SELECTION_STATES.step(selection.state, SelectionState.confirmed)
    selection.confirmed_by = who.person_id
    selection.confirmed_at = at

    chosen = [locked[case_id] for case_id in selected]
    made = _select_cases(selection, chosen, candidates)
    ended = await _end_the_rest(tx, selection, locked, at)
    await say_with_turns(tx, who, at, *made, *ended)
    return selection


def _select_cases(
    selection: Selection,
    chosen: Sequence[Case],
    candidates: Mapping[UUID, Candidate],
) -> list[Fact]:
    """Move the selected cases, in the order of the list. Returns the facts to say."""
    items: list[SelectedItem] = []
    facts: list[Fact] = []
    for position, case in enumerate(chosen, 1):
        case.state = CASE_STATES.step(case.state, CaseState.selected)
        case.selection_id = selection.id
        case.position = position
        item = SelectedItem(
            position=position,
            docket=docket_of(case),
            mean=candidates[case.id].mean,
        )
        selected = next_fact(
            case,
            CaseSelectedV1,
            selection_id=selection.id,
            position=position,
        )
        items.append(item)
        facts.append(selected)
    made = next_fact(selection, SelectionMadeV1, items=tuple(items))
    return [made, *facts]


async def _end_the_rest(
    tx: Writing,
    selection: Selection,
    locked: Mapping[UUID, Case],
    at: datetime,
) -> list[Fact]:
    """End the cases that are not selected, with the reasons given for departures."""
    reasons = {each["submission_id"]: each["reason"] for each in selection.departures}
    facts: list[Fact] = []
    for case_id in selection.not_selected:
        reason = NOT_SELECTED
        if case_id in reasons:
            reason = f"{NOT_SELECTED}：{reasons[case_id]}"
        case = locked[UUID(case_id)]
        facts += await cases.end(tx, [case], Ending.not_selected, reason, at)
    return facts
