"""Sealed scans of a case over HTTP."""

from typing import Annotated
from uuid import UUID

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role, SentSha256
from kit.app import Act, Read
from kit.problems import problems
from kit.routing import Router, made
from kit.security import acting
from services.review.cases.problems import CaseHasEnded, OtherSnapshot, WrongState
from services.review.readers import Reader
from services.review.scans import actions, views
from services.review.scans.problems import NoteMissing
from services.review.scans.schemas import Look, LookView, Scans

router = Router(
    prefix="/cases/{case_id}/scans",
    tags=["scans"],
    responses=problems(Unauthorised, Forbidden, NotFound),
)


@router.get("")
async def list_case_scans(case_id: UUID, who: Reader, read: Read) -> Scans:
    """How each sealed scan stands to the snapshot in review.

    The same, older, mixed, another submission's, unreadable.
    """
    return await views.scans(read, who, case_id)


@router.post(
    "/{sha256}/looks",
    status_code=201,
    responses=problems(CaseHasEnded, WrongState, OtherSnapshot, NoteMissing),
)
@made("/cases/{case_id}/scans")
async def record_scan_look(
    case_id: UUID,
    sha256: SentSha256,
    body: Look,
    who: Annotated[Actor, acting(Role.unit_officer, Role.unit_head)],
    act: Act,
) -> LookView:
    """Record that one compared the paper with the snapshot by eye.

    It agrees, or does not and why.
    """
    kept = await act(actions.look, who, case_id, sha256, body)
    return LookView.model_validate(kept)
