"""HTTP of promised files: the bytes themselves come by evidence's routes."""

from uuid import UUID

from contracts.problem import Forbidden, NotFound, Unauthorised
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from services.intake.access import Applicant
from services.intake.evidence.late_bytes import views
from services.intake.evidence.late_bytes.schemas import PromisedFileViews
from services.intake.submissions.problems import NoOrganisation

router = Router(prefix="/submissions/{submission_id}/late-files", tags=["evidence"])


@router.get(
    "",
    response_model=PromisedFileViews,
    responses=problems(NotFound, Unauthorised, Forbidden, NoOrganisation),
)
async def list_late_files(submission_id: UUID, who: Applicant, read: Read) -> PromisedFileViews:
    """Files that were handed in by their hash: which still have to come, and until when."""
    return await views.late_files(read, who, submission_id)
