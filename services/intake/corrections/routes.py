"""HTTP of corrections for their applicant."""

from uuid import UUID

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Number
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from services.intake.access import Applicant
from services.intake.corrections import views
from services.intake.corrections.schemas import ApplicantClock, ComparedSnapshots, ShownCorrection
from services.intake.submissions.problems import NoOrganisation

router = Router(prefix="/submissions", tags=["corrections"])
REFUSALS = problems(NotFound, Unauthorised, Forbidden, NoOrganisation)


@router.get("/{submission_id}/correction", response_model=ShownCorrection, responses=REFUSALS)
async def show_correction(submission_id: UUID, who: Applicant, read: Read) -> ShownCorrection:
    """The newest correction of a submission, point by point with what was done about it."""
    return await views.newest(read, who, submission_id)


@router.get(
    "/{submission_id}/snapshots/{before}/compare/{after}",
    response_model=ComparedSnapshots,
    responses=REFUSALS,
)
async def compare_hand_ins(
    submission_id: UUID, before: Number, after: Number, who: Applicant, read: Read
) -> ComparedSnapshots:
    """What differs between two hand-ins, field by field and file by file."""
    return await views.compare(read, who, submission_id, (before, after))


@router.get("/{submission_id}/clock", response_model=ApplicantClock, responses=REFUSALS)
async def show_submission_clock(submission_id: UUID, who: Applicant, read: Read) -> ApplicantClock:
    """Whose time ran when, and what is left of an open correction."""
    return await views.clock(read, who, submission_id)
