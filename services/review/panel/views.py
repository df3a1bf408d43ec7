"""Reads of seats: only one's own, and the material only once it is open."""

from uuid import UUID

from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.problem import NotFound
from contracts.vocabulary import Actor
from kit import gates
from services.review.cases import views as cases
from services.review.cases.models import Case
from services.review.malware import views as malware
from services.review.panel import rules
from services.review.panel.models import Panel, Seat
from services.review.panel.schemas import (
    Material,
    PanelProgress,
    Panels,
    PanelView,
    RubricLine,
    SeatProgress,
    Seats,
    SeatView,
)


async def panel(session: AsyncSession, made: Panel) -> PanelView:
    """A panel as the city sees it."""
    count = select(func.count()).where(col(Seat.panel_id) == made.id)
    return PanelView(
        panel_id=made.id,
        campaign_id=made.campaign_id,
        experts=[UUID(each) for each in made.experts],
        alternates=[UUID(each) for each in made.alternates],
        submissions=[UUID(each) for each in made.submissions],
        rubric_version=made.rubric_version,
        seats=(await session.execute(count)).scalar_one(),
    )


async def panels(session: AsyncSession, campaign_id: UUID) -> Panels:
    """How far the panels are. No points before the evaluation is closed, not even for the city. Raises NotFound."""
    await gates.plan_of(session, campaign_id)
    found = (
        await session.execute(
            select(Panel).where(col(Panel.campaign_id) == campaign_id).order_by(col(Panel.id))
        )
    ).scalars()
    items = []
    for made in found:
        seats = (
            await session.execute(
                select(Seat).where(col(Seat.panel_id) == made.id).order_by(col(Seat.id))
            )
        ).scalars()
        shown_ = (await panel(session, made)).model_dump()
        items.append(PanelProgress(**shown_, progress=[_progress(seat) for seat in seats]))
    return Panels(items=items)


def _progress(seat: Seat) -> SeatProgress:
    return SeatProgress(
        seat_id=seat.id,
        submission_id=seat.submission_id,
        expert=seat.expert,
        alternate=seat.alternate,
        state=seat.state,
        ground=seat.ground,
        total=str(seat.total) if seat.closed and seat.total is not None else None,
        comment=seat.comment if seat.closed else None,
    )


async def mine(session: AsyncSession, who: Actor) -> Seats:
    """The expert's seats, oldest first."""
    query = (
        select(Seat, Case)
        .join(Case, col(Case.id) == col(Seat.submission_id))
        .where(col(Seat.expert) == who.person_id)
        .order_by(col(Seat.id))
    )
    return Seats(items=[shown(seat, case) for seat, case in (await session.execute(query)).all()])


def shown(seat: Seat, case: Case) -> SeatView:
    """A seat as its expert sees it."""
    return SeatView(
        seat_id=seat.id,
        panel_id=seat.panel_id,
        campaign_id=seat.campaign_id,
        submission_id=seat.submission_id,
        number=case.number,
        factory_name=case.factory_name,
        organisation_name=case.organisation_name,
        factory_type=case.factory_type,
        state=seat.state,
        alternate=seat.alternate,
        declared_at=seat.declared_at,
        total=str(seat.total) if seat.total is not None else None,
        items=seat.items,
        scored_at=seat.scored_at,
    )


async def one(session: AsyncSession, who: Actor, seat_id: UUID) -> SeatView:
    """One's own seat. Raises NotFound."""
    seat = await session.get(Seat, seat_id)
    case = await session.get(Case, seat.submission_id) if seat else None
    if seat is None or case is None or seat.expert != who.person_id:
        raise NotFound()
    return shown(seat, case)


async def opened(session: AsyncSession, who: Actor, seat_id: UUID) -> Case:
    """The case of one's own seat, once declared. Raises NotFound, SeatNotOpen, SeatRecused."""
    seat = await session.get(Seat, seat_id)
    case = await session.get(Case, seat.submission_id) if seat else None
    if seat is None or case is None or seat.expert != who.person_id:
        raise NotFound()
    rules.material_opens(seat.state)
    return case


async def material(session: AsyncSession, who: Actor, seat_id: UUID) -> Material:
    """What an expert scores and by which rubric. Raises NotFound, SeatNotOpen, SeatRecused."""
    case = await opened(session, who, seat_id)
    read = cases.content(case, await malware.later(session, case.id))
    policy = (await gates.plan_of(session, case.campaign_id)).plan.panel
    return Material(
        seat_id=seat_id,
        submission_id=case.id,
        snapshot=read.snapshot,
        snapshot_hash=read.snapshot_hash,
        content=read.content,
        evidence=read.evidence,
        rubric_version=policy.rubric_version,
        step=str(policy.step),
        rubric=[
            RubricLine(
                number=item.number, group=item.group, title=item.title, points=str(item.points)
            )
            for item in policy.rubric
        ],
    )
