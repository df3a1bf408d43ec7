"""Files of credit over HTTP: sent by the officer before recording, read by who sees the case."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from contracts.problem import FileGone, Forbidden, NotFound, Unauthorised, Unavailable
from contracts.vocabulary import Actor
from kit.app import FEW_BYTES, Act
from kit.db import Database
from kit.files import Files
from kit.problems import problems
from kit.routing import Router, made
from kit.security import acting
from kit.sent_files.problems import SentFileAwaited, SentFileBusy, SentFileUnfit
from services.review.cases.rules import CITY, UNIT
from services.review.cases.schemas import Link
from services.review.credit.files import actions, checks, rules, views
from services.review.credit.files.problems import CreditFilesTooMany, OnlyHashRecorded
from services.review.credit.files.schemas import (
    CreditFileForm,
    CreditFileStart,
    CreditFileStarted,
    CreditFileView,
)
from services.review.readers import Reader

router = Router(
    prefix="/cases/{case_id}/credit",
    tags=["credit"],
    responses=problems(Unauthorised, Forbidden, NotFound),
)
Recorder = Annotated[Actor, acting(*UNIT, *CITY)]


@router.post(
    "/files",
    status_code=201,
    max_body_size=FEW_BYTES,
    responses=problems(SentFileUnfit, CreditFilesTooMany),
)
@made("/cases/{case_id}/credit/files")
async def start_credit_file(
    case_id: UUID,
    body: CreditFileStart,
    who: Recorder,
    act: Act,
    request: Request,
    response: Response,
) -> CreditFileStarted:
    """A place for the page or report that a query showed, and the form to send it with.

    The bytes go from the browser to the object store: this key, this type, this many bytes.
    """
    view = await act(actions.start, who, case_id, body)
    response.headers["Cache-Control"] = "no-store"
    store: Files = request.app.state.files
    form = store.upload_form(rules.place_of(view.file_id), view.content_type, view.size)
    return CreditFileStarted(file=view, upload=CreditFileForm.model_validate(form))


@router.post(
    "/files/{file_id}/uploaded",
    responses=problems(SentFileAwaited, SentFileBusy, Unavailable),
)
async def confirm_credit_file(
    case_id: UUID, file_id: UUID, who: Recorder, act: Act, request: Request
) -> CreditFileView:
    """Say that a file was sent: it is checked like evidence, kept and locked, or refused."""
    state = request.app.state
    return await checks.check(act, who, case_id, file_id, state.files, state.inspection)


@router.get(
    "/answers/{answer_id}/evidence",
    responses=problems(NotFound, OnlyHashRecorded, FileGone, Unavailable),
)
async def link_credit_evidence(
    case_id: UUID, answer_id: UUID, who: Reader, request: Request
) -> Link:
    """A link to what an answer rests on: the officer's file, or what the source sent."""
    db: Database = request.app.state.db
    files: Files = request.app.state.files
    async with db.reading() as session:
        kept, filename = await views.evidence(session, who, case_id, answer_id)
    return Link(link=await files.link(kept, filename))
