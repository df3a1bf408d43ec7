"""HTTP of promised files: the bytes themselves come by evidence's routes."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from kit.app import Read
from kit.problems import problems
from kit.security import acting
from services.intake.applications.problems import NoOrganisation
from services.intake.late_bytes import views
from services.intake.late_bytes.schemas import ShownLateFiles

router = APIRouter(prefix="/submissions/{submission_id}/late-files", tags=["evidence"])
Applicant = Annotated[Actor, acting(Role.applicant_member, Role.applicant_signatory)]


@router.get(
    "",
    response_model=ShownLateFiles,
    responses=problems(NotFound, Unauthorised, Forbidden, NoOrganisation),
)
async def list_late_files(submission_id: UUID, who: Applicant, read: Read) -> ShownLateFiles:
    """Files that were handed in by their hash: which still have to come, and until when."""
    return await views.late_files(read, who, submission_id)
