"""Who sits: declarations, recusals, reliefs, and the alternates who step in.

A seat is locked after its case.
"""

from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func, select
from sqlmodel import col

from contracts.facts.envelope import Fact
from contracts.facts.review import AlternateSeatedV1, AssignmentAcceptedV1, RecusalDeclaredV1
from contracts.problem import NotFound
from contracts.vocabulary import Actor
from kit import gates
from kit.db import Writing, new_id
from kit.facts import next_fact
from kit.journal import say
from services.review.cases import actions as cases
from services.review.cases.rules import CaseState
from services.review.duties import actions as duties
from services.review.duties.rules import Duty, shut_to
from services.review.duties.views import done_by
from services.review.experts.views import experts_among
from services.review.panel import rules
from services.review.panel.models import Panel, Seat
from services.review.panel.problems import AlternateNeeded, ExpertUnknown, ScoringEnded
from services.review.panel.rules import SEAT_STATES, SeatState
from services.review.panel.schemas import ConflictDeclaration, Relief


def new_seat(panel: Panel, submission_id: UUID, expert: UUID, *, alternate: bool = False) -> Seat:
    """A seat that its expert has still to declare on."""
    return Seat(
        id=new_id(),
        panel_id=panel.id,
        campaign_id=panel.campaign_id,
        submission_id=submission_id,
        expert=expert,
        alternate=alternate,
        state=SeatState.offered,
    )


async def declare(tx: Writing, who: Actor, seat_id: UUID, body: ConflictDeclaration) -> Seat:
    """An expert declares whether there is a conflict.

    A conflict recuses them from this one submission, strikes a score, and seats the next alternate.
    Raises NotFound, ScoringEnded, GroundNeeded, GroundWithoutConflict, SeatRecused, DutiesSeparate.
    """
    seat = await lock_own_seat(tx, who, seat_id)
    state = rules.declared(seat.state, body.conflict, body.ground, seat.ground)
    if state is seat.state:
        return seat
    seat.state = SEAT_STATES.step(seat.state, state)
    seat.declared_at = await gates.now(tx, seat.campaign_id)
    if state is not SeatState.recused:
        await duties.take(tx, who, Duty.scored, seat.submission_id, seat.declared_at)
        await say(tx, who, next_fact(seat, AssignmentAcceptedV1, expert=seat.expert))
        return seat

    seat.ground = (body.ground or "").strip()
    seat.total = None
    recused = next_fact(seat, RecusalDeclaredV1, expert=seat.expert)
    panel = await tx.get(Panel, seat.panel_id)
    assert panel is not None
    # Without an alternate the seat stays empty: closing the evaluation names the submission.
    seated = await _seat_next(tx, panel, seat.submission_id)
    await say(tx, who, recused, *seated)
    return seat


async def relieve(tx: Writing, who: Actor, seat_id: UUID, body: Relief) -> Panel:
    """The city relieves an expert who cannot score.

    Or it fills the place of one who recused themselves when no alternate was left. Raises NotFound,
    ScoringEnded, ScoreHandedIn, SeatFilled, ExpertUnknown, AlternateNeeded.
    """
    seat = await tx.get(Seat, seat_id)
    if seat is None:
        raise NotFound()
    await _lock_after_case(tx, seat)
    # Locked, because the named expert may be added to its alternates.
    panel = await tx.get(Panel, seat.panel_id, with_for_update=True)
    assert panel is not None
    sitting = await _count_sitting(tx, seat.submission_id)
    rules.may_relieve(seat.state, sitting, len(panel.experts))
    if body.expert is not None:
        await must_be_experts(tx, [body.expert])

    facts: list[Fact] = []
    if seat.state is not SeatState.recused:
        seat.state = SEAT_STATES.step(seat.state, SeatState.recused)
        seat.ground = body.ground
        facts.append(next_fact(seat, RecusalDeclaredV1, expert=seat.expert))
    if body.expert is not None and str(body.expert) not in panel.alternates:
        panel.alternates = [*panel.alternates, str(body.expert)]
        panel.version += 1  # no fact is about the panel: AlternateSeatedV1 is about the seat
    seated = await _seat_next(tx, panel, seat.submission_id, body.expert)
    if not seated:
        raise AlternateNeeded()
    await say(tx, who, *facts, *seated)
    return panel


async def must_be_experts(tx: Writing, people: Sequence[UUID]) -> None:
    """Raises ExpertUnknown naming those who are no experts now."""
    known = await experts_among(tx, people)
    unknown = [str(person) for person in people if person not in known]
    if unknown:
        raise ExpertUnknown(items=unknown)


async def not_apart(tx: Writing, people: Sequence[UUID], case_ids: Sequence[UUID]) -> list[UUID]:
    """Those who did on one of the cases what shuts its panel to them."""
    done = await done_by(tx, people, case_ids)
    return [person for person in people if shut_to(Duty.scored, done.get(person, {}))]


async def _count_sitting(tx: Writing, submission_id: UUID) -> int:
    """The seats for a submission that are not recused."""
    query = select(func.count()).where(
        col(Seat.submission_id) == submission_id,
        col(Seat.state) != SeatState.recused,
    )
    return int((await tx.execute(query)).scalar_one())


async def _seat_next(
    tx: Writing,
    panel: Panel,
    submission_id: UUID,
    named: UUID | None = None,
) -> list[Fact]:
    """Seat the one named, or the next alternate.

    Returns the fact to say; none when nobody is left.
    """
    query = select(col(Seat.expert)).where(col(Seat.submission_id) == submission_id)
    seated = list((await tx.execute(query)).scalars())
    waiting = [UUID(each) for each in panel.alternates]
    if named is not None:
        waiting = [named]
    # Who acted on the case since the panel was opened is passed over.
    apart = await not_apart(tx, waiting, [submission_id])
    alternate = rules.next_alternate(waiting, [*seated, *apart])
    if alternate is None:
        return []
    seat = new_seat(panel, submission_id, alternate, alternate=True)
    tx.add(seat)
    await tx.flush()
    return [next_fact(seat, AlternateSeatedV1, expert=alternate)]


async def lock_own_seat(tx: Writing, who: Actor, seat_id: UUID) -> Seat:
    """The expert's own seat, locked after its case.

    Raises NotFound, and ScoringEnded once the case left the panel's hands.
    """
    seat = await tx.get(Seat, seat_id)
    if seat is None or seat.expert != who.person_id:
        raise NotFound()
    await _lock_after_case(tx, seat)
    return seat


async def _lock_after_case(tx: Writing, seat: Seat) -> None:
    """Lock a seat after its case. Raises ScoringEnded once the case left the panel's hands."""
    case = await cases.lock(tx, seat.submission_id)
    await tx.refresh(seat, with_for_update=True)
    if case.state is not CaseState.accepted or seat.closed:
        raise ScoringEnded()
