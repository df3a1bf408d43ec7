"""HTTP of sealed scans: how they stand to the draft, and reading one at once."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Request

from contracts.problem import Forbidden, NotFound, Unauthorised, Unavailable
from kit.app import Act, Read
from kit.confined import Confined
from kit.problems import problems
from kit.routing import Router
from services.intake.access import Applicant
from services.intake.equipment import Equipped
from services.intake.scans import reading, views
from services.intake.scans.problems import NotASealedScan, ReadersBusy
from services.intake.scans.schemas import SealedScanViews
from services.intake.submissions.problems import NoOrganisation

router = Router(prefix="/submissions/{submission_id}", tags=["scans"])


async def _confined(request: Request) -> Confined:
    found: Confined = request.app.state.inspection.examiner.confined
    return found


ReadingPages = Annotated[Confined, Depends(_confined)]
COMMON = (NotFound, Unauthorised, Forbidden)


@router.get("/scans", response_model=SealedScanViews, responses=problems(NoOrganisation, *COMMON))
async def list_sealed_scans(submission_id: UUID, who: Applicant, read: Read) -> SealedScanViews:
    """Each sealed scan, read back from its pages and compared with the draft as it is now."""
    return await views.readings(read, who, submission_id)


@router.post(
    "/evidence/{evidence_id}/reading",
    response_model=SealedScanViews,
    responses=problems(NoOrganisation, NotASealedScan, ReadersBusy, Unavailable, *COMMON),
)
async def read_sealed_scan(
    submission_id: UUID,
    evidence_id: UUID,
    who: Applicant,
    act: Act,
    equipment: Equipped,
    confined: ReadingPages,
) -> SealedScanViews:
    """Read a sealed scan back now.

    Done by itself some seconds after its promotion; a finished reading is answered as it is.
    """
    async with act.db.reading() as session:
        unread = await views.to_read(session, who, submission_id, evidence_id)
    await reading.read_now(act, who, unread, equipment.files, confined)
    async with act.db.reading() as session:
        return await views.readings(session, who, submission_id)
