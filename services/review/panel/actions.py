"""Opening panels, declarations with recusal and alternates, handing in scores. The gate of scoring is entered before any row lock."""

from decimal import Decimal
from uuid import UUID

from sqlalchemy import select
from sqlmodel import col

from contracts.facts.envelope import Fact
from contracts.facts.review import (
    AlternateSeatedV1,
    AssignmentAcceptedV1,
    PanelOpenedV1,
    RecusalDeclaredV1,
    ScoreHandedInV1,
)
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
from services.review.panel import rules
from services.review.panel.models import Panel, Seat
from services.review.panel.problems import AlternateNeeded, NotForThisPanel, ScoringEnded
from services.review.panel.rules import SEAT_STATES, SeatState
from services.review.panel.schemas import Declaration, PanelBody, Relief, ScoreBody


async def open_panel(tx: Writing, who: Actor, campaign_id: UUID, body: PanelBody) -> Panel:
    """Name the experts for a group of accepted submissions; each gets a seat for each. Raises PanelTooSmall, NotForThisPanel."""
    plan = (await gates.plan_of(tx, campaign_id)).plan
    rules.may_sit(body.experts, body.alternates, plan.panel.experts)
    submissions = list(dict.fromkeys(body.submissions))
    locked = {case.id: case for case in await cases.lock_all(tx, submissions)}
    seated = select(col(Seat.submission_id)).where(col(Seat.submission_id).in_(submissions))
    taken = set((await tx.execute(seated)).scalars())
    wrong = [
        each
        for each in submissions
        if each in taken or not _scorable(locked.get(each), campaign_id)
    ]
    if wrong:
        raise NotForThisPanel(items=[str(each) for each in wrong])
    assert who.person_id is not None
    panel = Panel(
        id=new_id(),
        campaign_id=campaign_id,
        experts=[str(each) for each in body.experts],
        alternates=[str(each) for each in body.alternates],
        submissions=[str(each) for each in submissions],
        rubric_version=plan.panel.rubric_version,
        opened_by=who.person_id,
        opened_at=await gates.now(tx, campaign_id),
    )
    tx.add(panel)
    await tx.flush()
    tx.add_all(
        _seat(panel, submission, expert) for submission in submissions for expert in body.experts
    )
    opened = next_fact(
        panel,
        PanelOpenedV1,
        experts=tuple(body.experts),
        submissions=tuple(submissions),
    )
    await say(tx, who, opened)
    return panel


def _scorable(case: Case | None, campaign_id: UUID) -> bool:
    return case is not None and case.campaign_id == campaign_id and case.state == CaseState.accepted


def _seat(panel: Panel, submission_id: UUID, expert: UUID, alternate: bool = False) -> Seat:
    return Seat(
        id=new_id(),
        panel_id=panel.id,
        campaign_id=panel.campaign_id,
        submission_id=submission_id,
        expert=expert,
        alternate=alternate,
        state=SeatState.offered,
    )


async def declare(tx: Writing, who: Actor, seat_id: UUID, body: Declaration) -> Seat:
    """An expert declares; a conflict recuses them from this one submission, strikes a score, and seats the next alternate."""
    seat = await _own(tx, who, seat_id)
    state = rules.declared(seat.state, body.conflict, body.ground)
    if state == seat.state:
        return seat
    seat.state = SEAT_STATES.step(seat.state, state)
    seat.declared_at = await gates.now(tx, seat.campaign_id)
    if state is SeatState.recused:
        seat.ground, seat.total = (body.ground or "").strip(), None
        recused = next_fact(seat, RecusalDeclaredV1, expert=seat.expert)
        await say(tx, who, recused, *await _replace(tx, seat))
    else:
        await say(tx, who, next_fact(seat, AssignmentAcceptedV1, expert=seat.expert))
    return seat


