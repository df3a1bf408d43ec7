"""HTTP of proofs of organisations."""

import asyncio
from typing import Annotated
from uuid import UUID

from fastapi import Query, Request, Response, UploadFile

from contracts.problem import Forbidden, NotFound, Unauthorised
from contracts.vocabulary import Actor, ProofState, Role
from documents.authorisation import authorisation_letter
from kit.app import Act, Read
from kit.confined import ConfinedBusy
from kit.inspection.formats import DOCX
from kit.inspection.inspecting import Inspection
from kit.problems import problems
from kit.routing import Router, made
from kit.saved_files import as_file, file_answer
from kit.security import Anyone, acting
from services.identity.papers.looking import look_at_paper
from services.identity.papers.problems import PaperNotReadable, PaperNotScanned
from services.identity.papers.rules import ENVELOPE_BYTES, PAPER_BYTES
from services.identity.papers.sending import PAPER_ANSWER, send
from services.identity.proofs import actions, views
from services.identity.proofs.problems import (
    AlreadyProved,
    OwnOrganisation,
    ProofDecided,
    ProofOutdated,
    RefusalReasonNeeded,
)
from services.identity.proofs.rules import CITY, UNIT
from services.identity.proofs.schemas import PaperKind, ProofDecision, Proofs, ProofView

router = Router(prefix="/organisations", tags=["organisations"])
LETTER_ANSWER = file_answer("The letter as a Word file", DOCX)


@router.get("/proofs", responses=problems(Unauthorised))
async def list_proofs(
    who: Anyone,
    read: Read,
    state: ProofState | None = None,
    cursor: UUID | None = None,
    limit: Annotated[int, Query(ge=1, le=200)] = 50,
) -> Proofs:
    """How organisations are proved: all for the city and auditors, for a unit those whose
    application went to it, for everybody else their own.
    """
    return await views.page(read, who, state, cursor, limit)


@router.post(
    "/{organisation_id}/proofs",
    status_code=201,
    max_body_size=2 * PAPER_BYTES + ENVELOPE_BYTES,
    responses=problems(
        Unauthorised,
        Forbidden,
        NotFound,
        AlreadyProved,
        PaperNotReadable,
        PaperNotScanned,
        ConfinedBusy,
    ),
)
@made("/organisations/{organisation_id}/proof")
async def hand_in_proof(
    organisation_id: UUID,
    who: Annotated[Actor, acting(Role.applicant_signatory)],
    licence: UploadFile,
    letter: UploadFile,
    act: Act,
    request: Request,
) -> ProofView:
    """Hand in what proves the organisation; it takes the place of what was handed in before.

    licence: the scan of its licence. letter: of the sealed letter of authorisation. Each is PDF,
    JPG or PNG, up to 5 MB, and is checked like evidence.
    """
    inspection: Inspection = request.app.state.inspection
    looked_at = [
        await look_at_paper(inspection, await file.read(PAPER_BYTES + 1))
        for file in (licence, letter)
    ]
    await act(actions.hand_in, who, organisation_id, *looked_at)
    async with act.db.reading() as session:
        return await views.one(session, who, organisation_id)


@router.get("/{organisation_id}/proof", responses=problems(Unauthorised, NotFound))
async def show_proof(organisation_id: UUID, who: Anyone, read: Read) -> ProofView:
    """How one organisation is proved."""
    return await views.one(read, who, organisation_id)


@router.get(
    "/{organisation_id}/authorisation-letter.docx",
    response_class=Response,
    responses=LETTER_ANSWER | problems(Unauthorised, NotFound),
)
async def print_authorisation_letter(organisation_id: UUID, who: Anyone, read: Read) -> Response:
    """The letter of authorisation as a Word file, for the signing member to have sealed."""
    paper = await views.letter_of(read, who, organisation_id)
    letter = await asyncio.to_thread(authorisation_letter, paper)
    return as_file(letter, DOCX, "授权委托书.docx")


@router.get(
    "/proofs/{proof_id}/{kind}",
    response_class=Response,
    responses=PAPER_ANSWER | problems(Unauthorised, NotFound),
)
async def show_paper(proof_id: UUID, kind: PaperKind, who: Anyone, act: Act) -> Response:
    """A paper, to be saved and looked at. The reading is recorded."""
    return send(await act(actions.read_paper, who, proof_id, kind), f"{kind}-{proof_id}")


@router.post(
    "/proofs/{proof_id}/decision",
    responses=problems(
        Unauthorised,
        Forbidden,
        NotFound,
        OwnOrganisation,
        ProofOutdated,
        ProofDecided,
        RefusalReasonNeeded,
    ),
)
async def decide_proof(
    proof_id: UUID,
    who: Annotated[Actor, acting(*UNIT, *CITY)],
    body: ProofDecision,
    act: Act,
) -> ProofView:
    """Confirm the organisation by its papers, or refuse them with a reason."""
    decided = await act(actions.decide, who, proof_id, body.confirmed, body.reason)
    async with act.db.reading() as session:
        return await views.one(session, who, decided.id)
