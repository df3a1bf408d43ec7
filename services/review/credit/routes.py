"""Credit checks over HTTP: reading them, recording a query by hand, confirming a listing."""

from typing import Annotated
from uuid import UUID

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Act, Read
from kit.problems import problems
from kit.routing import Router, made
from kit.security import acting
from kit.sent_files.problems import SentFileUntaken
from services.review.cases.problems import CaseHasEnded, WrongState
from services.review.cases.rules import CITY, UNIT
from services.review.credit import actions, views
from services.review.credit.problems import (
    CreditNotListed,
    NameReturnedContradicts,
    NameReturnedNeeded,
    SourceUnknown,
)
from services.review.credit.schemas import Checks, Confirmation, EndedCase, ManualRecord
from services.review.readers import Reader

COMMON = problems(Unauthorised, Forbidden, NotFound)
router = Router(
    prefix="/cases",
    tags=["credit"],
    responses=COMMON,
)


@router.get("/{case_id}/credit")
async def show_credit_checks(case_id: UUID, who: Reader, read: Read) -> Checks:
    """Every check of a case, every answer of every source."""
    return await views.checks(read, who, case_id)


@router.post(
    "/{case_id}/credit/manual",
    status_code=201,
    responses=problems(SourceUnknown, NameReturnedNeeded, NameReturnedContradicts, SentFileUntaken),
)
@made("/cases/{case_id}/credit")
async def record_credit_answer(
    case_id: UUID,
    body: ManualRecord,
    who: Annotated[Actor, acting(*UNIT, *CITY)],
    act: Act,
    read: Read,
) -> Checks:
    """Record a query made by a person at the source; earlier answers stay.

    It rests on a file that the same person sent before, and that was taken. The answer shows what
    it counts as.
    """
    await act(actions.record_by_hand, who, case_id, body)
    return await views.checks(read, who, case_id)


@router.post(
    "/{case_id}/credit/confirmation",
    responses=problems(CreditNotListed, CaseHasEnded, WrongState),
)
async def confirm_listing(
    case_id: UUID,
    body: Confirmation,
    who: Annotated[Actor, acting(Role.unit_head, Role.city_head)],
    act: Act,
) -> EndedCase:
    """Confirm that the subject is listed: the case ends as ineligible."""
    case = await act(actions.confirm_listing, who, case_id, body.reason)
    return EndedCase.model_validate(case.model_dump())
