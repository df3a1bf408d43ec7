"""Where submissions are, over HTTP."""

from typing import Annotated
from uuid import UUID

from fastapi import Query
from fastapi.responses import StreamingResponse

from contracts.problem import (
    Forbidden,
    NotFound,
    Unauthorised,
)
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from kit.tabular import (
    AskedForm,
    TooManyRows,
    table,
    tables,
)
from services.registry.readers import Sees
from services.registry.standing import views
from services.registry.standing.columns import COLUMNS, TITLE
from services.registry.standing.schemas import (
    StandingQuery,
    SubmissionStatusPage,
    SubmissionStatusView,
)

router = Router(prefix="/standing", tags=["standing"])


@router.get(
    "",
    response_model=SubmissionStatusPage,
    responses=tables(TITLE) | problems(Unauthorised, Forbidden, NotFound, TooManyRows),
)
async def list_standings(
    read: Read,
    who: Sees,
    form: AskedForm,
    asked: Annotated[StandingQuery, Query()],
) -> SubmissionStatusPage | StreamingResponse:
    """Where every submission the asker may see is, who holds it, what is the next date and why."""
    if form is not None:
        return await table(form, TITLE, COLUMNS, read, views.every(read, who, asked))
    return await views.page(read, who, asked)


@router.get("/{submission_id}", responses=problems(Unauthorised, Forbidden, NotFound))
async def show_standing(submission_id: UUID, read: Read, who: Sees) -> SubmissionStatusView:
    """Where one submission is."""
    return await views.one(read, who, submission_id)
