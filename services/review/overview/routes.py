"""The case in one view over HTTP."""

from uuid import UUID

from fastapi import Response

from contracts.problem import Forbidden, NotFound, Unauthorised
from kit.app import Read, etag
from kit.problems import problems
from kit.routing import Router, versioned
from services.review.overview import views
from services.review.overview.schemas import CaseOverview
from services.review.readers import Reader

router = Router(
    prefix="/cases",
    tags=["cases"],
    responses=problems(Unauthorised, Forbidden, NotFound),
)


@router.get("/{case_id}/view")
@versioned
async def view_case(case_id: UUID, who: Reader, read: Read, response: Response) -> CaseOverview:
    """The case in one view: content with labels, evidence, credit, holds, rulings, changes, acts.

    A reader who may see the docket alone gets what they may see. The ETag is the case's version.
    """
    shown = await views.overview(read, who, case_id)
    etag(response, shown.case.version)
    return shown
