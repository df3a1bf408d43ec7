"""Opening panels, and the scores that experts hand in.

The gate of scoring is entered before any row lock.
"""

from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.review import PanelOpenedV1, ScoreHandedInV1
from contracts.problem import NotFound
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.gates import Gate
from kit.journal import say
from services.review.cases import actions as cases
from services.review.cases.models import Case
from services.review.cases.rules import CaseState
from services.review.duties import actions as duties
from services.review.duties.problems import ExpertsNotApart
from services.review.duties.rules import Duty
from services.review.panel import rules
from services.review.panel.models import Panel, Seat
from services.review.panel.problems import NotForThisPanel
from services.review.panel.rules import SEAT_STATES, SeatState
from services.review.panel.schemas import PanelBody, ScoreBody
from services.review.panel.seating import (
    lock_own_seat,
    must_be_experts,
    new_seat,
    not_apart,
)


async def open_panel(tx: Writing, who: Actor, campaign_id: UUID, body: PanelBody) -> Panel:
    """Name the experts for a group of accepted submissions. Each gets a seat for each.

    Raises NotFound, PanelTooSmall, ExpertUnknown, NotForThisPanel, ExpertsNotApart.
    """
    policy = (await gates.plan_of(tx, campaign_id)).plan.panel
    rules.may_sit(body.experts, body.alternates, policy.experts)
    named = [*body.experts, *body.alternates]
    await must_be_experts(tx, named)
    case_ids = list(dict.fromkeys(body.submissions))  # each once, in the order given
    locked = {case.id: case for case in await cases.lock_all(tx, case_ids)}
    seated = select(col(Seat.submission_id)).where(col(Seat.submission_id).in_(case_ids))
    taken = set((await tx.execute(seated)).scalars())
    wrong = [
        case_id
        for case_id in case_ids
        if case_id in taken or not _is_scorable(locked.get(case_id), campaign_id)
    ]
    if wrong:
        raise NotForThisPanel(items=[str(case_id) for case_id in wrong])
    unfit = await not_apart(tx, named, case_ids)
    if unfit:
        raise ExpertsNotApart(items=[str(person) for person in unfit])

    assert who.person_id is not None
    panel = Panel(
        id=new_id(),
        campaign_id=campaign_id,
        experts=[str(expert) for expert in body.experts],
        alternates=[str(expert) for expert in body.alternates],
        submissions=[str(case_id) for case_id in case_ids],
        rubric_version=policy.rubric_version,
        opened_by=who.person_id,
        opened_at=await gates.now(tx, campaign_id),
    )
    opened = next_fact(
        panel,
        PanelOpenedV1,
        experts=tuple(body.experts),
        submissions=tuple(case_ids),
    )
    tx.add(panel)
    await tx.flush()
    for case_id in case_ids:
        for expert in body.experts:
            tx.add(new_seat(panel, case_id, expert))
    await say(tx, who, opened)
    return panel


def _is_scorable(case: Case | None, campaign_id: UUID) -> bool:
    if case is None or case.campaign_id != campaign_id:
        return False
    return case.state is CaseState.accepted


async def hand_in_score(tx: Writing, who: Actor, seat_id: UUID, body: ScoreBody) -> Seat:
    """Hand in one's own score, once. The same score and comment again answer the same.

    Raises NotFound for others' seats, ScoringEnded, SeatNotOpen, SeatRecused, ScoresWrong,
    ScoreHandedIn, ScoringNotOpen, ScoringClosed, DutiesSeparate.
    """
    found = await tx.get(Seat, seat_id)
    if found is None or found.expert != who.person_id:
        raise NotFound()
    # The stamp is taken before any row lock: a queue for the case makes nobody late.
    gate = await gates.enter(tx, Gate.scoring, found.campaign_id)
    policy = (await gates.plan_of(tx, found.campaign_id)).plan.panel
    seat = await lock_own_seat(tx, who, seat_id)
    rules.material_opens(seat.state)
    points = rules.points_of(body.items, policy)
    if rules.changes_nothing(seat.state, seat.items, points, seat.comment, body.comment):
        return seat
    rules.in_time(gate.stamp, gate.opens_at, gate.closes_at)
    await duties.take(tx, who, Duty.scored, seat.submission_id, gate.stamp)

    seat.items = {number: str(each) for number, each in points.items()}
    seat.total = sum(points.values(), Decimal(0))
    seat.comment = body.comment
    seat.scored_at = gate.stamp
    seat.state = SEAT_STATES.step(seat.state, SeatState.scored)
    await say(tx, who, next_fact(seat, ScoreHandedInV1, expert=seat.expert))
    return seat
