"""Checklists over HTTP: each desk answers its own; who may read the case reads them."""

from typing import Annotated
from uuid import UUID

from fastapi import Response

from contracts.problem import Forbidden, NotFound, StaleVersion, Unauthorised, VersionNeeded
from contracts.vocabulary import Actor, ChecklistDesk, Role
from kit.app import Act, IfMatch, Read, etag
from kit.problems import problems
from kit.routing import Router, versioned
from kit.security import acting
from services.review.cases.problems import CaseHasEnded, OtherSnapshot, WrongState
from services.review.checklists import actions, views
from services.review.checklists.problems import CheckUnknown
from services.review.checklists.schemas import ChecklistBody, ChecklistRead
from services.review.duties.problems import DutiesSeparate
from services.review.readers import Reader

router = Router(
    prefix="/cases/{case_id}/checklists",
    tags=["checklists"],
    responses=problems(Unauthorised, Forbidden, NotFound),
)
REFUSALS = problems(
    CaseHasEnded,
    WrongState,
    OtherSnapshot,
    CheckUnknown,
    DutiesSeparate,
    StaleVersion,
    VersionNeeded,
)
CHECKLIST_BYTES = 512 * 1024
"""Forty notes of the longest, six bytes a sign where a client escapes it."""


@router.get("/{desk}")
@versioned
async def show_checklist(
    case_id: UUID, desk: ChecklistDesk, who: Reader, read: Read, response: Response
) -> ChecklistRead:
    """A desk's points with its answers, and who saved what when.

    Whoever may read the case reads the unit's; the city and auditors read the city's.
    """
    found = await views.of_case(read, who, case_id, desk)
    etag(response, found.number)
    return found


@router.put("/unit", max_body_size=CHECKLIST_BYTES, responses=REFUSALS)
@versioned
async def save_unit_checklist(
    case_id: UUID,
    body: ChecklistBody,
    number: IfMatch,
    who: Annotated[Actor, acting(Role.unit_officer)],
    act: Act,
    response: Response,
) -> ChecklistRead:
    """Save the unit's checklist whole, complete or not. A recommendation asks for all of it.

    If-Match has the ETag of what was read, so that no colleague's answers are lost.
    """
    saved = await act(actions.save_unit, who, case_id, body, number)
    etag(response, saved.number)
    return saved


@router.put("/city", max_body_size=CHECKLIST_BYTES, responses=REFUSALS)
@versioned
async def save_city_checklist(
    case_id: UUID,
    body: ChecklistBody,
    number: IfMatch,
    who: Annotated[Actor, acting(Role.city_officer)],
    act: Act,
    response: Response,
) -> ChecklistRead:
    """Save the city's checklist whole, complete or not. An acceptance asks for all of it."""
    saved = await act(actions.save_city, who, case_id, body, number)
    etag(response, saved.number)
    return saved
