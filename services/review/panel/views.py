"""Reads of panels and seats.

An expert reads only their own seats, and the material only once it is open.
"""

from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, func, select
from sqlalchemy.ext.asyncio import AsyncSession
from sqlmodel import col

from contracts.policy import RubricItem
from contracts.problem import NotFound
from contracts.vocabulary import Actor, Ending
from kit import gates, listing
from kit.dates import dates_now
from kit.forms import form_of
from kit.listing import Paged, Sorting
from services.review.cases import reading
from services.review.cases import views as cases
from services.review.cases.models import Case
from services.review.malware import views as malware
from services.review.panel import rules
from services.review.panel.models import Panel, ScoreDraft, Seat
from services.review.panel.rules import SeatState
from services.review.panel.schemas import (
    Material,
    PanelProgress,
    Panels,
    PanelView,
    RubricLine,
    ScoreDraftView,
    SeatProgress,
    Seats,
    SeatView,
)

PANEL_COLUMNS = tuple(
    col(getattr(Panel, name))
    for name in ("id", "campaign_id", "experts", "alternates", "submissions", "rubric_version")
)
SEAT_COLUMNS = tuple(
    col(getattr(Seat, name))
    for name in (
        "id",
        "panel_id",
        "submission_id",
        "expert",
        "alternate",
        "state",
        "ground",
        "total",
        "closed",
        "comment",
    )
)


async def to_panel_view(session: AsyncSession, panel: Panel) -> PanelView:
    """A panel as the city sees it."""
    query = select(func.count()).where(col(Seat.panel_id) == panel.id)
    return _as_panel_view(panel, (await session.execute(query)).scalar_one())


def _as_panel_view(panel: Panel | Row[Any], seats: int) -> PanelView:
    return PanelView(
        panel_id=panel.id,
        campaign_id=panel.campaign_id,
        experts=[UUID(each) for each in panel.experts],
        alternates=[UUID(each) for each in panel.alternates],
        submissions=[UUID(each) for each in panel.submissions],
        rubric_version=panel.rubric_version,
        seats=seats,
    )


async def panels(session: AsyncSession, campaign_id: UUID, asked: Paged) -> Panels:
    """How far the panels are. No points before the evaluation is closed, not even for the city.

    Raises NotFound, InvalidInput.
    """
    await gates.plan_of(session, campaign_id)  # raises NotFound where there is no campaign
    query = select(*PANEL_COLUMNS).where(col(Panel.campaign_id) == campaign_id)
    found = await listing.page(session, query, Sorting(col(Panel.id)), asked)
    progress = await _progress(session, [row.id for row in found.rows])
    items = [_with_progress(row, progress.get(row.id, [])) for row in found.rows]
    return Panels(items=items, next=found.next, total=found.total)


def _with_progress(row: Row[Any], progress: list[SeatProgress]) -> PanelProgress:
    view = _as_panel_view(row, len(progress))
    return PanelProgress(**view.model_dump(), progress=progress)


async def _progress(
    session: AsyncSession, panel_ids: Collection[UUID]
) -> dict[UUID, list[SeatProgress]]:
    """The seats of these panels: one statement for all of them."""
    query = select(*SEAT_COLUMNS).where(col(Seat.panel_id).in_(panel_ids)).order_by(col(Seat.id))
    seats: dict[UUID, list[SeatProgress]] = {}
    for row in await session.execute(query):
        seats.setdefault(row.panel_id, []).append(_as_seat_progress(row))
    return seats


def _as_seat_progress(seat: Row[Any]) -> SeatProgress:
    return SeatProgress(
        seat_id=seat.id,
        submission_id=seat.submission_id,
        expert=seat.expert,
        alternate=seat.alternate,
        state=seat.state,
        ground=seat.ground,
        total=_total(seat) if seat.closed else None,
        comment=seat.comment if seat.closed else None,
    )


def _total(seat: Seat | Row[Any]) -> str | None:
    return None if seat.total is None else str(seat.total)


