"""HTTP of the files of objections, for the officers who take down and handle them."""

from typing import Annotated
from uuid import UUID

from fastapi import Request, Response

from contracts.problem import FileGone, Forbidden, NotFound, Unauthorised, Unavailable
from contracts.vocabulary import Actor, Role
from kit.app import FEW_BYTES, Act
from kit.files import Files
from kit.problems import problems
from kit.routing import Router, made
from kit.security import acting
from kit.sent_files.problems import SentFileAwaited, SentFileBusy, SentFileUnfit
from services.registry.objections.cipher import ObjectorCipher
from services.registry.objections.files import actions, checks, views
from services.registry.objections.files.actions import Sender
from services.registry.objections.files.problems import ObjectionFilesTooMany
from services.registry.objections.files.schemas import (
    LetterFileStart,
    LinkedObjectionFiles,
    ObjectionFileStarted,
    ObjectionFileView,
)
from services.registry.objections.problems import NoticeNotOpen

router = Router(tags=["objections"], responses=problems(Unauthorised, Forbidden, NotFound))
Officer = Annotated[Actor, acting(Role.city_officer)]


@router.post(
    "/notices/{notice_id}/letter-files",
    status_code=201,
    max_body_size=FEW_BYTES,
    responses=problems(NoticeNotOpen, SentFileUnfit, ObjectionFilesTooMany),
)
@made("/letter-files")
async def start_letter_file(
    notice_id: UUID,
    body: LetterFileStart,
    request: Request,
    act: Act,
    who: Officer,
    response: Response,
) -> ObjectionFileStarted:
    """A place for one file of an objection that came by letter, and the form to send it with.

    The bytes go from the browser to the object store.
    """
    cipher: ObjectorCipher = request.app.state.cipher
    view = await act(actions.start_of_officer, who, notice_id, body, cipher)
    response.headers["Cache-Control"] = "no-store"
    return views.started(request.app.state.files, view)


@router.post(
    "/letter-files/{file_id}/uploaded",
    responses=problems(SentFileAwaited, SentFileBusy, Unavailable),
)
async def confirm_letter_file(
    file_id: UUID, request: Request, act: Act, who: Officer
) -> ObjectionFileView:
    """Say that a file was sent: it is checked like evidence and kept, or refused."""
    state = request.app.state
    sender = Sender(who)
    return await checks.check(act, sender, file_id, state.files, state.inspection, state.cipher)


@router.get("/objections/{objection_id}/files", responses=problems(FileGone, Unavailable))
async def show_objection_files(
    objection_id: UUID, request: Request, act: Act, who: Officer, response: Response
) -> LinkedObjectionFiles:
    """The files of an objection. The reading is recorded."""
    response.headers["Cache-Control"] = "no-store"
    store: Files = request.app.state.files
    cipher: ObjectorCipher = request.app.state.cipher
    rows = await act(actions.read_files, who, objection_id)
    items = [await views.linked(store, cipher, row) for row in rows]
    return LinkedObjectionFiles(items=tuple(items))