async def relieve(tx: Writing, who: Actor, seat_id: UUID, body: Relief) -> Panel:
    """The city relieves an expert who cannot score, or fills the place of one who recused themselves when no alternate was left.

    Raises NotFound, ScoringEnded, ScoreHandedIn, SeatFilled, AlternateNeeded.
    """
    seat = await tx.get(Seat, seat_id)
    if seat is None:
        raise NotFound()
    await _lock_open(tx, seat)
    panel = await tx.get(Panel, seat.panel_id, with_for_update=True)
    assert panel is not None
    others = select(col(Seat.id)).where(
        col(Seat.submission_id) == seat.submission_id, col(Seat.state) != SeatState.recused
    )
    rules.may_relieve(seat.state, len((await tx.execute(others)).all()), len(panel.experts))
    facts: list[Fact] = []
    if seat.state != SeatState.recused:
        seat.state = SEAT_STATES.step(seat.state, SeatState.recused)
        seat.ground = body.ground
        facts.append(next_fact(seat, RecusalDeclaredV1, expert=seat.expert))
    if body.expert is not None and str(body.expert) not in panel.alternates:
        panel.alternates = [*panel.alternates, str(body.expert)]
        panel.version += 1  # the fact is about the seat that the alternate takes
    seated = await _replace(tx, seat, body.expert)
    if not seated:
        raise AlternateNeeded()
    await say(tx, who, *facts, *seated)
    return panel


async def _replace(tx: Writing, seat: Seat, named: UUID | None = None) -> list[Fact]:
    """Seat the one named, or the next alternate; the fact to say. Without one the seat stays empty: closing the evaluation names the submission."""
    panel = await tx.get(Panel, seat.panel_id)
    assert panel is not None
    rows = await tx.execute(
        select(col(Seat.expert)).where(col(Seat.submission_id) == seat.submission_id)
    )
    waiting = [named] if named else [UUID(each) for each in panel.alternates]
    alternate = rules.next_alternate(waiting, list(rows.scalars()))
    if alternate is None:
        return []
    made = _seat(panel, seat.submission_id, alternate, alternate=True)
    tx.add(made)
    await tx.flush()
    return [next_fact(made, AlternateSeatedV1, expert=alternate)]


async def hand_in_score(tx: Writing, who: Actor, seat_id: UUID, body: ScoreBody) -> Seat:
    """Hand in one's own score, once; the same again answers the same. Raises what rules raise, NotFound for others' seats."""
    found = await tx.get(Seat, seat_id)
    if found is None or found.expert != who.person_id:
        raise NotFound()
    gate = await gates.enter(tx, Gate.scoring, found.campaign_id)
    plan = (await gates.plan_of(tx, found.campaign_id)).plan
    seat = await _own(tx, who, seat_id)
    rules.material_opens(seat.state)
    points = rules.points_of(body.items, plan.panel)
    if rules.changes_nothing(seat.state, seat.items, points):
        return seat
    rules.in_time(gate.stamp, gate.opens_at, gate.closes_at)
    seat.items = {number: str(each) for number, each in points.items()}
    seat.total = sum(points.values(), Decimal(0))
    seat.comment, seat.scored_at = body.comment, gate.stamp
    seat.state = SEAT_STATES.step(seat.state, SeatState.scored)
    await say(tx, who, next_fact(seat, ScoreHandedInV1, expert=seat.expert))
    return seat


async def _own(tx: Writing, who: Actor, seat_id: UUID) -> Seat:
    """The expert's own seat, locked after its case. Raises NotFound, ScoringEnded once the case left the panel's hands."""
    seat = await tx.get(Seat, seat_id)
    if seat is None or seat.expert != who.person_id:
        raise NotFound()
    await _lock_open(tx, seat)
    return seat


async def _lock_open(tx: Writing, seat: Seat) -> None:
    """Lock a seat after its case. Raises ScoringEnded once the case left the panel's hands."""
    case = await cases.lock(tx, seat.submission_id)
    await tx.refresh(seat, with_for_update=True)
    if case.state != CaseState.accepted or seat.closed:
        raise ScoringEnded()