async def mine(session: AsyncSession, who: Actor) -> Seats:
    """The expert's seats, oldest first."""
    query = (
        select(Seat, Case)
        .join(Case, col(Case.id) == col(Seat.submission_id))
        .where(col(Seat.expert) == who.person_id)
        .order_by(col(Seat.id))
        .options(*cases.WITHOUT_CONTENT)
    )
    rows = (await session.execute(query)).all()
    campaigns = {seat.campaign_id for seat, _ in rows}
    due = {campaign_id: await _scores_due(session, campaign_id) for campaign_id in campaigns}
    return Seats(items=[to_view(seat, case, due[seat.campaign_id]) for seat, case in rows])


async def _scores_due(session: AsyncSession, campaign_id: UUID) -> datetime:
    """Until when a campaign's experts score, as its window stands now."""
    plan = (await gates.plan_of(session, campaign_id)).plan
    return (await dates_now(session, campaign_id, plan.dates)).scores_due_at


def to_view(seat: Seat, case: Case, scores_due_at: datetime) -> SeatView:
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
        scores_due_at=scores_due_at,
        declared_at=seat.declared_at,
        total=_total(seat),
        items=seat.items,
        comment=seat.comment,
        scored_at=seat.scored_at,
    )


async def one(session: AsyncSession, who: Actor, seat_id: UUID) -> SeatView:
    """One's own seat. Raises NotFound."""
    seat, case = await _own_seat(session, who, seat_id)
    return to_view(seat, case, await _scores_due(session, seat.campaign_id))


async def _own_seat(session: AsyncSession, who: Actor, seat_id: UUID) -> tuple[Seat, Case]:
    """One's own seat and its case. Raises NotFound."""
    seat = await session.get(Seat, seat_id)
    if seat is None or seat.expert != who.person_id:
        raise NotFound()
    case = await session.get(Case, seat.submission_id)
    assert case is not None
    return seat, case


async def opened_case(session: AsyncSession, who: Actor, seat_id: UUID) -> Case:
    """The case of one's own seat, once declared.

    A case that its unit took off the list, or that was withdrawn, is read by no expert any more.
    Raises NotFound, SeatNotOpen, SeatRecused.
    """
    seat, case = await _own_seat(session, who, seat_id)
    rules.material_opens(seat.state)
    if case.delivered_at is None or case.ending is Ending.withdrawn:
        raise NotFound()
    return case


async def material(session: AsyncSession, who: Actor, seat_id: UUID) -> Material:
    """What an expert scores and by which rubric. Raises NotFound, SeatNotOpen, SeatRecused."""
    case = await opened_case(session, who, seat_id)
    later = await malware.later_scans(session, case.id)
    form = await form_of(session, case.campaign_id)
    units = await gates.unit_names_of(session, case.campaign_id)
    policy = (await gates.plan_of(session, case.campaign_id)).plan.panel
    return Material(
        seat_id=seat_id,
        submission_id=case.id,
        snapshot=case.snapshot,
        snapshot_hash=case.snapshot_hash,
        content=case.content,
        parts=list(reading.labelled_parts(case, form, units)),
        evidence=list(reading.labelled_evidence(case, form, later)),
        draft=await _draft_of(session, seat_id),
        rubric_version=policy.rubric_version,
        step=str(policy.step),
        rubric=[_as_rubric_line(item) for item in policy.rubric],
        type_text=policy.types.get(case.factory_type, ""),
    )


async def _draft_of(session: AsyncSession, seat_id: UUID) -> ScoreDraftView | None:
    """What the seat's expert wrote down, until the score is in."""
    seat = await session.get(Seat, seat_id)
    draft = await session.get(ScoreDraft, seat_id)
    if draft is None or seat is None or seat.state is not SeatState.accepted:
        return None
    return to_draft_view(draft)


def to_draft_view(draft: ScoreDraft) -> ScoreDraftView:
    """A draft as its expert sees it."""
    return ScoreDraftView.model_validate(draft.model_dump())


def _as_rubric_line(item: RubricItem) -> RubricLine:
    return RubricLine(
        number=item.number,
        group=item.group,
        title=item.title,
        points=str(item.points),
        text=item.text,
        places=list(item.places),
    )
