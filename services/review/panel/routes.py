"""Panels and seats over HTTP.

An expert finds only their own seats. Everybody else's are not found.
"""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request

from contracts.problem import FileGone, Forbidden, NotFound, Unauthorised, Unavailable
from contracts.vocabulary import Actor, Role, SentSha256
from kit.app import LONG_LIST_BYTES, Act, Read
from kit.db import Database
from kit.files import Files
from kit.listing import Paged
from kit.problems import problems
from kit.routing import Router, made
from kit.security import acting
from services.review.cases import views as cases
from services.review.cases.problems import NotArrived
from services.review.cases.schemas import Link
from services.review.duties.problems import DutiesSeparate, ExpertsNotApart
from services.review.malware import views as malware
from services.review.malware.problems import MalwareFound
from services.review.panel import actions, drafting, seating, views
from services.review.panel.problems import (
    AlternateNeeded,
    ExpertUnknown,
    GroundNeeded,
    GroundWithoutConflict,
    NotForThisPanel,
    PanelTooSmall,
    ScoreHandedIn,
    ScoresWrong,
    ScoringClosed,
    ScoringEnded,
    ScoringNotOpen,
    SeatFilled,
    SeatNotOpen,
    SeatRecused,
)
from services.review.panel.schemas import (
    ConflictDeclaration,
    Material,
    PanelBody,
    Panels,
    PanelView,
    Relief,
    ScoreBody,
    ScoreDraftBody,
    ScoreDraftView,
    Seats,
    SeatView,
)

COMMON = problems(Unauthorised, Forbidden, NotFound)
panels = Router(
    prefix="/campaigns/{campaign_id}/panels",
    tags=["panel"],
    responses=COMMON,
)
my_seats = Router(
    prefix="/my/seats",
    tags=["panel"],
    responses=COMMON,
)
seats = Router(
    prefix="/seats",
    tags=["panel"],
    responses=COMMON,
)
Expert = Annotated[Actor, acting(Role.expert)]


@panels.post(
    "",
    status_code=201,
    max_body_size=LONG_LIST_BYTES,
    responses=problems(PanelTooSmall, ExpertUnknown, NotForThisPanel, ExpertsNotApart),
)
@made("/campaigns/{campaign_id}/panels")
async def open_panel(
    campaign_id: UUID,
    body: PanelBody,
    who: Annotated[Actor, acting(Role.city_officer)],
    act: Act,
    request: Request,
) -> PanelView:
    """Name experts and alternates for accepted submissions."""
    panel = await act(actions.open_panel, who, campaign_id, body)
    db: Database = request.app.state.db
    async with db.reading() as session:
        return await views.to_panel_view(session, panel)


@panels.get("")
async def list_panels(
    campaign_id: UUID,
    who: Annotated[Actor, acting(Role.city_officer, Role.city_head, Role.auditor)],
    read: Read,
    asked: Annotated[Paged, Query()],
) -> Panels:
    """The panels and how far their seats are; points only after the evaluation is closed."""
    return await views.panels(read, campaign_id, asked)


@my_seats.get("")
async def list_my_seats(who: Expert, read: Read) -> Seats:
    """The expert's own seats."""
    return await views.mine(read, who)


@seats.post(
    "/{seat_id}/declaration",
    responses=problems(
        GroundNeeded, GroundWithoutConflict, SeatRecused, ScoringEnded, DutiesSeparate
    ),
)
async def declare_conflict(
    seat_id: UUID,
    body: ConflictDeclaration,
    who: Expert,
    act: Act,
    request: Request,
) -> SeatView:
    """Declare whether there is a conflict, before the material opens.

    One found late strikes the score.
    """
    await act(seating.declare, who, seat_id, body)
    db: Database = request.app.state.db
    async with db.reading() as session:
        return await views.one(session, who, seat_id)


@seats.post(
    "/{seat_id}/relief",
    status_code=201,
    responses=problems(ScoringEnded, ScoreHandedIn, SeatFilled, ExpertUnknown, AlternateNeeded),
)
@made("/campaigns/{campaign_id}/panels")
async def relieve_expert(
    seat_id: UUID,
    body: Relief,
    who: Annotated[Actor, acting(Role.city_officer)],
    act: Act,
    request: Request,
) -> PanelView:
    """Relieve an expert who has not scored and cannot: an alternate steps in.

    Or fill the place of one who recused themselves.
    """
    panel = await act(seating.relieve, who, seat_id, body)
    db: Database = request.app.state.db
    async with db.reading() as session:
        return await views.to_panel_view(session, panel)


@seats.get("/{seat_id}/material", responses=problems(SeatNotOpen, SeatRecused))
async def read_seat_material(seat_id: UUID, who: Expert, read: Read) -> Material:
    """The snapshot to be scored, and the rubric."""
    return await views.material(read, who, seat_id)


@seats.get(
    "/{seat_id}/evidence/{sha256}",
    responses=problems(NotArrived, SeatNotOpen, SeatRecused, MalwareFound, FileGone, Unavailable),
)
async def link_seat_evidence(
    seat_id: UUID,
    sha256: SentSha256,
    who: Expert,
    request: Request,
) -> Link:
    """A link to one piece of the snapshot's evidence."""
    db: Database = request.app.state.db
    files: Files = request.app.state.files
    async with db.reading() as session:
        case = await views.opened_case(session, who, seat_id)
        await malware.may_open(session, case.id, sha256)
        file, filename = cases.evidence_file(case, sha256)
    return Link(link=await files.link(file, filename))


@seats.put(
    "/{seat_id}/score-draft",
    responses=problems(SeatNotOpen, SeatRecused, ScoreHandedIn, ScoringEnded),
)
async def save_score_draft(
    seat_id: UUID, body: ScoreDraftBody, who: Expert, act: Act
) -> ScoreDraftView:
    """Keep what was written down so far. Nobody but the expert reads it, and it is no score."""
    draft = await act(drafting.save_draft, who, seat_id, body)
    return views.to_draft_view(draft)


@seats.put(
    "/{seat_id}/score",
    responses=problems(
        SeatNotOpen,
        SeatRecused,
        ScoresWrong,
        ScoreHandedIn,
        ScoringClosed,
        ScoringNotOpen,
        ScoringEnded,
        DutiesSeparate,
    ),
)
async def hand_in_score(
    seat_id: UUID,
    body: ScoreBody,
    who: Expert,
    act: Act,
    request: Request,
) -> SeatView:
    """Hand in one's score: every item, once."""
    await act(actions.hand_in_score, who, seat_id, body)
    db: Database = request.app.state.db
    async with db.reading() as session:
        return await views.one(session, who, seat_id)
