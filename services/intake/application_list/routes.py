"""The list of one's own submissions over HTTP."""

from typing import Annotated

from fastapi import Query
from fastapi.responses import StreamingResponse

from contracts.problem import Forbidden, Unauthorised
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from kit.tabular import AskedForm, TooManyRows, table, tables
from services.intake.access import Applicant
from services.intake.application_list import views
from services.intake.application_list.columns import COLUMNS, TITLE
from services.intake.application_list.schemas import SubmissionQuery, Submissions
from services.intake.submissions.problems import NoOrganisation

router = Router(prefix="/submissions", tags=["submissions"])


@router.get(
    "",
    response_model=Submissions,
    responses=tables(TITLE) | problems(Unauthorised, Forbidden, NoOrganisation, TooManyRows),
)
async def list_submissions(
    who: Applicant,
    read: Read,
    form: AskedForm,
    asked: Annotated[SubmissionQuery, Query()],
) -> Submissions | StreamingResponse:
    """The organisation's submissions, newest first; as a table by `Accept`."""
    if form is not None:
        return await table(form, TITLE, COLUMNS, read, views.every(read, who, asked))
    return await views.page(read, who, asked)
