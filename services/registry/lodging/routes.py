"""HTTP of the public's objections. No sign-in: notify's signed proof of an address stands for one.

The proof is in the body, since what stands in an address is logged.
"""

from uuid import UUID

from fastapi import Request, Response

from contracts.problem import (
    KeyReused,
    NotFound,
    Unavailable,
)
from kit.app import FEW_BYTES, Act, Read
from kit.problems import problems
from kit.routing import Router, made
from kit.sent_files.problems import SentFileAwaited, SentFileBusy, SentFileUnfit
from services.registry.lodging import actions, rules, views
from services.registry.lodging.problems import (
    ObjectionIncomplete,
    ObjectionsTooMany,
    ObjectorUnproved,
)
from services.registry.lodging.proofs import ProvedObjector, objector_of
from services.registry.lodging.schemas import (
    LodgingBody,
    LodgingQuestion,
    LodgingRequest,
    LodgingView,
    ObjectionFileArrival,
    ObjectionFileStart,
)
from services.registry.objections.cipher import ObjectorCipher
from services.registry.objections.files import checks
from services.registry.objections.files import views as file_views
from services.registry.objections.files.problems import ObjectionFilesTooMany
from services.registry.objections.files.schemas import ObjectionFileStarted, ObjectionFileView
from services.registry.objections.problems import NoticeNotOpen, ObjectionLate

router = Router(tags=["objections"])
LODGING_BYTES = 32 * 1024
"""3000 characters of reasons, a proof and ids."""


def _proved(request: Request, body: LodgingBody) -> ProvedObjector:
    state = request.app.state
    return objector_of(state.verifier, state.cipher, body.address_proof)


@router.post(
    "/notices/{notice_id}/objection-files",
    status_code=201,
    max_body_size=FEW_BYTES * 2,
    responses=problems(
        NotFound,
        NoticeNotOpen,
        ObjectionLate,
        ObjectorUnproved,
        SentFileUnfit,
        ObjectionFilesTooMany,
    ),
)
@made("/objection-files")
async def start_objection_file(
    notice_id: UUID, body: ObjectionFileStart, request: Request, act: Act, response: Response
) -> ObjectionFileStarted:
    """A place for one file of an objection, and the form to send it with. Public.

    The bytes go from the browser to the object store: this key, this type, this many bytes.
    """
    by = _proved(request, body)
    view = await act(actions.start_file, by, notice_id, body, request.app.state.cipher)
    response.headers["Cache-Control"] = "no-store"
    return file_views.started(request.app.state.files, view)


@router.post(
    "/objection-files/{file_id}/uploaded",
    max_body_size=FEW_BYTES * 2,
    responses=problems(NotFound, ObjectorUnproved, SentFileAwaited, SentFileBusy, Unavailable),
)
async def confirm_objection_file(
    file_id: UUID, body: ObjectionFileArrival, request: Request, act: Act
) -> ObjectionFileView:
    """Say that a file was sent: it is checked like evidence and kept, or refused. Public."""
    state = request.app.state
    sender = actions.sender_of(_proved(request, body))
    return await checks.check(act, sender, file_id, state.files, state.inspection, state.cipher)


@router.post(
    "/notices/{notice_id}/lodged-objections",
    status_code=201,
    max_body_size=LODGING_BYTES,
    responses=problems(
        NotFound,
        NoticeNotOpen,
        ObjectionLate,
        ObjectorUnproved,
        ObjectionIncomplete,
        ObjectionsTooMany,
        KeyReused,
    ),
)
@made("/objections")
async def lodge_objection(
    notice_id: UUID, body: LodgingRequest, request: Request, act: Act, read: Read
) -> LodgingView:
    """Object to items of a notice, without an account. Public.

    In time is what is stamped before the closing instant; a late one is refused and the attempt
    kept. The answer is the receipt. One proof lodges one objection: sent again, it answers the
    same.
    """
    cipher: ObjectorCipher = request.app.state.cipher
    by = _proved(request, body)
    # What is compared outlives the request, so it holds the mark, not the objector.
    marked = {
        **body.model_dump(mode="json", exclude={"objector", "address_proof"}),
        "objector": cipher.mark(body.objector.model_dump_json().encode()),
    }
    receipt = await act.once(
        actions.PUBLIC,
        f"objection {by.proof_id}",
        marked,
        LodgingView,
        actions.lodge,
        by,
        notice_id,
        body,
        cipher,
    )
    return await views.in_time(read, receipt)


@router.post(
    "/lodged-objections/state",
    max_body_size=FEW_BYTES * 2,
    responses=problems(NotFound, ObjectorUnproved),
)
async def show_lodged_objection(body: LodgingQuestion, request: Request, read: Read) -> LodgingView:
    """Where one's objection is, and the answer to it. Public, by number and proved address."""
    by = _proved(request, body)
    return await views.lodging(read, rules.typed_number(body.number), by.mark)
