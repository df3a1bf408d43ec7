"""Corrections: a command opens them, a hand-in answers them, the sweep declares them lapsed.

The answer is written by receipts, in the act of the hand-in.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, select
from sqlmodel import col

from contracts.calendar import MissingYear
from contracts.commands.command import Done
from contracts.commands.intake import OpenCorrection
from contracts.facts import Fact
from contracts.facts.intake import CorrectionDueMovedV1, CorrectionLapsedV1, CorrectionOpenedV1
from contracts.facts.review import CaseRuledV1
from contracts.problem import CalendarYearMissing, ClaimRefuted, GroundNotHeard, NotFound
from contracts.vocabulary import Actor, Outcome
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.gates import Gate
from kit.grounds import find_grounds
from kit.journal import say
from services.intake.corrections import views
from services.intake.submissions.models import Correction, Preparation, Submission
from services.intake.submissions.rules import patience
from services.intake.submissions.states import CORRECTION_STATES, CorrectionState

MOST_AT_ONCE = 500
ANSWERS = (CorrectionState.answered, CorrectionState.lapsed)
"""What a workflow that asks again for a correction of this round has to hear."""


async def open_correction(tx: Writing, who: Actor, ask: OpenCorrection) -> Done:
    """Open the correction of a round, once.

    The correction is the one that review's ruling of that round asks for. An ended submission gets
    none. Raises NotFound, CalendarYearMissing, GroundNotHeard, ClaimRefuted.
    """
    await _must_be_ruled(tx, ask)
    # The gate before the row: an extension shuts the gate and then moves what is open.
    entered = await gates.enter(tx, Gate.correction, ask.campaign_id)
    query = select(Submission).where(
        col(Submission.id) == ask.submission_id, col(Submission.campaign_id) == ask.campaign_id
    )
    submission = (await tx.execute(query.with_for_update())).scalar_one_or_none()
    if submission is None or submission.number is None:
        raise NotFound()
    state = await _state_of(tx, submission.id, ask.round)
    if submission.ended is not None or state is not None:
        return Done(changed=0, state=state if state in ANSWERS else None)
    opened_at = entered.stamp
    due_at = await _due_at(tx, submission, opened_at)
    correction = Correction(
        id=new_id(),
        submission_id=submission.id,
        campaign_id=submission.campaign_id,
        round=ask.round,
        points=[point.model_dump(mode="json") for point in ask.points],
        opened_at=opened_at,
        due_at=due_at,
    )
    fact = next_fact(
        correction, CorrectionOpenedV1, round=ask.round, due_at=due_at, points=ask.points
    )
    tx.add(correction)
    # The preparation of the first hand-in knows nothing of the points: the answer is checked anew.
    await tx.execute(delete(Preparation).where(col(Preparation.submission_id) == submission.id))
    # No fact of its own: the fact is the correction's. The version moves because other blanks may
    # be edited now, so that an editor who saw the version before learns it.
    submission.version += 1
    await tx.flush()
    await say(tx, who, fact)
    return Done(changed=1)


async def _must_be_ruled(tx: Writing, ask: OpenCorrection) -> None:
    """Raises GroundNotHeard before the ruling was heard, ClaimRefuted where it says otherwise."""
    rulings = await find_grounds(tx, CaseRuledV1, ask.submission_id)
    ruling = next((each for each in rulings if each.round == ask.round), None)
    if ruling is None:
        raise GroundNotHeard()
    returned = ruling.outcome is Outcome.return_for_correction
    if not returned or ruling.points != ask.points or ruling.campaign_id != ask.campaign_id:
        raise ClaimRefuted(round=ask.round)


async def _state_of(tx: Writing, submission_id: UUID, number: int) -> CorrectionState | None:
    """Of the correction of a round, None while there is none."""
    known = select(col(Correction.state)).where(
        col(Correction.submission_id) == submission_id, col(Correction.round) == number
    )
    return (await tx.execute(known)).scalar_one_or_none()


async def _due_at(tx: Writing, submission: Submission, opened_at: datetime) -> datetime:
    try:
        return await views.returned_due(tx, submission, opened_at)
    except MissingYear as error:
        raise CalendarYearMissing(years=[error.year]) from error


@dataclass(frozen=True)
class LaterDue:
    """An open correction that would have more time now."""

    correction: Correction
    submission_id: UUID
    number: str
    unit: str
    due_at: datetime


async def later_dues(tx: Writing, campaign_id: UUID) -> list[LaterDue]:
    """The open corrections that gain time from the delivery windows as they stand now.

    Ordered by their due instant. Raises CalendarYearMissing.
    """
    query = (
        select(Correction, Submission)
        .join(Submission, col(Submission.id) == col(Correction.submission_id))
        .where(
            col(Correction.campaign_id) == campaign_id,
            col(Correction.state) == CorrectionState.open,
        )
        .order_by(col(Correction.due_at), col(Correction.id))
    )
    found = []
    for correction, submission in (await tx.execute(query)).tuples():
        due_at = await _due_at(tx, submission, correction.opened_at)
        if due_at > correction.due_at:
            assert submission.number is not None, "only what was handed in is returned"
            found.append(
                LaterDue(
                    correction, submission.id, submission.number, submission.unit or "", due_at
                )
            )
    return found


def move_dues(dues: Sequence[LaterDue], reason: str) -> list[Fact]:
    """Move their due instants. Returns the facts to say.

    The caller has shut the gate of corrections: nobody answers, and nothing lapses, meanwhile.
    """
    facts: list[Fact] = []
    for due in dues:
        correction = due.correction
        was_due_at = correction.due_at
        correction.due_at = due.due_at
        moved = next_fact(
            correction,
            CorrectionDueMovedV1,
            round=correction.round,
            due_at=due.due_at,
            was_due_at=was_due_at,
            reason=reason,
        )
        facts.append(moved)
    return facts


async def declare_lapses(tx: Writing, who: Actor, campaign_id: UUID) -> Done:
    """Declare corrections lapsed that nobody answered in time, at most 500 at once.

    The gate is shut only when something is due, and what is due is looked up again inside. An
    answer that was stamped in time and is still on its way is waited for (rules.patience).
    """
    due = select(Correction).where(
        col(Correction.campaign_id) == campaign_id, col(Correction.state) == CorrectionState.open
    )
    waited = patience(rehearsal=(await gates.plan_of(tx, campaign_id)).rehearsal)
    over = await gates.now(tx, campaign_id) - waited
    if (await tx.execute(due.where(col(Correction.due_at) <= over).limit(1))).first() is None:
        return Done(changed=0)
    over = await gates.shut(tx, Gate.correction, campaign_id) - waited
    query = due.where(col(Correction.due_at) <= over).order_by(
        col(Correction.due_at), col(Correction.id)
    )
    query = (
        query.limit(MOST_AT_ONCE)
        .with_for_update(skip_locked=True)
        .execution_options(populate_existing=True)
    )
    lapsed = list((await tx.execute(query)).scalars())
    facts = []
    for correction in lapsed:
        correction.state = CORRECTION_STATES.step(correction.state, CorrectionState.lapsed)
        lapse = next_fact(
            correction,
            CorrectionLapsedV1,
            round=correction.round,
            due_at=correction.due_at,
        )
        facts.append(lapse)
    if facts:
        await say(tx, who, *facts)
    return Done(changed=len(facts))
