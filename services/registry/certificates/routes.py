"""HTTP of the entries that a person has to do with, and of their certificates."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response
from fastapi.responses import StreamingResponse

from contracts.problem import Forbidden, NotFound, Unauthorised
from documents import DOCX_CONTENT_TYPE
from kit.app import Read
from kit.problems import problems
from kit.routing import Router
from kit.saved_files import as_file, file_answer
from kit.tabular import AskedForm, TooManyRows, table, tables
from services.registry.certificates import papers, views
from services.registry.certificates.schemas import OwnEntries, OwnEntryQuery
from services.registry.readers import Sees

router = Router(tags=["entries"])


@router.get(
    "/entries",
    response_model=OwnEntries,
    responses=tables(views.TITLE) | problems(Unauthorised, Forbidden, NotFound, TooManyRows),
)
async def list_own_entries(
    read: Read,
    who: Sees,
    form: AskedForm,
    asked: Annotated[OwnEntryQuery, Query()],
) -> OwnEntries | StreamingResponse:
    """The registered factories of the asker's organisation or unit; of all, for the city."""
    if form is not None:
        return await table(form, views.TITLE, views.COLUMNS, read, views.every(read, who, asked))
    return await views.page(read, who, asked)


@router.get(
    "/submissions/{submission_id}/certificate.docx",
    response_class=Response,
    responses=problems(Unauthorised, Forbidden, NotFound)
    | file_answer("证书 / The certificate", DOCX_CONTENT_TYPE),
)
async def read_certificate(submission_id: UUID, request: Request, who: Sees) -> Response:
    """The certificate of a registered factory as a Word file."""
    state = request.app.state
    paper = await papers.made(state.db, state.portal_address, who, submission_id)
    return as_file(paper.data, DOCX_CONTENT_TYPE, paper.filename)
