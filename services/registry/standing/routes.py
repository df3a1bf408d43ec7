"""Where submissions are, over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Query

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.stages.words import SubmissionStep
from contracts.vocabulary import Actor, Ending, Role
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from services.registry.standing import views
from services.registry.standing.schemas import SubmissionStatusPage, SubmissionStatusView

router = Router(prefix="/standing", tags=["standing"])
Sees = Annotated[
    Actor,
    acting(
        Role.applicant_member,
        Role.applicant_signatory,
        Role.unit_officer,
        Role.unit_head,
        Role.city_officer,
        Role.city_head,
        Role.auditor,
    ),
]


@router.get("", responses=problems(Unauthorised, Forbidden))
async def list_standings(
    read: Read,
    who: Sees,
    campaign_id: UUID | None = None,
    ending: Ending | None = None,
    stage: SubmissionStep | None = None,
    unit: str | None = None,
    cursor: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> SubmissionStatusPage:
    """Where every submission the asker may see is, who holds it, what is the next date and why."""
    return await views.page(
        read,
        who,
        campaign_id=campaign_id,
        ending=ending,
        stage=stage,
        unit=unit,
        cursor=cursor,
        limit=limit,
    )


@router.get("/{submission_id}", responses=problems(Unauthorised, Forbidden, NotFound))
async def show_standing(submission_id: UUID, read: Read, who: Sees) -> SubmissionStatusView:
    """Where one submission is."""
    return await views.one(read, who, submission_id)
