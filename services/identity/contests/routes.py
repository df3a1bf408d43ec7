"""HTTP of contests of organisations."""

from typing import Annotated
from uuid import UUID

from fastapi import Form, Query, Request, Response, UploadFile

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act, Read
from kit.confined import ConfinedBusy
from kit.db import Database
from kit.inspection.inspecting import Inspection
from kit.problems import problems
from kit.routing import Router, made
from kit.security import Anyone, acting
from services.identity.contests import actions, views
from services.identity.contests.problems import (
    ContestDecided,
    ContestExists,
    ContestNotNeeded,
    ContestsTooMany,
)
from services.identity.contests.rules import ContestState
from services.identity.contests.schemas import ContestDecision, Contests, ContestView
from services.identity.organisations.problems import (
    MembershipExists,
    OrganisationUnknown,
    StaffCannotApply,
)
from services.identity.organisations.schemas import CodeTyped, Reason
from services.identity.papers.looking import look_at_paper
from services.identity.papers.problems import PaperNotReadable, PaperNotScanned
from services.identity.papers.rules import ENVELOPE_BYTES, PAPER_BYTES
from services.identity.papers.sending import PAPER_ANSWER, send

router = Router(prefix="/organisations/contests", tags=["organisations"])
CityOfficer = Annotated[Actor, acting(Role.city_officer)]


@router.post(
    "",
    status_code=201,
    max_body_size=PAPER_BYTES + ENVELOPE_BYTES,
    responses=problems(
        Unauthorised,
        NotFound,
        OrganisationUnknown,
        StaffCannotApply,
        MembershipExists,
        ContestNotNeeded,
        ContestExists,
        ContestsTooMany,
        PaperNotReadable,
        PaperNotScanned,
        ConfinedBusy,
    ),
)
@made("/organisations/contests/{contest_id}")
async def open_contest(
    who: Anyone,
    credit_code: Annotated[CodeTyped, Form()],
    reason: Annotated[Reason, Form()],
    file: UploadFile,
    act: Act,
    request: Request,
) -> ContestView:
    """Contest an organisation that somebody else founded under your credit code.

    file: the scan of its licence, PDF, JPG or PNG, up to 5 MB. It is checked like evidence.
    A city officer decides.
    """
    inspection: Inspection = request.app.state.inspection
    licence = await look_at_paper(inspection, await file.read(PAPER_BYTES + 1))
    made = await act(actions.open_contest, who, credit_code, reason, licence)
    async with act.db.reading() as session:
        return await views.one(session, who, made.id)


@router.get("", responses=problems(Unauthorised))
async def list_contests(
    who: Anyone,
    read: Read,
    state: ContestState | None = None,
    cursor: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Contests:
    """Contests: all of them for the city and auditors, one's own for everybody else."""
    return await views.page(read, who, state, cursor, limit)


@router.get("/{contest_id}", responses=problems(Unauthorised, NotFound))
async def show_contest(contest_id: UUID, who: Anyone, read: Read) -> ContestView:
    """One contest, to its contester, the city and auditors."""
    return await views.one(read, who, contest_id)


@router.get(
    "/{contest_id}/licence",
    response_class=Response,
    responses=PAPER_ANSWER | problems(Unauthorised, NotFound),
)
async def show_licence(contest_id: UUID, who: Anyone, request: Request) -> Response:
    """The licence that proves a contest, to be saved and looked at."""
    db: Database = request.app.state.db
    async with db.reading() as session:
        licence = await views.licence(session, who, contest_id)
    return send(licence, f"licence-{contest_id}")


@router.post(
    "/{contest_id}/decision",
    responses=problems(
        Unauthorised,
        Forbidden,
        NotFound,
        ContestDecided,
        StaffCannotApply,
        MembershipExists,
    ),
)
async def decide_contest(
    contest_id: UUID,
    who: CityOfficer,
    body: ContestDecision,
    act: Act,
) -> ContestView:
    """Decide by the licence, with a reason.

    Upheld: everybody who belonged to the organisation loses it, and the contester signs for it.
    """
    await act(actions.decide, who, contest_id, body.upheld, body.reason)
    async with act.db.reading() as session:
        return await views.one(session, who, contest_id)
