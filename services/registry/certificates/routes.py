"""HTTP of the entries that a person has to do with, and of their certificates."""

from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response
from fastapi.responses import StreamingResponse

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, Role
from documents import DOCX_CONTENT_TYPE
from kit.app import Read
from kit.files import disposition
from kit.problems import problems
from kit.routing import Router
from kit.security import acting
from kit.tabular import AskedForm, TooManyRows, table, tables
from services.registry.certificates import papers, views
from services.registry.certificates.schemas import OwnEntries, OwnEntryQuery

router = Router(tags=["entries"])
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
    | {
        200: {
            "description": "证书 / The certificate",
            "content": {DOCX_CONTENT_TYPE: {"schema": {"type": "string", "format": "binary"}}},
        }
    },
)
async def read_certificate(submission_id: UUID, request: Request, who: Sees) -> Response:
    """The certificate of a registered factory as a Word file."""
    state = request.app.state
    paper = await papers.made(state.db, state.portal_address, who, submission_id)
    headers = {"Content-Disposition": disposition(paper.filename)}
    return Response(paper.data, media_type=DOCX_CONTENT_TYPE, headers=headers)
