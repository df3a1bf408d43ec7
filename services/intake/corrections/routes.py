"""HTTP of corrections: what the applicant has to mend, and until when."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Read
from kit.problems import problems
from kit.security import acting
from services.intake.applications.problems import NoOrganisation
from services.intake.corrections import views
from services.intake.corrections.schemas import ShownCorrection

router = APIRouter(prefix="/submissions", tags=["corrections"])


@router.get(
    "/{submission_id}/correction",
    response_model=ShownCorrection,
    responses=problems(NotFound, Unauthorised, Forbidden, NoOrganisation),
)
async def show(
    submission_id: UUID,
    who: Annotated[Actor, acting(Role.applicant_member, Role.applicant_signatory)],
    read: Read,
) -> ShownCorrection:
    """The newest correction of a submission."""
    return await views.shown(read, who, submission_id)
