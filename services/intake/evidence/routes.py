"""HTTP of evidence: the bytes go from the browser to the object store, never through here."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter

from contracts.problem import Forbidden, NotFound, Unauthorised, Unavailable
from contracts.vocabulary import Actor, Role
from kit.app import Act, Read
from kit.problems import problems
from kit.security import acting
from services.intake.applications.problems import NoOrganisation, NotEditable
from services.intake.equipment import Equipped
from services.intake.evidence import actions, promotion, views
from services.intake.evidence.problems import (
    BeingChecked,
    EvidenceNotReopened,
    FileTooLarge,
    NotUploadedYet,
    QuotaUsedUp,
    TypeNotAllowed,
)
from services.intake.evidence.schemas import EvidenceList, ShownEvidence, StartUpload, UploadForm, UploadStarted

router = APIRouter(prefix="/submissions/{submission_id}/evidence", tags=["evidence"])
Applicant = Annotated[Actor, acting(Role.applicant_member, Role.applicant_signatory)]
COMMON = (NotFound, Unauthorised, Forbidden, NoOrganisation)


@router.post(
    "",
    status_code=201,
    response_model=UploadStarted,
    responses=problems(NotEditable, EvidenceNotReopened, TypeNotAllowed, FileTooLarge, QuotaUsedUp, *COMMON),
)
async def start(submission_id: UUID, body: StartUpload, who: Applicant, act: Act, has: Equipped) -> UploadStarted:
    """A place for one file, and the form to send it with: exactly this key, this type, this many bytes."""
    evidence = await act(actions.start, who, submission_id, body)
    key = promotion.quarantine_key(submission_id, evidence.id)
    form = has.files.upload_form(key, evidence.content_type, evidence.size)
    return UploadStarted(evidence_id=evidence.id, evidence=evidence, upload=UploadForm.model_validate(form))


@router.post(
    "/{evidence_id}/uploaded",
    response_model=ShownEvidence,
    responses=problems(NotUploadedYet, BeingChecked, Unavailable, *COMMON),
)
async def uploaded(submission_id: UUID, evidence_id: UUID, who: Applicant, act: Act, has: Equipped) -> ShownEvidence:
    """Say that the file was sent; it is checked now and promoted, or refused with a reason."""
    return await promotion.check_upload(act, who, submission_id, evidence_id, has.files)


@router.get("", response_model=EvidenceList, responses=problems(*COMMON))
async def list_evidence(submission_id: UUID, who: Applicant, read: Read) -> EvidenceList:
    return await views.evidence(read, who, submission_id)


@router.delete("/{evidence_id}", status_code=204, responses=problems(NotEditable, EvidenceNotReopened, *COMMON))
async def remove(submission_id: UUID, evidence_id: UUID, who: Applicant, act: Act) -> None:
    """Take a file off the draft."""
    await act(actions.remove, who, submission_id, evidence_id)
